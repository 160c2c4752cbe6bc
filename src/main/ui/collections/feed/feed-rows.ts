import { clamp } from '../../layout/place.js';
import type { FeedPlace } from '../../view-state.js';
import type { RowRange } from '../row-range.js';
import { type Held, heldFirst, stillHeld } from './held-row.js';
import { type DrawnRow, KnownRows, type RowsNow } from './known-rows.js';
import type { Moved } from './row-order.js';

/** What a feed is now, CSS px. */
export interface FeedNow extends RowsNow {
  /** Height of the region. */
  readonly room: number;
  /** The region's own offset. */
  readonly y: number;
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

/** Where a row is to be: so far below the region's top, CSS px, or as a word says. */
interface Pin {
  index: number;
  /** null if only the index is known. */
  readonly id: string | null;
  readonly to: number | Align;
  /** At the region's top, CSS px. */
  readonly covered: number;
}

/** Of a row that there is no room for, its beginning is shown in any case. */
type Align = 'start' | 'end' | 'middle';

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
  readonly #rows = new KnownRows(EDGE);
  #origin = 0;
  /** The region's own offset, as it was left here. */
  #y = 0;
  #room = 0;
  #pin: Pin | null = null;
  /** null before it has been laid out. */
  #isAtEnd: boolean | null = null;
  #sticks = false;

  get length(): number {
    return this.#rows.length;
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
    return this.#origin + this.#rows.total;
  }

  /** The user is at the end, and stays there. */
  get staysAtEnd(): boolean {
    return this.#sticks && this.#isAtEnd === true;
  }

  /** Something waits for the user to have scrolled to an end. */
  get isUnsettled(): boolean {
    return this.#origin !== 0 || this.#rows.isEstimateOld;
  }

  /** Where a row is among what is scrolled over. */
  top(index: number): number {
    return this.#origin + this.#rows.top(index);
  }

  height(index: number): number {
    return this.#rows.height(index);
  }

  id(index: number): string | undefined {
    return this.#rows.id(index);
  }

  /** Rows of which any part is in the region, or so far beyond it. */
  within(beyond: number): RowRange {
    if (this.length === 0) return { first: 0, count: 0 };
    const first = this.#rows.at(this.offset - beyond);
    const last = this.#rows.at(this.offset + this.#room + beyond - 0.5);
    // Of the first one there may be the gap alone in view.
    const isGap = this.#rows.top(first) + this.height(first) <= this.offset - beyond && first < last;
    return { first: isGap ? first + 1 : first, count: last - first + (isGap ? 0 : 1) };
  }

  /**
   * Brings a row to where it is to be seen, and holds it there until the rows around it are known.
   * @param to `nearest`: no further than it takes.
   * @param covered So much of the region is covered at its top, CSS px.
   */
  show(index: number, to: Align | 'nearest', id: string | null = null, covered = 0): void {
    this.#pin = { index, id, covered, to: to === 'nearest' ? this.#nearest(index) : to };
  }

  /** Scrolls down by so much, as far as there is anything. */
  scrollBy(by: number): void {
    this.#y += clamp(by, 0, this.#most - this.offset);
  }

  /** Goes to where the user was before. */
  restore({ rowId: id, index, top, atEnd }: FeedPlace): void {
    this.#isAtEnd = atEnd;
    this.#pin = atEnd ? null : { index, id, covered: 0, to: top };
  }

  /** Where the user is: for the view state. null while there are no rows. */
  place(): Omit<FeedPlace, 'granted'> | null {
    const held = this.#inView(null)[0];
    if (!held) return null;
    const { index, id = null, top } = held;
    return { rowId: id, index, top: Math.round(top), atEnd: this.staysAtEnd };
  }

  /** By which rows hot code finds those that are wanted, wherever they are by now: the one that is to stay comes first. */
  seen(focused: string | null): { readonly index: number; readonly id: string }[] {
    const pin = this.#pin;
    if (pin?.id) return [{ index: pin.index, id: pin.id }];
    return this.#inView(focused).flatMap(({ index, id }) => (id === undefined ? [] : [{ index, id }]));
  }

  /**
   * Takes in what the rows are now, and finds where they are.
   * @returns how rows have moved; null if all that are known are where they were.
   */
  arrange(now: FeedNow): Moved | null {
    const isUsers = Math.abs(now.y - this.#y) >= LEAST_MOVE;
    if (isUsers) {
      this.#y = now.y;
      this.#pin = null;
      this.#isAtEnd = this.offset >= this.#most - 1;
    }
    const held = this.#inView(now.focused);
    this.#room = now.room;
    this.#sticks = now.sticks;
    const isReflowed = this.#rows.remeasure(now);
    const moved = this.#rows.takeIn(now);
    // It moves all that is below: not under the user's hands.
    if (!now.isMoving) this.#rows.estimateAnew();
    if (this.#pin) this.#follow(this.#pin, now.drawn);
    // Of the thumb, the top of its way is the first row, wherever the origin is.
    const isAtTop = now.isDragged && now.y <= 0;
    const offset = isAtTop ? 0 : this.#offsetFor(now, held, moved, isReflowed);
    this.#settle(clamp(offset, 0, this.#most), now, isAtTop);
    if (this.#pin && this.#isKnown()) this.#pin = null;
    this.#isAtEnd = this.offset >= this.#most - 1;
    return moved;
  }

  get #most(): number {
    return Math.max(0, this.#rows.total - this.#room);
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
    if (this.#sticks && (this.#isAtEnd ?? true) && !isHeldElsewhere) return this.#most;
    const still = stillHeld(held, now.drawn, moved);
    if (!still) return this.offset;
    const { row } = still;
    const index = Math.min(still.index, this.length - 1);
    // When its lines are broken anew, of a row that reaches above the region the same part stays at the top.
    const isStretched = isReflowed && row.top < 0 && row.height > 0;
    const top = isStretched ? (row.top * this.height(index)) / row.height : row.top;
    return this.#rows.top(index) - top;
  }

  #offsetOf({ index, to, covered }: Pin): number {
    const top = this.#rows.top(index);
    const height = this.height(index);
    const room = this.#room;
    if (typeof to === 'number') return top - to;
    switch (to) {
      case 'start':
        return top - EDGE;
      case 'end':
        return Math.min(top - EDGE, top + height + EDGE - room);
      case 'middle':
        return top - Math.max(covered + MARGIN, (room - height) / 2);
    }
  }

  #nearest(index: number): Pin['to'] {
    const top = this.#rows.top(index) - this.offset;
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
    for (let index = first; index < first + count; index++) if (!this.#rows.isKnown(index)) return false;
    return true;
  }

  /** Rows in view: first the one that is to be held. */
  #inView(focused: string | null): Held[] {
    const { first, count } = this.within(0);
    const rows = Array.from({ length: count }, (_, place): Held => {
      const index = first + place;
      const id = this.id(index);
      const top = this.#rows.top(index) - this.offset;
      const isSeen = id !== undefined && this.#rows.isDrawn(id);
      return { index, id, top, height: this.height(index), isSeen };
    });
    return heldFirst(rows, focused);
  }
}
