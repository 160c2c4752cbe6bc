/** How many rows hot code is asked about at once, and when it is asked about more or fewer. */
interface Pace {
  readonly first: number;
  readonly least: number;
  readonly most: number;
  /** An answer that takes less is quick, ms; one that takes more is slow: what the user does waits for it. */
  readonly quickMs: number;
  readonly slowMs: number;
}

/** While the user types: each key waits for it. */
export const SEARCHING: Pace = { first: 500, least: 250, most: 16_000, quickMs: 8, slowMs: 20 };
/**
 * Of what the user has asked for and goes on from. Where all rows are selected a frame takes its time for that alone, which
 * fewer rows do not make less.
 */
export const COPYING: Pace = { first: 500, least: 500, most: 8000, quickMs: 120, slowMs: 250 };

/** How many rows hot code is asked about at once: more where it answers quickly, fewer where it does not. */
export class Stretch {
  readonly #pace: Pace;
  #rows: number;

  constructor(pace: Pace) {
    this.#pace = pace;
    this.#rows = pace.first;
  }

  get rows(): number {
    return this.#rows;
  }

  /** An answer took so long, ms. */
  took(ms: number): void {
    const { least, most, quickMs, slowMs } = this.#pace;
    if (ms <= quickMs) this.#rows = Math.min(most, this.#rows * 2);
    else if (ms > slowMs) this.#rows = Math.max(least, Math.ceil(this.#rows / 2));
  }
}
