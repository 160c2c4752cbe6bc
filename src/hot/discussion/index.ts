import { defineHotModule } from 'rekindle';
import { addEntry, deleteEntry, editEntry, toggleEntry } from './entries.js';
import { initialState, schema } from './state.js';

/** What is said in a discussion. It draws nothing: `gui` does, and changes it through these targets alone. */
export default defineHotModule({
  name: 'discussion',
  version: 1,
  stateKeys: ['activeDiscussion', 'discEntries', 'discRoles', 'discNextEntry'],
  initialState,
  schema,
  targets: { addEntry, editEntry, deleteEntry, toggleEntry },
});
