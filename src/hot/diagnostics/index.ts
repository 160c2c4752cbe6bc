import { defineHotModule } from 'rekindle';
import { initialState, schema } from './state.js';
import { renderDiagnostics } from './storage.js';

const KEYS = ['storageAsked', 'storageReport'] as const;

/** How the workbench does: what it keeps, and where. */
export default defineHotModule({
  name: 'diagnostics',
  version: 1,
  stateKeys: KEYS,
  transientKeys: KEYS,
  initialState,
  schema,
  targets: { renderDiagnostics },
});
