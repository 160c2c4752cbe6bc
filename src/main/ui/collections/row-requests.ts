import type { CollectionView, FeedView } from '../../../shared/ui/views.js';
import type { FeedPlace } from '../view-state.js';
import type { Collection, RowItem } from './collection.js';
import { wantedRows } from './row-range.js';

/** Drawn of a feed that was here before, until it is laid out; and of those, before the row that was held. */
const RETURNING_ROWS = 12;
const BEFORE = 3;

/**
 * Which rows of a collection are wanted now, and what hot code has to know to find them: those that were asked for
 * while they are enough, and the one that has the focus, wherever it is.
 */
export function viewOf(collection: Collection, focused: RowItem | null): CollectionView {
  const { item, feed, view } = collection;
  const range = feed ? feed.wanted(view) : wantedRows(collection.visible, item.props.rowCount, view);
  const { index: kept, rowId = null } = focused?.props ?? {};
  const isOutside = kept !== undefined && (kept < range.first || kept >= range.first + range.count);
  const now = withAsked(isOutside ? { ...range, keep: kept } : range, collection);
  if (feed) now.feed = feed.view(rowId, isOutside ? rowId : null);
  return now;
}

/** A feed that comes back is drawn where it was left, at once. */
export function returningView({ rowId, index, atEnd, granted }: FeedPlace): CollectionView {
  const feed: FeedView = { seen: rowId === null ? [] : [{ id: rowId, index }] };
  if (atEnd) feed.atEnd = true;
  if (granted !== null) feed.granted = granted;
  return { first: Math.max(0, index - BEFORE), count: RETURNING_ROWS, feed };
}

/** The same is asked for: hot code need not draw for it. */
export function isSameRequest(one: CollectionView | undefined, other: CollectionView): boolean {
  return (
    one?.first === other.first &&
    one.count === other.count &&
    one.keep === other.keep &&
    one.find === other.find &&
    one.typed === other.typed &&
    one.copy === other.copy
  );
}

export function isSameTold(one: FeedView | undefined, other: FeedView | undefined): boolean {
  return (
    one?.keepId === other?.keepId &&
    one?.atEnd === other?.atEnd &&
    one?.granted === other?.granted &&
    one?.seen.length === other?.seen.length &&
    (one?.seen ?? []).every(({ id, index }, place) => {
      const same = other?.seen[place];
      return same?.id === id && same.index === index;
    })
  );
}

/** With what hot code is asked now of rows that are not drawn, in place of what it was asked before. */
export function withAsked(
  { find: _find, typed: _typed, copy: _copy, ...view }: CollectionView,
  { find, typing, copy }: Pick<Collection, 'find' | 'typing' | 'copy'>,
): CollectionView {
  return {
    ...view,
    ...(find?.told && { find: find.told }),
    ...(typing?.told && { typed: typing.told }),
    ...(copy?.told && { copy: copy.told }),
  };
}
