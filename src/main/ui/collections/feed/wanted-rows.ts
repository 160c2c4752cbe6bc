import { BEYOND_END } from '../../../../shared/ui/collections/feed-rows.js';
import type { CollectionView } from '../../../../shared/ui/views.js';
import type { RowRange } from '../row-range.js';
import type { FeedRows } from './feed-rows.js';

/** Drawn beyond what is in view, at each side, as a share of that; and at least so many rows. */
const BEYOND = 0.5;
const LEAST_ROWS = 2;
/** Asked for anew when less than this share of it is left: see `wantedRows` of collections with rows of one height. */
const ENOUGH = 0.7;

/** Which rows of a feed are to be drawn: those that are asked for already (`asked`) while they are enough. */
export function wantedOf(rows: FeedRows, room: number, asked: CollectionView | undefined): RowRange {
  const wanted = around(rows, room * BEYOND, LEAST_ROWS);
  if (!asked) return wanted;
  const needed = around(rows, room * BEYOND * ENOUGH, 1);
  const isEnough = asked.first <= needed.first && asked.first + asked.count >= needed.first + needed.count;
  // What was in view may have become less.
  const isTooMuch = asked.count > 2 * wanted.count + 2 * LEAST_ROWS;
  return isEnough && !isTooMuch ? { first: asked.first, count: asked.count } : wanted;
}

function around(rows: FeedRows, beyond: number, least: number): RowRange {
  const seen = rows.within(0);
  const more = rows.within(beyond);
  const first = Math.max(0, Math.min(more.first, seen.first - least));
  const end = Math.max(more.first + more.count, seen.first + seen.count + least);
  // Beyond the last row, too: what is added there is drawn at once.
  return { first, count: Math.min(rows.length + BEYOND_END, end) - first };
}
