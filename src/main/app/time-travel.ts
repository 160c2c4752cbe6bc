import type { StateData } from '../../shared/data.js';
import type { Patch } from '../../shared/patch.js';
import { diffData } from '../../shared/state/diff-data.js';
import type { Step } from '../history/step.js';
import type { AppStore } from '../store/app-store.js';

export interface TimeTravelHost {
  readonly store: AppStore;
  /** Until the running code has seen all that the user did: what is on its way comes before what is undone. */
  settled(): Promise<void>;
  /** Runs work while no frame runs. */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  /** Rejects if the state would not fit the code that runs after these patches. */
  check(patches: readonly Patch[]): Promise<void>;
  /** Tells the running code what changed. Within `exclusive` alone. */
  tell(patches: readonly Patch[]): void;
}

/**
 * Undo, redo, and looking at the state as it was. While an older point is shown the state stays what it is: the code that
 * runs is shown another one, and its frames are frozen.
 */
export class TimeTravel {
  readonly #host: TimeTravelHost;
  #viewing: number | null = null;

  constructor(host: TimeTravelHost) {
    this.#host = host;
  }

  /** The point that is shown in place of the state; null: none. */
  get viewing(): number | null {
    return this.#viewing;
  }

  /**
   * Takes the newest step back, or does the one that was taken back last again.
   *
   * @param allow Called with the step before anything is changed; what it throws ends it.
   * @returns The step; null if there is none, or while an older point is shown.
   * @throws VersionBarrier, or a ReloadError if the code that runs cannot take that state.
   */
  async step(way: 'undo' | 'redo', allow: (step: Step) => void = () => {}): Promise<Step | null> {
    const { store, exclusive } = this.#host;
    await this.#host.settled();
    return exclusive(async () => {
      const to = store.history.target(way);
      const step = way === 'undo' ? store.history.undoable : store.history.redoable;
      if (step === null || to === null || this.#viewing !== null || store.isReader) return null;
      allow(step);
      const patches = store.patchesTo(to);
      await this.#host.check(patches);
      store.move(way, to, patches);
      this.#host.tell(patches);
      return step;
    });
  }

  /** Shows the state as it was at a point of the history. @throws as `step` does */
  async view(point: number): Promise<void> {
    const { store, exclusive } = this.#host;
    await exclusive(async () => {
      if (!store.history.has(point)) throw new Error(`There is no point ${point} in the history any more.`);
      const patches = diffData(this.#shown(), store.history.stateAt(point, store.state));
      await this.#host.check(patches);
      this.#viewing = point === store.history.at ? null : point;
      this.#host.tell(patches);
    });
  }

  /** Shows the state as it is again. */
  async leave(): Promise<void> {
    await this.#host.exclusive(async () => {
      if (this.#viewing === null) return;
      const patches = this.wayBack();
      this.#viewing = null;
      this.#host.tell(patches);
    });
  }

  /** What the running code must be told to have the state as it is. Changes nothing: `reset` says that it was told. */
  wayBack(): Patch[] {
    return diffData(this.#shown(), this.#host.store.state);
  }

  /** Makes the point that is shown the state: one step of undo's way back. */
  async goBack(): Promise<void> {
    const { store, exclusive } = this.#host;
    await exclusive(async () => {
      const point = this.#viewing;
      if (point === null || store.isReader) return;
      store.move('jump', point, store.patchesTo(point));
      this.#viewing = null;
      this.#host.tell([]);
    });
  }

  /** The code that runs has been given the state as it is. */
  reset(): void {
    this.#viewing = null;
  }

  /** The state that the running code has. */
  #shown(): StateData {
    const { store } = this.#host;
    return this.#viewing === null ? store.state : store.history.stateAt(this.#viewing, store.state);
  }
}
