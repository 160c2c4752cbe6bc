import type { CollectionView, CollectionViews, FeedView, RowQuery } from '../../../shared/ui/views.js';
import { headIdOf } from '../kinds/collections/table-header.js';
import type { MissingRow, RowsState } from '../kinds/kind.js';
import { gutterOf } from '../kinds/scrollbar.js';
import type { Item } from '../scene/item.js';
import { setAttribute } from '../semantics/elements.js';
import type { ViewStore } from '../view/view-store.js';
import { Collection, isCollectionItem, isRowItem, type RowItem } from './collection.js';
import { columnsWidth, placeColumns } from './columns.js';
import { Feed, type FeedHost, type FocusedRow } from './feed/feed.js';
import { settleFeedStops, stopRow } from './feed/feed-keys.js';
import { wantedRows } from './row-range.js';

export interface CollectionsHost extends FeedHost {
  /** Of the app's layer. */
  readonly store: ViewStore;
  /** What has the focus: an item, and the part of it. */
  focused(): { readonly item: Item; readonly part: string } | null;
  /** Other rows of the app's collections are wanted. */
  onViews(): void;
}

/** Drawn of a feed that was here before, until it is laid out; and of those, before the row that was held. */
const RETURNING_ROWS = 12;
const BEFORE = 3;

/**
 * Lists, tables, trees and feeds of which hot code draws a part: how large they are, which rows are wanted, and how each row
 * is marked. There are few of them and a frame looks at all: nothing has to be told what may have changed.
 */
export class Collections {
  readonly #host: CollectionsHost;
  readonly #all = new Map<Item, Collection>();
  #views: CollectionViews = {};

  constructor(host: CollectionsHost) {
    this.#host = host;
  }

  /** Which rows of the app's collections are wanted. A new object when they are others. */
  get views(): CollectionViews {
    return this.#views;
  }

  added(item: Item): void {
    if (!isCollectionItem(item)) return;
    const feed = item.is('feed') ? new Feed(item, this.#host) : null;
    this.#all.set(item, new Collection(item, feed));
  }

  removed(item: Item): void {
    this.#all.get(item)?.feed?.dispose();
    if (this.#all.delete(item)) this.#publish();
  }

  /** The view state was replaced. */
  restored(): void {
    this.#publish();
  }

  of(item: Item): Collection | null {
    return this.#all.get(item) ?? null;
  }

  /** The collection that an item lies in, and the row of it. */
  around(item: Item): { collection: Collection; row: RowItem } | null {
    for (let inside: Item | null = item; inside; inside = inside.parent) {
      const collection = inside.parent && this.#all.get(inside.parent);
      if (collection && isRowItem(inside)) return { collection, row: inside };
    }
    return null;
  }

  /** Sizes and columns. Call it when layout is done; true if that has to be done again. */
  arrange(): boolean {
    let isChanged = false;
    for (const collection of this.#all.values()) {
      const { item } = collection;
      if (item.width === 0) continue;
      if (collection.feed) {
        this.#arrangeFeed(collection, collection.feed);
        continue;
      }
      const { header, footer, row } = collection.metrics;
      const gutter = gutterOf(item.look.theme);
      const rows = header + item.props.rowCount * row + footer;
      const room = item.width - (rows > item.height + 0.5 ? gutter : 0);
      if (this.#placeColumns(collection, room)) isChanged = true;
      // Columns that fit leave the scrollbar its room; those that do not go on below it.
      const across = columnsWidth(item.state.rows.columns);
      const width = across > room ? across + item.width - room : item.width;
      const height = width > item.width ? rows + gutter : rows;
      const scrollbar = height > item.height + 0.5;
      if (item.state.scrollbar !== scrollbar) {
        item.state.scrollbar = scrollbar;
        item.restyle();
        isChanged = true;
      }
      const { scroll } = item.state;
      if (scroll.width === width && scroll.height === height) continue;
      item.state.scroll = { ...scroll, width, height };
      this.#host.resized(item);
    }
    return isChanged;
  }

  /** Tab is about to look for its next stop. */
  settleStops(): void {
    for (const collection of this.#all.values()) if (collection.feed) settleFeedStops(collection);
  }

  /** The focus has gone to something: no row waits for it any more. */
  focusWent(): void {
    for (const { feed } of this.#all.values()) if (feed) feed.wish = null;
  }

  /** Hot code has drawn: a search goes on with its answer at once, not at the next drawing. */
  answered(): void {
    let isChanged = false;
    for (const collection of this.#all.values()) {
      const { find, view } = collection;
      if (!find?.take() || !view) continue;
      collection.view = withFind(view, find.told);
      isChanged = true;
    }
    if (!isChanged) return;
    this.#publish();
    this.#host.onViews();
  }

  /** The rows, drawn or not, may be others now. */
  rowsChanged(): void {
    for (const { find } of this.#all.values()) find?.refresh();
  }

  /** Which rows are wanted, and how each is marked. Call it when offsets and focus are where they belong. */
  follow(): void {
    let isChanged = false;
    for (const collection of this.#all.values()) {
      collection.find?.settle();
      collection.settleCursor();
      collection.feed?.settleFocus();
      const focused = this.#host.focused();
      this.#mark(collection, focused);
      if (this.#ask(collection, focused?.item ?? null)) isChanged = true;
    }
    if (!isChanged) return;
    this.#publish();
    this.#host.onViews();
  }

  #arrangeFeed(collection: Collection, feed: Feed): void {
    const { view } = collection;
    const moved = feed.arrange(this.#focusedRow(collection));
    // Hot code has drawn those that were asked for where they are now.
    if (moved && view) collection.view = { ...view, first: moved.to(view.first) };
  }

  #focusedRow(collection: Collection): FocusedRow | null {
    const item = this.#host.focused()?.item;
    const around = item && this.around(item);
    if (!item || around?.collection !== collection) return null;
    return { row: around.row, item };
  }

  #placeColumns({ item }: Collection, room: number): boolean {
    if (!item.is('table')) return false;
    const own = this.#host.storeOf(item).columns(item.key);
    const columns = placeColumns(item.props.columns, own, room);
    const before = item.state.rows.columns;
    const isSame =
      before.length === columns.length &&
      columns.every(({ x, width }, index) => before[index]?.x === x && before[index]?.width === width);
    if (isSame) return false;
    this.#setRows(item, { columns });
    for (const row of item.children) {
      row.restyle();
      this.#host.invalidate(row);
      for (const cell of row.children) cell.restyle();
    }
    return true;
  }

  /** Asks for rows if those that were asked for are not enough any more. */
  #ask(collection: Collection, focused: Item | null): boolean {
    const { item, view } = collection;
    if (item.layer !== 'app' || item.height === 0) return false;
    const { feed } = collection;
    const range = feed ? feed.wanted(view) : wantedRows(collection.visible, item.props.rowCount, view);
    const around = focused && this.around(focused);
    const { index: kept, rowId = null } =
      around?.collection === collection ? around.row.props : { index: undefined };
    const isOutside = kept !== undefined && (kept < range.first || kept >= range.first + range.count);
    const find = collection.find?.told;
    const now = withFind(isOutside ? { ...range, keep: kept } : range, find);
    const told = feed?.view(rowId, isOutside ? rowId : null);
    if (told) now.feed = told;
    const isSameRange = view?.first === now.first && view.count === now.count && view.keep === now.keep;
    const isSame = isSameRange && view?.find === now.find;
    if (isSame && isSameTold(view?.feed, told)) return false;
    collection.view = now;
    // What else it is told of a feed is of use with the next frame, whenever that is.
    if (isSame) this.#publish();
    return !isSame;
  }

  #mark(collection: Collection, focused: { item: Item; part: string } | null): void {
    const { item, cursor, steps, byKeys } = collection;
    const { first, count } = collection.visible;
    const isFocused = focused?.item === item;
    const isByKeys = byKeys || item.state.ring === 'content';
    const isAtRow = collection.heading === null;
    const find = collection.find?.mark ?? null;
    const isFindOther = item.state.rows.find !== find;
    const missing = new Set(Array.from({ length: count }, (_, place) => first + place));
    let active: string | null = null;
    for (const row of collection.drawn()) {
      missing.delete(row.props.index);
      const isCursor = collection.hasCursor && cursor?.index === row.props.index;
      const isCurrent = isCursor && isAtRow && isFocused;
      if (isCurrent) active = row.elements.main.id;
      // A feed's rows have the focus themselves, which marks them.
      const ring = collection.feed ? row.state.ring : isCurrent && isByKeys ? 'main' : null;
      const edited = steps.length > 0 ? collection.isSelected(row) : null;
      const isCurrentMatch = find?.current === row.props.rowId;
      const own = find && row.props.found ? (isCurrentMatch ? 'current' : 'found') : null;
      if (row.state.own !== own || (own && isFindOther)) {
        row.state.own = own;
        this.#invalidateAll(row);
      }
      if (row.state.ring !== ring || row.state.edited !== edited) {
        row.state.ring = ring;
        row.state.edited = edited;
        this.#host.invalidate(row);
      }
    }
    if (collection.feed) this.#markStop(collection);
    else collection.settleStops();
    const { content } = item.elements;
    const heading = isFocused ? collection.heading : null;
    if (heading !== null && content) active = headIdOf(content, heading);
    const places = [...missing].map((index) => collection.place(index));
    const isSameMissing = isSameRows(item.state.rows.missing, places);
    this.#setRows(item, { active, heading, drop: collection.drop, find });
    if (!isSameMissing) this.#setRows(item, { missing: places });
  }

  /** One row of a feed is a stop on Tab's way from outside. */
  #markStop(collection: Collection): void {
    const stop = stopRow(collection);
    for (const row of collection.drawn())
      setAttribute(row.elements.main, 'tabindex', row === stop ? '0' : '-1');
  }

  /** What is looked for is marked in the texts that are in a row, too. */
  #invalidateAll(item: Item): void {
    this.#host.invalidate(item);
    for (const child of item.children) this.#invalidateAll(child);
  }

  #setRows(item: Item, change: Partial<RowsState>): void {
    const before = item.state.rows;
    const isSame = Object.entries(change).every(([name, value]) => {
      const old = before[name as keyof RowsState];
      return Array.isArray(value) && Array.isArray(old)
        ? value.length === old.length && value.every((part, index) => part === old[index])
        : value === old;
    });
    if (isSame) return;
    item.state.rows = { ...before, ...change };
    this.#host.invalidate(item);
  }

  #publish(): void {
    const views: Record<string, CollectionView> = {};
    // A feed that comes back is drawn where it was left, at once.
    for (const [key, { rowId, index, atEnd, granted }] of this.#host.store.feeds) {
      const feed: FeedView = { seen: rowId === null ? [] : [{ id: rowId, index }] };
      if (atEnd) feed.atEnd = true;
      if (granted !== null) feed.granted = granted;
      views[key] = { first: Math.max(0, index - BEFORE), count: RETURNING_ROWS, feed };
    }
    for (const { item, view } of this.#all.values()) if (view) views[item.key] = view;
    this.#views = views;
  }
}

function isSameTold(one: FeedView | undefined, other: FeedView | undefined): boolean {
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

function isSameRows(one: readonly MissingRow[], other: readonly MissingRow[]): boolean {
  return (
    one.length === other.length &&
    one.every((row, place) => {
      const same = other[place];
      return row.index === same?.index && row.y === same.y && row.height === same.height;
    })
  );
}

function withFind({ find: _, ...view }: CollectionView, find: RowQuery | undefined): CollectionView {
  return find ? { ...view, find } : view;
}
