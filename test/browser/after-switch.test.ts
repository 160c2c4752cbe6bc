import { expect } from '@esm-bundle/chai';
import { typeText } from './support/keys.js';
import { note } from './support/notes.js';
import type { OpenApp } from './support/open-app.js';
import { assertReloaded, recordAfter, reloadByKey } from './support/reloading.js';
import { until } from './support/until.js';
import { useApp } from './support/use-app.js';
import type { Workspace } from './support/workspace.js';

/** Short, and yet long enough for a busy machine. ms. */
const FRAME_DEADLINE = 400;

describe('code that fails after the switch', () => {
  let workspace: Workspace;
  let app: OpenApp;

  useApp({ from: 'base' }, async (opened) => {
    ({ workspace, app } = opened);
    await app.seeText('code v1');
    await app.click('button', 'Add one');
    await app.seeText('count 1');
    await app.click('textbox', 'Note');
    await typeText('half a w');
    await until('the note has arrived', () => note(app) === 'half a w');
  });

  /** Takes the fixture in as generation 2. */
  async function takeIn(fixture: string): Promise<void> {
    await workspace.copy(fixture);
    assertReloaded(await reloadByKey(app));
    await app.seeText('code v2');
  }

  /** Presses “Add one”, on which the code hangs, and waits until that was noticed. */
  async function hang(): Promise<void> {
    const before = app.rekindle.lastError;
    app.rekindle.deadlines.frame = FRAME_DEADLINE;
    await app.click('button', 'Add one');
    await until('the hang was noticed', () => app.rekindle.lastError !== before);
    app.rekindle.deadlines.frame = 2_000;
  }

  it('B1: a hang ends the worker, and the same code comes back by itself with its state, without the input that hung it', async () => {
    await takeIn('hang-on-press');
    const record = await recordAfter(app, hang);
    assertReloaded(record);
    expect(record).to.deep.include({ trigger: 'respawn', generation: 3, changed: [] });
    expect(app.rekindle.lastError).to.include({ kind: 'hang', step: 'run' });
    const panel = await app.find('alert', 'Reload failed');
    expect(panel.textContent).to.match(/did not come back within 400 ms/);
    await app.seeText('code v2');
    await app.seeText('count 1');
    await app.click('textbox', 'Note');
    await typeText('!');
    await until('the code that came back takes keys', () => note(app).includes('!'));
    await workspace.copy('base');
    assertReloaded(await reloadByKey(app));
    expect(app.rekindle.isErrorState).to.equal(false);
    await app.click('button', 'Add one');
    await app.seeText('count 2');
  });

  /** Two hangs one after the other. */
  async function stop(): Promise<void> {
    await takeIn('hang-on-press');
    await recordAfter(app, hang);
    await app.find('alert', 'Reload failed');
    await hang();
    const overlay = await app.find('alertdialog', 'No code is running');
    expect(overlay.textContent).to.contain('The code hangs').and.to.contain('Your state is safe');
    // The last frame is still there to read, and the state to export.
    await app.seeText('count 1');
    expect(app.rekindle.captureState(['count', 'note'])).to.deep.equal({ count: 1, note: 'half a w' });
  }

  async function retry(): Promise<void> {
    assertReloaded(await recordAfter(app, () => app.click('button', 'Retry')));
    await until('the overlay is gone', () => app.all('alertdialog').length === 0);
  }

  it('B1, B4, O3: a second hang soon after shows the overlay; a reload is refused until the code changes, Retry is not', async () => {
    await stop();
    const refused = await reloadByKey(app);
    expect(refused.failure).to.include({ kind: 'hang', repeated: true });
    await app.seeText('This code has not changed since it failed');
    await retry();
    await app.seeText('code v2');
    await app.seeText('count 1');
    await app.click('textbox', 'Note');
    await typeText('!');
    await until('the code takes keys again', () => note(app).includes('!'));
  });

  it('B1, O3: after a second hang soon after, mended code goes on with the state', async () => {
    await stop();
    await workspace.copy('base');
    await retry();
    await app.seeText('code v1');
    await app.click('button', 'Add one');
    await app.seeText('count 2');
    expect(note(app)).to.equal('half a w');
    expect(app.rekindle.isErrorState).to.equal(false);
  });

  it('B1: a frame that throws changes nothing, is shown, and the code goes on', async () => {
    await takeIn('crash-on-press');
    await app.click('button', 'Add one');
    const panel = await app.find('alert', 'Reload failed');
    expect(panel.textContent).to.contain('A frame failed').and.to.contain('thrown in a later frame');
    expect(app.rekindle.lastError).to.include({ kind: 'frame', step: 'run' });
    expect(app.rekindle.generation).to.equal(2);
    await app.seeText('count 1');
    await app.click('textbox', 'Note');
    await typeText('!');
    await until('the code goes on', () => note(app).includes('!'));
    await workspace.copy('base');
    assertReloaded(await reloadByKey(app));
    await until('the panel is gone', () => app.all('alert').length === 0);
    await app.click('button', 'Add one');
    await app.seeText('count 2');
  });

  it('B1: a rejection that nobody handles is a crash: the same code comes back with its state', async () => {
    await workspace.replace(
      'app/index.ts',
      'state.count++',
      "Promise.reject(new Error('a rejection that nobody handles'))",
    );
    assertReloaded(await reloadByKey(app));
    const record = await recordAfter(app, () => app.click('button', 'Add one'));
    assertReloaded(record);
    expect(record.trigger).to.equal('respawn');
    expect(app.rekindle.lastError).to.include({ kind: 'crash', step: 'run' });
    const panel = await app.find('alert', 'Reload failed');
    expect(panel.textContent).to.contain('a rejection that nobody handles');
    await app.seeText('count 1');
    expect(note(app)).to.equal('half a w');
  });

  it('R5: what is typed while the code hangs reaches the code that comes back', async () => {
    await takeIn('hang-on-press');
    // The usual deadline: a busy machine is no hang.
    await recordAfter(app, async () => {
      await app.click('button', 'Add one');
      await app.click('textbox', 'Note');
      await typeText('ord');
    });
    await until('the rest of the word has arrived', () => note(app).length === 'half a word'.length);
    const field = (await app.find('textbox', 'Note')) as HTMLInputElement;
    expect(note(app)).to.equal(field.value);
    expect(field.value).to.contain('ord');
  });
});
