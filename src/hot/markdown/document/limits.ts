/**
 * What a text may cost. A frame is held up by its texts, and whoever wrote one may have meant to: what goes beyond is
 * shown as it was written. All of it is counted, not timed: the same text always looks the same.
 */

/**
 * What all of a text may cost, in characters of plain prose: about 40 kB of everyday Markdown. It takes some 20 ms to
 * parse that for the first time, which what is meant to be slow does not go beyond either (document.test.ts).
 */
export const MOST_COST = 100_000;
/** Beginning a block takes as long as so many characters, and each line may begin one. */
const LINE_COST = 40;
/** So does each bracket, which looks for its partner. */
const BRACKET_COST = 12;
/** And each cell of a table. */
const CELL_COST = 40;

/** Quotes and lists in one another; a list counts twice. */
export const MOST_DEPTH = 20;
/** What is drawn for one text. Main lays out all of it. */
export const MOST_BLOCKS = 2000;
/** Of one paragraph, which main breaks into lines as a whole, and its parts of one look each. */
export const MOST_CHARACTERS = 10_000;
export const MOST_SPANS = 1000;
/** Of a line of code: what scrolls sideways is painted as far as it goes. */
export const MOST_IN_CODE_LINE = 2000;
/** Of all code in one text: what has colours. */
export const MOST_COLOURED = 16_000;
/** Cells of one table. */
export const MOST_CELLS = 1000;
/** What is shown of a text that is shown as it was written. */
export const MOST_SOURCE = 400_000;

/** A row of dashes below a table's header. */
const DELIMITERS = /^[ >\t]*\|?[ \t]*:?-+:?[ \t]*(?:\||$)/m;

/** What it may cost to parse a chunk, found out without parsing it. */
export function costOf(chunk: string): number {
  const lines = count(chunk, '\n') + 1;
  const brackets = count(chunk, '[');
  const cells = DELIMITERS.test(chunk) ? lines * pipesIn(chunk) : 0;
  return chunk.length + lines * LINE_COST + brackets * BRACKET_COST + cells * CELL_COST;
}

/** Of the line that has most of them: each row of a table has as many cells as its header. */
function pipesIn(chunk: string): number {
  let most = 0;
  for (const line of chunk.split('\n')) most = Math.max(most, count(line, '|'));
  return most;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}
