import type { CollectionView } from '../../../shared/ui/views.js';

/** Rows by index: the first of them, and how many. */
export interface RowRange {
  readonly first: number;
  readonly count: number;
}

/** Rows of which any part is in view. Lengths are CSS px. */
export function visibleRows(offset: number, room: number, rowHeight: number, rowCount: number): RowRange {
  const first = Math.min(Math.max(0, Math.floor(offset / rowHeight)), rowCount);
  const end = Math.min(rowCount, Math.ceil((offset + room) / rowHeight));
  return { first, count: Math.max(0, end - first) };
}

/** Drawn beyond what is in view, at each side, as a share of that. */
const BEYOND = 0.5;
const LEAST_BEYOND = 6;
/**
 * Asked for anew when less than this share of it is left. Asking late brings many rows at once, which a frame has to
 * make; asking early brings a frame of hot code for each row.
 */
const ENOUGH = 0.9;

/** Which rows are to be drawn: those that are asked for already (`asked`) while they are enough. */
export function wantedRows(visible: RowRange, rowCount: number, asked: CollectionView | undefined): RowRange {
  const beyond = Math.max(LEAST_BEYOND, Math.ceil(visible.count * BEYOND));
  const wanted = around(visible, beyond, rowCount);
  if (!asked) return wanted;
  const needed = around(visible, Math.floor(beyond * ENOUGH), rowCount);
  const isEnough = asked.first <= needed.first && asked.first + asked.count >= needed.first + needed.count;
  // What was in view may have become less.
  const isTooMuch = asked.count > wanted.count + 2 * beyond;
  return isEnough && !isTooMuch ? { first: asked.first, count: asked.count } : wanted;
}

function around({ first, count }: RowRange, beyond: number, rowCount: number): RowRange {
  const from = Math.max(0, first - beyond);
  return { first: from, count: Math.min(rowCount, first + count + beyond) - from };
}
