/**
 * So long after a drawing an animation frame of a screen of 60 Hz is half over, ms: what is not drawn by its end is seen in
 * the one after the next.
 */
const LATE_MS = 8;

/** Draws when something changed: at the next animation frame, or at once when asked to, and once. */
export class FrameClock {
  readonly #draw: () => boolean;
  readonly #drawn: (ms: number) => void;
  #frame = 0;
  #changed = false;
  #disposed = false;
  #count = 0;
  #lastAt = Number.NEGATIVE_INFINITY;
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
    if (this.#frame !== 0) cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#changed || this.#disposed) return;
    this.#changed = false;
    const from = performance.now();
    if (!this.#draw()) return;
    this.#count++;
    this.#lastAt = performance.now();
    this.#drawn(this.#lastAt - from);
    for (const callback of this.#after.splice(0)) callback();
  }

  /** Draws what the user waits for, if the last drawing is so long ago that the next animation frame is too late for it. */
  hasten(): void {
    if (performance.now() - this.#lastAt >= LATE_MS) this.flush();
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
