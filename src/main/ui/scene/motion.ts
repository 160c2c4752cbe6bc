/** The clock of what moves by itself, and whether anything may: `prefers-reduced-motion` stops it. */
export class Motion {
  readonly #query = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #onChange: () => void;
  #now: number | null = 0;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.#query.addEventListener('change', onChange);
  }

  get allowed(): boolean {
    return !this.#query.matches;
  }

  /** Time of the frame that is being drawn, ms; null when nothing may move. */
  get now(): number | null {
    return this.#now;
  }

  /** A frame begins: everything in it moves by one time. */
  tick(): void {
    this.#now = this.allowed ? performance.now() : null;
  }

  dispose(): void {
    this.#query.removeEventListener('change', this.#onChange);
  }
}
