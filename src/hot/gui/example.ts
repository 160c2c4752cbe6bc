import type { App } from 'rekindle';
import { projectOf } from '../project/projects.js';

/** On the first visit there is something to look at. */
export function greet(app: App): void {
  const { state } = app;
  if (!state.isFirstVisit || app.isReadOnly) return;
  state.isFirstVisit = false;
  state.exampleProject = app.createExample();
}

/** Says that what is shown is an example, with the one button that takes it away. */
export function renderExampleBanner(app: App): void {
  const { state, ui, isReadOnly } = app;
  if (state.exampleProject !== state.activeProject) return;
  ui.row({ gap: 8, align: 'center' }, () => {
    ui.icon('star', { tone: 'accent' });
    ui.text('This project is an example: try everything.', { tone: 'secondary', grow: 1 });
    if (ui.button('Clear the example', { height: 24, disabled: isReadOnly })) clearExample(app);
  });
}

function clearExample(app: App): void {
  const { state } = app;
  const project = projectOf(state.projects, state.exampleProject ?? '');
  state.exampleProject = null;
  if (!project) return;
  app.deleteDiscussionsOf(project.id);
  app.deleteTracksOf(project.id);
  app.deleteProject(project.id);
  // The last name counts: it is one step.
  app.step('Clear the example');
}
