import type { CollectionView, CollectionViews, SeenRow } from '../../../shared/ui/views.js';
import { gutterOf } from '../kinds/scrollbar.js';
import type { Item } from '../scene/item.js';
import type { ViewStore } from '../view/view-store.js';
import { Collection, isCollectionItem, isRowItem, type RowItem } from './collection.js';
import { columnsWidth, placeColumns } from './columns.js';
import { Feed, type FeedHost, type FocusedRow } from './feed/feed.js';
import { settleFeedStops } from './feed/feed-keys.js';
import { CopyEnded, RowCopy } from './row-copy.js';
import { RowMarks } from './row-marks.js';
import { isSameRequest, isSameTold, returningView, viewOf, withAsked } from './row-requests.js';

export interface CollectionsHost extends FeedHost {
  /** Of the app's layer. */
  readonly store: ViewStore;
  /** What has the focus: an item, and the part of it. */
  focused(): { readonly item: Item; readonly part: string } | null;
  /** Other rows of the app's collections are wanted. */
  onViews(): void;
}

/**
 * Lists, tables, trees and feeds of which hot code draws a part: how large they are, which rows are wanted, and how each row
 * is marked. There are few of them and a frame looks at all: nothing has to be told what may have changed.
 */
export class Collections {
  readonly #host: CollectionsHost;
  readonly #all = new Map<Item, Collection>();
  readonly #marks: RowMarks;
  #views: CollectionViews = {};
  /** The one whose rows were copied last. */
  #copied: Collection | null = null;

  constructor(host: CollectionsHost) {
    this.#host = host;
    this.#marks = new RowMarks(host);
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
    const collection = this.#all.get(item);
    if (!collection) return;
    collection.feed?.dispose();
    this.#all.delete(item);
    this.#publish();
    if (this.#copied !== collection) return;
    this.endCopy(false);
    // If making the texts is what failed, it is drawn again as soon as hot code is not asked for them any more.
    this.#host.onViews();
  }

  /** The view state was replaced. */
  restored(): void {
    this.#publish();
  }

  /**
   * Begins to copy rows of one of the app's collections, in place of what was being copied.
   *
   * @param rows In order, where hot code had them.
   * @returns Their texts as they are when they are read. Rejects with a `CopyEnded`.
   */
  copyRows(key: string, rows: readonly SeenRow[]): Promise<string> {
    this.endCopy(true);
    const collection = [...this.#all.values()].find(({ item }) => item.layer === 'app' && item.key === key);
    if (!collection) return Promise.reject(new CopyEnded(false));
    const copy = new RowCopy(collection.item, rows);
    collection.copy = copy;
    this.#copied = collection;
    this.tell(collection);
    return copy.text;
  }

  /** Gives up what is being copied. @param isReplaced Something else is copied. */
  endCopy(isReplaced: boolean): void {
    const collection = this.#copied;
    if (!collection) return;
    this.#copied = null;
    collection.copy?.end(isReplaced);
    collection.copy = null;
    if (this.#all.has(collection.item)) this.tell(collection);
  }

  /** What hot code is asked of a collection's rows is another: it is told now, not at the next drawing. */
  tell(collection: Collection): void {
    if (!collection.view) return;
    collection.view = withAsked(collection.view, collection);
    this.#publish();
    this.#host.onViews();
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
    for (const collection of this.#all.values()) {
      collection.typing = null;
      if (collection.feed) collection.feed.wish = null;
    }
  }

  /** Hot code has drawn: what it is asked stretch by stretch goes on with its answer at once, not at the next drawing. */
  answered(): void {
    let isChanged = false;
    for (const collection of this.#all.values()) {
      if (!collection.takeAnswers() || !collection.view) continue;
      collection.view = withAsked(collection.view, collection);
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
      collection.takeAnswers();
      collection.find?.settle();
      collection.settleCursor();
      collection.feed?.settleFocus();
      const focused = this.#host.focused();
      this.#marks.settle(collection, focused);
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
    const columns = placeColumns(item.props.columns, own, room, item.look.theme.scale);
    const before = item.state.rows.columns;
    const isSame =
      before.length === columns.length &&
      columns.every(({ x, width }, index) => before[index]?.x === x && before[index]?.width === width);
    if (isSame) return false;
    item.state.rows = { ...item.state.rows, columns };
    this.#host.invalidate(item);
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
    const around = focused && this.around(focused);
    const now = viewOf(collection, around?.collection === collection ? around.row : null);
    const isSame = isSameRequest(view, now);
    if (isSame && isSameTold(view?.feed, now.feed)) return false;
    collection.view = now;
    // What else it is told of a feed is of use with the next frame, whenever that is.
    if (isSame) this.#publish();
    return !isSame;
  }

  #publish(): void {
    const views: Record<string, CollectionView> = {};
    for (const [key, place] of this.#host.store.feeds) views[key] = returningView(place);
    for (const { item, view } of this.#all.values()) if (view) views[item.key] = view;
    this.#views = views;
  }
}
