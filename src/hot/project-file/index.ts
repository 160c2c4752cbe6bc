import { defineHotModule } from 'rekindle';
import { exportProject, importProject, renderProjectFileProblem, takeProjectFile } from './project-file.js';
import { initialState, schema } from './state.js';

const KEYS = ['projectFileAsked', 'projectFileProblem'] as const;

/** A project as a file, for somebody else or for later. */
export default defineHotModule({
  name: 'project-file',
  version: 1,
  stateKeys: KEYS,
  transientKeys: KEYS,
  initialState,
  schema,
  dependsOn: ['discussion', 'mma', 'project'],
  targets: { exportProject, importProject, takeProjectFile, renderProjectFileProblem },
});
