import { expect } from '@esm-bundle/chai';
import { hold, holdAndDrag, tap, touchAlong } from '../support/devtools.js';
import { middleOf, type OpenApp, openApp } from '../support/open-app.js';
import { until } from '../support/until.js';
import { Workspace } from '../support/workspace.js';
import { COLLECTIONS_APP } from './collections-app.js';

describe('lists, tables and trees under a finger', () => {
  let workspace: Workspace;
  let app: OpenApp;

  async function open(code = COLLECTIONS_APP): Promise<void> {
    workspace = await Workspace.create({ files: { 'app/index.ts': code } });
    app = await openApp(workspace);
    await app.seeText('T-12');
  }
  afterEach(async () => {
    await app.close();
    await workspace.dispose();
  });

  const state = (key: string): unknown => app.rekindle.captureState([key])[key];
  const ids = (key: string): string => [...(state(key) as Set<string>)].sort().join();
  const order = (): string => (state('order') as string[]).join(' ');
  async function at(id: string): Promise<[number, number]> {
    const row = await until(`there is a row of ${id}`, () =>
      app.all('row').find((found) => (found.textContent ?? '').startsWith(id)),
    );
    const { left, top, height } = row.getBoundingClientRect();
    return [Math.round(left + 30), Math.round(top + height / 2)];
  }
  const selectedAre = (...wanted: string[]): Promise<unknown> =>
    until(`${wanted.join()} are selected`, () => ids('selected') === wanted.join());
  const isHeld = (): Promise<unknown> =>
    until('it is held', () => app.document.querySelector('[data-held]') !== null);

  it('U2: a tap selects a row, and only that', async () => {
    await open();
    await tap(await at('T-2'));
    await selectedAre('T-2');
    await tap(await at('T-4'));
    await selectedAre('T-4');
    await tap(middleOf(await app.find('treeitem', 'docs')));
    await until('it is selected', () => ids('node') === 'docs');
  });

  it('holding picks a row beside the others; then taps pick, and let go', async () => {
    await open();
    await tap(await at('T-2'));
    await selectedAre('T-2');
    await hold(await at('T-4'), () => selectedAre('T-2', 'T-4'));
    await tap(await at('T-7'));
    await selectedAre('T-2', 'T-4', 'T-7');
    await tap(await at('T-4'));
    await tap(await at('T-2'));
    await selectedAre('T-7');
    await tap(await at('T-7'));
    await selectedAre();
    await tap(await at('T-1'));
    await tap(await at('T-3'));
    await selectedAre('T-3');
  });

  it('a click ends the picking', async () => {
    await open();
    await hold(await at('T-4'), () => selectedAre('T-4'));
    await app.clickAt(await at('T-6'));
    await selectedAre('T-6');
    await tap(await at('T-8'));
    await selectedAre('T-8');
  });

  it('a finger that moves at once scrolls, and selects nothing', async () => {
    await open();
    const table = await app.find('grid', 'All tickets');
    const [x, y] = await at('T-8');
    await touchAlong([x, y], [x, y - 30], [x, y - 60], [x, y - 90], [x, y - 120]);
    await until('it has scrolled', () => table.scrollTop > 50);
    expect(ids('selected')).to.equal('');
  });

  it('a row is held and moved; moved by nothing, it is picked', async () => {
    await open();
    const [x] = await at('Ada');
    const { bottom } = (await app.find('row', 'Dora')).getBoundingClientRect();
    await holdAndDrag(await at('Ada'), isHeld, [x, Math.round(bottom - 2)]);
    await until('it went', () => order() === 'Bob Cleo Dora Ada Emil');
    await until('it is drawn there', async () => (await at('Ada'))[1] > (await at('Dora'))[1]);
    expect(ids('picked')).to.equal('');
    await hold(await at('Bob'), isHeld);
    await until('it is picked', () => ids('picked') === 'Bob');
    await tap(await at('Emil'));
    await until('so is the other', () => ids('picked') === 'Bob,Emil');
    const { top } = (await app.find('row', 'Dora')).getBoundingClientRect();
    await holdAndDrag(await at('Emil'), isHeld, [x, Math.round(top + 2)]);
    await until('both went', () => order() === 'Cleo Bob Emil Dora Ada');
    expect(ids('picked')).to.equal('Bob,Emil');
  });

  it('where there is a context menu, holding opens that', async () => {
    const menu =
      "ui.contextMenu('Ticket', () => { if (ui.menuItem('Close ticket')) state.pressed = 'closed'; });\n    ";
    await open(COLLECTIONS_APP.replace("if (ui.button('Hang'))", `${menu}if (ui.button('Hang'))`));
    await tap(await at('T-2'));
    await selectedAre('T-2');
    await hold(await at('T-4'), async () => {
      await isHeld();
      // What the browser makes of a finger that stays; of the test's it does not.
      const asked = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
      app.document.elementFromPoint(...(await at('T-4')))?.dispatchEvent(asked);
      await app.find('menuitem', 'Close ticket');
    });
    await app.find('menuitem', 'Close ticket');
    expect(ids('selected')).to.equal('T-2');
    await tap(middleOf(await app.find('menuitem', 'Close ticket')));
    await until('it was chosen', () => state('pressed') === 'closed');
  });
});
