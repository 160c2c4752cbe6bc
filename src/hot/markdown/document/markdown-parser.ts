import MarkdownIt, { type Token } from 'markdown-it';

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
  return parser;
}

const parser = createParser();

export function tokensOf(source: string): Token[] {
  return parser.parse(source, {});
}
