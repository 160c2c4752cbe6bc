import type { Data } from '../../shared/data.js';
import type { AppStore } from '../store/app-store.js';
import { exportState } from './export-state.js';
import type { HotPlatform } from './hot-platform.js';
import { chooseFile, readExportedState } from './import-state.js';
import { offerFile } from './offer-file.js';
import { textFile } from './text-file.js';
import type { Toaster } from './toaster.js';

/** A larger text would keep both realms busy for seconds. */
const MOST_BYTES = 64 * 2 ** 20;
const ENDINGS = /^\.\w+(,\.\w+)*$/;

export interface StateFilesParts {
  readonly document: Document;
  readonly store: AppStore;
  readonly platform: () => HotPlatform;
  readonly toaster: Toaster;
  /** The whole state is another one now. */
  readonly onReplaced: () => void;
}

/** The state as a file: offered to the user, and taken in again (rule H6); and other texts that hot code has. */
export class StateFiles {
  readonly #parts: StateFilesParts;

  constructor(parts: StateFilesParts) {
    this.#parts = parts;
  }

  export(): void {
    const { document, store } = this.#parts;
    exportState(document, store.captureState(), store.versions);
  }

  /** Offers a text of hot code's as a file. What hot code passes is not trusted: throws what is wrong with it. */
  exportText(name: Data | undefined, text: Data | undefined): void {
    const file = textFile(name, text);
    offerFile(this.#parts.document, file.name, file.content);
  }

  /** A text file that the user chooses, for hot code; null: none. Rejects with what is wrong with it. */
  async openText(endings: Data | undefined): Promise<{ name: string; text: string } | null> {
    if (typeof endings !== 'string' || !ENDINGS.test(endings)) {
      throw new Error(
        `services.files.openText(endings): found ${String(endings)}; expected one such as '.json'`,
      );
    }
    const file = await chooseFile(this.#parts.document, endings);
    if (!file) return null;
    if (file.size > MOST_BYTES) {
      throw new Error(`${file.name} has ${file.size} bytes; up to ${MOST_BYTES} can be read.`);
    }
    return { name: file.name, text: await file.text() };
  }

  /** Takes in a file that the user chooses. What is wrong with it is said to the user, and to whoever asked. */
  async import(): Promise<null> {
    const { document, platform, toaster, onReplaced } = this.#parts;
    try {
      const file = await chooseFile(document, '.json,application/json');
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
