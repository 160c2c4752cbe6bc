import type { Data, StateData } from '../../shared/data.js';
import type { Deadlines } from '../reload/deadlines.js';
import type { ReloadFailure } from '../reload/failure.js';
import type { LoadedModule } from '../reload/generation.js';
import type { ReloadRecord } from '../reload/record.js';
import type { CanvasUsage } from '../ui/canvas-ui.types.js';
import type { App } from './app.js';

/** What the page has as `globalThis.rekindle`, for the console and for tests. */
export interface Rekindle {
  /** Takes new code for every module, or for one alone. Resolves to what became of it; never rejects. */
  reload(name?: string): Promise<ReloadRecord>;
  /** Takes new code for every module. */
  reloadAll(): Promise<ReloadRecord>;
  /**
   * Goes back to the code that ran before, with the state of before it was migrated if it was; after code was refused
   * because it is older than the state, to the newest state that this code knows. What is given up so stays in the
   * history. Resolves to what became of it; null if there is nothing to go back to. Never rejects.
   */
  rollBack(): Promise<ReloadRecord | null>;
  /** Takes in a module from an address, until the page is restarted (rule M3). Rejects if that is not on this origin. */
  register(address: string): Promise<ReloadRecord>;
  /** An exact deep copy of these keys, or of all but the secret ones (rule S4). Throws for an unknown key. */
  captureState(keys?: readonly string[]): Record<string, Data>;
  /** Writes a copy back; keys that it lacks stay as they are. Rejects, and changes nothing, if it is not plain
   * data, has an unknown key, or does not fit a schema. */
  restoreState(copy: StateData): Promise<void>;
  /** Resolves when all that changed so far, state and view, is durable; rejects with the reason when that fails. */
  saved(): Promise<void>;
  /** How long each step may stay silent, ms. Settable. */
  readonly deadlines: Deadlines;
  readonly modules: readonly LoadedModule[];
  /** The last 100 reloads, the newest last (rule R8). */
  readonly history: readonly ReloadRecord[];
  readonly generation: number;
  readonly isErrorState: boolean;
  readonly lastError: ReloadFailure | null;
  /** What the page has done so far: an idle app does not add to it (rule T3). */
  readonly activity: {
    /** Frames that hot code ran. */
    frames: number;
    /** Times that the canvas was drawn. */
    draws: number;
    /** Main's work for frames beside drawing, ms. */
    framesMs: number;
  };
  /** What the canvas holds at this moment. */
  readonly usage: CanvasUsage;
}

declare global {
  var rekindle: Rekindle | undefined;
}

export function publicApi(app: App): Rekindle {
  const { reloader, platform, store, ui, view } = app;
  return {
    reload: (name) => reloader.reload(name),
    reloadAll: () => reloader.reloadAll(),
    rollBack: () => reloader.rollBack(),
    register: (address) => reloader.register(address),
    captureState: (keys) => store.captureState(keys),
    restoreState: (copy) => platform.restoreState(copy),
    saved: () => {
      view.flush();
      return store.keeper.saved();
    },
    deadlines: app.deadlines,
    get modules() {
      return reloader.modules;
    },
    get history() {
      return reloader.history;
    },
    get generation() {
      return reloader.generation;
    },
    get isErrorState() {
      return reloader.isErrorState;
    },
    get lastError() {
      return reloader.lastError;
    },
    get usage() {
      return ui.usage;
    },
    get activity() {
      return { frames: platform.pump.framesRun, draws: ui.drawCount, framesMs: platform.framesMs };
    },
  };
}
