import { expect } from '@esm-bundle/chai';
import { sendMouse } from '@web/test-runner-commands';
import { chord, typeText } from './support/keys.js';
import { middleOf, type OpenApp } from './support/open-app.js';
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
  const state = (key: string): unknown => app.rekindle.captureState([key])[key];

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

  /** Half done, all of it: a message, an edit, a scroll, and a dialog with a name. */
  async function halfDone(): Promise<{ scrolled: number }> {
    await addEntries(app, ...Array.from({ length: 8 }, (_, index) => `entry ${index}\n\n\n\n`.trimEnd()));
    await app.rekindle.restoreState({ uiDiscussionSplitH: 0.5 });
    await write(app, 'half a message');
    const feed = await app.find('feed', 'Entries');
    await until('there is room to scroll', () => feed.scrollHeight > feed.clientHeight + 40);
    feed.scrollTop = 40;
    await until('it is scrolled', () => feed.scrollTop === 40);
    const edit = app.all('button', 'Edit').find((button) => isInSight(button, feed));
    if (!edit) throw new Error('No entry is in sight');
    await app.clickAt(middleOf(edit));
    const field = await app.find('textbox', 'Text of the entry');
    await until('the field has the focus', () => app.document.activeElement === field);
    await typeText(' and half an ed');
    await until('the edit has arrived', () => /half an ed"/.test(JSON.stringify(state('editing'))));
    return { scrolled: feed.scrollTop };
  }

  async function expectAllKept(scrolled: number): Promise<void> {
    const field = (await app.find('textbox', 'Text of the entry')) as HTMLTextAreaElement;
    expect(field.value).to.match(/^entry \d and half an ed$/);
    expect(draft()).to.equal('half a message');
    expect((await app.find('feed', 'Entries')).scrollTop).to.equal(scrolled);
  }

  it('R7: the hub is changed while an edit and a message are half typed and the list is scrolled', async () => {
    const { scrolled } = await halfDone();
    const field = (await app.find('textbox', 'Text of the entry')) as HTMLTextAreaElement;
    await workspace.replace('gui/discussion/composer.ts', "'Auto-add'", "'Add by itself'");
    assertReloaded(await reloadByKey(app));
    await app.find('switch', 'Add by itself');
    await expectAllKept(scrolled);
    expect(app.document.activeElement === field, 'the focus').to.equal(true);
    await typeText('it');
    await until('the new code took the keys', () => /half an edit"/.test(JSON.stringify(state('editing'))));

    await workspace.replace(HUB, 'renderSelector(app, discussion);', 'throw new Error("half a thought");');
    expect((await reloadByKey(app)).ok).to.equal(false);
    await app.find('alert', 'Reload failed');
    await typeText('!');
    await until('the old code goes on', () => /half an edit!"/.test(JSON.stringify(state('editing'))));
    expect(draft()).to.equal('half a message');
    expect((await app.find('feed', 'Entries')).scrollTop).to.equal(scrolled);
  });

  it('R7: the hub is changed while a dialog is open, with a name half typed', async () => {
    await addEntries(app, 'one');
    await chord('Alt', 'KeyN');
    const field = (await app.find('textbox', 'Name')) as HTMLInputElement;
    await until('the field has the focus', () => app.document.activeElement === field);
    await typeText('half a na');
    await workspace.replace('gui/discussion/question.ts', "'Create'", "'Begin'");
    assertReloaded(await reloadByKey(app));
    await app.find('button', 'Begin');
    expect([field.isConnected, field.value]).to.deep.equal([true, 'half a na']);
    expect(app.document.activeElement === field, 'the focus').to.equal(true);

    await workspace.replace('gui/discussion/question.ts', 'let isDone = false;', 'let isDone = ;');
    expect((await reloadByKey(app)).ok).to.equal(false);
    await app.find('alert', 'Reload failed');
    expect([field.isConnected, field.value]).to.deep.equal([true, 'half a na']);
  });

  it('R7: the hub is changed while the line between entries and composer is dragged', async () => {
    await addEntries(app, 'one');
    const line = await app.find('separator', 'Entries and composer');
    const [x, y] = middleOf(line);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, y - 60] });
    const share = (): number => Number(state('uiDiscussionSplitH'));
    await until('the drag has arrived', () => share() < 0.74);
    const before = share();
    await workspace.replace('gui/discussion/composer.ts', "'Auto-add'", "'Add by itself'");
    assertReloaded(await reloadByKey(app));
    await app.find('switch', 'Add by itself');
    expect(share()).to.equal(before);
    await sendMouse({ type: 'move', position: [x, y - 120] });
    await until('the drag goes on', () => share() < before);
    const after = share();

    await workspace.replace('gui/discussion/composer.ts', "'Add by itself'", "'Add by itself");
    expect((await reloadByKey(app)).ok).to.equal(false);
    await app.find('alert', 'Reload failed');
    await sendMouse({ type: 'move', position: [x, y - 60] });
    await until('the drag goes on with the old code', () => share() > after);
    await sendMouse({ type: 'up' });
  });
});

function isInSight(element: Element, around: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const box = around.getBoundingClientRect();
  return top >= box.top && bottom <= box.bottom;
}
