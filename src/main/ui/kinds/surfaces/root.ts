import { styleStack } from '../../layout/flex-style.js';
import type { KindDefinition } from '../kind.js';
import { createGroup } from '../layout/stack.js';

/** What is neither a window nor a dock nor a popup lies in a column on the canvas, behind the windows. */
export const root: KindDefinition<'root'> = {
  axis: 'column',
  layout(yoga, _props, { theme }) {
    styleStack(yoga, {}, { direction: 'column', gap: theme.space.s, padding: theme.space.l });
  },
  create: createGroup,
  describe() {},
};
