import { checkBody } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import { propsOf } from '../props-of.js';
import { drawSection } from './section.js';
import { drawSplitter } from './splitter.js';
import { tabsUi } from './tabs.js';
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
      core.plain('separator', 'separator', options, {}, core.enter('separator'));
    },
    grid(options, body) {
      const where = core.enter('grid');
      core.checkOptions(options, 'grid', where);
      checkBody(body, where);
      const { columns } = options;
      // A list or record of hot code's own: it may be a draft, and may change before it crosses.
      const own =
        typeof columns === 'number' ? columns : Array.isArray(columns) ? [...columns] : { ...columns };
      const claim = core.builder.claimPosition('grid');
      core.builder.container('grid', claim, { ...options, columns: own }, body, where);
    },
    splitter: (...args) => drawSplitter(core, ...args),
    section: (...args) => drawSection(core, ...args),
    ...tabsUi(core),
  };
}
