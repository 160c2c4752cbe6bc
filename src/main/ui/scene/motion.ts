/** The clock of what moves by itself, and whether anything may: `prefers-reduced-motion` stops it. */
export class Motion {
  readonly #query = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #onChange: () => void;
  /** Asking the query is dear in a frame that does little else. */
  #allowed = !this.#query.matches;
  #now: number | null = 0;

  /** @param onChange The user wants things to move, or not. */
  constructor(onChange: () => void) {
    this.#onChange = () => {
      this.#allowed = !this.#query.matches;
      onChange();
    };
    this.#query.addEventListener('change', this.#onChange);
  }

  get allowed(): boolean {
    return this.#allowed;
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
