import { type App, defineHotModule } from 'rekindle';
import { newProject } from '../project/state.js';
import { exampleDiscussions } from './discussions.js';
import { exampleTracks } from './tracks.js';

declare module 'rekindle' {
  interface AppTargets {
    /** Adds the example project, which explains the workbench by being used, and opens it. Answers the project's id. */
    createExample(): string;
  }
}

const MAIN_CONTEXT = 'You help somebody to get to know a workbench for language models. Answer briefly.';
const EPIC =
  'A command line tool that imports CSV files of up to 2 GB, some of them broken halfway through. No database, no network.';

function createExample(app: App): string {
  const { now } = app;
  const id = app.adoptProject({
    ...newProject('', 'A first look', now),
    mainContext: MAIN_CONTEXT,
    epic: EPIC,
  });
  app.adoptDiscussions(id, exampleDiscussions(now));
  app.adoptTracks(id, exampleTracks(now));
  return id;
}

/** What a first visit finds. */
export default defineHotModule({
  name: 'example',
  dependsOn: ['discussion', 'mma', 'project'],
  targets: { createExample },
});
