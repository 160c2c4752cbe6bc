import type { KindDefinition } from '../kind.js';
import { createGroup, layoutStack, paintSurface } from './stack.js';

export const row: KindDefinition<'row'> = {
  axis: 'row',
  layout: (yoga, props, context) => layoutStack(yoga, props, context, 'row'),
  paint: paintSurface,
  create: createGroup,
  describe() {},
};
