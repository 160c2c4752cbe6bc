import type { Size } from '../layout/place.js';
import { MeasureMode } from '../layout/yoga.js';

/** Answers that are kept, to tell whether a change of content changes any of them. */
const MOST_MEASURES = 4;

interface Measure {
  readonly limit: number;
  readonly isExact: boolean;
  readonly size: Size;
}

/** Size of the content when it may be so wide; or (`isExact`) when it is to be. CSS px. */
type SizeFor = (limit: number, isExact: boolean) => Size;

/** What layout was told of the size of one item's content. */
export class Measures {
  readonly #sizeFor: SizeFor;
  readonly #told = new Map<string, Measure>();

  constructor(sizeFor: SizeFor) {
    this.#sizeFor = sizeFor;
  }

  /** Answers layout. */
  measure(width: number, mode: MeasureMode): Size {
    const limit = mode === MeasureMode.Undefined ? Number.POSITIVE_INFINITY : width;
    const isExact = mode === MeasureMode.Exactly;
    const size = this.#sizeFor(limit, isExact);
    if (this.#told.size >= MOST_MEASURES) this.#told.clear();
    this.#told.set(`${limit} ${isExact}`, { limit, isExact, size });
    return size;
  }

  /** Whether all that was told holds still. */
  get hold(): boolean {
    for (const { limit, isExact, size } of this.#told.values()) {
      const now = this.#sizeFor(limit, isExact);
      if (now.width !== size.width || now.height !== size.height) return false;
    }
    return true;
  }

  clear(): void {
    this.#told.clear();
  }
}
