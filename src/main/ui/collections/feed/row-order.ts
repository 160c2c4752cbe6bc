import type { RowRun } from './row-heights.js';

/** A row that hot code has drawn. */
export interface PlacedRow {
  readonly index: number;
  readonly id: string;
}

/** How rows have moved. */
export interface Moved {
  readonly runs: readonly RowRun[];
  /** Index of a row now; of one that has gone, of the row that came after it. */
  to(index: number): number;
}

/**
 * Which row is where, as far as main can know: it sees the ids of the rows that are drawn, and nobody tells it what
 * happens to the others, for that would cost each frame as much as there are rows. Rows that are drawn at another index
 * than before say how far all of them have moved; where between two of them rows have come or gone is not known, and
 * is taken to be at the beginning, at the end, or right behind the upper one. What is wrong with that is seen only
 * in the length of the scrollbar, until the row is drawn and known again.
 */
export class RowOrder {
  #ids: (string | undefined)[] = [];
  #places = new Map<string, number>();

  get length(): number {
    return this.#ids.length;
  }

  id(index: number): string | undefined {
    return this.#ids[index];
  }

  /**
   * Takes in which rows are drawn where.
   * @param drawn In the order of their indices.
   * @returns how rows have moved; null if all that are known are where they were.
   */
  follow(rowCount: number, drawn: readonly PlacedRow[]): Moved | null {
    const isAsBefore =
      rowCount === this.length && drawn.every(({ index, id }) => (this.#places.get(id) ?? index) === index);
    if (isAsBefore) {
      for (const { index, id } of drawn) {
        const before = this.#ids[index];
        if (before === id) continue;
        // Another row is at its place, which says nothing of where it has gone.
        if (before !== undefined) this.#places.delete(before);
        this.#ids[index] = id;
        this.#places.set(id, index);
      }
      return null;
    }
    const runs = this.#runs(this.#pairs(drawn), drawn, rowCount);
    this.#move(rowCount, runs, drawn);
    return { runs, to: (index) => placeIn(runs, index, rowCount) };
  }

  /** Takes out rows that are known to have gone: it says how the others have moved; null if none of them was known. */
  remove(gone: readonly string[]): Moved | null {
    const places = gone.flatMap((id) => this.#places.get(id) ?? []).sort((one, other) => one - other);
    if (places.length === 0) return null;
    const runs: RowRun[] = [];
    let from = 0;
    places.forEach((place, removed) => {
      if (place > from) runs.push({ from, to: from - removed, count: place - from });
      from = place + 1;
    });
    const rowCount = this.length - places.length;
    if (this.length > from) runs.push({ from, to: from - places.length, count: this.length - from });
    this.#move(rowCount, runs, []);
    return { runs, to: (index) => placeIn(runs, index, rowCount) };
  }

  /** Rows that are drawn and were known, and all of which are in the order in which they were. */
  #pairs(drawn: readonly PlacedRow[]): Pair[] {
    const pairs: Pair[] = [];
    for (const { index, id } of drawn) {
      const from = this.#places.get(id);
      if (from !== undefined) pairs.push({ from, to: index });
    }
    return longestRising(pairs);
  }

  /** What is kept: the pairs, and what lies between them. */
  #runs(pairs: readonly Pair[], drawn: readonly PlacedRow[], rowCount: number): RowRun[] {
    const taken = new Set(drawn.map(({ index }) => index));
    const runs: RowRun[] = [];
    let last: Pair = { from: -1, to: -1 };
    for (const pair of [...pairs, { from: this.length, to: rowCount }]) {
      // Rows above those that are drawn are nearer to these than to the beginning.
      const isHead = last.from < 0 && pairs.length > 0;
      const run = isHead ? this.#above(pair, taken) : this.#below(last, pair, taken);
      if (run.count > 0) runs.push(run);
      if (pair.from < this.length) runs.push({ ...pair, count: 1 });
      last = pair;
    }
    return runs;
  }

  /** Rows between two pairs, as far up as they go. What is drawn there and was not known is a row that was there, or has come. */
  #below({ from: before, to: above }: Pair, below: Pair, taken: ReadonlySet<number>): RowRun {
    let from = before + 1;
    let to = above + 1;
    for (; to < below.to && taken.has(to); to++) if (from < below.from && !this.#ids[from]) from++;
    return { from, to, count: Math.min(below.from - from, below.to - to) };
  }

  /** Rows above the first pair, as far down as they go. */
  #above({ from: before, to: below }: Pair, taken: ReadonlySet<number>): RowRun {
    let from = before;
    let to = below;
    for (; to > 0 && taken.has(to - 1); to--) if (from > 0 && !this.#ids[from - 1]) from--;
    const count = Math.min(from, to);
    return { from: from - count, to: to - count, count };
  }

  #move(rowCount: number, runs: readonly RowRun[], drawn: readonly PlacedRow[]): void {
    const ids = new Array<string | undefined>(rowCount).fill(undefined);
    for (const { from, to, count } of runs)
      for (let place = 0; place < count; place++) ids[to + place] = this.#ids[from + place];
    const here = new Map(drawn.map(({ index, id }) => [id, index]));
    this.#places = new Map();
    for (let index = 0; index < rowCount; index++) {
      const id = ids[index];
      if (id === undefined) continue;
      if ((here.get(id) ?? index) === index) this.#places.set(id, index);
      else ids[index] = undefined;
    }
    for (const { index, id } of drawn) {
      const before = ids[index];
      if (before !== undefined && before !== id) this.#places.delete(before);
      ids[index] = id;
      this.#places.set(id, index);
    }
    this.#ids = ids;
  }
}

interface Pair {
  readonly from: number;
  readonly to: number;
}

/** As many of the pairs as rise in `from`, too. There are few: the rows that are drawn. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const lengths: number[] = [];
  const before: (number | null)[] = [];
  let last: number | null = null;
  pairs.forEach(({ from }, at) => {
    let best: number | null = null;
    for (let other = 0; other < at; other++) {
      const isBetter = best === null || (lengths[other] ?? 0) > (lengths[best] ?? 0);
      if ((pairs[other]?.from ?? from) < from && isBetter) best = other;
    }
    lengths.push(best === null ? 1 : (lengths[best] ?? 0) + 1);
    before.push(best);
    if (last === null || (lengths[at] ?? 0) > (lengths[last] ?? 0)) last = at;
  });
  const chain: Pair[] = [];
  for (let at: number | null = last; at !== null; at = before[at] ?? null) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

function placeIn(runs: readonly RowRun[], index: number, rowCount: number): number {
  for (const { from, to, count } of runs) {
    if (index < from) return to;
    if (index < from + count) return to + index - from;
  }
  return Math.max(0, rowCount - 1);
}
