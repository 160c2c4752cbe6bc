import { expect } from '@esm-bundle/chai';
import { chord, press, typeText } from './support/keys.js';
import { momentOf } from './support/moment.js';
import { note, noteField, workHalfway } from './support/notes.js';
import type { OpenApp } from './support/open-app.js';
import { assertReloaded, recordAfter, reloadByKey } from './support/reloading.js';
import { until } from './support/until.js';
import { useApp } from './support/use-app.js';
import type { Workspace } from './support/workspace.js';

describe('a reload that works', () => {
  let workspace: Workspace;
  let app: OpenApp;

  useApp({ from: 'base' }, async (opened) => {
    ({ workspace, app } = opened);
    await app.seeText('code v1');
  });

  it('R1, R7: by Ctrl+Alt+R in a text field: new code over the same state, elements, scroll, focus and selection', async () => {
    await workHalfway(app);
    const before = momentOf(app);
    const field = await noteField(app);
    await workspace.copy('v2');
    const record = await reloadByKey(app);
    assertReloaded(record);
    expect(record).to.deep.include({ trigger: 'key', generation: 2, changed: ['app'], migrations: [] });
    await app.seeText('code v2');
    const after = momentOf(app);
    const inOldWords = after.elements.map((line) => line.replaceAll('code v2', 'code v1'));
    expect({ ...after, elements: inOldWords }).to.deep.equal(before);
    // The very element: an input method or a spelling aid would notice another one.
    expect(app.document.activeElement).to.equal(field);
    await press('L');
    await until('the new code took the key', () => note(app) === 'haL a wo');
  });

  it('R1: by the status bar’s button, with the mouse', async () => {
    await app.click('button', 'Add one');
    await app.seeText('count 1');
    await workspace.copy('v2');
    const record = await recordAfter(app, () => app.click('button', /^Reload/));
    assertReloaded(record);
    expect(record.trigger).to.equal('button');
    await app.seeText('code v2');
    await app.seeText('count 1');
  });

  it('R3: five quick presses make two reloads', async () => {
    const before = app.rekindle.history.length;
    // In one task, so that however busy the machine is, the first has not ended when the last comes.
    for (let times = 0; times < 5; times++) {
      const init = { code: 'KeyR', key: 'r', ctrlKey: true, altKey: true, bubbles: true };
      const { activeElement, body } = app.document;
      const KeyboardEventThere: typeof KeyboardEvent = Reflect.get(app.window, 'KeyboardEvent');
      (activeElement ?? body).dispatchEvent(new KeyboardEventThere('keydown', init));
    }
    await until('two reloads have ended', () => app.rekindle.history.length === before + 2);
    const third = await app.rekindle.reload();
    assertReloaded(third);
    expect(app.rekindle.history.length).to.equal(before + 3);
    expect(app.rekindle.history.at(-2)?.trigger).to.equal('key');
  });

  it('R1: the key held down asks once', async () => {
    const before = app.rekindle.history.length;
    // Playwright repeats a key that is pressed again without being let go.
    await reloadByKey(app);
    expect(app.rekindle.history.length).to.equal(before + 1);
    await chord('Control', 'Alt', 'Shift', 'KeyR');
    await typeText('x');
    expect(app.rekindle.history.length, 'with Shift it is another key').to.equal(before + 1);
  });

  it('R3, R8: with nothing changed a new worker starts all the same, and the record tells what it did', async () => {
    const record = await reloadByKey(app);
    assertReloaded(record);
    expect(record).to.deep.include({ generation: 2, changed: [], restartNeeded: false });
    expect(record.total).to.be.greaterThan(0);
    expect(Object.keys(record.steps)).to.deep.equal([
      'build',
      'standBy',
      'load',
      'seed',
      'prove',
      'switch',
      'retire',
    ]);
    await app.seeText('Generation 2');
    const toast = await app.find('status', 'Notices');
    expect(toast.textContent).to.match(/^Reloaded in \d+ ms$/);
  });

  it('S6: state of an older version is migrated on the way, and that is told', async () => {
    await app.click('button', 'Add one');
    await app.seeText('count 1');
    await workspace.copy('migration-works');
    const record = await reloadByKey(app);
    assertReloaded(record);
    expect(record.migrations).to.deep.equal([{ module: 'app', from: 1, to: 2 }]);
    await app.seeText('code v2, migrated');
    await app.click('button', 'Add one');
    await app.seeText('count 2');
    expect(app.rekindle.captureState(['count'])).to.deep.equal({ count: { value: 2 } });
  });

  it('S6: code that is older than the state is refused, and the state stays as the newer code left it', async () => {
    await workspace.copy('migration-works');
    assertReloaded(await reloadByKey(app));
    await app.click('button', 'Add one');
    await app.seeText('count 1');
    const before = app.rekindle.captureState();
    await workspace.copy('base');
    const { failure } = await reloadByKey(app);
    expect(failure).to.include({ kind: 'migration', step: 'prove', module: 'app' });
    expect(failure?.newer).to.deep.equal({ module: 'app', stored: 2, code: 1 });
    const { textContent } = await app.find('alert', 'Reload failed');
    expect(textContent).to.contain('its stored state is of version 2, newer than this code');
    expect(app.rekindle.captureState()).to.deep.equal(before);
    await app.click('button', 'Add one');
    await app.seeText('count 2');
    await app.restart();
    await app.find('alertdialog', 'No code is running');
    expect(app.rekindle.lastError?.newer, 'after a restart, too').to.deep.equal(failure?.newer);
    await workspace.copy('migration-works');
    assertReloaded(await reloadByKey(app));
    await app.seeText('count 2');
    expect(app.rekindle.captureState()).to.deep.equal({ ...before, count: { value: 2 } });
  });

  it('R9: when main’s own code has changed, the user is told to restart the page, and hot code reloads all the same', async () => {
    await workspace.copy('v2');
    await workspace.fail('platform-changed', true);
    const record = await reloadByKey(app);
    assertReloaded(record);
    expect(record.restartNeeded).to.equal(true);
    await app.seeText('code v2');
    await app.seeText('Main’s code changed: restart the page; the state is safe.');
    await app.find('button', 'Restart');
    await workspace.fail('platform-changed', false);
    await reloadByKey(app);
    await until('the hint is gone', () => app.all('button', 'Restart').length === 0);
  });
});
