import { defineHotModule } from 'rekindle';
import { renderCommsLog } from './comms-log.js';
import { initialState, schema } from './state.js';

/** How the log is looked at is no part of the history. */
const KEYS = ['commsSearch', 'commsPicked', 'commsSort', 'commsSplit', 'commsText', 'commsClearing'] as const;

/** A window on what the AI client has sent and got. */
export default defineHotModule({
  name: 'comms-log',
  version: 1,
  stateKeys: KEYS,
  transientKeys: KEYS,
  initialState,
  schema,
  dependsOn: ['ai-client'],
  targets: { renderCommsLog },
});
