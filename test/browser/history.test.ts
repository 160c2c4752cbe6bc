import { expect } from '@esm-bundle/chai';
import { chord, press } from './support/keys.js';
import { note, noteField } from './support/notes.js';
import type { OpenApp } from './support/open-app.js';
import { assertReloaded, reloadByKey } from './support/reloading.js';
import { until } from './support/until.js';
import { useApp } from './support/use-app.js';
import type { Workspace } from './support/workspace.js';

describe('the history of the state', () => {
  let workspace: Workspace;
  let app: OpenApp;

  useApp({ from: 'base' }, async (opened) => {
    ({ workspace, app } = opened);
    await app.seeText('code v1');
  });

  const count = (): unknown => app.rekindle.captureState(['count']).count;
  const becomes = (wanted: number): Promise<unknown> => until(`count is ${wanted}`, () => count() === wanted);

  async function addTwo(): Promise<void> {
    await app.click('button', 'Add one');
    await becomes(1);
    await app.click('button', 'Add one');
    await becomes(2);
  }

  it('H1: Ctrl+Z takes presses back one by one, Ctrl+Y and Ctrl+Shift+Z do them again, and a toast says which', async () => {
    await addTwo();
    await chord('Control', 'z');
    await becomes(1);
    await app.seeText('Undone: Add one');
    await chord('Control', 'z');
    await becomes(0);
    await chord('Control', 'z');
    await app.seeText('There is nothing to undo');
    await chord('Control', 'y');
    await becomes(1);
    await chord('Control', 'Shift', 'Z');
    await becomes(2);
    await app.seeText('Done again: Add one');
  });

  it('H1: all of it still works after a reload, and after a restart of the page', async () => {
    await addTwo();
    await workspace.copy('v2');
    assertReloaded(await reloadByKey(app));
    await app.seeText('code v2');
    await chord('Control', 'z');
    await becomes(1);
    await app.rekindle.saved();
    await app.restart();
    await app.seeText('count 1');
    await chord('Control', 'z');
    await becomes(0);
    await chord('Control', 'y');
    await becomes(1);
    await chord('Control', 'y');
    await becomes(2);
  });

  it('H2: what is typed is undone word by word, with the caret where it was, also after a restart', async () => {
    await app.click('textbox', 'Note');
    for (const [word, text] of [
      ['one ', 'one '],
      ['two ', 'one two '],
      ['three', 'one two three'],
    ] as const) {
      // At once: whoever takes a second for a letter has made a pause, and so may a machine that is busy.
      app.document.execCommand('insertText', false, word);
      await until(`${word} is typed`, () => note(app) === text);
    }
    await chord('Control', 'z');
    await until('a word is gone', () => note(app) === 'one two ');
    const field = (await noteField(app)) as HTMLInputElement;
    await until('the field shows it', () => field.value === 'one two ');
    expect(field.selectionStart).to.equal(8);
    await app.rekindle.saved();
    await app.restart();
    const again = (await noteField(app)) as HTMLInputElement;
    await until('the field has the focus again', () => app.document.activeElement === again);
    expect(again.value).to.equal('one two ');
    await chord('Control', 'z');
    await until('another word is gone', () => again.value === 'one ');
    await chord('Control', 'z');
    await until('all words are gone', () => again.value === '');
    for (const text of ['one ', 'one two ', 'one two three']) {
      await chord('Control', 'y');
      await until(`“${text}” is there again`, () => again.value === text);
    }
    await press('!');
    await until('typing goes on', () => note(app).includes('!'));
  });

  it('H3: what is done after an undo keeps what was undone in the history', async () => {
    await addTwo();
    await chord('Control', 'z');
    await becomes(1);
    await app.click('checkbox', 'Pinned');
    await until('it is pinned', () => app.rekindle.captureState(['isPinned']).isPinned === true);
    await chord('Control', 'z');
    await until('it is not pinned', () => app.rekindle.captureState(['isPinned']).isPinned === false);
    expect(count()).to.equal(1);
    await chord('Control', 'z');
    await becomes(0);
  });

  it('H5, O2: undo does not go across a migration; Roll back does, and runs the code of before', async () => {
    await addTwo();
    await workspace.copy('migration-works');
    const record = await reloadByKey(app);
    assertReloaded(record);
    await app.seeText('code v2, migrated');
    await chord('Control', 'z');
    await app.seeText('Roll the code back to go there');
    expect(count()).to.deep.equal({ value: 2 });
    const back = await app.rekindle.rollBack();
    expect(back?.ok).to.equal(true);
    await app.seeText('code v1');
    await becomes(2);
    await chord('Control', 'z');
    await app.seeText('Roll the code back to go there');
  });

  it('O2, S6: older code on the disk meets a newer state: the panel’s Roll back brings the state of before the migration', async () => {
    await addTwo();
    await workspace.copy('migration-works');
    assertReloaded(await reloadByKey(app));
    await app.seeText('code v2, migrated');
    await workspace.copy('base');
    const record = await reloadByKey(app);
    expect(record.failure?.newer).to.deep.equal({ module: 'app', stored: 2, code: 1 });
    expect(count()).to.deep.equal({ value: 2 });
    await app.click('button', 'Roll back');
    await app.seeText('code v1');
    await becomes(2);
    expect(app.rekindle.isErrorState).to.equal(false);
  });
});
