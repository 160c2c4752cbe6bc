import { RowHeights } from './row-heights.js';
import { type Moved, type PlacedRow, RowOrder } from './row-order.js';

/** A row that has been laid out. */
export interface DrawnRow extends PlacedRow {
  /** CSS px. */
  readonly height: number;
}

/** What is known of rows now, CSS px. */
export interface RowsNow {
  readonly rowCount: number;
  /** In the order of their indices. */
  readonly drawn: readonly DrawnRow[];
  /** Ids of rows that are there no more, of those that were taken to be in view. */
  readonly gone: readonly string[];
  /** What the heights of rows depend on beside what is in them: while both are the same, rows keep theirs. */
  readonly width: number;
  readonly theme: object;
  readonly gap: number;
  /** What hot code takes a row to be high. */
  readonly estimate: number | undefined;
}

/** A row that nobody has seen, and nobody has said anything of, CSS px. */
const USUAL_HEIGHT = 96;
/** What hot code takes rows to be high counts as much as so many rows that have been seen; any other guess, as one. */
const HOT_CODE_COUNTS = 4;

/** What main knows of the rows of a feed, of which it sees few at a time: which is where, and how high each is. */
export class KnownRows {
  readonly #heights: RowHeights;
  readonly #order = new RowOrder();
  /** Ids of the rows that are drawn. */
  #drawn: ReadonlySet<string> = new Set();
  /** What the heights were measured in; null before the first time. */
  #measure: { readonly width: number; readonly theme: object } | null = null;
  /** What a row is taken to be high before any have been seen. */
  #prior = { height: USUAL_HEIGHT, counts: 1 };

  /** @param edge Above the first row and below the last, CSS px. */
  constructor(edge: number) {
    this.#heights = new RowHeights(USUAL_HEIGHT, 0, edge);
  }

  get length(): number {
    return this.#heights.length;
  }

  /** Height of all rows together. */
  get total(): number {
    return this.#heights.total;
  }

  /** More is known than what rows that are not known are taken to be by. */
  get isEstimateOld(): boolean {
    return this.#estimateNow !== this.#heights.estimate;
  }

  top(index: number): number {
    return this.#heights.top(index);
  }

  height(index: number): number {
    return this.#heights.height(index);
  }

  /** The height of the row is not a guess. */
  isKnown(index: number): boolean {
    return this.#heights.isKnown(index);
  }

  /** Index of the row that is at `y`. */
  at(y: number): number {
    return this.#heights.at(y);
  }

  id(index: number): string | undefined {
    return this.#order.id(index);
  }

  isDrawn(id: string): boolean {
    return this.#drawn.has(id);
  }

  /** Forgets all heights if rows have another width or other letters; whether it did. */
  remeasure({ width, theme, estimate }: RowsNow): boolean {
    const before = this.#measure;
    if (before?.width === width && before.theme === theme) return false;
    if (before) this.#prior = { height: this.#estimateNow, counts: 1 };
    else if (estimate !== undefined) this.#prior = { height: estimate, counts: HOT_CODE_COUNTS };
    this.#measure = { width, theme };
    this.#heights.forget();
    return before !== null;
  }

  /** @returns how rows have moved; null if all that are known are where they were. */
  takeIn({ rowCount, drawn, gone, gap }: RowsNow): Moved | null {
    const heights = this.#heights;
    heights.gap = gap;
    const removed = this.#order.remove(gone);
    if (removed) heights.replace(heights.moved(this.#order.length, removed.runs));
    const followed = this.#order.follow(rowCount, drawn);
    if (followed) heights.replace(heights.moved(rowCount, followed.runs));
    for (const { index, height } of drawn) heights.set(index, height);
    this.#drawn = new Set(drawn.map(({ id }) => id));
    if (!removed || !followed) return removed ?? followed;
    return { ...followed, to: (index) => followed.to(removed.to(index)) };
  }

  /** Takes rows that are not known to be as high as those that are. */
  estimateAnew(): void {
    this.#heights.estimate = this.#estimateNow;
  }

  get #estimateNow(): number {
    const { known, sum } = this.#heights;
    const { height, counts } = this.#prior;
    return Math.round((height * counts + sum) / (counts + known));
  }
}
