/** Draws when something changed: at the next animation frame, or at once when asked to, and once. */
export class FrameClock {
  readonly #draw: () => boolean;
  readonly #drawn: (ms: number) => void;
  #frame = 0;
  #changed = false;
  #disposed = false;
  #count = 0;
  #after: (() => void)[] = [];

  /**
   * @param draw Brings the screen up to date; false if there is nothing to draw on now.
   * @param drawn Told after each drawing how long it took, ms.
   */
  constructor(draw: () => boolean, drawn: (ms: number) => void) {
    this.#draw = draw;
    this.#drawn = drawn;
  }

  /** Frames drawn so far. */
  get count(): number {
    return this.#count;
  }

  /** Something changed. */
  schedule(): void {
    this.#changed = true;
    if (this.#frame !== 0 || this.#disposed) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.flush();
    });
  }

  flush(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#changed || this.#disposed) return;
    this.#changed = false;
    const from = performance.now();
    if (!this.#draw()) return;
    this.#count++;
    this.#drawn(performance.now() - from);
    for (const callback of this.#after.splice(0)) callback();
  }

  afterDraw(callback: () => void): void {
    this.#after.push(callback);
  }

  dispose(): void {
    this.#disposed = true;
    cancelAnimationFrame(this.#frame);
    this.#after = [];
  }
}
