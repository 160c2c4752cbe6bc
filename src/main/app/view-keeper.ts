import type { Clock } from '../reload/clock.js';
import type { AppStore } from '../store/app-store.js';
import type { CanvasUi } from '../ui/canvas-ui.types.js';

/**
 * So long after the last change the view is stored, ms. A drag makes one in every frame, and each look whether it has
 * ended costs that frame a third more: so it is seldom looked.
 */
const REST_MS = 500;
/** But no change waits longer than this, ms. */
const MOST_MS = 2000;

/** Takes the view state to the store: gathered while the page lives, at once when it may end (rule S5). */
export class ViewKeeper {
  readonly #ui: CanvasUi;
  readonly #store: AppStore;
  readonly #clock: Clock;
  readonly #end = new AbortController();
  #cancel: (() => void) | null = null;
  #firstChange = 0;
  #lastChange = 0;

  constructor(ui: CanvasUi, store: AppStore, clock: Clock) {
    this.#ui = ui;
    this.#store = store;
    this.#clock = clock;
    const { signal } = this.#end;
    addEventListener('pagehide', () => this.#lastWord(), { signal });
    // A frozen page may be discarded without another word.
    document.addEventListener('freeze', () => this.#lastWord(), { signal });
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') this.#lastWord();
      },
      { signal },
    );
  }

  changed(): void {
    this.#lastChange = this.#clock.now();
    if (this.#cancel) return;
    this.#firstChange = this.#lastChange;
    this.#wait(REST_MS);
  }

  /** Takes what has been gathered to the store now. */
  flush(): void {
    if (this.#cancel) this.#take();
  }

  dispose(): void {
    this.#end.abort();
    this.#cancel?.();
  }

  #wait(ms: number): void {
    this.#cancel = this.#clock.after(ms, () => {
      const now = this.#clock.now();
      const rest = this.#lastChange + REST_MS - now;
      if (rest > 0 && now < this.#firstChange + MOST_MS) this.#wait(rest);
      else this.#take();
    });
  }

  #take(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#store.keeper.setView(this.#ui.captureView());
  }

  #lastWord(): void {
    this.#take();
    this.#store.keeper.lastWord();
  }
}
