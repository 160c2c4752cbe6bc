import type { Data } from '../../shared/data.js';
import type { BoundFields } from '../history/bound-fields.js';
import { compareStates } from '../history/compare.js';
import type { Step } from '../history/step.js';
import { typedInto } from '../history/step-names.js';
import { onUndoShortcuts, type UndoWay } from '../input/undo-shortcuts.js';
import type { Service } from '../services/service-hub.js';
import type { AppStore } from '../store/app-store.js';
import type { CanvasUi } from '../ui/canvas-ui.types.js';
import type { TimeTravel } from './time-travel.js';
import type { Toaster } from './toaster.js';

/** Of toasts that tell of undo and redo: the newest takes the place of the one before. */
const TOPIC = 'history';
const VIEWING = 'An older state is shown, read-only: go back to it, or return, before you change anything';
const READER = 'Another tab has this workspace: take it over before you change anything';

export interface HistoryControlsParts {
  readonly travel: () => TimeTravel;
  readonly fields: () => BoundFields;
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
      view: (point) => this.#view(Number(point)),
      leave: () => this.#told(this.#travel.leave()),
      goBack: () => this.#told(this.#travel.goBack()),
      compare: (from, to) => this.#compare(Number(from), Number(to)),
    };
  }

  /** @returns Ends it. */
  listen(): () => void {
    return onUndoShortcuts(window, {
      isOfApp: () => this.#isOfApp,
      run: (way, isField) => void this.#step(way, isField ? this.#focusedField : null).catch(() => {}),
    });
  }

  /** Shows an older point; why it cannot be shown is said. */
  view(point: number): void {
    void this.#view(point).catch(() => {});
  }

  leave(): void {
    void this.#told(this.#travel.leave()).catch(() => {});
  }

  goBack(): void {
    void this.#told(this.#travel.goBack()).catch(() => {});
  }

  /** @param field The field that the user is in: what was typed into another one is not for its keys to undo. */
  async #step(way: UndoWay, field: string | null = null): Promise<null> {
    return this.#told(
      this.#travel
        .step(way, (step) => assertIsOf(step, field, way))
        .then((step) => {
          const done = step && `${way === 'undo' ? 'Undone' : 'Done again'}: ${step.label}`;
          const text = done ?? this.#whyNot(way);
          this.#parts.toaster.show({ text, tone: 'info', topic: TOPIC, ms: 2_000 });
        }),
    );
  }

  #view(point: number): Promise<null> {
    return this.#told(this.#travel.view(point));
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

  #whyNot(way: UndoWay): string {
    if (this.#parts.store.isReader) return READER;
    return this.#travel.viewing === null ? `There is nothing to ${way}` : VIEWING;
  }

  get #focusedField(): string | null {
    return this.#parts.ui.captureView().edit?.key ?? null;
  }

  /** The text of the field that has the focus is state that can be undone: the browser's own list knows a part of it only. */
  get #isOfApp(): boolean {
    const field = this.#focusedField;
    return field !== null && this.#parts.fields().has(field);
  }
}

/** @throws Error that says where to go */
function assertIsOf(step: Step, field: string | null, way: UndoWay): void {
  const typed = typedInto(step);
  if (field === null || typed === null || typed === field) return;
  throw new Error(
    `Nothing to ${way} in this field. The ${way === 'undo' ? 'newest' : 'next'} change is “${step.label}”`,
  );
}
