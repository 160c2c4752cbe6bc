/** How near to the edge of a region the pointer makes it scroll, CSS px, and how fast at most, px a second. */
const EDGE = 36;
const SPEED = 900;

/** Scrolls the regions whose edge a dragged thing is held at. Asks for frames only while one is. */
export class EdgeScroller {
  #frame = 0;
  #last = 0;
  #element: Element | null = null;
  #vx = 0;
  #vy = 0;
  readonly #onScrolled: () => void;

  /** @param onScrolled Something else lies under the pointer now. */
  constructor(onScrolled: () => void) {
    this.#onScrolled = onScrolled;
  }

  /** The pointer is at that place of the viewport, over that element. */
  at(x: number, y: number, over: Element | null): void {
    this.#element = null;
    for (let element = over; element; element = element.parentElement) {
      if (!element.classList.contains('rk-scroll')) continue;
      const box = element.getBoundingClientRect();
      this.#vx = pull(x, box.left, box.right) * SPEED;
      this.#vy = pull(y, box.top, box.bottom) * SPEED;
      const canX =
        this.#vx < 0
          ? element.scrollLeft > 0
          : element.scrollLeft < element.scrollWidth - element.clientWidth;
      const canY =
        this.#vy < 0
          ? element.scrollTop > 0
          : element.scrollTop < element.scrollHeight - element.clientHeight;
      if ((this.#vx === 0 || !canX) && (this.#vy === 0 || !canY)) continue;
      this.#element = element;
      break;
    }
    if (!this.#element) this.stop();
    else if (this.#frame === 0) this.#start();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#element = null;
  }

  #start(): void {
    this.#last = performance.now();
    this.#frame = requestAnimationFrame(this.#step);
  }

  readonly #step = (now: number): void => {
    this.#frame = 0;
    if (!this.#element) return;
    const seconds = Math.min(0.05, Math.max(0, (now - this.#last) / 1000));
    this.#last = now;
    this.#element.scrollBy({ left: this.#vx * seconds, top: this.#vy * seconds, behavior: 'instant' });
    this.#frame = requestAnimationFrame(this.#step);
    // May end it, when the region is at its end.
    this.#onScrolled();
  };
}

/** -1 at the start of a region to 1 at its end; 0 in its middle, and outside. */
function pull(at: number, start: number, end: number): number {
  const edge = Math.min(EDGE, (end - start) / 4);
  if (at < start || at > end || edge <= 0) return 0;
  if (at < start + edge) return (at - start - edge) / edge;
  return at > end - edge ? (at - end + edge) / edge : 0;
}
