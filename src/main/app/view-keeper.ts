import type { Clock } from '../reload/clock.js';
import type { AppStore } from '../store/app-store.js';
import type { CanvasUi } from '../ui/canvas-ui.types.js';

/** How long changes of the view are gathered before they are stored, ms: a drag makes one every frame. */
const GATHER_MS = 150;

/** Takes the view state to the store: gathered while the page lives, at once when it may end (rule S5). */
export class ViewKeeper {
  readonly #ui: CanvasUi;
  readonly #store: AppStore;
  readonly #clock: Clock;
  readonly #end = new AbortController();
  #cancel: (() => void) | null = null;

  constructor(ui: CanvasUi, store: AppStore, clock: Clock) {
    this.#ui = ui;
    this.#store = store;
    this.#clock = clock;
    const { signal } = this.#end;
    addEventListener('pagehide', () => this.#lastWord(), { signal });
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') this.#lastWord();
      },
      { signal },
    );
  }

  changed(): void {
    this.#cancel ??= this.#clock.after(GATHER_MS, () => this.#take());
  }

  /** Takes what has been gathered to the store now. */
  flush(): void {
    if (this.#cancel) this.#take();
  }

  dispose(): void {
    this.#end.abort();
    this.#cancel?.();
  }

  #take(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#store.setView(this.#ui.captureView());
  }

  #lastWord(): void {
    this.#take();
    this.#store.lastWord();
  }
}
