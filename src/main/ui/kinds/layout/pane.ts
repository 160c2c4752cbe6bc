import { styleStack } from '../../layout/flex-style.js';
import { make } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';

/** One of a splitter's two: a column that is as large as the splitter makes it, whatever is in it. */
export const pane: KindDefinition<'pane'> = {
  axis: 'column',
  clips: 'overflow',
  layout(yoga, _props, { theme }) {
    styleStack(yoga, {}, { direction: 'column', gap: theme.space.s, padding: 0 });
  },
  create: (document) => ({ main: make(document, 'div', 'rk-clip'), parts: {} }),
  describe() {},
};
