/** Not measured yet. */
export const UNKNOWN = Number.NaN;

/**
 * How high the rows are that lie one below the other, and so where each of them is. Rows that nobody has measured have
 * one height, the estimate. Known heights and their number are kept as prefix sums in binary indexed trees (P. M.
 * Fenwick, “A New Data Structure for Cumulative Frequency Tables”, 1994): a height that changes, the place of a row and
 * the row at a place cost the logarithm of the number of rows; another estimate costs nothing. Lengths are CSS px.
 */
export class RowHeights {
  /** By index; NaN where unknown. */
  #heights = new Float64Array(0);
  /** Trees, from 1: sums of the known heights, and how many there are. */
  #sums = new Float64Array(1);
  #counts = new Int32Array(1);
  #known = 0;
  /** Of a row that is not known. */
  estimate: number;
  /** Between two rows. */
  gap: number;
  /** Above the first row and below the last. */
  readonly edge: number;

  constructor(estimate: number, gap: number, edge: number) {
    this.estimate = estimate;
    this.gap = gap;
    this.edge = edge;
  }

  get length(): number {
    return this.#heights.length;
  }

  /** Rows whose height is known. */
  get known(): number {
    return this.#known;
  }

  /** Of the known heights. */
  get sum(): number {
    return this.#sumBefore(this.length)[0];
  }

  get total(): number {
    return this.length === 0 ? 0 : this.top(this.length) - this.gap + this.edge;
  }

  height(index: number): number {
    const height = this.#heights[index] ?? UNKNOWN;
    return Number.isNaN(height) ? this.estimate : height;
  }

  isKnown(index: number): boolean {
    return !Number.isNaN(this.#heights[index] ?? UNKNOWN);
  }

  /** Where a row begins; of the number of rows, where another one would. */
  top(index: number): number {
    const [sum, count] = this.#sumBefore(index);
    return this.edge + sum + (index - count) * this.estimate + index * this.gap;
  }

  /** Index of the row that is at `y`, or above it if there is a gap; the first or the last beyond the ends. */
  at(y: number): number {
    let left = y - this.edge;
    let index = 0;
    // The highest power of two that is no more than the number of rows.
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.length))); step >= 1; step /= 2) {
      const next = index + step;
      if (next > this.length) continue;
      const count = this.#counts[next] ?? 0;
      const height = (this.#sums[next] ?? 0) + (step - count) * this.estimate + step * this.gap;
      if (height > left) continue;
      left -= height;
      index = next;
    }
    return Math.max(0, Math.min(index, this.length - 1));
  }

  set(index: number, height: number): void {
    const before = this.#heights[index] ?? UNKNOWN;
    if (before === height || index >= this.length) return;
    const wasKnown = !Number.isNaN(before);
    this.#heights[index] = height;
    const more = height - (wasKnown ? before : 0);
    if (!wasKnown) this.#known++;
    for (let node = index + 1; node <= this.length; node += node & -node) {
      this.#sums[node] = (this.#sums[node] ?? 0) + more;
      if (!wasKnown) this.#counts[node] = (this.#counts[node] ?? 0) + 1;
    }
  }

  /** Other rows, or the same in another order: costs as much as there are rows. @param heights The caller gives them away. */
  replace(heights: Float64Array<ArrayBuffer>): void {
    const { length } = heights;
    this.#heights = heights;
    this.#sums = new Float64Array(length + 1);
    this.#counts = new Int32Array(length + 1);
    this.#known = 0;
    for (let node = 1; node <= length; node++) {
      const height = heights[node - 1] ?? UNKNOWN;
      const isKnown = !Number.isNaN(height);
      if (isKnown) this.#known++;
      this.#add(node, isKnown ? height : 0, isKnown ? 1 : 0);
      const above = node + (node & -node);
      if (above <= length) this.#add(above, this.#sums[node] ?? 0, this.#counts[node] ?? 0);
    }
  }

  /** Heights by index, NaN where unknown: a copy with the rows that moved at their new places. */
  moved(length: number, runs: readonly RowRun[]): Float64Array<ArrayBuffer> {
    const heights = new Float64Array(length).fill(UNKNOWN);
    for (const { to, from, count } of runs) heights.set(this.#heights.subarray(from, from + count), to);
    return heights;
  }

  /** All rows have another width or other letters. */
  forget(): void {
    this.replace(new Float64Array(this.length).fill(UNKNOWN));
  }

  #add(node: number, height: number, count: number): void {
    this.#sums[node] = (this.#sums[node] ?? 0) + height;
    this.#counts[node] = (this.#counts[node] ?? 0) + count;
  }

  #sumBefore(index: number): readonly [sum: number, count: number] {
    let sum = 0;
    let count = 0;
    for (let node = index; node > 0; node -= node & -node) {
      sum += this.#sums[node] ?? 0;
      count += this.#counts[node] ?? 0;
    }
    return [sum, count];
  }
}

/** Rows that follow one another, and still do where they are now. */
export interface RowRun {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}
