import { expect } from '@esm-bundle/chai';
import type { Deadlines } from '../../src/main/reload/deadlines.js';
import { DARK } from '../../src/main/ui/theme.js';
import { FAILURE_CASES } from './support/failure-cases.js';
import { typeText } from './support/keys.js';
import { type Moment, momentOf } from './support/moment.js';
import { NOTES_CLIP, note, noteField, SELECTED, workHalfway } from './support/notes.js';
import { middleOf, type OpenApp, openApp } from './support/open-app.js';
import {
  assertSamePicture,
  type Clip,
  colourOf,
  distance,
  firstPixel,
  leaveOut,
  pictureOf,
  washed,
} from './support/picture.js';
import { assertReloaded, reloadByKey } from './support/reloading.js';
import { until } from './support/until.js';
import { Workspace } from './support/workspace.js';

const danger = colourOf(DARK.palette.tones.danger);

/** The left edge of the picture, which the tint covers. */
const EDGE: Clip = { ...NOTES_CLIP, width: DARK.tint.edge };

/** However much a failure has to say, its buttons can be pressed. */
function assertInReach(button: Element): void {
  const [x, y] = middleOf(button);
  expect(button.ownerDocument.elementFromPoint(x, y), `what is at ${x}, ${y}`).to.equal(button);
}

describe('a reload that fails before the switch', () => {
  let workspace: Workspace;
  let app: OpenApp;
  let usual: Deadlines;
  let field: HTMLInputElement;
  /** What each case finds, and leaves behind. */
  let halfway: Moment;
  let picture: ImageData;
  let isReady = false;

  // One app for all cases: a failure leaves nothing behind, so the next may come at once.
  beforeEach(async () => {
    if (isReady) return;
    workspace = await Workspace.create({ from: 'base' });
    app = await openApp(workspace);
    await app.seeText('code v1');
    usual = { ...app.rekindle.deadlines };
    await workHalfway(app);
    field = (await noteField(app)) as HTMLInputElement;
    halfway = momentOf(app);
    picture = await pictureOf(NOTES_CLIP);
    isReady = true;
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await close();
  });
  after(close);

  async function close(): Promise<void> {
    if (!isReady) return;
    isReady = false;
    await app.close();
    await workspace.dispose();
  }

  async function assertWashed(): Promise<void> {
    // The field's own text is the browser's, and lies over the wash.
    const box = field.getBoundingClientRect();
    const uncompared = (whole: ImageData): ImageData =>
      leaveOut(leaveOut(whole, NOTES_CLIP, box), NOTES_CLIP, EDGE);
    const expected = uncompared(washed(picture, danger, DARK.tint.wash));
    await until('the edge is red, and the window is what it was, under the wash', async () => {
      const now = await pictureOf(NOTES_CLIP);
      expect(distance(firstPixel(now), danger), 'colour of the edge').to.be.lessThan(8);
      assertSamePicture(uncompared(now), expected);
      return true;
    });
  }

  async function assertHalfwayAgain(): Promise<void> {
    await app.rekindle.restoreState(halfway.state);
    await app.click('textbox', 'Note');
    await app.park();
    field.setSelectionRange(...SELECTED);
    await until('the screen shows what it showed', async () => {
      assertSamePicture(await pictureOf(NOTES_CLIP), picture);
      return true;
    });
    expect(momentOf(app)).to.deep.equal(halfway);
  }

  for (const failure of FAILURE_CASES) {
    const { what, fixture, fault, kind, step } = failure;
    it(`R4, O1, O2: ${what} leaves all as it was, tints it, and is told; the next good reload clears that`, async () => {
      const { generation } = app.rekindle;
      await workspace.copy(fixture);
      if (fault) await workspace.fail(fault, true);
      Object.assign(app.rekindle.deadlines, failure.deadlines);
      const record = await reloadByKey(app);
      Object.assign(app.rekindle.deadlines, usual);

      expect(record).to.include({ ok: false, generation, pause: 0 });
      expect(record.failure).to.include({ kind, step });
      expect(app.rekindle.isErrorState).to.equal(true);
      expect(app.rekindle.lastError).to.equal(record.failure);
      const { textContent } = await app.find('alert', 'Reload failed');
      expect(textContent).to.contain(failure.heading).and.to.match(failure.message);
      if (failure.place) expect(textContent).to.match(failure.place);
      if (failure.frame) expect(textContent).to.contain(failure.frame);
      for (const name of ['Retry', /^Copy/, /^Dismiss/]) assertInReach(await app.find('button', name));

      expect(momentOf(app)).to.deep.equal(halfway);
      await assertWashed();

      await typeText('L');
      await until('the old code took the key, in place of the selection', () => note(app) === 'haL a wo');
      await app.click('button', 'Add one');
      await app.seeText('count 2');

      await workspace.copy('base');
      if (fault) await workspace.fail(fault, false);
      assertReloaded(await reloadByKey(app));
      expect(app.rekindle).to.include({ isErrorState: false, lastError: null, generation: generation + 1 });
      await until('the panel is gone', () => app.all('alert').length === 0);
      await app.seeText('count 2');
      await assertHalfwayAgain();
    });
  }
});
