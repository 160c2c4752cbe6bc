import { defineHotModule } from 'rekindle';
import { renderHistory } from './history-window.js';
import { initialState, schema } from './state.js';

/** Looking at the history is no part of it. */
const KEYS = ['historySearch', 'historyPicked', 'historySplit', 'historyClock', 'historyComparison'] as const;

/** Every change of the state: looked at, compared, undone, gone back to. */
export default defineHotModule({
  name: 'history',
  version: 1,
  stateKeys: KEYS,
  transientKeys: KEYS,
  initialState,
  schema,
  // A timer that ran when the page ended runs no more.
  init: ({ state }) => {
    state.historyClock = null;
  },
  targets: { renderHistory },
});
