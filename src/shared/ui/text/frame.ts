import { checkText, describe, UiError } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import { ICON } from '../option-rules.js';
import { propsOf } from '../props-of.js';
import { copySpans } from './spans.js';
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
    richText(spans, options = {}) {
      const where = core.enter('richText');
      core.checkOptions(options, 'richText', where);
      const claim = core.builder.claimPosition('richText');
      const copies = copySpans(spans, where, 'the text');
      core.place('richText', claim, propsOf(options, { spans: copies }), where);
      const link = core.events.take(claim.key, 'follow')?.link;
      // The text at this place may be another one by now.
      return copies.some((span) => span.link === link) ? (link ?? null) : null;
    },
    icon(name, options = {}) {
      const where = core.enter('icon');
      if (!ICON.fits(name)) {
        throw new UiError(`${where}: the name is ${describe(name)}; expected ${ICON.expected}`);
      }
      core.checkOptions(options, 'icon', where);
      core.leaf('icon', propsOf(options, { name }), where);
    },
    badge(text, options = {}) {
      const where = core.enter('badge');
      checkText(text, where, 'the text');
      core.checkOptions(options, 'badge', where);
      core.leaf('badge', propsOf(options, { text }), where);
    },
  };
}
