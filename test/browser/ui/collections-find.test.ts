import { expect } from '@esm-bundle/chai';
import { violations } from '../support/axe.js';
import { chord, press, typeText } from '../support/keys.js';
import { type OpenApp, openApp } from '../support/open-app.js';
import { assertReloaded, reloadByKey } from '../support/reloading.js';
import { until } from '../support/until.js';
import { Workspace } from '../support/workspace.js';
import { COLLECTIONS_APP } from './collections-app.js';

describe('finding in lists, tables and trees', () => {
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

  async function openBar(role: string, name: string): Promise<HTMLElement> {
    const owner = await app.find(role, name);
    owner.focus();
    await chord('Control', 'KeyF');
    const field = await app.find('searchbox', 'Find');
    await until('the bar has the focus', () => app.document.activeElement === field);
    return owner;
  }
  const status = (): string =>
    app.document.querySelector('[role=search] [role=status]')?.textContent ?? 'no bar';
  const told = (text: string): Promise<unknown> =>
    until(`the bar says “${text}”`, () => status() === text, 20_000);
  const current = (): string => app.document.querySelector('[aria-current=true]')?.textContent ?? '';
  const currentIs = (start: string): Promise<unknown> =>
    until(`the current one is ${start}`, () => current().startsWith(start));
  const isSeenIn = (owner: HTMLElement): boolean => {
    const row = app.document.querySelector('[aria-current=true]')?.getBoundingClientRect();
    const around = owner.getBoundingClientRect();
    return row !== undefined && row.top >= around.top && row.bottom <= around.bottom;
  };

  describe('a table of 100,000 rows', () => {
    it('U2, U6: Ctrl+F finds a row that nobody has drawn; Escape goes to it', async () => {
      const table = await openBar('grid', 'All tickets');
      await typeText('ticket 99990');
      await told('1 of 1');
      await currentIs('T-99990');
      expect(isSeenIn(table)).to.equal(true);
      expect(app.document.querySelectorAll('[role=row]').length).to.be.lessThan(90);
      await press('Escape');
      await until('the bar is closed', () => status() === 'no bar');
      expect(app.document.activeElement === table).to.equal(true);
      const active = await until('the keyboard is at it', () =>
        app.document.getElementById(table.getAttribute('aria-activedescendant') ?? ''),
      );
      expect(active.getAttribute('aria-rowindex')).to.equal('99992');
      await until('nothing is marked', () => current() === '');
    });

    it('U2: Enter and F3 step, with Shift back, and round', async () => {
      await openBar('grid', 'All tickets');
      await typeText('777');
      await told('1 of 280');
      await currentIs('T-777');
      await press('Enter');
      await told('2 of 280');
      await currentIs('T-1777');
      await chord('Shift', 'Enter');
      await chord('Shift', 'F3');
      await told('280 of 280');
      await currentIs('T-99777');
      await press('F3');
      await currentIs('T-777');
      await app.click('button', 'Next match');
      await currentIs('T-1777');
    });

    it('begins where the user is', async () => {
      const table = await app.find('grid', 'All tickets');
      table.scrollTop = 60_000 * 26;
      await app.seeText('T-60003');
      await openBar('grid', 'All tickets');
      await typeText('500');
      await currentIs('T-60500');
      await until('all was looked through', () => /^\d+ of [\d,]+$/.test(status()), 20_000);
    });

    it('says when there is none, and when there are more than anybody steps through', async () => {
      await openBar('grid', 'All tickets');
      await typeText('nowhere');
      await told('Not found');
      await chord('Control', 'KeyA');
      await typeText('ticket');
      await told('1 of 10,000+');
    });

    it('F3 on the rows goes on while the bar is open, and Escape on them closes it', async () => {
      const table = await openBar('grid', 'All tickets');
      await typeText('777');
      await told('1 of 280');
      table.focus();
      await press('F3');
      await currentIs('T-1777');
      await press('Escape');
      await until('the bar is closed', () => status() === 'no bar');
      await until('nothing is marked', () => current() === '');
      await until(
        'hot code looks no more',
        () => app.document.querySelectorAll('[aria-current]').length === 0,
      );
    });

    it('R7: the search goes on with the new code, while the bar is open', async () => {
      await openBar('grid', 'All tickets');
      await typeText('task 5000');
      await told('Not found');
      await workspace.replace('app/index.ts', "'Ticket '", "'Task '");
      assertReloaded(await reloadByKey(app));
      await told('1 of 11');
      expect(app.document.activeElement === (await app.find('searchbox', 'Find'))).to.equal(true);
      await currentIsNothingOr('T-5000');
      await press('Enter');
      await told('2 of 11');
      await currentIs('T-50000');
    });

    it('U3: opens and is typed into while hot code hangs, and finds when it is back', async () => {
      app.rekindle.deadlines.frame = 60_000;
      const { frames } = app.rekindle.activity;
      await app.click('button', 'Hang');
      await until('hot code hangs', () => app.rekindle.activity.frames > frames || undefined);
      await openBar('grid', 'All tickets');
      await typeText('ticket 4321');
      expect(((await app.find('searchbox', 'Find')) as HTMLInputElement).value).to.equal('ticket 4321');
      await told('Looking…');
      await told('1 of 11');
      await currentIs('T-4321');
    });

    it('T3: asks no more when all was looked through', async () => {
      await openBar('grid', 'All tickets');
      await typeText('ticket 99990');
      await told('1 of 1');
      let { frames } = app.rekindle.activity;
      const isCalm = (): boolean => {
        const before = frames;
        frames = app.rekindle.activity.frames;
        return frames === before;
      };
      for (let looks = 0; looks < 10; looks++) await until('no frame runs', isCalm);
      expect(status()).to.equal('1 of 1');
    });

    it('U4: axe finds nothing to object to', async () => {
      await openBar('grid', 'All tickets');
      await typeText('777');
      await told('1 of 280');
      expect(await violations(app)).to.deep.equal([]);
    });
  });

  describe('a list', () => {
    it('follows rows that come, go and change places', async () => {
      await openBar('grid', 'People');
      await typeText('o');
      await told('1 of 3');
      await currentIs('Bob');
      const order = (...names: string[]): Promise<void> => app.rekindle.restoreState({ order: names });
      await order('Zoe', 'Ada', 'Bob', 'Cleo', 'Dora', 'Emil');
      await told('2 of 4');
      expect(current()).to.equal('Bob');
      await order('Cleo', 'Dora', 'Emil');
      await told('1 of 2');
      await currentIs('Cleo');
      await order('Ada');
      await told('Not found');
    });

    it('without a selection is found in, too, by what can be read in its rows', async () => {
      const list = await openBar('list', 'Steps');
      await typeText('step 321');
      await told('1 of 1');
      await currentIs('Step 321');
      expect(isSeenIn(list)).to.equal(true);
      await press('Escape');
      await until('the focus is back', () => app.document.activeElement === list);
    });

    it('is found in from a control in a row', async () => {
      (await app.find('button', 'Step 2')).focus();
      await chord('Control', 'KeyF');
      await app.find('search', 'Find in Steps');
      await typeText('step 44');
      await told('1 of 11');
      await press('Escape');
      const list = await app.find('list', 'Steps');
      await until('the focus is at the list', () => app.document.activeElement === list);
    });
  });

  describe('a tree', () => {
    it('finds in closed rows, and opens them on the way', async () => {
      const tree = await openBar('tree', 'Project');
      await typeText('run');
      await told('1 of 1');
      await currentIs('run.ts');
      expect((await app.find('treeitem', 'main')).getAttribute('aria-expanded')).to.equal('true');
      await press('Escape');
      const active = await until('the keyboard is at it', () =>
        app.document.getElementById(tree.getAttribute('aria-activedescendant') ?? ''),
      );
      expect(active.textContent).to.equal('run.ts');
      await press('Space');
      await until('it is selected', () => active.getAttribute('aria-selected') === 'true');
    });
  });

  /** Nothing is scrolled to when rows change by themselves: the row may be out of sight. */
  async function currentIsNothingOr(start: string): Promise<void> {
    await until('it is that one, or out of sight', () => current() === '' || current().startsWith(start));
  }
});
