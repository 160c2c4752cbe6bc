import type { Deadlines } from '../../../src/main/reload/deadlines.js';
import type { FailureKind, ReloadStep } from '../../../src/main/reload/failure.js';
import type { Fault } from './workspace.js';

/** A way for a reload to fail before the switch (rule R4), and how it is told. */
export interface FailureCase {
  what: string;
  /** Folder of test/fixtures/hot with the code that fails; with a fault, code that works and was not fetched before. */
  fixture: string;
  fault?: Fault;
  /** For code that hangs: short, and yet long enough for a busy machine. ms. */
  deadlines?: Partial<Deadlines>;
  kind: FailureKind;
  step: ReloadStep;
  heading: string;
  message: RegExp;
  /** Where in the source, `file:line:column`. */
  place?: RegExp;
  /** A line of the code frame. */
  frame?: string;
}

const HASTY_MS = 400;

export const FAILURE_CASES: readonly FailureCase[] = [
  {
    what: 'a syntax error',
    fixture: 'syntax-error',
    kind: 'syntax',
    step: 'build',
    heading: 'Syntax error',
    message: /Expected/,
    place: /app\/index\.ts:18:22/,
    frame: "ui.text('code v1';",
  },
  {
    what: 'a missing import',
    fixture: 'missing-import',
    kind: 'missing-import',
    step: 'build',
    heading: 'Missing import',
    message: /not-there/,
    place: /app\/index\.ts:2:\d+/,
    frame: "import { nothing } from './not-there';",
  },
  {
    what: 'a throw at module level',
    fixture: 'throw-at-load',
    kind: 'load',
    step: 'load',
    heading: 'The module does not load',
    message: /thrown at module level/,
  },
  {
    what: 'an endless loop at module level',
    fixture: 'loop-at-load',
    deadlines: { load: HASTY_MS },
    kind: 'hang',
    step: 'load',
    heading: 'The code hangs',
    message: /The module level of module "app" did not come back within 400 ms/,
  },
  {
    what: 'a missing target',
    fixture: 'missing-target',
    kind: 'missing-target',
    step: 'prove',
    heading: 'Missing target',
    message: /noSuchTarget.*app, lib|noSuchTarget.*lib, app/,
  },
  {
    what: 'an init that throws',
    fixture: 'init-throws',
    kind: 'init',
    step: 'prove',
    heading: 'init failed',
    message: /thrown in init/,
  },
  {
    what: 'an init that never returns',
    fixture: 'init-never-returns',
    deadlines: { prove: HASTY_MS },
    kind: 'hang',
    step: 'prove',
    heading: 'The code hangs',
    message: /init of module "app" did not come back/,
  },
  {
    what: 'an init that loops',
    fixture: 'init-loops',
    deadlines: { prove: HASTY_MS },
    kind: 'hang',
    step: 'prove',
    heading: 'The code hangs',
    message: /init of module "app" did not come back/,
  },
  {
    what: 'a first frame that throws',
    fixture: 'first-frame-throws',
    kind: 'frame',
    step: 'prove',
    heading: 'A frame failed',
    message: /thrown in the first frame/,
  },
  {
    what: 'a first frame that never ends',
    fixture: 'first-frame-loops',
    deadlines: { frame: HASTY_MS },
    kind: 'hang',
    step: 'prove',
    heading: 'The code hangs',
    message: /A frame.* did not come back within 400 ms/,
  },
  {
    what: 'a gap among the migrations',
    fixture: 'migration-gap',
    kind: 'definition',
    step: 'load',
    heading: 'The module’s definition is refused',
    message: /the steps 1, 3, and none from version 2 to 3/,
  },
  {
    what: 'a migration that throws',
    fixture: 'migration-throws',
    kind: 'migration',
    step: 'prove',
    heading: 'The state could not be migrated',
    message: /thrown in migrate/,
  },
  {
    what: 'a schema that refuses',
    fixture: 'schema-refuses',
    kind: 'schema',
    step: 'prove',
    heading: 'The state does not fit the schema',
    message: /count/,
  },
  {
    what: 'a worker script that is not there',
    fixture: 'v2',
    fault: 'runtime-404',
    kind: 'runtime',
    step: 'standBy',
    heading: 'The worker does not start',
    message: /worker-gone\.js/,
  },
  {
    what: 'a bundle that is not there',
    fixture: 'lib-v2',
    fault: 'bundle-404',
    kind: 'fetch',
    step: 'load',
    heading: 'A bundle cannot be fetched',
    message: /could not be fetched: status 404/,
  },
  {
    what: 'a bundle with other bytes than promised',
    fixture: 'migration-works',
    fault: 'bundle-altered',
    kind: 'integrity',
    step: 'load',
    heading: 'A bundle is not what the manifest says',
    message: /expected SHA-256/,
  },
  {
    what: 'a server that is gone',
    fixture: 'v2',
    fault: 'build-unreachable',
    kind: 'unreachable',
    step: 'build',
    heading: 'The builder does not answer',
    message: /Is the server running\? Start it again with npm start/,
  },
];
