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
  const isOpen = ui.dialog(
    'New project',
    { width: 400 },
    () => {
      state.newProjectName = ui.textField('Project name', name, { placeholder: 'What it is about' });
      if (ui.submitted('Project name')) create(app);
    },
    () => {
      const isBlank = (state.newProjectName ?? '').trim() === '';
      if (ui.button('Cancel')) state.newProjectName = null;
      if (ui.button('Create', { look: 'primary', disabled: isBlank })) create(app);
    },
  );
  if (!isOpen) state.newProjectName = null;
}

function create(app: App): void {
  if (app.createProject(app.state.newProjectName ?? '') !== null) app.state.newProjectName = null;
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
      if (ui.button('Delete project', { look: 'danger', icon: 'trash' })) {
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
