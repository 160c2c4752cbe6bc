import { MOST_COST } from './limits.js';

/**
 * What characters cost besides the one unit that each of them does: a line may begin a block, a bracket looks for its
 * partner, what may begin anything else is tried. Measured on texts of nothing else.
 */
const LINE = 40;
const COSTS: Readonly<Record<string, number>> = {
  '\n': LINE,
  '[': 12,
  '*': 4,
  _: 4,
  '~': 4,
  '<': 4,
  '`': 2,
  '&': 2,
  '!': 6,
  ':': 6,
};
const CELL = 40;

/** What the row of dashes below a table's header is made of. */
const DELIMITERS = /^[ \t>|:-]+$/m;

const costOfCode = new Uint8Array(128);
for (const [character, cost] of Object.entries(COSTS)) costOfCode[character.charCodeAt(0)] = cost;

/** What it may cost to parse a chunk, found out without parsing it. */
export function costOf(chunk: string): number {
  let cost = chunk.length + LINE;
  for (let at = 0; at < chunk.length; at++) cost += costOfCode[chunk.charCodeAt(at)] ?? 0;
  if (!chunk.includes('|') || !DELIMITERS.test(chunk)) return cost;
  return cost + cellsIn(chunk) * CELL;
}

/** Each row of a table has as many cells as its header, which may be the line with most of them. */
function cellsIn(chunk: string): number {
  const lines = chunk.split('\n');
  return lines.length * Math.max(...lines.map((line) => line.split('|').length - 1));
}

/** The beginning of a text: no more of it can be afforded, whatever it is. */
export function affordableIn(text: string): string {
  let end = -1;
  for (let cost = 0; cost < MOST_COST; cost += LINE) {
    end = text.indexOf('\n', end + 1);
    if (end < 0 || end >= MOST_COST) return text.slice(0, MOST_COST);
  }
  return text.slice(0, end + 1);
}
