import { discuss, entriesIn } from '../support/entries.js';
import { HelpKeys } from '../support/help-keys.js';
import { chord, press, typeText } from '../support/keys.js';
import type { OpenApp } from '../support/open-app.js';
import { openAlone } from '../support/open-window.js';
import { write } from '../support/open-workbench.js';
import { until } from '../support/until.js';
import { useWorkbench } from '../support/use-app.js';

describe('keys that Help lists: in Discussion', () => {
  let app: OpenApp;
  let help: HelpKeys;

  useWorkbench((opened) => {
    app = opened.app;
    help = new HelpKeys(app);
  });

  const areShown = async (count: number): Promise<void> => {
    await until(`${count} entries are shown`, () => app.all('article').length === count);
  };
  const article = (index: number): HTMLElement => {
    const found = app.all('article')[index];
    if (!found) throw new Error(`There are ${app.all('article').length} entries`);
    return found as HTMLElement;
  };

  it('U2: in the window', async () => {
    await help.walk('Discussion', {
      async 'Ctrl+Enter'() {
        await write(app, 'one');
        await chord('Control', 'Enter');
        await until('it is answered', () => entriesIn(app)[1]?.content.includes('one'));
        await help.isGone('button', 'Stop answers');
        await discuss(app, ['one', 'two', 'three']);
        await app.rekindle.restoreState({ editing: { [entriesIn(app)[0]?.id ?? '']: 'One' } });
        await app.click('textbox', 'Text of the entry');
        await chord('Control', 'Enter');
        await help.says('One', 'two', 'three');
      },
      async 'Alt+Enter'() {
        await write(app, 'four');
        await chord('Alt', 'Enter');
        await help.says('One', 'two', 'three', 'four');
      },
      'Alt+N': () => help.asks('New discussion', 'Alt', 'KeyN'),
      F2: () => help.asks('Rename discussion', 'F2'),
      'Shift+F2': () => help.asks('Rename take', 'Shift', 'F2'),
      async 'Alt+Shift+ArrowLeft'() {
        await chord('Alt', 'Shift', 'ArrowLeft');
        await until('all are collapsed', () => app.all('button', 'Expand').length === 4);
      },
      async 'Alt+Shift+ArrowRight'() {
        await chord('Alt', 'Shift', 'ArrowRight');
        await until('all are expanded', () => app.all('button', 'Collapse').length === 4);
      },
      async 'Ctrl+.'() {
        await app.rekindle.restoreState({ draft: 'word '.repeat(400) });
        await app.click('textbox', 'Message');
        await chord('Control', 'Enter');
        await app.find('button', 'Stop answers');
        await chord('Control', '.');
        await help.isGone('button', 'Stop answers');
        await discuss(app, ['one', 'two', 'three']);
      },
      async 'Ctrl+Shift+F'() {
        await chord('Control', 'Shift', 'KeyF');
        await help.hasFocus(await app.find('textbox', 'Search entries'));
        await typeText('tw');
        await areShown(1);
      },
      async 'Alt+X'() {
        await chord('Alt', 'KeyX');
        await areShown(3);
      },
      async 'Ctrl+F'() {
        await help.focusOn(article(0));
        await help.finds('three');
      },
    });
  });

  it('U2: in an entry', async () => {
    const texts = ['**one**', 'two', 'three'] as const;
    await discuss(app, texts);
    /** Another entry is written, and taken away again. */
    async function inserts(wanted: readonly string[], ...keys: string[]): Promise<void> {
      await help.focusOn(article(0));
      await chord(...keys);
      await help.hasFocus(await app.find('textbox', 'Text of the entry'));
      await typeText('new');
      await chord('Control', 'Enter');
      await help.says(...wanted);
      await help.isGone('textbox', 'Text of the entry');
      await discuss(app, texts);
      await areShown(3);
    }
    await help.walk('An entry', {
      async E() {
        await help.focusOn(article(0));
        await press('KeyE');
        await help.hasFocus(await app.find('textbox', 'Text of the entry'));
        await chord('Control', 'Enter');
        await help.isGone('textbox', 'Text of the entry');
      },
      async M() {
        await help.focusOn(article(0));
        await press('KeyM');
        await until('it is Markdown', () => article(0).querySelector('strong')?.textContent === 'one');
        await press('KeyM');
        await until('it is as written', () => article(0).textContent?.includes('**one**'));
      },
      async F() {
        await press('KeyF');
        await app.find('button', 'Expand');
        await press('KeyF');
        await help.isGone('button', 'Expand');
      },
      async C() {
        await help.focusOn(article(1));
        await press('KeyC');
        await app.seeText('Entry copied');
        await help.pastes('two');
      },
      async V() {
        await help.focusOn(article(1));
        await press('KeyV');
        await app.find('region', 'Text viewer');
        await app.seeText('3 characters');
        await openAlone(app, 'Discussion');
      },
      A: () => inserts(['**one**', 'new', 'two', 'three'], 'KeyA'),
      'Shift+A': () => inserts(['new', '**one**', 'two', 'three'], 'Shift', 'KeyA'),
      async 'Alt+ArrowUp'() {
        await help.focusOn(article(1));
        await chord('Alt', 'ArrowUp');
        await help.says('two', '**one**', 'three');
      },
      async 'Alt+ArrowDown'() {
        await chord('Alt', 'ArrowDown');
        await help.says('**one**', 'two', 'three');
      },
      async B() {
        await help.focusOn(article(1));
        await press('KeyB');
        await app.find('tab', /_take_1/);
        await areShown(2);
      },
      async Delete() {
        await help.focusOn(article(0));
        await press('Delete');
        await areShown(1);
      },
    });
  });
});
