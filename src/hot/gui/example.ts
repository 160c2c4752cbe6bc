import type { App } from 'rekindle';
import { entriesOf, shownDiscussion, shownTake } from '../discussion/lookup.js';
import { projectOf } from '../project/projects.js';

/** On the first visit there is something to look at. */
export function greet(app: App): void {
  const { state } = app;
  if (!state.isFirstVisit || app.isReadOnly) return;
  state.isFirstVisit = false;
  state.exampleProject = app.createExample();
  // The tour is read from its beginning.
  const discussion = shownDiscussion(state);
  const take = discussion && shownTake(state, discussion.id);
  const first = take && entriesOf(state, take.id)[0];
  if (first) state.discReveal = { id: first.id, ask: app.now };
}

/** Says that what is shown is an example, with the one button that takes it away. */
export function renderExampleBanner(app: App): void {
  const { state, ui, isReadOnly } = app;
  if (state.exampleProject !== state.activeProject) return;
  ui.row({ gap: 8, align: 'center', wrap: true }, () => {
    ui.icon('star', { tone: 'accent' });
    ui.text('This project is an example: try everything.', { tone: 'secondary', grow: 1, minWidth: 120 });
    if (ui.button('Clear the example', { height: 24, disabled: isReadOnly })) clearExample(app);
  });
}

function clearExample(app: App): void {
  const { state } = app;
  const project = projectOf(state.projects, state.exampleProject ?? '');
  state.exampleProject = null;
  state.discReveal = null;
  if (!project) return;
  app.deleteDiscussionsOf(project.id);
  app.deleteTracksOf(project.id);
  app.deleteProject(project.id);
  // The last name counts: it is one step.
  app.step('Clear the example');
}
