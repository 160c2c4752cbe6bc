import type { Data } from '../../shared/data.js';
import { type ImportRefusal, importRefusalText } from '../overlay/import-dialog.js';
import { ReloadError } from '../reload/failure.js';
import type { AppStore } from '../store/app-store.js';
import { chooseFile } from './choose-file.js';
import { exportState } from './export-state.js';
import type { HotPlatform } from './hot-platform.js';
import { readExportedState } from './import-state.js';
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
  /** Copies a text, and tells the user when it is copied. Rejects, and has told the user, if the browser refuses. */
  readonly copyText: (text: string) => Promise<void>;
  /** The whole state is another one now. */
  readonly onReplaced: () => void;
  /** There is another refusal to show, or none any more. */
  readonly changed: () => void;
}

/** The state as a file: offered to the user, and taken in again (rule H6); and other texts that hot code has. */
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
    if (this.#refusal) void this.#parts.copyText(importRefusalText(this.#refusal)).catch(() => {});
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
    const { document, platform, toaster, changed, onReplaced } = this.#parts;
    const file = await chooseFile(document, '.json,application/json');
    if (!file) return null;
    try {
      await platform().importState(readExportedState(await file.text()));
      onReplaced();
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
