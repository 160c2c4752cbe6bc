import { expect } from '@esm-bundle/chai';
import { chord, typeText } from './support/keys.js';
import { type OpenApp, openApp } from './support/open-app.js';
import { assertReloaded, recordAfter, reloadByKey } from './support/reloading.js';
import { until } from './support/until.js';
import { Workspace } from './support/workspace.js';

const HUB = 'gui/discussion-hub.ts';

/** The project's own modules, copied and edited on disk as a user would. */
describe('the workbench', () => {
  let workspace: Workspace;
  let app: OpenApp;

  beforeEach(async () => {
    workspace = await Workspace.create({ from: 'hot' });
    app = await openApp(workspace);
    await app.seeText('Nothing has been said yet');
  });
  afterEach(async () => {
    await app.close();
    await workspace.dispose();
  });

  const draft = (): unknown => app.rekindle.captureState(['draft']).draft;

  async function write(text: string): Promise<void> {
    await app.click('textbox', 'Message');
    await typeText(text);
    await until('the draft has arrived', () => draft() === text);
  }

  async function edit(from: string, to: string): Promise<void> {
    await workspace.replace(HUB, from, to);
  }

  it('R1: its own Hot Reload button takes new code, and the entries and the draft stay', async () => {
    await write('a first entry');
    await chord('Control', 'Enter');
    await app.seeText('1 entry');
    await write('half of the sec');
    await edit("'1 entry'", "'a single entry'");
    const record = await recordAfter(app, () => app.click('button', 'Hot Reload'));
    assertReloaded(record);
    expect(record).to.deep.include({ trigger: 'app', changed: ['gui'] });
    await app.seeText('a single entry');
    await app.seeText('a first entry');
    expect(draft()).to.equal('half of the sec');
    expect(app.rekindle.captureState(['discEntries']).discEntries).to.have.length(1);
  });

  it('R1, R7: Ctrl+Alt+R in the composer keeps focus and caret, and types no letter', async () => {
    await write('half a wo');
    const field = (await app.find('textbox', 'Message')) as HTMLTextAreaElement;
    field.setSelectionRange(4, 4);
    await edit('Nothing has been said yet', 'Say something');
    assertReloaded(await reloadByKey(app));
    await app.seeText('Say something');
    expect(app.document.activeElement).to.equal(field);
    expect([field.value, field.selectionStart, field.selectionEnd]).to.deep.equal(['half a wo', 4, 4]);
    await typeText('!');
    await until('the new code took the key', () => draft() === 'half! a wo');
  });

  it('R4: a typing error on disk is shown with its place, and mending it is all there is to do', async () => {
    await write('half a wo');
    await edit('ui.separator();', 'ui.separator(;');
    const { ok, failure } = await reloadByKey(app);
    expect(ok).to.equal(false);
    expect(failure?.file).to.match(/gui\/discussion-hub\.ts$/);
    const panel = await app.find('alert', 'Reload failed');
    expect(panel.textContent).to.contain('ui.separator(;');
    await typeText('rd');
    await until('the old code took the keys', () => draft() === 'half a word');
    await edit('ui.separator(;', 'ui.separator();');
    assertReloaded(await reloadByKey(app));
    await until('the panel is gone', () => app.all('alert').length === 0);
  });
});
