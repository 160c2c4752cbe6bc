import { defineHotModule } from 'rekindle';
import { renderDiagnostics } from './diagnostics-window.js';
import { initialState, schema } from './state.js';

const KEYS = ['diagnosticsTab', 'perfProfilingEnabled'] as const;

/** How the workbench does: what its frames and reloads take, which code runs, and how the state is kept. */
export default defineHotModule({
  name: 'diagnostics',
  version: 1,
  stateKeys: KEYS,
  transientKeys: KEYS,
  initialState,
  schema,
  targets: { renderDiagnostics },
});
