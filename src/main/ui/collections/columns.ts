import type { TableColumn } from '../../../shared/ui/collections/props.js';

/** Where a column is, CSS px from the left edge of a row. */
export interface ColumnPlace {
  readonly x: number;
  readonly width: number;
}

/** CSS px at a text scale of 1. */
const USUAL_WIDTH = 120;
const LEAST_WIDTH = 48;

/** @param scale Of the text. */
export function leastWidth({ minWidth = LEAST_WIDTH }: TableColumn, scale: number): number {
  return Math.round(minWidth * scale);
}

/**
 * Where the columns are in so much room, CSS px. What they leave free goes to those that grow, but for those whose
 * width the user has set (`own`, by id). They may need more room than there is: then the table scrolls across.
 * @param scale Of the text: what hot code asks for is for a scale of 1.
 */
export function placeColumns(
  columns: readonly TableColumn[],
  own: Readonly<Record<string, number>>,
  room: number,
  scale = 1,
): ColumnPlace[] {
  const widths = columns.map((column) =>
    Math.max(leastWidth(column, scale), Math.round(own[column.id] ?? (column.width ?? USUAL_WIDTH) * scale)),
  );
  const growing = columns.map(({ id, grow = 0 }) => (own[id] === undefined ? grow : 0));
  let free = Math.floor(room) - sum(widths);
  let shares = sum(growing);
  for (const [index, share] of growing.entries()) {
    if (free <= 0 || share <= 0) continue;
    // The last one takes what rounding left.
    const more = Math.floor((free * share) / shares);
    widths[index] = (widths[index] ?? 0) + more;
    free -= more;
    shares -= share;
  }
  let x = 0;
  return widths.map((width) => {
    const place = { x, width };
    x += width;
    return place;
  });
}

/** Width of all columns together. */
export function columnsWidth(places: readonly ColumnPlace[]): number {
  const last = places.at(-1);
  return last ? last.x + last.width : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
