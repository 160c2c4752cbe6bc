import type { App } from 'rekindle';
import { projectOf } from '../../project/projects.js';
import { renderEpic } from './epic.js';
import { renderProjectDialogs } from './project-dialogs.js';
import { renderProjectFields } from './project-fields.js';
import { renderProvider } from './provider.js';
import { renderRoles } from './roles.js';
import type { SettingsTab } from './state.js';

declare module 'rekindle' {
  interface AppTargets {
    /** The Project Settings window's content: the active project, its epic, the roles, and the model's provider. */
    renderProjectSettings(): void;
  }
}

const TABS: readonly { readonly id: SettingsTab; readonly label: string }[] = [
  { id: 'project', label: 'Project' },
  { id: 'epic', label: 'Epic' },
  { id: 'roles', label: 'Roles' },
  { id: 'provider', label: 'Provider' },
];

export function renderProjectSettings(app: App): void {
  const { state, ui } = app;
  ui.column({ grow: 1, gap: 12 }, () => {
    renderSelector(app);
    state.settingsTab = ui.tabs('Settings', state.settingsTab, TABS, { grow: 1 }, (id) => {
      ui.scroll('Settings', { grow: 1, gap: 12 }, () => renderTab(app, id));
    });
  });
  renderProjectDialogs(app);
}

/** Which project is worked on: everything in the workbench is that project's. */
function renderSelector(app: App): void {
  const { state, ui, isReadOnly } = app;
  const choices = state.projects.map(({ id, name }) => ({ value: id, label: name }));
  ui.row({ gap: 8, align: 'end', wrap: true }, () => {
    const chosen = ui.select('Active project', state.activeProject, choices, { grow: 1, minWidth: 140 });
    if (chosen !== state.activeProject) app.openProject(chosen);
    // Together, when the line breaks.
    ui.row({ gap: 8 }, () => {
      if (ui.button('New project', { icon: 'plus', disabled: isReadOnly })) state.newProjectName = '';
      const isOnly = state.projects.length === 1;
      const tooltip = isOnly ? 'The last project stays' : 'Delete this project';
      const options = { icon: 'trash', iconOnly: true, tooltip, disabled: isReadOnly || isOnly } as const;
      if (ui.button('Delete project', options)) state.deletingProject = state.activeProject;
    });
  });
}

function renderTab(app: App, tab: SettingsTab): void {
  const project = projectOf(app.state.projects, app.state.activeProject);
  if (tab === 'roles') renderRoles(app);
  else if (tab === 'provider') renderProvider(app);
  else if (project && tab === 'epic') renderEpic(app, project);
  else if (project) renderProjectFields(app, project);
}
