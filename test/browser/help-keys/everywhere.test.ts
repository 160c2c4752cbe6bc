import { expect } from '@esm-bundle/chai';
import { SHORTCUTS } from '../../../src/hot/gui/help/shortcuts.js';
import { HelpKeys } from '../support/help-keys.js';
import { chord, press } from '../support/keys.js';
import { middleOf, type OpenApp } from '../support/open-app.js';
import { makeLow, openAlone } from '../support/open-window.js';
import { addEntries } from '../support/open-workbench.js';
import { assertReloaded, reloadByKey } from '../support/reloading.js';
import { until } from '../support/until.js';
import { useWorkbench } from '../support/use-app.js';

type Box = readonly [x: number, y: number, width: number, height: number];

describe('keys that Help lists: everywhere, and in a window’s title', () => {
  let app: OpenApp;
  let help: HelpKeys;

  useWorkbench((opened) => {
    app = opened.app;
    help = new HelpKeys(app);
  });

  it('each group is gone through by a test here, or in the files beside this one', () => {
    expect(SHORTCUTS.map(({ where }) => where)).to.deep.equal([
      'Everywhere',
      'Discussion',
      'An entry',
      'MMA Dashboard',
      'Tables and trees',
      'A window’s title',
    ]);
  });

  it('U2: everywhere', async () => {
    await addEntries(app, 'one');
    await help.walk('Everywhere', {
      'Ctrl+Alt+R': async () => assertReloaded(await reloadByKey(app)),
      async 'Ctrl+Shift+P'() {
        await chord('Control', 'Shift', 'KeyP');
        await help.hasFocus(await app.find('combobox', 'Search commands'));
        await press('Escape');
        await help.isGone('combobox', 'Search commands');
      },
      async F1() {
        await press('F1');
        await app.find('region', 'Help');
        await press('F1');
        await help.isGone('region', 'Help');
      },
      async 'Ctrl+Z'() {
        await chord('Control', 'KeyZ');
        await help.says();
      },
      async 'Ctrl+Y'() {
        await chord('Control', 'KeyY');
        await help.says('one');
      },
      async F6() {
        const region = await app.find('region', 'Discussion');
        await app.click('textbox', 'Message');
        await press('F6');
        await until('the focus has left the window', () => !region.contains(help.focused));
        await chord('Shift', 'F6');
        await until('it is back', () => region.contains(help.focused));
      },
      async Tab() {
        await app.click('textbox', 'Message');
        const field = await app.find('textbox', 'Message');
        await help.hasFocus(field);
        await press('Tab');
        await help.hasFocus(await app.find('combobox', 'As'));
        await chord('Shift', 'Tab');
        await help.hasFocus(field);
      },
      async Escape() {
        await help.asks('New discussion', 'Alt', 'KeyN');
        await press('Escape');
        await until('it has left the field', () => help.focused?.tagName !== 'TEXTAREA');
        await openAlone(app, 'History');
        const oldest = await until('the oldest change is drawn', () =>
          app.all('row').find(({ textContent }) => textContent?.startsWith('Start')),
        );
        await app.clickAt(middleOf(oldest));
        await press('Enter');
        const status = await app.find('region', 'Status');
        await until('an older state is shown', () => status.textContent?.includes('Read-only'));
        await press('Escape');
        await until('it is left', () => !status.textContent?.includes('Read-only'));
      },
    });
  });

  it('U2: in a window’s title', async () => {
    await openAlone(app, 'Help');
    // With room to move.
    await makeLow(app, 'Help', 400);
    const region = await app.find('region', 'Help');
    const box = (): Box => {
      const { x, y, width, height } = region.getBoundingClientRect();
      return [Math.round(x), Math.round(y), Math.round(width), Math.round(height)];
    };
    const becomes = async (...wanted: Box): Promise<void> => {
      await until(`its box is ${wanted}`, () => box().join() === wanted.join());
    };
    await help.focusOn(await app.find('group', 'Help'));
    const [x, y, width, height] = box();
    await help.walk('A window’s title', {
      async Arrows() {
        await press('ArrowRight');
        await press('ArrowDown');
        await becomes(x + 16, y + 16, width, height);
        await press('ArrowLeft');
        await press('ArrowUp');
        await becomes(x, y, width, height);
      },
      async 'Shift+Arrows'() {
        await chord('Shift', 'ArrowLeft');
        await chord('Shift', 'ArrowUp');
        await becomes(x, y, width - 16, height - 16);
      },
      async 'Ctrl+Shift+Arrows'() {
        await chord('Control', 'Shift', 'ArrowLeft');
        await help.hasFocus(await app.find('tab', 'Help'));
        expect(box()[0]).to.be.lessThan(8);
        expect(box()[3]).to.be.greaterThan(600);
      },
      async 'Ctrl+Shift+Enter'() {
        await chord('Control', 'Shift', 'Enter');
        await help.hasFocus(await app.find('group', 'Help'));
        await becomes(x, y, width - 16, height - 16);
      },
      async Enter() {
        await press('Enter');
        await app.find('button', 'Expand Help');
        await press('Enter');
        await app.find('button', 'Collapse Help');
      },
      async 'Shift+Enter'() {
        await chord('Shift', 'Enter');
        await app.find('button', 'Restore Help');
        await chord('Shift', 'Enter');
        await app.find('button', 'Maximise Help');
      },
    });
  });
});
