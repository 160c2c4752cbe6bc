import type { FacedSpan, SetSpans } from './span-breaker.js';
import type { TextMeasurer } from './text-measurer.js';
import { widestWord } from './widest-word.js';

export interface TableCell {
  readonly spans: readonly FacedSpan[];
  readonly set: SetSpans;
}

/** A table in lines and boxes; lengths in CSS px. */
export interface TableSetting {
  /** Where the columns' texts begin, and how wide they may be. */
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  readonly rows: readonly {
    readonly y: number;
    readonly height: number;
    readonly cells: readonly TableCell[];
  }[];
  readonly width: number;
  readonly height: number;
}

export interface CellPadding {
  readonly x: number;
  readonly y: number;
}

/** What rounding may take from the width that the table asked for itself, CSS px. */
const GRACE = 1;
/** No column is asked to be narrower than this for the others' sake. */
const NARROWEST = 24;
/** Longer words may be cut to keep a table within its limit, in heights of a line: addresses, and what has no spaces. */
const LONGEST_WORD = 8;

/**
 * Sets a table: columns as wide as their widest cell where there is room, else each gets its longest word and a share of
 * what is left, by what it lacks. It is wider than `limit` where not even the words fit: broken ones cannot be read.
 */
export function setTable(
  rows: readonly (readonly (readonly FacedSpan[])[])[],
  limit: number,
  padding: CellPadding,
  lineHeight: number,
  text: TextMeasurer,
): TableSetting {
  const count = rows[0]?.length ?? 0;
  const wide = columnsOf(rows, count, (cell) => text.setSpans(cell, Number.POSITIVE_INFINITY).width);
  const room = limit - 2 * padding.x * count;
  const widths =
    sum(wide) <= room + GRACE
      ? wide
      : share(wide, wordsOf(rows, count, text), room, LONGEST_WORD * lineHeight);
  let x = 0;
  const columns = widths.map((width) => {
    const column = { x: x + padding.x, width };
    x += width + 2 * padding.x;
    return column;
  });
  let y = 0;
  const placed = rows.map((row) => {
    const cells = row.map((spans, column) => ({ spans, set: text.setSpans(spans, widths[column] ?? 0) }));
    const height = Math.max(1, ...cells.map(({ set }) => set.lines.length)) * lineHeight + 2 * padding.y;
    const box = { y, height, cells };
    y += height;
    return box;
  });
  return { columns, rows: placed, width: x, height: y };
}

type Rows = readonly (readonly (readonly FacedSpan[])[])[];

function columnsOf(rows: Rows, count: number, widthOf: (cell: readonly FacedSpan[]) => number): number[] {
  return Array.from({ length: count }, (_, column) =>
    Math.ceil(rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? [])), 0)),
  );
}

function wordsOf(rows: Rows, count: number, text: TextMeasurer): number[] {
  return columnsOf(rows, count, (cell) => widestWord(cell, (run, face) => text.width(run, face)));
}

function share(wide: readonly number[], words: readonly number[], room: number, longest: number): number[] {
  const least = words.map((word) => Math.max(NARROWEST, word));
  const needed = sum(least);
  if (needed > room) {
    // It is scrolled anyway: so its cells need not be as narrow as their words.
    const words = capped(least, room, longest);
    return wide.map((width, column) => Math.max(words[column] ?? 0, Math.min(width, longest)));
  }
  const lacking = wide.map((width, column) => Math.max(0, width - (least[column] ?? 0)));
  const all = sum(lacking);
  const left = room - needed;
  return least.map((width, column) => width + Math.floor((left * (lacking[column] ?? 0)) / Math.max(1, all)));
}

/** Not even the words fit: those that are longer than `longest` are cut, as far as that helps. */
function capped(least: readonly number[], room: number, longest: number): number[] {
  const ascending = [...least].sort((one, other) => one - other);
  let left = room;
  let cap = 0;
  for (const [index, width] of ascending.entries()) {
    cap = left / (ascending.length - index);
    if (width > cap) break;
    left -= width;
  }
  const most = Math.max(longest, Math.floor(cap));
  return least.map((width) => Math.min(width, most));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
