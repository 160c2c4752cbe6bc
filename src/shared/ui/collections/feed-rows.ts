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
/** Main may want so many rows behind the last one: they are drawn as soon as they are there. */
export const BEYOND_END = 2;

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

/** Which rows of a feed are drawn. */
interface Wanted {
  /** In order. */
  readonly indices: readonly number[];
  /** Ids of rows that main took to be there, and that are not. */
  readonly gone: readonly string[];
}

export function wantedOfFeed(
  rows: RowIds,
  view: CollectionView | undefined,
  scrollTo: ScrollTo | undefined,
  stickToEnd: boolean,
): Wanted {
  const { rowCount } = rows;
  const { shift, gone } = shiftOf(view?.feed, rows);
  const [first, end] = rangeOf(view, shift, scrollTo?.row?.index ?? null, stickToEnd, rowCount);
  const indices: number[] = [];
  const keep = keptIn(view, shift, rows);
  if (keep !== null && keep < first) indices.push(keep);
  for (let index = first; index < end; index++) indices.push(index);
  if (keep !== null && keep >= end) indices.push(keep);
  return { indices, gone };
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
  // So far down that all of them are there; a little further is what main wants at the end.
  const last = rowCount - count;
  const isBeyond = wanted > Math.min(last + BEYOND_END, rowCount - 1);
  const first = isAtEnd || isBeyond ? last : Math.max(0, wanted);
  return [first, Math.min(rowCount, first + count)];
}

function keptIn(view: CollectionView | undefined, shift: number, rows: RowIds): number | null {
  const { keep, feed } = view ?? {};
  return keep === undefined || feed?.keepId === undefined ? null : indexOf(feed.keepId, keep + shift, rows);
}

/**
 * How many rows further the first of those is that main saw, or else the nearest of the others. If none of them is there any
 * more, they are taken to be where they were.
 */
function shiftOf(
  view: FeedView | undefined,
  rows: RowIds,
): { readonly shift: number; readonly gone: readonly string[] } {
  const [held, ...others] = view?.seen ?? [];
  // Mostly it is at its place, and one look is all.
  const isAtItsPlace = held && held.index < rows.rowCount && rows.rowId(held.index) === held.id;
  if (!held || isAtItsPlace) return { shift: 0, gone: [] };
  const places = new Map(others.map(({ id, index }) => [id, index]));
  let shift: number | null = null;
  const found = nearest(held.index, rows, (id, index) => {
    const before = places.get(id);
    if (before === undefined) return id === held.id;
    places.delete(id);
    shift ??= index - before;
    return false;
  });
  if (found !== null) return { shift: found - held.index, gone: [] };
  // All rows were looked at.
  return { shift: shift ?? 0, gone: [held.id, ...places.keys()] };
}

/** Index of the row with the id; null if there is none. Costs as much as the row is far from `near`. */
function indexOf(id: string, near: number, rows: RowIds): number | null {
  return nearest(near, rows, (other) => other === id);
}

/** The row that fits and is nearest to an index. */
function nearest(
  near: number,
  { rowCount, rowId }: RowIds,
  fits: (id: string, index: number) => boolean,
): number | null {
  const start = clamp(near, 0, rowCount - 1);
  for (let away = 0; away < rowCount; away++) {
    const above = start - away;
    const below = start + away;
    if (below < rowCount && fits(rowId(below), below)) return below;
    if (away > 0 && above >= 0 && fits(rowId(above), above)) return above;
  }
  return null;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
