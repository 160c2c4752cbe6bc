import { checkBody, checkText, describe, UiError } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import type { KindProps } from '../node.js';
import { ICON } from '../option-rules.js';
import { propsOf } from '../props-of.js';
import { copyCodeTones } from './code-tones.js';
import { checkLongText } from './long-text.js';
import { copySpans } from './spans.js';
import { copyTable } from './table.js';
import type { TextUi } from './ui.js';

/** The bullet list that is being drawn. */
interface OpenList {
  readonly depth: number;
  /** The next item's number; null for bullets. */
  next: number | null;
  /** As its first item is written, once that is known: all markers are on one side. */
  isRightToLeft: boolean | null;
}

const BULLETS = ['•', '◦', '▪'];

export function textUi(core: FrameCore): TextUi {
  let list: OpenList | null = null;
  const within = (inner: OpenList | null, body: () => void): void => {
    const outer = list;
    list = inner;
    try {
      body();
    } finally {
      list = outer;
    }
  };
  return {
    text(text, options = {}) {
      const where = core.enter('text');
      checkText(text, where, 'the text');
      core.plain('text', 'text', options, { text }, where);
    },
    heading(text, options = {}) {
      const where = core.enter('heading');
      checkText(text, where, 'the text');
      const { role = 'heading', level = 2 } = options ?? {};
      core.plain('heading', 'text', options, { text, role, level }, where);
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
      core.plain('icon', 'icon', options, { name }, where);
    },
    quote(options, body) {
      const where = core.enter('quote');
      core.checkOptions(options, 'quote', where);
      checkBody(body, where);
      const props: KindProps['quote'] = propsOf(options, {});
      const directed = (): void => {
        body();
        if (core.builder.isRightToLeft) props.rightToLeft = true;
      };
      core.builder.container('quote', core.builder.claimPosition('quote'), props, directed, where);
    },
    bulletList(options, body) {
      checkBody(body, core.enter('bulletList'));
      const inner = { depth: list ? list.depth + 1 : 0, next: options?.first ?? null, isRightToLeft: null };
      core.arranging('bulletList', options, () => within(inner, body));
    },
    bulletItem(options, body) {
      const where = core.enter('bulletItem');
      core.checkOptions(options, 'bulletItem', where);
      checkBody(body, where);
      if (!list) throw new UiError(`${where}: is in no list; draw it in the body of ui.bulletList`);
      const bullet = BULLETS[Math.min(list.depth, BULLETS.length - 1)] ?? '';
      const number = list.next === null ? bullet : `${list.next++}.`;
      const { done } = options;
      const props: KindProps['bulletItem'] = done === undefined ? { marker: number } : { marker: '', done };
      const own = list;
      const directed = (): void => {
        body();
        own.isRightToLeft ??= core.builder.isRightToLeft;
        if (own.isRightToLeft) props.rightToLeft = true;
      };
      core.builder.container('bulletItem', core.builder.claimPosition('bulletItem'), props, directed, where);
    },
    textTable(columns, rows, options = {}) {
      const where = core.enter('textTable');
      core.checkOptions(options, 'textTable', where);
      const content = copyTable(columns, rows, where);
      const claim = core.builder.claimPosition('textTable');
      core.place('textTable', claim, propsOf(options, content), where);
      const link = core.events.take(claim.key, 'follow')?.link;
      if (link === undefined) return null;
      // The table at this place may be another one by now.
      const cells = [...content.columns.map(({ spans }) => spans), ...content.rows.flat()];
      return cells.some((spans) => spans.some((span) => span.link === link)) ? link : null;
    },
    codeBlock(code, options = {}) {
      const where = core.enter('codeBlock');
      checkText(code, where, 'the code');
      core.checkOptions(options, 'codeBlock', where);
      const own = { code, tones: copyCodeTones(options.tones ?? [], code.length, where) };
      core.leaf('codeBlock', propsOf(options, own), where);
    },
    textView(label, text, options = {}) {
      const { where, claim, shown } = core.control('textView', label, options);
      checkLongText(text, where);
      core.place('textView', claim, propsOf(options, { label: shown, text }), where);
    },
    badge(text, options = {}) {
      const where = core.enter('badge');
      checkText(text, where, 'the text');
      core.plain('badge', 'badge', options, { text }, where);
    },
  };
}
