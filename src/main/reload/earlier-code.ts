import type { Code } from './code.js';

/** So many generations of code are kept to roll back to. */
const KEPT = 5;

/** Code that ran until other code took over. */
export interface Earlier {
  readonly code: Code;
  /** Where the state was, if that other code migrated it. */
  readonly point?: number;
}

/** The code that ran before, generation by generation. */
export class EarlierCode {
  /** The newest last. */
  readonly #kept: Earlier[] = [];

  get newest(): Earlier | undefined {
    return this.#kept.at(-1);
  }

  get codes(): Code[] {
    return this.#kept.map(({ code }) => code);
  }

  /** Other code has taken over from it. */
  add(earlier: Earlier): void {
    this.#kept.push(earlier);
    if (this.#kept.length > KEPT) this.#kept.shift();
  }

  /** The newest runs again. */
  takeNewest(): void {
    this.#kept.pop();
  }
}
