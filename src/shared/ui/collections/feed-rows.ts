import type { CollectionView, FeedView } from '../views.js';
import type { ScrollTo } from './props.js';
import type { RowIds } from './selection.js';
import type { FeedOptions } from './ui.js';

/**
 * Rows that are drawn of a feed that main has not laid out yet, or around one that is to be shown: they are large, and
 * making them is most of what opening a feed costs. If they do not fill it, main asks for more.
 */
const FIRST_ROWS = 12;
/** Of those, before the one that is to be shown. */
const BEFORE = 4;

/** The wish to show a row; the index is looked for only until main has granted it. */
export function scrollToOf(
  { scrollTo, rowCount, rowId }: FeedOptions,
  view: CollectionView | undefined,
): ScrollTo | undefined {
  if (!scrollTo) return undefined;
  const { id, ask } = scrollTo;
  const wish = JSON.stringify([id, ask ?? null]);
  if (view?.feed?.granted === wish) return { wish };
  const index = indexOf(id, view?.first ?? 0, { rowCount, rowId });
  return { wish, row: index === null ? null : { id, index } };
}

/** Indices of the rows that are wanted, in order. */
export function wantedOfFeed(
  rows: RowIds,
  view: CollectionView | undefined,
  scrollTo: ScrollTo | undefined,
  stickToEnd: boolean,
): number[] {
  const { rowCount } = rows;
  const shift = view?.feed ? shiftOf(view.feed, rows) : 0;
  const [first, end] = rangeOf(view, shift, scrollTo?.row?.index ?? null, stickToEnd, rowCount);
  const indices: number[] = [];
  const keep = keptIn(view, shift, rows);
  if (keep !== null && keep < first) indices.push(keep);
  for (let index = first; index < end; index++) indices.push(index);
  if (keep !== null && keep >= end) indices.push(keep);
  return indices;
}

/** The first index, and the one behind the last. */
function rangeOf(
  view: CollectionView | undefined,
  shift: number,
  shown: number | null,
  stickToEnd: boolean,
  rowCount: number,
): readonly [first: number, end: number] {
  const count = Math.min(rowCount, view?.count ?? FIRST_ROWS);
  const wanted = view ? view.first + shift : 0;
  const isSeen = shown !== null && view !== undefined && shown >= wanted && shown < wanted + count;
  if (shown !== null && !isSeen) {
    const first = clamp(shown - BEFORE, 0, Math.max(0, rowCount - FIRST_ROWS));
    return [first, Math.min(rowCount, first + FIRST_ROWS)];
  }
  const isAtEnd = view ? view.feed?.atEnd === true : stickToEnd;
  const first = isAtEnd ? rowCount - count : clamp(wanted, 0, rowCount - count);
  return [first, first + count];
}

function keptIn(view: CollectionView | undefined, shift: number, rows: RowIds): number | null {
  const { keep, feed } = view ?? {};
  return keep === undefined || feed?.keepId === undefined ? null : indexOf(feed.keepId, keep + shift, rows);
}

/** How many rows further those are that main saw. If none of them is there any more, they are taken to be where they were. */
function shiftOf({ ids, index }: FeedView, rows: RowIds): number {
  if (ids.length === 0) return 0;
  const places = new Map(ids.map((id, place) => [id, index + place]));
  // The one in the middle is at its place unless something has moved: mostly one look is all.
  const found = nearest(index + (ids.length >> 1), rows, (id) => places.has(id));
  return found === null ? 0 : found - (places.get(rows.rowId(found)) ?? found);
}

/** Index of the row with the id; null if there is none. Costs as much as the row is far from `near`. */
function indexOf(id: string, near: number, rows: RowIds): number | null {
  return nearest(near, rows, (other) => other === id);
}

function nearest(near: number, { rowCount, rowId }: RowIds, fits: (id: string) => boolean): number | null {
  const start = clamp(near, 0, rowCount - 1);
  for (let away = 0; away < rowCount; away++) {
    const above = start - away;
    const below = start + away;
    if (below < rowCount && fits(rowId(below))) return below;
    if (away > 0 && above >= 0 && fits(rowId(above))) return above;
  }
  return null;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
