import type { Data } from '../../shared/data.js';
import { compareStates } from '../history/compare.js';
import { onUndoShortcuts, type UndoWay } from '../input/undo-shortcuts.js';
import type { Service } from '../services/service-hub.js';
import type { AppStore } from '../store/app-store.js';
import type { CanvasUi } from '../ui/canvas-ui.types.js';
import type { TimeTravel } from './time-travel.js';
import type { Toaster } from './toaster.js';

/** Of toasts that tell of undo and redo: the newest takes the place of the one before. */
const TOPIC = 'history';
const VIEWING = 'An older state is shown, read-only: go back to it, or return, before you change anything';

export interface HistoryControlsParts {
  readonly travel: () => TimeTravel;
  readonly store: AppStore;
  readonly ui: CanvasUi;
  readonly toaster: Toaster;
  /** What is shown of it has changed. */
  readonly changed: () => void;
}

/** How the user goes through the history: by keys, by main's own buttons, and by hot code's (a service). */
export class HistoryControls {
  readonly #parts: HistoryControlsParts;
  /** For hot code: `app.services.history`. */
  readonly service: Service;

  constructor(parts: HistoryControlsParts) {
    this.#parts = parts;
    this.service = {
      undo: () => this.#step('undo'),
      redo: () => this.#step('redo'),
      view: (point) => this.#told(this.#travel.view(Number(point))),
      leave: () => this.#told(this.#travel.leave()),
      goBack: () => this.#told(this.#travel.goBack()),
      compare: (from, to) => this.#compare(Number(from), Number(to)),
    };
  }

  /** @returns Ends it. */
  listen(): () => void {
    return onUndoShortcuts(window, {
      isOfFocusedField: (way) => this.#isOfFocusedField(way),
      run: (way) => void this.#step(way).catch(() => {}),
    });
  }

  leave(): void {
    void this.#told(this.#travel.leave()).catch(() => {});
  }

  goBack(): void {
    void this.#told(this.#travel.goBack()).catch(() => {});
  }

  async #step(way: UndoWay): Promise<null> {
    return this.#told(
      this.#travel.step(way).then((step) => {
        const done = step && `${way === 'undo' ? 'Undone' : 'Done again'}: ${step.label}`;
        const text = done ?? (this.#travel.viewing === null ? `There is nothing to ${way}` : VIEWING);
        this.#parts.toaster.show({ text, tone: 'info', topic: TOPIC, ms: 2_000 });
      }),
    );
  }

  get #travel(): TimeTravel {
    return this.#parts.travel();
  }

  /** What could not be done is said to the user, and to whoever asked. */
  async #told(deed: Promise<unknown>): Promise<null> {
    const { toaster, changed } = this.#parts;
    try {
      await deed;
      return null;
    } catch (error) {
      toaster.show({
        text: error instanceof Error ? error.message : String(error),
        tone: 'warning',
        topic: TOPIC,
      });
      throw error;
    } finally {
      changed();
    }
  }

  #compare(from: number, to: number): Data {
    const { store } = this.#parts;
    const { history, state } = store;
    for (const point of [from, to])
      if (!history.has(point)) throw new Error(`There is no point ${point} in the history any more.`);
    const differences = compareStates(history.stateAt(from, state, true), history.stateAt(to, state, true));
    return differences.map((difference) => ({ ...difference }));
  }

  /** The newest step is one of typing into the field that has the focus. */
  #isOfFocusedField(way: UndoWay): boolean {
    const { store, ui } = this.#parts;
    const field = ui.captureView().edit?.key;
    const step = way === 'undo' ? store.history.undoable : store.history.redoable;
    return field !== undefined && (step?.group?.includes(`edit ${field} `) ?? false);
  }
}
