/**
 * Cuts a text where a block of it ends for certain, so that each piece can be parsed by itself: the blocks of the pieces
 * are those of the whole. A text that grows at its end keeps its pieces but for the last one.
 *
 * A piece begins at a line that stands at the margin behind a blank line, outside of fenced code. After a list such a
 * line goes on with it if it begins with a marker. Where it takes a parser to tell, no cut is made: pieces may hold
 * several blocks, and no block lies in two (https://spec.commonmark.org/0.31.2/, sections 4.5, 5.2 and 5.3).
 *
 * @param text with line feeds alone
 * @returns pieces that make up the text
 */
export function cutIntoChunks(text: string): string[] {
  const chunks: string[] = [];
  const place = new Place();
  let from = 0;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    if (place.enter(text.slice(start, end)) && start > from) {
      chunks.push(text.slice(from, start));
      from = start;
    }
    start = end + 1;
  }
  if (from < text.length) chunks.push(text.slice(from));
  return chunks;
}

/** Opening fences: three or more backticks without one behind them, or tildes. */
const FENCE = /^(`{3,})[^`]*$|^(~{3,})/;
const MARKER = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/;
/** Of a line that begins a block of its own. */
const MOST_INDENT = 3;

/** What is open at the end of the lines so far. */
class Place {
  /** The fence that closes the code which is open, outside of lists and quotes. */
  #fence: string | null = null;
  /** That fence may as well stand in an item of a list. */
  #isInItem = false;
  /** Whether a fence is open cannot be told any more without parsing. */
  #isLost = false;
  /** Where the text of the last item begins, in columns, if there is a list in this chunk. */
  #item: number | null = null;
  #isAfterBlank = false;

  /** Takes one line; answers whether a chunk can begin with it. */
  enter(line: string): boolean {
    const { indent, rest } = indentOf(line);
    if (this.#isLost) return false;
    const isBlank = rest === '';
    const isAfterBlank = this.#isAfterBlank;
    this.#isAfterBlank = isBlank;
    if (isBlank) return false;
    if (this.#fence !== null) {
      this.#closeFence(indent, rest);
      return false;
    }
    const marker = indent <= MOST_INDENT ? MARKER.exec(rest) : null;
    const isCut = isAfterBlank && indent === 0 && (this.#item === null || marker === null);
    if (isCut) this.#item = null;
    this.#open(indent, rest, marker);
    return isCut;
  }

  #open(indent: number, rest: string, marker: RegExpExecArray | null): void {
    const isInItem = this.#item !== null && indent >= this.#item;
    const fence = indent <= MOST_INDENT ? FENCE.exec(rest) : null;
    if (fence) {
      this.#fence = fence[1] ?? fence[2] ?? null;
      this.#isInItem = isInItem;
    } else if (marker && !isInItem) {
      this.#item = indent + contentOf(rest, marker[0].length);
    }
  }

  #closeFence(indent: number, rest: string): void {
    const fence = this.#fence ?? '';
    const isClosing = rest.startsWith(fence) && isRunOf(fence.charAt(0), rest.trimEnd());
    // A line further out than the item ends that, and the code in it, if it stood there: it may be anything.
    if (this.#isInItem && this.#item !== null && indent < this.#item) this.#isLost = true;
    else if (isClosing && indent <= MOST_INDENT) this.#fence = null;
  }
}

function indentOf(line: string): { indent: number; rest: string } {
  let indent = 0;
  let at = 0;
  for (; at < line.length; at++) {
    const character = line[at];
    if (character === ' ') indent += 1;
    else if (character === '\t') indent += 4 - (indent % 4);
    else break;
  }
  return { indent, rest: line.slice(at) };
}

/** Columns from a marker to its item's text: with more than four spaces, or none, it begins one behind the marker. */
function contentOf(rest: string, marker: number): number {
  const { indent, rest: text } = indentOf(rest.slice(marker));
  return text === '' || indent > 4 ? marker + 1 : marker + indent;
}

function isRunOf(character: string, text: string): boolean {
  for (const other of text) if (other !== character) return false;
  return true;
}
