import { stringify } from 'devalue';
import type { StateData } from '../../shared/data.js';
import type { Versions } from '../history/step.js';
import { offerFile } from './offer-file.js';

/** Raised when the file's form changes. */
export const EXPORT_VERSION = 1;

/** Offers the state as a file; secret keys are not in `state` (rule S5). */
export function exportState(document: Document, state: StateData, versions: Versions): void {
  offerData(document, 'rekindle-state.json', { rekindle: EXPORT_VERSION, versions, state });
}

/** Offers data as a file. JSON in devalue's form, which keeps Date, Map, Set, BigInt, undefined and typed arrays apart. */
export function offerData(document: Document, name: string, content: unknown): void {
  offerFile(document, name, new Blob([stringify(content)], { type: 'application/json' }));
}
