import { defineHotModule } from 'rekindle';
import { renderMmaDialogs } from './dashboard/dialogs.js';
import { renderMmaDashboard } from './dashboard/mma-dashboard.js';
import { renderDiscussionHub } from './discussion/discussion-hub.js';
import { renderTextViewer } from './discussion/text-viewer.js';
import { renderHelp } from './help/help.js';
import { renderMainInterface } from './main-interface.js';
import { renderProjectSettings } from './project/project-settings.js';
import { initialState, migrate, schema, transientKeys } from './state.js';
import { renderWindowIfOpen } from './windows.js';

/** The windows of the workbench. */
export default defineHotModule({
  name: 'gui',
  version: 4,
  stateKeys: [
    ...Object.keys(schema.entries),
    // Of version 2.
    'deleting',
  ],
  initialState,
  schema,
  migrate,
  transientKeys,
  dependsOn: [
    'ai-client',
    'diagnostics',
    'discussion',
    'example',
    'gallery',
    'history',
    'markdown',
    'mma',
    'project',
    'project-file',
  ],
  targets: {
    renderMainInterface,
    renderWindowIfOpen,
    renderDiscussionHub,
    renderTextViewer,
    renderMmaDashboard,
    renderProjectSettings,
    renderHelp,
    renderMmaDialogs,
  },
});
