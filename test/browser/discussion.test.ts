import { expect } from '@esm-bundle/chai';
import { chord, press, typeText } from './support/keys.js';
import { middleOf, type OpenApp } from './support/open-app.js';
import { addEntries, write } from './support/open-workbench.js';
import { until } from './support/until.js';
import { useWorkbench } from './support/use-app.js';

interface Entry {
  id: string;
  role: string;
  content: string;
  request: string | null;
}

/** The Discussion window, used by keys and mouse. */
describe('the Discussion hub', () => {
  let app: OpenApp;

  useWorkbench((opened) => {
    app = opened.app;
  });

  const read = <T>(key: string): T => app.rekindle.captureState([key])[key] as T;
  /** What the take says that is shown, or the only one. */
  const said = (): string[] => {
    const takes = read<Record<string, Entry[]>>('discEntries');
    const shown = Object.values(read<Record<string, string>>('activeTakes')).at(-1);
    return (takes[shown ?? ''] ?? Object.values(takes).at(-1) ?? []).map(({ content }) => content);
  };
  const article = async (text: string): Promise<HTMLElement> =>
    until(`there is an entry “${text}”`, () =>
      app
        .all('article')
        .map((one) => one as HTMLElement)
        .find((one) => one.textContent?.includes(text)),
    );
  async function focusOn(text: string): Promise<HTMLElement> {
    const one = await article(text);
    one.focus();
    await until('the entry has the focus', () => app.document.activeElement === one);
    return one;
  }

  it('a discussion is created by keys, renamed, and deleted after asking; Ctrl+Z brings it back', async () => {
    await app.click('button', 'Begin a discussion');
    await app.find('textbox', 'Name');
    await typeText('Importer');
    await press('Enter');
    await app.seeText('No entries yet');
    await press('F2');
    const field = (await app.find('textbox', 'Name')) as HTMLInputElement;
    expect(field.value).to.equal('Importer');
    await chord('Control', 'KeyA');
    await typeText('CSV importer');
    await press('Enter');
    await until('it is renamed', () => JSON.stringify(read('discussions')).includes('CSV importer'));
    await app.click('button', 'Discussion');
    await app.click('menuitem', 'Delete…');
    await app.find('alertdialog', 'Delete “CSV importer”?');
    await app.click('button', 'Delete');
    await app.seeText('Nothing has been said yet');
    await chord('Control', 'KeyZ');
    await app.seeText('No entries yet');
  });

  it('the composer’s buttons are whole in any window, however large the text is and long the message', async () => {
    await write(app, 'word '.repeat(100));
    const isWhole = (name: string): boolean => {
      const [button] = app.all('button', name);
      const [frame] = app.all('region', 'Discussion');
      if (!button || !frame) return false;
      const [inner, outer] = [button.getBoundingClientRect(), frame.getBoundingClientRect()];
      return inner.left >= outer.left && inner.right <= outer.right && inner.bottom <= outer.bottom;
    };
    const isLarge = (): boolean => (app.all('button', 'Send')[0]?.getBoundingClientRect().height ?? 0) > 50;
    await chord('Control', 'Enter');
    await write(app, 'again');
    await app.resize(480, 800);
    await until('both are whole where it is narrow', () => isWhole('Send') && isWhole('Stop answers'));
    await app.resize(1440, 900);
    await app.rekindle.restoreState({ textScale: 2 });
    await until('both are whole where text is large', () => isLarge() && isWhole('Send'));
  });

  it('an entry is edited by keys alone; what is typed is undone by the word', async () => {
    await addEntries(app, 'one', 'two');
    await focusOn('one');
    await press('KeyE');
    const field = (await app.find('textbox', 'Text of the entry')) as HTMLTextAreaElement;
    await until('the field has the focus', () => app.document.activeElement === field);
    await press('End');
    for (const word of [' more', ' words']) {
      await typeText(word);
      await until('it has arrived', () => JSON.stringify(read('editing')).includes(word));
    }
    await chord('Control', 'KeyZ');
    // The space before a word may have come with the word before it.
    await until('a word is undone', () => field.value.trimEnd() === 'one more');
    await chord('Control', 'KeyY');
    await until('and done again', () => field.value === 'one more words');
    await chord('Control', 'Enter');
    await until('it is saved', () => said()[0] === 'one more words');
    expect(app.all('textbox', 'Text of the entry').length).to.equal(0);
    expect(said()).to.deep.equal(['one more words', 'two']);
  });

  it('U2: the keys of an entry are that entry’s: move, insert, fold, branch, delete, undo', async () => {
    await addEntries(app, 'one', 'two', 'three');
    await focusOn('one');
    await chord('Alt', 'ArrowDown');
    await until('it has moved', () => said().join() === 'two,one,three');
    const one = await article('one');
    await until('the focus went along', () => one.contains(app.document.activeElement));
    await press('KeyB');
    await app.find('tab', /_take_1/);
    expect(said()).to.deep.equal(['two', 'one']);
    await app.click('tab', /Main/);
    await until('the first take is shown', () => said().length === 3);
    await focusOn('three');
    await press('Delete');
    await until('it is gone', () => said().join() === 'two,one');
    await app.seeText('Ctrl+Z brings it back');
    await chord('Control', 'KeyZ');
    await until('it is back', () => said().join() === 'two,one,three');
    await focusOn('two');
    await press('KeyA');
    await app.find('textbox', 'Text of the entry');
    await until('one is there to be written', () => said().length === 4 && said()[1] === '');
  });

  it('keys of entries do nothing while the focus is elsewhere', async () => {
    await addEntries(app, 'one', 'two');
    (await app.find('switch', 'Auto-add')).focus();
    await press('Delete');
    await press('KeyB');
    await write(app, 'still here');
    expect(said()).to.deep.equal(['one', 'two']);
    expect(app.all('tab').length).to.equal(1);
  });

  it('an entry that the browser refuses to copy is not said to be copied', async () => {
    await addEntries(app, 'one');
    const { clipboard } = app.window.navigator;
    clipboard.writeText = () => Promise.reject(new Error('Write permission denied.'));
    await focusOn('one');
    await press('KeyC');
    await app.seeText('The browser did not allow copying');
    expect(app.document.body.textContent).not.to.include('Entry copied');
  });

  it('an entry is dragged to the place of another', async () => {
    await addEntries(app, 'one', 'two', 'three');
    const handle = async (text: string): Promise<[number, number]> => {
      const found = (await article(text)).querySelector('[aria-roledescription="draggable"]');
      if (!found) throw new Error(`“${text}” has no handle`);
      return middleOf(found);
    };
    await app.drag(await handle('one'), middleOf(await article('three')));
    await until('it has moved', () => said().join() === 'two,three,one');
  });

  it('the menu of an entry opens by its button, and by the other mouse button', async () => {
    await addEntries(app, 'one');
    await app.click('button', 'More');
    await app.click('menuitem', 'Open large');
    await app.find('region', 'Text viewer');
    expect(
      app.all('textbox', 'Text of the entry').length + app.all('document', 'Text of the entry').length,
    ).to.be.at.most(1);
    await app.seeText('3 characters');
  });

  it('a search counts what it finds, a role narrows it down, and all comes back', async () => {
    await addEntries(app, 'a row', 'a column', 'rows and rows');
    await chord('Control', 'Shift', 'KeyF');
    const field = await app
      .find('searchbox', 'Search entries')
      .catch(() => app.find('textbox', 'Search entries'));
    await until('the field has the focus', () => app.document.activeElement === field);
    await typeText('ROW');
    await app.seeText('2 of 3 entries · 3 matches');
    expect(app.all('article').length).to.equal(2);
    await app.click('button', 'Roles');
    await app.click('menuitemcheckbox', 'AI');
    await app.seeText('No entry fits');
    await app.click('button', 'Show all entries');
    await until('all are shown', () => app.all('article').length === 3);
  });

  it('a message is sent, and Echo answers into an entry of its own', async () => {
    await write(app, 'say this back');
    await chord('Control', 'Enter');
    await until('the answer is there', () => said().length === 2 && said()[1] !== '');
    expect(said()[1]).to.contain('say this back');
    expect(read('draft')).to.equal('');
  });

  it('an answer is stopped by a key, and keeps what has come', async () => {
    const long = 'word '.repeat(400).trimEnd();
    await app.rekindle.restoreState({ draft: long });
    await app.click('textbox', 'Message');
    await chord('Control', 'Enter');
    await app.find('button', 'Stop answers');
    await chord('Control', '.');
    await until('nothing is answered any more', () => app.all('button', 'Stop answers').length === 0);
    const [message, answer = ''] = said();
    expect(message).to.equal(long);
    expect(answer.length).to.be.lessThan(long.length);
  });

  it('without Auto-add the answer stays beside the composer until it is added', async () => {
    await addEntries(app, 'one');
    await app.click('switch', 'Auto-add');
    await write(app, 'and then?');
    await chord('Control', 'Enter');
    const add = (await app.find('button', 'Add to discussion')) as HTMLButtonElement;
    expect(said()).to.deep.equal(['one']);
    await until('it is answered, and that is drawn', () => !add.disabled);
    await app.click('button', 'Add to discussion');
    await until('it is added', () => said().length === 3);
    expect(said()[1]).to.equal('and then?');
  });
});
