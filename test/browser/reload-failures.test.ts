import { expect } from '@esm-bundle/chai';
import type { Deadlines } from '../../src/main/reload/deadlines.js';
import type { FailureKind, ReloadStep } from '../../src/main/reload/failure.js';
import { DARK } from '../../src/main/ui/theme.js';
import { typeText } from './support/keys.js';
import { momentOf } from './support/moment.js';
import { NOTES_CLIP, note, noteField, workHalfway } from './support/notes.js';
import { type OpenApp, openApp } from './support/open-app.js';
import {
  assertSamePicture,
  colourAt,
  colourOf,
  distance,
  leaveOut,
  pictureOf,
  washed,
} from './support/picture.js';
import { assertReloaded, reloadByKey } from './support/reloading.js';
import { until } from './support/until.js';
import { type Fault, Workspace } from './support/workspace.js';

interface Case {
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

const FAULTS = ['build-unreachable', 'runtime-404', 'bundle-404', 'bundle-altered'] as const;

const HASTY_MS = 400;

const CASES: readonly Case[] = [
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

const danger = colourOf(DARK.palette.tones.danger);

/** The left edge of the canvas says so. */
async function isTinted(): Promise<boolean> {
  return distance(await colourAt(0, 400), danger) < 8;
}

describe('a reload that fails before the switch', () => {
  let workspace: Workspace;
  let app: OpenApp;
  let usual: Deadlines;

  // One app for all cases: a failure must leave nothing behind, so the next case may come at once.
  before(async () => {
    workspace = await Workspace.create({ from: 'base' });
    app = await openApp(workspace);
    await app.seeText('code v1');
    usual = { ...app.rekindle.deadlines };
    await workHalfway(app);
  });
  afterEach(async () => {
    Object.assign(app.rekindle.deadlines, usual);
    for (const fault of FAULTS) await workspace.fail(fault, false);
    await workspace.copy('base');
    if (app.rekindle.isErrorState) await app.rekindle.reload();
  });
  after(async () => {
    await app.close();
    await workspace.dispose();
  });

  for (const { what, fixture, fault, deadlines, kind, step, heading, message, place, frame } of CASES) {
    it(`R4, O1, O2: ${what} leaves all as it was, tints it, and is told; the next good reload clears that`, async () => {
      const field = (await noteField(app)) as HTMLInputElement;
      field.setSelectionRange(4, 6);
      const halfway = momentOf(app);
      const { generation } = app.rekindle;
      const picture = await pictureOf(NOTES_CLIP);
      await workspace.copy(fixture);
      if (fault) await workspace.fail(fault, true);
      Object.assign(app.rekindle.deadlines, deadlines);
      const record = await reloadByKey(app);

      expect(record).to.include({ ok: false, generation, pause: 0 });
      expect(record.failure).to.include({ kind, step });
      expect(record.failure?.message).to.match(message);
      expect(app.rekindle.isErrorState).to.equal(true);
      expect(app.rekindle.lastError).to.equal(record.failure);
      const panel = await app.find('alert', 'Reload failed');
      expect(panel.textContent).to.contain(heading).and.to.match(message);
      if (place) expect(panel.textContent).to.match(place);
      if (frame) expect(panel.textContent).to.contain(frame);

      expect(momentOf(app)).to.deep.equal(halfway);
      await until('the edge is tinted', isTinted);
      // The field's own text is the browser's, and lies over the wash.
      const box = field.getBoundingClientRect();
      const expected = leaveOut(washed(picture, danger, DARK.tint.wash), NOTES_CLIP, box);
      await until('the window is what it was, under the wash', async () => {
        assertSamePicture(leaveOut(await pictureOf(NOTES_CLIP), NOTES_CLIP, box), expected);
        return true;
      });

      Object.assign(app.rekindle.deadlines, usual);
      await typeText('xy');
      await until('the old code took the keys, in place of the selection', () => note(app) === 'halfxy wo');
      await app.click('button', 'Add one');
      const count = Number(halfway.state.count) + 1;
      await app.seeText(`count ${count}`);

      await workspace.copy('base');
      if (fault) await workspace.fail(fault, false);
      assertReloaded(await reloadByKey(app));
      expect(app.rekindle).to.include({ isErrorState: false, lastError: null, generation: generation + 1 });
      await until('the panel is gone', () => app.all('alert').length === 0);
      await until('the tint is gone', async () => !(await isTinted()));
      await app.seeText(`count ${count}`);

      // As before, with the field's text and selection, but for the count.
      await app.rekindle.restoreState({ note: halfway.state.note, count: halfway.state.count });
      await app.click('textbox', 'Note');
      await app.park();
      field.setSelectionRange(4, 6);
      await until('the window is what it was', async () => {
        assertSamePicture(await pictureOf(NOTES_CLIP), picture);
        return true;
      });
      expect(momentOf(app)).to.deep.equal(halfway);
    });
  }
});
