import type { App } from 'rekindle';
import * as v from 'valibot';
import { discussionPart } from '../discussion/part.js';
import { trackPart } from '../mma/part.js';
import { projectOf } from '../project/projects.js';
import { readProjectFile, writeProjectFile } from './format.js';

declare module 'rekindle' {
  interface AppTargets {
    /** Offers the active project, with its discussions and tracks, as one JSON file. */
    exportProject(): void;
    /** Lets the user choose such a file, and adds what is in it as a project: all of it, or nothing. */
    importProject(): void;
    /** Takes in the file that was chosen. Called once a frame, before anything is drawn. */
    takeProjectFile(): void;
    /** The dialog that tells what is wrong with a file. */
    renderProjectFileProblem(): void;
  }
}

const chosenFile = v.nullable(v.object({ name: v.string(), text: v.string() }));

export function exportProject({ state, services }: App): void {
  const project = projectOf(state.projects, state.activeProject);
  if (!project) return;
  const text = writeProjectFile({
    project,
    discussions: discussionPart(state, project.id),
    tracks: trackPart(state, project.id),
  });
  services.files.exportText(`${project.outputName || 'project'}.json`, text);
}

export function importProject({ state, services }: App): void {
  state.projectFileAsked = services.files.openText('.json');
}

export function takeProjectFile(app: App): void {
  const { state, services } = app;
  if (state.projectFileAsked === null) return;
  for (const { ok, value } of services.replies(state.projectFileAsked)) {
    state.projectFileAsked = null;
    const chosen = v.safeParse(chosenFile, value);
    if (!ok) state.projectFileProblem = { name: 'The file', problems: [String(value)] };
    else if (chosen.success && chosen.output) take(app, chosen.output.name, chosen.output.text);
  }
}

export function renderProjectFileProblem({ state, ui }: App): void {
  const problem = state.projectFileProblem;
  if (!problem) return;
  const isOpen = ui.dialog(
    'This project was not imported',
    { width: 520 },
    () => {
      ui.text(`${problem.name} is not as it should be. Nothing was changed.`);
      ui.bulletList({}, () => {
        for (const [index, line] of problem.problems.entries()) {
          ui.scope(String(index), () => ui.bulletItem({}, () => ui.text(line)));
        }
      });
    },
    () => {
      if (ui.button('Close', { look: 'primary' })) state.projectFileProblem = null;
    },
  );
  if (!isOpen) state.projectFileProblem = null;
}

function take(app: App, name: string, text: string): void {
  const read = readProjectFile(text);
  if ('problems' in read) {
    app.state.projectFileProblem = { name, problems: read.problems };
    return;
  }
  const { project, discussions, tracks } = read.file;
  app.step(`Import ${project.name.slice(0, 100)}`);
  const id = app.adoptProject(project);
  app.adoptDiscussions(id, discussions);
  app.adoptTracks(id, tracks);
  app.services.notify.toast(`Imported ${project.name}`, { tone: 'success' });
}
