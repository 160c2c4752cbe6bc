import type { Token } from 'markdown-it';
import type { Span } from 'rekindle';
import { openable, shownAddress } from '../links/address.js';
import { withUnseenShown } from '../links/visible.js';

/** What the text that is read now stands in. */
interface Look {
  strong: number;
  emphasis: number;
  strike: number;
  /** The address of the link around it. */
  link: string | null;
}

/** The spans of a line of text: what markdown-it found in a paragraph, a heading or a cell. */
export function readSpans(tokens: readonly Token[]): Span[] {
  const reader = new SpanReader();
  for (const token of tokens) reader.read(token);
  return reader.spans;
}

/** What opens and closes, by its tag in HTML. */
const MARKS: ReadonlyMap<string, 'strong' | 'emphasis' | 'strike'> = new Map([
  ['strong', 'strong'],
  ['em', 'emphasis'],
  ['s', 'strike'],
]);
const BREAKS: ReadonlyMap<string, string> = new Map([
  ['softbreak', ' '],
  ['hardbreak', '\n'],
]);

class SpanReader {
  readonly spans: Span[] = [];
  readonly #look: Look = { strong: 0, emphasis: 0, strike: 0, link: null };
  /** Of the link that is being read: as written, and where its text begins. */
  #written = '';
  #from = 0;
  /** Its text is its address. */
  #isBare = false;

  read(token: Token): void {
    const mark = MARKS.get(token.tag);
    if (mark && token.nesting !== 0) this.#look[mark] += token.nesting;
    else if (token.type === 'link_open') this.#openLink(token);
    else if (token.type === 'link_close') this.#closeLink();
    else if (token.type === 'image') this.#addImage(token);
    else if (token.type === 'code_inline') this.#add(token.content, { code: true });
    else this.#add(BREAKS.get(token.type) ?? (this.#isBare ? withUnseenShown(token.content) : token.content));
  }

  #openLink(token: Token): void {
    const written = String(token.attrGet('href') ?? '');
    this.#written = written;
    this.#isBare = token.info === 'auto';
    this.#from = this.spans.length;
    this.#look.link = openable(written)?.href ?? null;
  }

  /** What leads nowhere is told beside the text, and so is where a link without a text leads. */
  #closeLink(): void {
    const isEmpty = this.spans.length === this.#from;
    const address = shownAddress(this.#written);
    if (isEmpty) this.#add(address);
    const isOpenable = this.#look.link !== null;
    this.#look.link = null;
    if (this.#isBare) {
      this.#isBare = false;
      return;
    }
    if (!isOpenable && !isEmpty && this.#written !== '') this.#add(` (${address})`, { tone: 'muted' });
  }

  /** Nothing is fetched: an image is what its author wrote of it, and where it lies. */
  #addImage(token: Token): void {
    const written = String(token.attrGet('src') ?? '');
    const { link } = this.#look;
    this.#add('Image: ', { tone: 'muted' });
    this.#add(textOf(token.children ?? []) || 'without a description', { emphasis: true });
    this.#add(' (', { tone: 'muted' });
    // Inside a link the whole of it leads where that does.
    this.#look.link ??= openable(written)?.href ?? null;
    this.#add(shownAddress(written), this.#look.link === null ? { tone: 'muted' } : {});
    this.#look.link = link;
    this.#add(')', { tone: 'muted' });
  }

  #add(text: string, own: Omit<Span, 'text'> = {}): void {
    if (text === '') return;
    const { strong, emphasis, strike, link } = this.#look;
    const span: Span = { ...own, text };
    if (strong > 0) span.strong = true;
    if (emphasis > 0) span.emphasis = true;
    if (strike > 0) span.strike = true;
    if (link !== null) span.link = link;
    const last = this.spans.at(-1);
    if (last && this.spans.length > this.#from && isAlike(last, span)) last.text += text;
    else this.spans.push(span);
  }
}

const LOOKS = ['strong', 'emphasis', 'strike', 'code', 'tone', 'link'] as const;

function isAlike(one: Span, other: Span): boolean {
  return LOOKS.every((name) => one[name] === other[name]);
}

/** What can be read in it, without any looks. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => (children ? textOf(children) : BREAKS.has(type) ? ' ' : content))
    .join('');
}
