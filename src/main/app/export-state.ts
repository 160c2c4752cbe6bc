import { stringify } from 'devalue';
import type { StateData } from '../../shared/data.js';

/** Raised when the file's form changes. */
export const EXPORT_VERSION = 1;

/**
 * Offers the state as a file. JSON in devalue's form, which keeps Date, Map, Set, BigInt, undefined and typed arrays
 * apart; secret keys are not in `state` (rule S5).
 */
export function exportState(
  document: Document,
  state: StateData,
  versions: Readonly<Record<string, number>>,
): void {
  const text = stringify({ rekindle: EXPORT_VERSION, versions, state });
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'rekindle-state.json';
  link.click();
  // The download has begun by the next task; the address is needed no longer.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
