import type { Toast } from '../overlay/chrome-model.js';
import type { Clock } from '../reload/clock.js';

/** How long a toast stays, ms. */
const TOAST_MS = 4_000;

/** Shows one toast at a time, the newest. */
export class Toaster {
  readonly #clock: Clock;
  readonly #changed: () => void;
  #current: Toast | null = null;
  #cancel = (): void => {};

  constructor(clock: Clock, changed: () => void) {
    this.#clock = clock;
    this.#changed = changed;
  }

  get current(): Toast | null {
    return this.#current;
  }

  show(toast: Toast): void {
    this.#cancel();
    this.#current = toast;
    this.#cancel = this.#clock.after(TOAST_MS, () => {
      this.#current = null;
      this.#changed();
    });
    this.#changed();
  }

  dispose(): void {
    this.#cancel();
  }
}
