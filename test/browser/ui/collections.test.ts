import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { chord, press, typeText } from '../support/keys.js';
import { middleOf, type OpenApp, openApp } from '../support/open-app.js';
import { assertReloaded, reloadByKey } from '../support/reloading.js';
import { until } from '../support/until.js';
import { Workspace } from '../support/workspace.js';
import { COLLECTIONS_APP } from './collections-app.js';

describe('lists, tables and trees', () => {
  let workspace: Workspace;
  let app: OpenApp;

  beforeEach(async () => {
    workspace = await Workspace.create({ files: { 'app/index.ts': COLLECTIONS_APP } });
    app = await openApp(workspace);
    await app.seeText('T-12');
  });
  afterEach(async () => {
    await app.close();
    await workspace.dispose();
  });

  const state = (key: string): unknown => app.rekindle.captureState([key])[key];
  const selected = (): string[] => [...(state('selected') as Set<string>)].sort();
  const grid = (): Promise<HTMLElement> => app.find('grid', 'All tickets');
  const row = (id: string): HTMLElement | undefined =>
    app.all('row').find((found) => (found.textContent ?? '').startsWith(id)) as HTMLElement | undefined;
  const rowFor = (id: string): Promise<HTMLElement> => until(`there is a row of ${id}`, () => row(id));
  async function active(): Promise<Element | null> {
    const id = (await grid()).getAttribute('aria-activedescendant');
    return id === null ? null : app.document.getElementById(id);
  }
  async function activeIs(id: string): Promise<void> {
    await until(`the keyboard is at ${id}`, async () =>
      (await active())?.textContent?.startsWith(`${id}Ticket`),
    );
  }
  async function clickRow(id: string): Promise<void> {
    const { left, top, height } = (await rowFor(id)).getBoundingClientRect();
    await app.clickAt([Math.round(left + 20), Math.round(top + height / 2)]);
  }
  const selectedAre = (...ids: string[]): Promise<unknown> =>
    until(`${ids.join()} are selected`, () => selected().join() === ids.join());

  describe('a table of 100,000 rows', () => {
    it('U4, U6: tells how many rows there are and which one each is, and draws a screenful', async () => {
      const table = await grid();
      expect(table.getAttribute('aria-rowcount')).to.equal('100001');
      expect((await rowFor('T-3')).getAttribute('aria-rowindex')).to.equal('5');
      expect(app.document.querySelectorAll('[role=row]').length).to.be.lessThan(60);
      expect(app.all('columnheader').map(({ textContent }) => textContent)).to.deep.equal([
        'Id',
        'Title',
        'Do',
      ]);
      expect(table.scrollHeight).to.equal(100_000 * 26 + 28);
    });

    it('U6: scrolls to row 50,000, and hot code draws what comes into view', async () => {
      (await grid()).scrollTop = 50_000 * 26;
      const there = await rowFor('T-50000');
      expect(there.getAttribute('aria-rowindex')).to.equal('50002');
      const { top } = there.getBoundingClientRect();
      expect(top).to.equal((await grid()).getBoundingClientRect().top + 28);
      expect(row('T-12') === undefined).to.equal(true);
    });

    it('U2: is gone through by keys from end to end', async () => {
      await clickRow('T-1');
      await press('ArrowDown');
      await activeIs('T-2');
      await press('End');
      await activeIs('T-99999');
      await selectedAre('T-99999');
      expect((await active())?.getAttribute('aria-rowindex')).to.equal('100001');
      await press('PageUp');
      await until('a page up', async () => {
        const index = Number((await active())?.getAttribute('aria-rowindex'));
        return index > 99_900 && index < 100_000;
      });
      await press('Home');
      await activeIs('T-0');
      await press('Enter');
      await until('it was activated', () => state('activated') === 'T-0');
    });

    it('U2: what is in the row is reached by Tab, and left by Escape', async () => {
      await clickRow('T-2');
      await press('Tab');
      expect(app.document.activeElement?.textContent).to.equal('Run');
      await press('Enter');
      await until('it was pressed', () => state('pressed') === 'T-2');
      await press('Escape');
      expect(app.document.activeElement).to.equal(await grid());
      await press('ArrowDown');
      await press('Tab');
      await press('Space');
      await until('the next one was pressed', () => state('pressed') === 'T-3');
      await press('Tab');
      expect(app.document.activeElement?.textContent).to.equal('Hang');
    });

    it('is selected by click, Ctrl and Shift', async () => {
      await clickRow('T-2');
      await selectedAre('T-2');
      await keyed('Control', () => clickRow('T-5'));
      await selectedAre('T-2', 'T-5');
      await keyed('Control', () => clickRow('T-2'));
      await selectedAre('T-5');
      await clickRow('T-4');
      await keyed('Shift', () => clickRow('T-6'));
      await selectedAre('T-4', 'T-5', 'T-6');
      await until('it is told', () => row('T-5')?.getAttribute('aria-selected') === 'true');
      expect((await rowFor('T-3')).getAttribute('aria-selected')).to.equal('false');
    });

    it('is selected by Shift and arrows, Space and Ctrl+A', async () => {
      await clickRow('T-2');
      await chord('Shift', 'ArrowDown');
      await chord('Shift', 'ArrowDown');
      await selectedAre('T-2', 'T-3', 'T-4');
      await chord('Control', 'ArrowDown');
      await activeIs('T-5');
      await selectedAre('T-2', 'T-3', 'T-4');
      await press('Space');
      await selectedAre('T-2', 'T-3', 'T-4', 'T-5');
      await chord('Control', 'KeyA');
      await until('all are selected', () => selected().length === 100_000);
    });

    it('is sorted by a click on the header, and by keys', async () => {
      await app.click('columnheader', 'Id');
      await until('ascending', () => JSON.stringify(state('sort')) === '{"column":"id","descending":false}');
      await app.click('columnheader', 'Id');
      await rowFor('T-99999');
      const head = await app.find('columnheader', 'Id');
      await until('it is told', () => head.getAttribute('aria-sort') === 'descending');
      await clickRow('T-99999');
      await press('ArrowUp');
      await until('the keyboard is at the header', async () => (await active()) === head);
      await press('Enter');
      await until('ascending again', () => head.getAttribute('aria-sort') === 'ascending');
      await press('Escape');
      await until('it is back', async () => (await active())?.getAttribute('aria-rowindex') === '2');
    });

    it('S5: columns are made wider by drag and by keys, and stay so', async () => {
      const id = await app.find('columnheader', 'Id');
      const width = (): number => id.getBoundingClientRect().width;
      const { right, top } = id.getBoundingClientRect();
      await app.drag([Math.round(right - 2), top + 10], [Math.round(right + 58), top + 10]);
      await until('it is wider', () => width() === 160);
      expect(state('sort')).to.equal(null);
      await clickRow('T-0');
      await press('ArrowUp');
      await chord('Shift', 'ArrowLeft');
      await until('it is narrower', () => width() === 144);
      await app.rekindle.saved();
      await app.restart();
      const again = await app.find('columnheader', 'Id');
      await until('it is as it was', () => again.getBoundingClientRect().width === 144);
    });

    it('S5: a reload keeps offset, selection and the keyboard’s place', async () => {
      (await grid()).scrollTop = 26_000;
      await clickRow('T-1004');
      await selectedAre('T-1004');
      const before = (await rowFor('T-1004')).getBoundingClientRect().top;
      await workspace.replace('app/index.ts', "'Ticket '", "'Task '");
      assertReloaded(await reloadByKey(app));
      await app.seeText('Task 1004');
      expect((await rowFor('T-1004')).getBoundingClientRect().top).to.equal(before);
      expect(app.document.activeElement).to.equal(await grid());
      await chord('Shift', 'ArrowDown');
      await selectedAre('T-1004', 'T-1005');
    });

    it('U3: goes on scrolling while hot code hangs, and the rows come when it is back', async () => {
      app.rekindle.deadlines.frame = 60_000;
      const table = await grid();
      const { frames } = app.rekindle.activity;
      await app.click('button', 'Hang');
      await until('hot code hangs', () => app.rekindle.activity.frames > frames || undefined);
      const { draws } = app.rekindle.activity;
      table.scrollTop = 13_000;
      await until('the canvas follows', () => app.rekindle.activity.draws > draws || undefined);
      expect(row('T-500') === undefined, 'hot code has not drawn yet').to.equal(true);
      await rowFor('T-500');
    });

    it('U5: what has the focus stays drawn however far it is scrolled', async () => {
      await clickRow('T-2');
      await press('Tab');
      const button = app.document.activeElement;
      (await grid()).scrollTop = 26_000;
      await rowFor('T-1000');
      expect(app.document.activeElement).to.equal(button);
      expect(button?.isConnected).to.equal(true);
    });
  });

  describe('a list', () => {
    const order = (): string => (state('order') as string[]).join(' ');

    it('U2: its rows are moved by Alt and arrows, and the keyboard goes along', async () => {
      await clickRow('Bob');
      await chord('Alt', 'ArrowDown');
      await until('it went down', () => order() === 'Ada Cleo Bob Dora Emil');
      await chord('Alt', 'ArrowDown');
      await until('it went on', () => order() === 'Ada Cleo Dora Bob Emil');
      await chord('Alt', 'ArrowUp');
      await until('it went up', () => order() === 'Ada Cleo Bob Dora Emil');
    });

    it('its rows are moved by drag, all that are selected together; Escape leaves them', async () => {
      await clickRow('Ada');
      await keyed('Control', () => clickRow('Cleo'));
      const from = middleOf(await rowFor('Ada'));
      const { bottom } = (await rowFor('Dora')).getBoundingClientRect();
      await app.drag(from, [from[0], Math.round(bottom - 2)]);
      await until('they went', () => order() === 'Bob Dora Ada Cleo Emil');
      const start = middleOf(await rowFor('Bob'));
      await sendMouse({ type: 'move', position: start });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [start[0], start[1] + 80] });
      await press('Escape');
      await sendMouse({ type: 'up' });
      await app.click('button', 'Hang');
      expect(order()).to.equal('Bob Dora Ada Cleo Emil');
    });

    it('U4: without a selection it is a list, whose controls are reached by Tab beyond what was drawn', async () => {
      const list = await app.find('list', 'Steps');
      const [first] = list.querySelectorAll('[role=listitem]');
      expect(first?.getAttribute('aria-setsize')).to.equal('500');
      expect(first?.getAttribute('aria-posinset')).to.equal('1');
      list.focus();
      for (let step = 0; step < 30; step++) {
        await app.find('button', `Step ${step}`);
        await press('Tab');
        expect(app.document.activeElement?.textContent).to.equal(`Step ${step}`);
      }
      await press('Enter');
      await until('it was pressed', () => state('pressed') === 'step 29');
    });
  });

  describe('a tree', () => {
    const item = (name: string): Promise<HTMLElement> => app.find('treeitem', name);
    const node = (): string => [...(state('node') as Set<string>)].join();
    const nodeIs = (id: string): Promise<unknown> => until(`${id} is selected`, () => node() === id);

    it('U4: its rows tell level, place and whether they are open', async () => {
      const main = await item('main');
      expect(main.getAttribute('aria-level')).to.equal('2');
      expect(main.getAttribute('aria-posinset')).to.equal('2');
      expect(main.getAttribute('aria-setsize')).to.equal('3');
      expect(main.getAttribute('aria-expanded')).to.equal('false');
      expect((await item('docs')).getAttribute('aria-expanded')).to.equal(null);
    });

    it('U2: right opens and goes in, left closes and goes out, letters go to what begins so', async () => {
      await app.click('treeitem', 'src');
      await typeText('m');
      await nodeIs('main');
      await press('ArrowRight');
      await item('run.ts');
      await press('ArrowRight');
      await nodeIs('main.ts');
      await press('ArrowLeft');
      await nodeIs('main');
      await press('ArrowLeft');
      await until('it is closed', () => app.all('treeitem', 'run.ts').length === 0);
      await press('End');
      await nodeIs('docs');
    });

    it('a click on its arrow opens a row and selects nothing', async () => {
      const { left, top, height } = (await item('main')).getBoundingClientRect();
      await app.clickAt([Math.round(left + 32), Math.round(top + height / 2)]);
      await item('run.ts');
      expect(node()).to.equal('');
    });
  });

  async function keyed(key: string, act: () => Promise<unknown>): Promise<void> {
    await sendKeys({ down: key });
    try {
      await act();
    } finally {
      await sendKeys({ up: key });
    }
  }
});
