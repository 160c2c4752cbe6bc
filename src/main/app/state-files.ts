import type { AppStore } from '../store/app-store.js';
import { exportState } from './export-state.js';
import type { HotPlatform } from './hot-platform.js';
import { chooseFile, readExportedState } from './import-state.js';
import type { Toaster } from './toaster.js';

export interface StateFilesParts {
  readonly document: Document;
  readonly store: AppStore;
  readonly platform: () => HotPlatform;
  readonly toaster: Toaster;
  /** The whole state is another one now. */
  readonly onReplaced: () => void;
}

/** The state as a file: offered to the user, and taken in again (rule H6). */
export class StateFiles {
  readonly #parts: StateFilesParts;

  constructor(parts: StateFilesParts) {
    this.#parts = parts;
  }

  export(): void {
    const { document, store } = this.#parts;
    exportState(document, store.captureState(), store.versions);
  }

  /** Takes in a file that the user chooses. What is wrong with it is said to the user, and to whoever asked. */
  async import(): Promise<null> {
    const { document, platform, toaster, onReplaced } = this.#parts;
    try {
      const file = await chooseFile(document);
      if (!file) return null;
      await platform().importState(readExportedState(await file.text()));
      onReplaced();
      toaster.show({ text: `Imported ${file.name}`, tone: 'success' });
      return null;
    } catch (error) {
      toaster.show({ text: error instanceof Error ? error.message : String(error), tone: 'warning' });
      throw error;
    }
  }
}
