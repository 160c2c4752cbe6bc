import { checkText } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import { propsOf } from '../props-of.js';
import type { TextUi } from './ui.js';

export function textUi(core: FrameCore): TextUi {
  return {
    text(text, options = {}) {
      const where = core.enter('text');
      checkText(text, where, 'the text');
      core.checkOptions(options, 'text', where);
      core.leaf('text', propsOf(options, { text }), where);
    },
    heading(text, options = {}) {
      const where = core.enter('heading');
      checkText(text, where, 'the text');
      core.checkOptions(options, 'heading', where);
      core.leaf(
        'text',
        propsOf(options, { text, role: options.role ?? 'heading', level: options.level ?? 2 }),
        where,
      );
    },
  };
}
