import { expect } from '@esm-bundle/chai';
import { typeText } from './support/keys.js';
import type { OpenApp } from './support/open-app.js';
import { addEntries, write } from './support/open-workbench.js';
import { assertReloaded, recordAfter, reloadByKey } from './support/reloading.js';
import { until } from './support/until.js';
import { useWorkbench } from './support/use-app.js';
import type { Workspace } from './support/workspace.js';

const HUB = 'gui/discussion/discussion-hub.ts';
const EMPTY = 'gui/discussion/empty.ts';

/** The project's own modules, copied and edited on disk as a user would. */
describe('the workbench', () => {
  let workspace: Workspace;
  let app: OpenApp;

  useWorkbench((opened) => {
    ({ workspace, app } = opened);
  });

  const draft = (): unknown => app.rekindle.captureState(['draft']).draft;

  it('R1: its own Hot Reload button takes new code, and the entries and the draft stay', async () => {
    await addEntries(app, 'a first entry');
    await write(app, 'half of the sec');
    await workspace.replace('gui/discussion/selector.ts', "'entry', 'entries'", "'single entry', 'entries'");
    const record = await recordAfter(app, () => app.click('button', 'Hot Reload'));
    assertReloaded(record);
    expect(record).to.deep.include({ trigger: 'app', changed: ['gui'] });
    await app.find('combobox', 'Discussion shown');
    await until('the new code is there', () => /1 single entry/.test(app.document.body.innerHTML));
    await app.seeText('a first entry');
    expect(draft()).to.equal('half of the sec');
  });

  it('R1, R7: Ctrl+Alt+R in the composer keeps focus and caret, and types no letter', async () => {
    await write(app, 'half a wo');
    const field = (await app.find('textbox', 'Message')) as HTMLTextAreaElement;
    field.setSelectionRange(4, 4);
    await workspace.replace(EMPTY, 'Nothing has been said yet', 'Say something');
    assertReloaded(await reloadByKey(app));
    await app.seeText('Say something');
    expect(app.document.activeElement === field, 'the focus').to.equal(true);
    expect([field.value, field.selectionStart, field.selectionEnd]).to.deep.equal(['half a wo', 4, 4]);
    await typeText('!');
    await until('the new code took the key', () => draft() === 'half! a wo');
  });

  it('R4: a typing error on disk is shown with its place, and mending it is all there is to do', async () => {
    await write(app, 'half a wo');
    await workspace.replace(HUB, 'renderQuestion(app);', 'renderQuestion(app;');
    const { ok, failure } = await reloadByKey(app);
    expect(ok).to.equal(false);
    expect(failure?.file).to.match(/gui\/discussion\/discussion-hub\.ts$/);
    const panel = await app.find('alert', 'Reload failed');
    expect(panel.textContent).to.contain('renderQuestion(app;');
    await typeText('rd');
    await until('the old code took the keys', () => draft() === 'half a word');
    await workspace.replace(HUB, 'renderQuestion(app;', 'renderQuestion(app);');
    assertReloaded(await reloadByKey(app));
    await until('the panel is gone', () => app.all('alert').length === 0);
  });
});
