import { defineHotModule } from 'rekindle';
import { adoptProject, changeProject, createProject, deleteProject, openProject } from './projects.js';
import { initialState, schema } from './state.js';

/** What is worked on: projects, and which one is open. It draws nothing. */
export default defineHotModule({
  name: 'project',
  version: 1,
  stateKeys: ['projects', 'activeProject', 'nextProject'],
  initialState,
  schema,
  // What is open is no part of the history, and ids are not used twice.
  transientKeys: ['activeProject', 'nextProject'],
  targets: { createProject, adoptProject, openProject, changeProject, deleteProject },
});
