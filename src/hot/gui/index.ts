import { defineHotModule } from 'rekindle';
import { renderDiscussionHub } from './discussion-hub.js';
import { renderMainInterface } from './main-interface.js';
import { renderMmaDashboard } from './mma-dashboard.js';
import { initialState, migrate, schema } from './state.js';
import { renderWindowIfOpen } from './windows.js';

/** The windows of the workbench. */
export default defineHotModule({
  name: 'gui',
  version: 2,
  stateKeys: ['showWindows', 'theme', 'textScale', 'draft', 'draftRole', 'editing', 'deleting'],
  initialState,
  schema,
  migrate,
  // Where windows are, how things look and what is half written is no part of the history.
  transientKeys: ['showWindows', 'theme', 'textScale', 'draft', 'draftRole', 'editing', 'deleting'],
  dependsOn: ['diagnostics', 'discussion', 'gallery', 'history'],
  targets: { renderMainInterface, renderWindowIfOpen, renderDiscussionHub, renderMmaDashboard },
});
