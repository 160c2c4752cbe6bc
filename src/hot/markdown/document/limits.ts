/**
 * What a text may cost. A frame is held up by its texts, and whoever wrote one may have meant to: what goes beyond is
 * shown as it was written. All of it is counted, not timed: the same text always looks the same.
 */

/**
 * What parsing all of a text may cost, as `costOf` counts: about 50 kB of everyday Markdown. That takes some 5 ms, once;
 * a text that is meant to be slow takes 30 ms at the most (2 cores of 2026, measured in processor time).
 */
export const MOST_COST = 100_000;
/** What is drawn for one text. Main lays out all of it. */
export const MOST_BLOCKS = 2000;
/** Quotes and lists in one another; a list counts twice. */
export const MOST_DEPTH = 20;
/** Of one paragraph as written, which main breaks into lines as a whole, and its parts of one look each. */
export const MOST_CHARACTERS = 10_000;
export const MOST_SPANS = 1000;
/** Cells of one table, which main lays out as a whole. */
export const MOST_CELLS = 1000;
/** Of all code in one text: what has colours. */
export const MOST_COLOURED = 16_000;
/** Of a line of code: what scrolls sideways is painted as far as it goes. */
export const MOST_IN_CODE_LINE = 2000;
/** What is shown of a text that is shown as it was written. */
export const MOST_SOURCE = 400_000;
