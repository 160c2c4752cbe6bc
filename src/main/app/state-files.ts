import { type ImportRefusal, importRefusalText } from '../overlay/import-dialog.js';
import { ReloadError } from '../reload/failure.js';
import type { AppStore } from '../store/app-store.js';
import { copyText } from './copy-text.js';
import { exportState } from './export-state.js';
import type { HotPlatform } from './hot-platform.js';
import { chooseFile, readExportedState } from './import-state.js';
import type { Toaster } from './toaster.js';

export interface StateFilesParts {
  readonly document: Document;
  readonly store: AppStore;
  readonly platform: () => HotPlatform;
  readonly toaster: Toaster;
  /** There is another refusal to show, or none any more. */
  readonly changed: () => void;
}

/** The state as a file: offered to the user, and taken in again (rule H6). */
export class StateFiles {
  readonly #parts: StateFilesParts;
  #refusal: ImportRefusal | null = null;

  constructor(parts: StateFilesParts) {
    this.#parts = parts;
  }

  /** Of the file that was chosen last, if it was not taken in and the user has not put that away. */
  get refusal(): ImportRefusal | null {
    return this.#refusal;
  }

  dismissRefusal(): void {
    this.#refusal = null;
    this.#parts.changed();
  }

  copyRefusal(): void {
    if (this.#refusal) void copyText(importRefusalText(this.#refusal), this.#parts.toaster);
  }

  export(): void {
    const { document, store } = this.#parts;
    exportState(document, store.captureState(), store.versions);
  }

  /** Takes in a file that the user chooses. What is wrong with it is said to the user, and to whoever asked. */
  async import(): Promise<null> {
    const { document, platform, toaster, changed } = this.#parts;
    const file = await chooseFile(document);
    if (!file) return null;
    try {
      await platform().importState(readExportedState(await file.text()));
      toaster.show({ text: `Imported ${file.name}`, tone: 'success' });
      return null;
    } catch (error) {
      this.#refusal = refusalOf(file.name, error);
      changed();
      throw error;
    }
  }
}

function refusalOf(file: string, error: unknown): ImportRefusal {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof ReloadError)) return { file, message };
  const { misfits = [], moreMisfits = 0 } = error.failure;
  return { file, message, misfits, moreMisfits };
}
