import type { FrameCore } from '../frame-core.js';
import { propsOf } from '../props-of.js';
import type { LayoutUi } from './ui.js';

export function layoutUi(core: FrameCore): LayoutUi {
  return {
    row: (options, body) => core.arranging('row', options, body),
    column: (options, body) => core.arranging('column', options, body),
    scroll(label, options, body) {
      core.container('scroll', label, options, body, (shown) => propsOf(options, { label: shown }));
    },
    list(label, options, body) {
      core.container('list', label, options, body, (shown) => propsOf(options, { label: shown }));
    },
    listItem: (id, options, body) => core.item('listItem', id, options, body),
    scope: (id, body) => core.scope(id, body),
    separator(options = {}) {
      const where = core.enter('separator');
      core.checkOptions(options, 'separator', where);
      core.leaf('separator', propsOf(options, {}), where);
    },
  };
}
