import type { Size } from '../layout/place.js';

/** Answers of a measuring that are kept, to tell whether a change of content changes any of them. */
const MOST_MEASURES = 4;

interface Measure {
  readonly limit: number;
  readonly isExact: boolean;
  readonly size: Size;
}

/** What layout was told of the size of one item's content. */
export class Measures {
  readonly #told = new Map<string, Measure>();

  add(limit: number, isExact: boolean, size: Size): void {
    if (this.#told.size >= MOST_MEASURES) this.#told.clear();
    this.#told.set(`${limit} ${isExact}`, { limit, isExact, size });
  }

  /** Whether all of it holds still. */
  hold(measure: (limit: number, isExact: boolean) => Size): boolean {
    for (const { limit, isExact, size } of this.#told.values()) {
      const now = measure(limit, isExact);
      if (now.width !== size.width || now.height !== size.height) return false;
    }
    return true;
  }

  clear(): void {
    this.#told.clear();
  }
}
