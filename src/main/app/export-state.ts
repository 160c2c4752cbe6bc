import { stringify } from 'devalue';
import type { StateData } from '../../shared/data.js';
import type { Versions } from '../history/step.js';

/** Raised when the file's form changes. */
export const EXPORT_VERSION = 1;

/** Offers the state as a file; secret keys are not in `state` (rule S5). */
export function exportState(document: Document, state: StateData, versions: Versions): void {
  offerFile(document, 'rekindle-state.json', { rekindle: EXPORT_VERSION, versions, state });
}

/**
 * Offers something as a file, for the user to keep. JSON in devalue's form, which keeps Date, Map, Set, BigInt,
 * undefined and typed arrays apart.
 */
export function offerFile(document: Document, name: string, content: unknown): void {
  const url = URL.createObjectURL(new Blob([stringify(content)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next task; the address is needed no longer.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
