import { defineHotModule } from 'rekindle';
import { renderDiscussionHub } from './discussion-hub.js';
import { renderMainInterface } from './main-interface.js';
import { renderMmaDashboard } from './mma-dashboard.js';
import { initialState, migrate, schema } from './state.js';
import { renderWindowIfOpen } from './windows.js';

/** The windows of the workbench. */
export default defineHotModule({
  name: 'gui',
  version: 3,
  stateKeys: ['showWindows', 'theme', 'textScale', 'draft', 'draftRole', 'editing', 'deleting'],
  initialState,
  schema,
  migrate,
  // What is open, and how things look, is no part of the history. What is half written is.
  transientKeys: ['showWindows', 'theme', 'textScale', 'draftRole', 'deleting'],
  dependsOn: ['ai-client', 'comms-log', 'diagnostics', 'discussion', 'gallery', 'history'],
  targets: { renderMainInterface, renderWindowIfOpen, renderDiscussionHub, renderMmaDashboard },
});
