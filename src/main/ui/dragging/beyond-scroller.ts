/** Px a second for each px that the pointer is beyond the edge; and bounds of the speed. */
const PULL = 12;
const SLOWEST = 120;
const FASTEST = 3000;

/** Scrolls a region while something is drawn out beyond its edge. Asks for frames only meanwhile. */
export class BeyondScroller {
  readonly #element: Element;
  readonly #onScrolled: () => void;
  #frame = 0;
  #last = 0;
  #vx = 0;
  #vy = 0;

  /** @param onScrolled Something else lies under the pointer now. */
  constructor(element: Element, onScrolled: () => void) {
    this.#element = element;
    this.#onScrolled = onScrolled;
  }

  /** The pointer is at that place of the viewport. */
  at(x: number, y: number): void {
    const box = this.#element.getBoundingClientRect();
    this.#vx = speed(x, box.left, box.right);
    this.#vy = speed(y, box.top, box.bottom);
    if (this.#vx === 0 && this.#vy === 0) {
      this.stop();
    } else if (this.#frame === 0) {
      this.#last = performance.now();
      this.#frame = requestAnimationFrame(this.#step);
    }
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  readonly #step = (now: number): void => {
    const seconds = Math.min(0.05, Math.max(0, (now - this.#last) / 1000));
    this.#last = now;
    this.#element.scrollBy({ left: this.#vx * seconds, top: this.#vy * seconds, behavior: 'instant' });
    this.#frame = requestAnimationFrame(this.#step);
    this.#onScrolled();
  };
}

/** 0 between start and end. */
function speed(at: number, start: number, end: number): number {
  const beyond = at < start ? at - start : at > end ? at - end : 0;
  return Math.sign(beyond) * Math.min(FASTEST, Math.max(SLOWEST, Math.abs(beyond) * PULL)) || 0;
}
