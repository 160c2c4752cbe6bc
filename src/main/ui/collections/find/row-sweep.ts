import type { FoundRow, FoundRows } from '../../../../shared/ui/collections/props.js';
import type { RowLook } from '../../../../shared/ui/views.js';
import { MOST_MATCHES } from '../../find/find-matches.js';
import { SEARCHING, Stretch } from '../stretch.js';

/** A tree may have no end. */
const MOST_ROWS = 2_000_000;

let ids = 0;

/**
 * One search through all rows of a collection, stretch by stretch, as fast as hot code answers. It begins where the
 * user is, so that what is near is found first, and goes on from the top.
 */
export class RowSweep {
  /** Found from the beginning to where it began, and from there to the end. */
  readonly #before: FoundRow[] = [];
  readonly #after: FoundRow[] = [];
  readonly #start: number;
  #from: readonly number[] | null;
  /** It looks at what is before its beginning now. */
  #isBefore = false;
  #asked: { readonly look: RowLook; readonly at: number } | null = null;
  readonly #stretch: Stretch;
  #left = MOST_ROWS;

  /**
   * @param start Index of the row to begin at. A tree is looked through from its top: 0.
   * @param stretch What is known of how quickly hot code looks through them.
   */
  constructor(start: number, stretch = new Stretch(SEARCHING)) {
    this.#start = start;
    this.#from = start === 0 ? [] : [start];
    this.#stretch = stretch;
  }

  /** What was found so far, in the order of the rows. */
  get rows(): readonly FoundRow[] {
    return [...this.#before, ...this.#after];
  }

  /** All was looked through, or enough was found. */
  get isOver(): boolean {
    return this.#from === null;
  }

  /** No row was left out. Of a search that is over. */
  get isAll(): boolean {
    return this.#count < MOST_MATCHES && this.#left > 0;
  }

  /** The first row from the one that the search is for the user at; null if that is not known yet. */
  firstFrom(index: number): FoundRow | null {
    const { rows } = this;
    const isSeenToEnd = this.isOver || this.#isBefore;
    return rows.find((row) => row.index >= index) ?? (isSeenToEnd ? (rows[0] ?? null) : null);
  }

  /** What hot code is to look through now: the same until that is answered; null when the search is over. */
  look(now: number): RowLook | null {
    if (this.#from === null) return null;
    if (!this.#asked) {
      const { rows } = this.#stretch;
      const untilStart = this.#isBefore ? this.#start - (this.#from[0] ?? 0) : rows;
      ids += 1;
      const count = Math.min(rows, untilStart, this.#left);
      this.#asked = { look: { id: ids, from: [...this.#from], count }, at: now };
    }
    return this.#asked.look;
  }

  /** Takes an answer; false if it is not the one that is waited for. */
  take({ id, rows, next }: FoundRows, now: number): boolean {
    if (this.#asked?.look.id !== id) return false;
    const { look, at } = this.#asked;
    this.#asked = null;
    const list = this.#isBefore ? this.#before : this.#after;
    for (const row of rows.slice(0, MOST_MATCHES - this.#count)) list.push(row);
    this.#left -= look.count;
    this.#stretch.took(now - at);
    this.#from = this.#placeAfter(next);
    return true;
  }

  get #count(): number {
    return this.#before.length + this.#after.length;
  }

  #placeAfter(next: readonly number[] | null): readonly number[] | null {
    if (this.#count >= MOST_MATCHES || this.#left <= 0) return null;
    if (!this.#isBefore) {
      if (next || this.#start === 0) return next;
      this.#isBefore = true;
      return [0];
    }
    const isAtStart = (next?.[0] ?? this.#start) >= this.#start;
    return isAtStart ? null : next;
  }
}
