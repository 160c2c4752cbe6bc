import type { Container } from 'pixi.js';

/** How bright what is active is, and for how long, ms: steady for seconds, then two short dips. */
const STEPS: readonly { readonly level: number; readonly ms: number }[] = [
  { level: 1, ms: 2600 },
  { level: 0.62, ms: 70 },
  { level: 1, ms: 130 },
  { level: 0.8, ms: 90 },
];

/** The flicker of what is active, where the theme has one: a few drawings every few seconds, and none without it. */
export class Flicker {
  readonly #onStep: () => void;
  /** What flickers → how opaque it is when it is steady. */
  readonly #views = new Map<Container, number>();
  #isOn = false;
  #step = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onStep Something is to be drawn again. */
  constructor(onStep: () => void) {
    this.#onStep = onStep;
  }

  turn(on: boolean): void {
    this.#isOn = on;
    this.#settle();
  }

  /** Takes part from now on; `alpha` is how opaque it is when it is steady. */
  add(view: Container, alpha: number): void {
    this.#views.set(view, alpha);
    view.alpha = alpha * this.#level;
    this.#settle();
  }

  remove(view: Container): void {
    if (this.#views.delete(view)) this.#settle();
  }

  dispose(): void {
    this.#views.clear();
    this.#settle();
  }

  get #level(): number {
    return STEPS[this.#step]?.level ?? 1;
  }

  #settle(): void {
    if (this.#isOn && this.#views.size > 0) {
      if (this.#timer === undefined) this.#wait();
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#show(0);
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      this.#show((this.#step + 1) % STEPS.length);
      this.#onStep();
      this.#wait();
    }, STEPS[this.#step]?.ms);
  }

  #show(step: number): void {
    if (this.#step === step) return;
    this.#step = step;
    for (const [view, alpha] of this.#views) view.alpha = alpha * this.#level;
  }
}
