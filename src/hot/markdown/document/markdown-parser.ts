import MarkdownIt, { type Token } from 'markdown-it';
import { MOST_CHARACTERS } from './limits.js';

/** Where links lead that name a definition elsewhere in the text, by the definition's name as markdown-it has it. */
export type Definitions = Readonly<Record<string, { readonly title: string; readonly href: string }>>;

/** CommonMark and GitHub's tables, strikethrough and bare addresses. HTML is text, and no address is left out or changed. */
function createParser() {
  const parser = new MarkdownIt({ html: false, linkify: true, typographer: false });
  // Which addresses may be opened is said in one place, links/address.ts; the others are shown.
  parser.validateLink = () => true;
  parser.normalizeLink = (address) => address;
  parser.normalizeLinkText = (address) => address;
  // `read.me` and `main.rs` are names of files more often than of sites.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  parser.linkify.add('ftp:', null).add('//', null);
  keepFootnotes(parser);
  leaveLongTexts(parser);
  return parser;
}

/** A text that is not parsed, because it is too long. */
export const LONG_TEXT = 'long_text';

/** Neither parsed nor shown as a paragraph: it is told before its inside is looked at. */
function leaveLongTexts(parser: MarkdownItParser): void {
  parser.core.ruler.after('block', 'long-texts', ({ tokens }) => {
    for (const token of tokens) {
      if (token.type === 'inline' && token.content.length > MOST_CHARACTERS) token.type = LONG_TEXT;
    }
  });
}

const FOOTNOTE = /^\[\^[^\]\s]+\]:/;

/** `[^1]: …` is a footnote on GitHub, and the definition of a link in CommonMark, of which nothing would be shown. */
function keepFootnotes(parser: MarkdownItParser): void {
  // Whatever no other rule takes is a paragraph.
  const paragraph = parser.block.ruler.getRules('').at(-1);
  parser.block.ruler.before(
    'reference',
    'footnote',
    (state, line, end, isProbe) => {
      const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      const isIndented = (state.sCount[line] ?? 0) - state.blkIndent >= 4;
      if (isIndented || !FOOTNOTE.test(state.src.slice(from, state.eMarks[line]))) return false;
      return isProbe || (paragraph?.(state, line, end, false) ?? false);
    },
    { alt: ['paragraph'] },
  );
}

type MarkdownItParser = InstanceType<typeof MarkdownIt>;

const parser = createParser();

/** markdown-it's tokens of a text that may use definitions from around it. */
export function tokensOf(source: string, definitions: Definitions = {}): Token[] {
  // Its own ones are added, and those from around it are not copied for each of hundreds of chunks.
  return parser.parse(source, { references: Object.create(definitions) as Record<string, never> });
}

/** The definitions in a text; it is parsed as far as it takes to find them. */
export function definitionsIn(source: string): Definitions {
  const env: { references?: Record<string, { title: string; href: string }> } = {};
  if (source.includes(']:')) parser.block.parse(source, parser, env as Record<string, unknown>, []);
  return env.references ?? {};
}
