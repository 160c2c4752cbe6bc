import { clamp } from '../../layout/place.js';
import type { FeedPlace } from '../../view-state.js';
import type { RowRange } from '../row-range.js';
import { RowHeights } from './row-heights.js';
import { type Moved, type PlacedRow, RowOrder } from './row-order.js';

/** A row that has been laid out. */
export interface DrawnRow extends PlacedRow {
  /** CSS px. */
  readonly height: number;
}

/** What a feed is now, CSS px. */
export interface FeedNow {
  readonly rowCount: number;
  /** In the order of their indices. */
  readonly drawn: readonly DrawnRow[];
  /** Ids of rows that are there no more, of those that were taken to be in view. */
  readonly gone: readonly string[];
  /** Height of the region. */
  readonly room: number;
  /** The region's own offset. */
  readonly y: number;
  /** What the heights of rows depend on beside what is in them: while both are the same, rows keep theirs. */
  readonly width: number;
  readonly theme: object;
  readonly gap: number;
  /** What hot code takes a row to be high. */
  readonly estimate: number | undefined;
  readonly sticks: boolean;
  /** The user is scrolling: the region's own offset is the browser's to change. */
  readonly isMoving: boolean;
  /** The user has the scrollbar's thumb in hand. */
  readonly isDragged: boolean;
  /** Id of the row that has the focus. */
  readonly focused: string | null;
  /** What has the focus is being edited as text. */
  readonly isEditing: boolean;
  /** Rounds to device pixels. */
  snap(length: number): number;
}

/** Where a row is to be: its top so far below the region's, or as `align` says. */
interface Pin {
  index: number;
  /** null if only the index is known. */
  readonly id: string | null;
  readonly to: number | Align;
}

/** Of a row that there is no room for, its beginning is shown in any case. */
type Align = 'start' | 'end' | 'middle';

/** A row as it lies in the region. */
interface Held {
  readonly index: number;
  readonly id: string | undefined;
  /** Of the row, below the region's top. */
  readonly top: number;
  readonly height: number;
  /** It is drawn. Where another one is, is believed. */
  readonly isSeen: boolean;
}

/** A row that nobody has seen, and nobody has said anything of, CSS px. */
const USUAL_HEIGHT = 96;
/** What hot code takes rows to be high counts as much as so many rows that have been seen; any other guess, as one. */
const HOT_CODE_COUNTS = 4;
/** Above and below all rows: room for the ring of what lies at the edge, CSS px. */
const EDGE = 4;
/** What is less is rounding, CSS px. */
const LEAST_MOVE = 0.5;
/** Between the region's top and a row that is shown, if there is room for it. */
const MARGIN = 8;

/**
 * Where the rows of a feed are. What is in view is held where it is, by the row that it is in: whatever becomes of the
 * rows around it, that row stays at its distance from the region's top.
 *
 * Rows lie at `origin` plus what is above them. While the user scrolls, the origin takes up what rows above turn out to
 * be taller or shorter, and the region's own offset is left alone: to set it in the midst of a gesture would break off
 * the browser's inertia. When all is still, the offset takes over what the origin has gathered.
 */
export class FeedRows {
  readonly #heights = new RowHeights(USUAL_HEIGHT, 0, EDGE);
  readonly #order = new RowOrder();
  #origin = 0;
  /** The region's own offset, as it was left here. */
  #y = 0;
  #room = 0;
  /** Ids of the rows that are drawn. */
  #drawn: ReadonlySet<string> = new Set();
  #pin: Pin | null = null;
  #isAtEnd: boolean | null = null;
  /** What the heights were measured in; null before the first time. */
  #measure: { readonly width: number; readonly theme: object } | null = null;
  /** What a row is taken to be high before any have been seen. */
  #prior = { height: USUAL_HEIGHT, counts: 1 };

  get length(): number {
    return this.#heights.length;
  }

  /** The region's own offset. */
  get y(): number {
    return this.#y;
  }

  /** What is above the region's top. */
  get offset(): number {
    return this.#y - this.#origin;
  }

  /** Height of what is scrolled over. */
  get extent(): number {
    return this.#origin + this.#heights.total;
  }

  /** The user is at the end, and stays there. */
  get isAtEnd(): boolean {
    return this.#isAtEnd === true;
  }

  /** Something waits for the user to have scrolled to an end. */
  get isUnsettled(): boolean {
    return this.#origin !== 0 || this.#estimateNow !== this.#heights.estimate;
  }

  /** Where a row is among what is scrolled over. */
  top(index: number): number {
    return this.#origin + this.#heights.top(index);
  }

  height(index: number): number {
    return this.#heights.height(index);
  }

  id(index: number): string | undefined {
    return this.#order.id(index);
  }

  /** Rows of which any part is in the region, or so far beyond it. */
  within(beyond: number): RowRange {
    if (this.length === 0) return { first: 0, count: 0 };
    const first = this.#heights.at(this.offset - beyond);
    const last = this.#heights.at(this.offset + this.#room + beyond - 0.5);
    // Of the first one there may be the gap alone in view.
    const isGap = this.#heights.top(first) + this.height(first) <= this.offset - beyond && first < last;
    return { first: isGap ? first + 1 : first, count: last - first + (isGap ? 0 : 1) };
  }

  /**
   * Brings a row to where it is to be seen, and holds it there until the rows around it are known.
   * @param to `nearest`: no further than it takes.
   */
  show(index: number, to: Align | 'nearest', id: string | null = null): void {
    this.#pin = { index, id, to: to === 'nearest' ? this.#nearest(index) : to };
  }

  /** Goes to where the user was before. */
  restore({ rowId: id, index, top, atEnd }: FeedPlace): void {
    this.#isAtEnd = atEnd;
    this.#pin = atEnd ? null : { index, id, to: top };
  }

  /** Where the user is: for the view state. null while there are no rows. */
  place(): Omit<FeedPlace, 'granted'> | null {
    const held = this.#inView(null)[0];
    if (!held) return null;
    const { index, id = null, top } = held;
    return { rowId: id, index, top: Math.round(top), atEnd: this.isAtEnd };
  }

  /** By which rows hot code finds those that are wanted, wherever they are by now: the one that is to stay comes first. */
  seen(focused: string | null): { readonly index: number; readonly id: string }[] {
    const pin = this.#pin;
    if (pin?.id) return [{ index: pin.index, id: pin.id }];
    return this.#inView(focused).flatMap(({ index, id }) => (id === undefined ? [] : [{ index, id }]));
  }

  /**
   * Takes in what the rows are now, and finds where they are.
   * @returns the region's own offset, and how rows have moved, if they have.
   */
  arrange(now: FeedNow): { readonly y: number; readonly moved: Moved | null } {
    const isUsers = Math.abs(now.y - this.#y) >= LEAST_MOVE;
    if (isUsers) {
      this.#y = now.y;
      this.#pin = null;
      this.#isAtEnd = this.offset >= this.#most - 1;
    }
    const held = this.#inView(now.focused);
    this.#room = now.room;
    const isReflowed = this.#remeasure(now);
    const moved = this.#takeIn(now);
    if (this.#pin) this.#follow(this.#pin, now.drawn);
    // Of the thumb, the top of its way is the first row, wherever the origin is.
    const isAtTop = now.isDragged && now.y <= 0;
    const offset = isAtTop ? 0 : this.#offsetFor(now, held, moved, isReflowed);
    this.#settle(clamp(offset, 0, this.#most), now, isAtTop);
    if (this.#pin && this.#isKnown()) this.#pin = null;
    this.#isAtEnd = this.offset >= this.#most - 1;
    return { y: this.#y, moved };
  }

  get #most(): number {
    return Math.max(0, this.#heights.total - this.#room);
  }

  /** What a row that is not known is taken to be high, by what is known now. */
  get #estimateNow(): number {
    const { known, sum } = this.#heights;
    const { height, counts } = this.#prior;
    return Math.round((height * counts + sum) / (counts + known));
  }

  /** Heights are forgotten when rows have another width or other letters; whether they were. */
  #remeasure({ width, theme, estimate }: FeedNow): boolean {
    const before = this.#measure;
    if (before?.width === width && before.theme === theme) return false;
    if (before) this.#prior = { height: this.#estimateNow, counts: 1 };
    else if (estimate !== undefined) this.#prior = { height: estimate, counts: HOT_CODE_COUNTS };
    this.#measure = { width, theme };
    this.#heights.forget();
    return before !== null;
  }

  /** Heights and ids as they are now. */
  #takeIn({ rowCount, drawn, gone, gap, isMoving }: FeedNow): Moved | null {
    const heights = this.#heights;
    heights.gap = gap;
    const removed = this.#order.remove(gone);
    if (removed) heights.replace(heights.moved(this.#order.length, removed.runs));
    const followed = this.#order.follow(rowCount, drawn);
    if (followed) heights.replace(heights.moved(rowCount, followed.runs));
    for (const { index, height } of drawn) heights.set(index, height);
    this.#drawn = new Set(drawn.map(({ id }) => id));
    // It moves all that is below: not under the user's hands.
    if (!isMoving) heights.estimate = this.#estimateNow;
    if (!removed || !followed) return removed ?? followed;
    return { ...followed, to: (index) => followed.to(removed.to(index)) };
  }

  #follow(pin: Pin, drawn: readonly DrawnRow[]): void {
    const same = pin.id === null ? undefined : drawn.find(({ id }) => id === pin.id);
    if (same) pin.index = same.index;
  }

  #offsetFor(now: FeedNow, held: readonly Held[], moved: Moved | null, isReflowed: boolean): number {
    if (this.#pin) return this.#offsetOf(this.#pin);
    const last = now.drawn.at(-1);
    // What is typed into stays under the hands, unless it is what grows.
    const isHeldElsewhere = now.isEditing && now.focused !== null && last?.id !== now.focused;
    if (now.sticks && (this.#isAtEnd ?? true) && !isHeldElsewhere) return this.#most;
    const anchor = anchorOf(held, now.drawn, moved);
    if (!anchor) return this.offset;
    const { index, row } = anchor;
    // When its lines are broken anew, of a row that reaches above the region the same part stays at the top.
    const isStretched = isReflowed && row.top < 0 && row.height > 0;
    const top = isStretched ? (row.top * this.height(index)) / row.height : row.top;
    return this.#heights.top(index) - top;
  }

  #offsetOf({ index, to }: Pin): number {
    const top = this.#heights.top(index);
    const height = this.height(index);
    const room = this.#room;
    if (typeof to === 'number') return top - to;
    switch (to) {
      case 'start':
        return top - EDGE;
      case 'end':
        return Math.min(top - EDGE, top + height + EDGE - room);
      case 'middle':
        return top - Math.max(MARGIN, (room - height) / 2);
    }
  }

  #nearest(index: number): Pin['to'] {
    const top = this.#heights.top(index) - this.offset;
    if (top < EDGE) return 'start';
    return top + this.height(index) + EDGE > this.#room ? 'end' : top;
  }

  #settle(offset: number, { y, isMoving, snap }: FeedNow, isAtTop: boolean): void {
    // There is more above than the region can be scrolled to.
    const isOutOfReach = y <= 0 && offset > 0;
    if (isMoving && !this.#pin && !isAtTop && !isOutOfReach) {
      this.#origin = snap(y - offset);
      this.#y = y;
    } else {
      this.#origin = 0;
      this.#y = isAtTop ? y : offset;
    }
  }

  /** All that is in view has been drawn. */
  #isKnown(): boolean {
    const { first, count } = this.within(0);
    for (let index = first; index < first + count; index++) if (!this.#heights.isKnown(index)) return false;
    return true;
  }

  /** Rows in view: first the one that is to be held. */
  #inView(focused: string | null): Held[] {
    const { first, count } = this.within(0);
    const rows = Array.from({ length: count }, (_, place): Held => {
      const index = first + place;
      const id = this.id(index);
      const top = this.#heights.top(index) - this.offset;
      const isSeen = id !== undefined && this.#drawn.has(id);
      return { index, id, top, height: this.height(index), isSeen };
    });
    const seen = rows.filter(({ isSeen }) => isSeen);
    // The beginning of a row says where it is, whatever becomes of it; a row that reaches above the region may grow there.
    const best =
      seen.find(({ id }) => focused !== null && id === focused) ?? seen.find(({ top }) => top >= 0);
    const others = seen.filter((row) => row !== best);
    return [...(best ? [best] : []), ...others, ...rows.filter(({ isSeen }) => !isSeen)];
  }
}

/** The row that stays where it is, and its index now. */
function anchorOf(
  held: readonly Held[],
  drawn: readonly DrawnRow[],
  moved: Moved | null,
): { readonly row: Held; readonly index: number } | null {
  const places = new Map(drawn.map(({ id, index }) => [id, index]));
  for (const row of held) {
    const index = row.id === undefined ? undefined : places.get(row.id);
    if (index !== undefined) return { row, index };
  }
  const taken = new Set(places.values());
  for (const row of held) {
    const index = moved?.to(row.index) ?? row.index;
    // Where another row is now that was not there before, this one has gone.
    if (row.isSeen && !taken.has(index)) return { row, index };
  }
  // All that was in view has gone, or the user has come to where nothing was drawn: a place is all that there is.
  const [row] = held;
  return row ? { row, index: row.index } : null;
}
