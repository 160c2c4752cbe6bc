import type { App } from 'rekindle';
import { discussionsOf } from '../../discussion/lookup.js';
import { tracksOf } from '../../mma/lookup.js';
import { projectOf } from '../../project/projects.js';

/** What is asked before a project is created or deleted. */
export function renderProjectDialogs(app: App): void {
  renderNew(app);
  renderDeletion(app);
}

function renderNew(app: App): void {
  const { state, ui } = app;
  const name = state.newProjectName;
  if (name === null) return;
  let isCancelled = false;
  let isCreated = false;
  const isOpen = ui.dialog(
    'New project##dialog',
    { width: 400 },
    () => {
      state.newProjectName = ui.textField('Project name', name, { placeholder: 'What it is about' });
      isCreated = ui.submitted('Project name');
    },
    () => {
      isCancelled = ui.button('Cancel');
      const disabled = (state.newProjectName ?? '').trim() === '' || app.isReadOnly;
      isCreated = (ui.button('Create', { look: 'primary', disabled }) || isCreated) && !disabled;
    },
  );
  if (isCreated) app.createProject(state.newProjectName ?? '');
  if (isCreated || isCancelled || !isOpen) state.newProjectName = null;
}

function renderDeletion(app: App): void {
  const { state, ui } = app;
  const project = projectOf(state.projects, state.deletingProject ?? '');
  if (!project) return;
  const discussions = discussionsOf(state, project.id).length;
  const tracks = tracksOf(state, project.id).length;
  const isOpen = ui.dialog(
    `Delete “${project.name}”?`,
    { alert: true, width: 420 },
    () => {
      const what = `${count(discussions, 'discussion')} and ${count(tracks, 'track')}`;
      ui.text(`Its ${what} go with it. Undo (Ctrl+Z) brings all of it back.`);
    },
    () => {
      if (ui.button('Cancel')) state.deletingProject = null;
      if (ui.button('Delete project', { look: 'danger', icon: 'trash', disabled: app.isReadOnly })) {
        app.deleteDiscussionsOf(project.id);
        app.deleteTracksOf(project.id);
        app.deleteProject(project.id);
        state.deletingProject = null;
      }
    },
  );
  if (!isOpen) state.deletingProject = null;
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? '' : 's'}`;
}
