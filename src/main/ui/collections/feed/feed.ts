import type { FeedProps } from '../../../../shared/ui/collections/props.js';
import type { CollectionView, FeedView } from '../../../../shared/ui/views.js';
import type { Item } from '../../scene/item.js';
import type { ViewStore } from '../../view/view-store.js';
import type { FeedPlace } from '../../view-state.js';
import { isRowItem, type RowItem } from '../collection.js';
import type { RowRange } from '../row-range.js';
import { FeedRows } from './feed-rows.js';
import type { DrawnRow } from './known-rows.js';
import type { Moved } from './row-order.js';
import { wantedOf } from './wanted-rows.js';

export interface FeedHost {
  storeOf(item: Item): ViewStore;
  /** The item is to be painted again. */
  invalidate(item: Item): void;
  /** The item's content has another size, or it is to be scrolled. */
  resized(item: Item): void;
  /** The item has another place. */
  moved(item: Item): void;
  /** Device pixels per CSS px. */
  resolution(): number;
  onViewChange(): void;
}

export type FeedItem = Item & { props: Readonly<FeedProps> };

/** The row that has the focus, or has something in it that has. */
export interface FocusedRow {
  readonly row: RowItem;
  /** What has the focus. */
  readonly item: Item;
}

/** After so long without a scroll the user has come to rest, ms: a wheel or a finger may go on after less. */
const REST_MS = 150;
/** CSS px at a text scale of 1. */
const GAP = 8;

/** One feed on the screen: takes what was drawn and scrolled to its rows, and puts the rows where they say. */
export class Feed {
  readonly rows = new FeedRows();
  readonly item: FeedItem;
  readonly #host: FeedHost;
  /** As it was left in the store: another one there was restored. */
  #place: FeedPlace | undefined;
  #granted: string | null = null;
  /** What is edited as text, and how high it was. */
  #edited: { readonly item: Item; readonly height: number } | null = null;
  #movedAt = Number.NEGATIVE_INFINITY;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** A finger is on it: it may scroll on at any time. */
  isTouched = false;
  /** Index of the row that is to have the focus once it is drawn. */
  wish: number | null = null;

  constructor(item: FeedItem, host: FeedHost) {
    this.item = item;
    this.#host = host;
  }

  dispose(): void {
    clearTimeout(this.#rest);
  }

  /** Puts the rows in their places. Call it when they are laid out; answers how they have moved, if they have. */
  arrange(focused: FocusedRow | null): Moved | null {
    const { item, rows } = this;
    const { props, state, look } = item;
    const { theme } = look;
    const store = this.#host.storeOf(item);
    this.#restore(store.feed(item.key));
    this.#grant();
    const drawn = item.children.filter(isRowItem);
    const resolution = this.#host.resolution();
    const snap = (length: number): number => Math.round(length * resolution) / resolution;
    const now = performance.now();
    if (state.scroll.y !== rows.y) this.#movedAt = now;
    const isDragged = state.press === 'thumb';
    const isMoving = isDragged || this.isTouched || now - this.#movedAt < REST_MS;
    const focusedId = focused?.row.props.rowId ?? null;
    const moved = rows.arrange({
      rowCount: props.rowCount,
      drawn: drawn.map(drawnRow),
      gone: props.gone ?? [],
      room: item.height,
      y: state.scroll.y,
      width: item.width,
      theme,
      gap: Math.round((props.gap ?? GAP) * theme.scale),
      estimate: props.estimate === undefined ? undefined : props.estimate * theme.scale,
      sticks: props.stickToEnd === true,
      isMoving,
      isDragged,
      focused: focusedId,
      isEditing: focused?.item.state.editing ?? false,
      snap,
    });
    if (moved && this.wish !== null) this.wish = moved.to(this.wish);
    if (focused) this.#followCaret(focused);
    this.#scrollTo(rows.y);
    for (const row of drawn) this.#put(row, snap(rows.top(row.props.index)));
    this.#keep(store);
    if (isMoving && rows.isUnsettled) this.#lookAgain();
    return moved;
  }

  /** Gives the focus to the row that waits for it, if it is drawn and the focus is still here. */
  settleFocus(): void {
    if (this.wish === null) return;
    const { main } = this.item.elements;
    const row = this.item.children.filter(isRowItem).find(({ props }) => props.index === this.wish);
    const isHere = main.contains(main.ownerDocument.activeElement);
    if (isHere && !row) return;
    this.wish = null;
    if (isHere) row?.elements.main.focus({ preventScroll: true });
  }

  /** What hot code is to know of it beside which rows are wanted. */
  view(focused: string | null, kept: string | null): FeedView {
    const { rows } = this;
    const view: FeedView = { seen: rows.seen(focused) };
    if (kept !== null) view.keepId = kept;
    if (rows.staysAtEnd) view.atEnd = true;
    if (this.#granted !== null) view.granted = this.#granted;
    return view;
  }

  wanted(asked: CollectionView | undefined): RowRange {
    return wantedOf(this.rows, this.item.height, asked);
  }

  #restore(place: FeedPlace | undefined): void {
    if (place === this.#place) return;
    this.#place = place;
    this.#granted = place?.granted ?? null;
    if (place) this.rows.restore(place);
  }

  /** Shows the row that hot code wishes to be shown, once. */
  #grant(): void {
    const { scrollTo } = this.item.props;
    const wish = scrollTo?.wish ?? null;
    if (wish === this.#granted) return;
    this.#granted = wish;
    this.#host.onViewChange();
    if (!scrollTo?.row) return;
    const { id, index } = scrollTo.row;
    if (!this.isSeen(id)) this.rows.show(index, 'middle', id);
  }

  /**
   * The whole row is in view, or as much of it as there is room for.
   * @param covered So much of the region is covered at its top, CSS px.
   */
  isSeen(id: string, covered = 0): boolean {
    const { rows, item } = this;
    const row = item.children.filter(isRowItem).find(({ props }) => props.rowId === id);
    if (!row || rows.id(row.props.index) !== id) return false;
    const top = rows.top(row.props.index) - rows.y;
    return top >= covered && top + Math.min(row.height, item.height - covered) <= item.height;
  }

  /** A text that grows at its end, where the caret is, is followed down: the browser would do so with the next letter. */
  #followCaret({ row, item }: FocusedRow): void {
    const before = this.#edited;
    const { field } = item.elements.parts;
    const isAtEnd = field instanceof HTMLTextAreaElement && field.selectionEnd === field.value.length;
    this.#edited = item.state.editing ? { item, height: item.height } : null;
    if (!isAtEnd || before?.item !== item || before.height >= item.height) return;
    let bottom = this.rows.top(row.props.index) - this.rows.y + item.height;
    for (let inside = item; inside !== row && inside.parent; inside = inside.parent) bottom += inside.y;
    const hidden = bottom - this.item.height;
    // Unless it was out of sight before.
    if (hidden > 0 && hidden <= item.height - before.height) this.rows.scrollBy(hidden);
  }

  #scrollTo(y: number): void {
    const { item, rows } = this;
    const { scroll } = item.state;
    const { extent: height } = rows;
    const { width } = item;
    const isSame = scroll.y === y && scroll.height === height && scroll.width === width;
    if (isSame) return;
    item.state.scroll = { ...scroll, width, height, y };
    this.#host.storeOf(item).setScroll(item.key, { x: 0, y });
    this.#host.resized(item);
  }

  #put(row: RowItem, y: number): void {
    if (row.y === y) return;
    row.y = y;
    this.#host.moved(row);
  }

  #keep(store: ViewStore): void {
    const place = this.rows.place();
    if (!place) return;
    const before = this.#place;
    const isSame =
      before?.rowId === place.rowId &&
      before.index === place.index &&
      before.top === place.top &&
      before.atEnd === place.atEnd &&
      before.granted === this.#granted;
    if (isSame) return;
    this.#place = { ...place, granted: this.#granted };
    store.setFeed(this.item.key, this.#place);
  }

  /** When the user has come to rest, what has waited for that is done. */
  #lookAgain(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#host.invalidate(this.item), REST_MS);
  }
}

function drawnRow({ props, height }: RowItem): DrawnRow {
  return { index: props.index, id: props.rowId, height };
}
