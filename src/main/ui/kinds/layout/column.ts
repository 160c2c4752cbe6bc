import type { KindDefinition } from '../kind.js';
import { createGroup, layoutStack, paintSurface } from './stack.js';

export const column: KindDefinition<'column'> = {
  axis: 'column',
  layout: (yoga, props, context) => layoutStack(yoga, props, context, 'column'),
  paint: paintSurface,
  create: createGroup,
  describe() {},
};
