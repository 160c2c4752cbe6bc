import { expect } from '@esm-bundle/chai';
import { violations } from '../support/axe.js';
import { chord, press, typeText } from '../support/keys.js';
import { middleOf, type OpenApp, openApp } from '../support/open-app.js';
import { colourAt } from '../support/picture.js';
import { assertReloaded, reloadByKey } from '../support/reloading.js';
import { until } from '../support/until.js';
import { Workspace } from '../support/workspace.js';
import { FEED_APP } from './feed-app.js';

const MANY = 10_000;
/** Between rows, CSS px. */
const GAP = 8;

describe('U6: a feed of 10,000 rows of many heights', () => {
  let workspace: Workspace;
  let app: OpenApp;

  beforeEach(async () => {
    workspace = await Workspace.create({ files: { 'app/index.ts': FEED_APP } });
    app = await openApp(workspace);
    await rowFor(0);
  });
  afterEach(async () => {
    await app.close();
    await workspace.dispose();
  });

  const feed = (): Promise<HTMLElement> => app.find('feed', 'Entries');
  const row = (id: number): HTMLElement | undefined =>
    app.all('article', `Entry ${id}`)[0] as HTMLElement | undefined;
  const rowFor = (id: number): Promise<HTMLElement> => until(`entry ${id} is there`, () => row(id));
  const idOf = (element: Element | null | undefined): number =>
    Number((element?.getAttribute('aria-label') ?? '').replace('Entry ', ''));
  const state = (key: string): unknown => app.rekindle.captureState([key])[key];
  const range = (from: number, count: number): number[] =>
    Array.from({ length: count }, (_, index) => from + index);

  /** CSS px below the feed's top. */
  async function topOf(id: number): Promise<number> {
    const around = (await feed()).getBoundingClientRect();
    return (await rowFor(id)).getBoundingClientRect().top - around.top;
  }

  /** Rows that are in view, from the top. */
  async function inView(): Promise<HTMLElement[]> {
    const around = (await feed()).getBoundingClientRect();
    const all = app.all('article').map((element) => ({ element, box: element.getBoundingClientRect() }));
    return all
      .filter(({ box }) => box.bottom > around.top && box.top < around.bottom)
      .sort((one, other) => one.box.top - other.box.top)
      .map(({ element }) => element as HTMLElement);
  }

  /** All that is in view is drawn, and nothing moves any more. */
  async function settled(): Promise<void> {
    let before = '';
    await until('the feed has come to rest', async () => {
      // Longer than it waits until the user has come to rest.
      await new Promise((resolve) => setTimeout(resolve, 200));
      const element = await feed();
      const rows = await inView();
      const now = JSON.stringify([
        element.scrollTop,
        rows.map((shown) => [idOf(shown), shown.getBoundingClientRect().top]),
      ]);
      const isSame = now === before;
      before = now;
      return isSame && rows.length > 0 && element.getAttribute('aria-busy') === null;
    });
  }

  async function scrollTo(y: number): Promise<void> {
    (await feed()).scrollTop = y;
    await settled();
  }

  /** The first row that begins in view, and where. */
  async function held(): Promise<{ id: number; top: number }> {
    const around = (await feed()).getBoundingClientRect();
    const found = (await inView()).find((shown) => shown.getBoundingClientRect().top >= around.top);
    if (!found) throw new Error('No row begins in view');
    return { id: idOf(found), top: found.getBoundingClientRect().top - around.top };
  }

  async function staysWhen(change: () => unknown): Promise<void> {
    const { id, top } = await held();
    await change();
    await settled();
    expect(Math.abs((await topOf(id)) - top)).to.be.lessThan(1);
  }

  const focused = (): string => {
    const { activeElement } = app.document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
  };
  const focusIs = (name: string): Promise<unknown> =>
    until(`${name} has the focus`, () => focused() === name);

  it('U4: is a feed of articles that tell their names, their places and how many there are', async () => {
    const element = await feed();
    await settled();
    const first = await rowFor(0);
    expect(element.contains(first)).to.equal(true);
    expect(first.getAttribute('aria-posinset')).to.equal('1');
    expect(first.getAttribute('aria-setsize')).to.equal(String(MANY));
    expect(app.all('article').length).to.be.lessThan(30);
    expect(await violations(app)).to.deep.equal([]);
  });

  it('rows lie one below the other, each as high as what is in it, wherever one scrolls', async () => {
    for (const part of [0, 0.5, 0.97, 0.2, 1]) {
      const element = await feed();
      await scrollTo(part * (element.scrollHeight - element.clientHeight));
      const rows = await inView();
      expect(rows.length).to.be.greaterThan(1);
      const boxes = rows.map((shown) => shown.getBoundingClientRect());
      const gaps = boxes.slice(1).map((box, index) => box.top - (boxes[index]?.bottom ?? 0));
      expect(gaps.every((gap) => Math.abs(gap - GAP) < 1)).to.equal(true);
      const ids = rows.map(idOf);
      expect(ids).to.deep.equal(range(ids[0] ?? 0, ids.length));
    }
    expect(await rowFor(MANY - 1).then((last) => last.getAttribute('aria-posinset'))).to.equal(String(MANY));
    expect(app.all('article').length).to.be.lessThan(30);
  });

  it('scrolls by as much as one scrolls, though rows above turn out taller or shorter', async () => {
    await scrollTo(400_000);
    for (let step = 0; step < 8; step++) {
      const { id, top } = await held();
      (await feed()).scrollTop -= 180;
      await until('it has moved', async () => Math.abs((await topOf(id)) - top - 180) < 1);
      await rowFor(id - 1);
    }
    const { id, top } = await held();
    await settled();
    expect(Math.abs((await topOf(id)) - top)).to.be.lessThan(1);
  });

  it('rows that come and go above leave what is in view where it is', async () => {
    await scrollTo(300_000);
    await staysWhen(() => app.rekindle.restoreState({ ids: range(-300, MANY + 300) }));
    await staysWhen(() => app.rekindle.restoreState({ ids: range(200, MANY - 200) }));
    const { id } = await held();
    const before = (state('ids') as number[]).filter((other) => other !== id - 1);
    await staysWhen(() => app.rekindle.restoreState({ ids: before }));
  });

  it('a row that grows above the view leaves it where it is; one that is in view moves those below', async () => {
    await scrollTo(300_000);
    const rows = app.all('article').map(idOf);
    const above = Math.min(...rows);
    const grown = 'And more. '.repeat(80);
    await staysWhen(() => app.rekindle.restoreState({ more: { [`e${above}`]: grown } }));
    const { id, top } = await held();
    const next = await topOf(id + 1);
    await app.rekindle.restoreState({ more: { [`e${above}`]: grown, [`e${id}`]: grown } });
    await until('the row below has moved', async () => (await topOf(id + 1)) > next + 40);
    expect(Math.abs((await topOf(id)) - top)).to.be.lessThan(1);
  });

  it('another width breaks all lines anew, and the row at the top stays there', async () => {
    await scrollTo(300_000);
    const { id } = await held();
    const window = (await app.find('region', 'Feed')).getBoundingClientRect();
    await app.drag([window.right, window.bottom], [window.right - 220, window.bottom]);
    await settled();
    const ids = (await inView()).map(idOf);
    expect(ids.slice(0, 2).includes(id), `${id} among ${ids.join()}`).to.equal(true);
  });

  it('stays at its end while the last row grows, until the user leaves it', async () => {
    await app.rekindle.restoreState({ sticks: true });
    const element = await feed();
    await scrollTo(element.scrollHeight);
    const last = MANY - 1;
    const below = async (): Promise<number> => {
      const { bottom } = (await rowFor(last)).getBoundingClientRect();
      return (await feed()).getBoundingClientRect().bottom - bottom;
    };
    const rest = await below();
    let text = '';
    for (let step = 0; step < 10; step++) {
      const { top } = (await rowFor(last)).getBoundingClientRect();
      text += 'Word after word after word it goes on and on, and there is no end to it. '.repeat(2);
      await app.rekindle.restoreState({ more: { [`e${last}`]: text } });
      await until('it has grown', async () => (await rowFor(last)).getBoundingClientRect().top < top);
      expect(Math.abs((await below()) - rest)).to.be.lessThan(1);
    }
    await app.rekindle.restoreState({ ids: range(0, MANY + 1) });
    await until('the new one is at the end', async () => {
      const { bottom } = (await rowFor(MANY)).getBoundingClientRect();
      return Math.abs((await feed()).getBoundingClientRect().bottom - bottom - rest) < 1;
    });
    element.scrollTop -= 600;
    await settled();
    await staysWhen(() => app.rekindle.restoreState({ ids: range(0, MANY + 5) }));
  });

  it('opens at its end where it sticks to it, and elsewhere at the beginning', async () => {
    expect(await topOf(0)).to.be.lessThan(10);
    await app.rekindle.restoreState({ ids: [] });
    await app.seeText('Nothing has been said yet');
    await workspace.replace('app/index.ts', "'Entries', options", "'Entries##anew', options");
    await app.rekindle.restoreState({ sticks: true, ids: range(0, MANY) });
    assertReloaded(await reloadByKey(app));
    await rowFor(MANY - 1);
    await settled();
    expect(idOf((await inView()).at(-1))).to.equal(MANY - 1);
  });

  describe('what is edited in a row', () => {
    const field = async (id: number): Promise<HTMLTextAreaElement> => {
      const found = (await rowFor(id)).querySelector('textarea');
      if (!found) throw new Error(`Entry ${id} has no field`);
      return found;
    };
    const own = (id: number): unknown => (state('own') as Record<string, string>)[`e${id}`];

    /** Of the first row in view that has a field. */
    async function begin(): Promise<number> {
      await scrollTo(300_000);
      const id = idOf((await inView()).find((shown) => shown.querySelector('textarea')));
      // At the top: nothing has to be scrolled for what is typed.
      await scrollTo((await feed()).scrollTop + (await topOf(id)) - 20);
      await app.clickAt(middleOf(await field(id)));
      return id;
    }

    it('grows while it is typed into, and what is below goes down', async () => {
      const id = await begin();
      const { height } = (await rowFor(id)).getBoundingClientRect();
      const top = await topOf(id);
      const next = await topOf(id + 1);
      await typeText('one');
      await press('Enter');
      await typeText('two');
      await press('Enter');
      await typeText('three');
      await until(
        'it has grown',
        async () => (await rowFor(id)).getBoundingClientRect().height > height + 30,
      );
      await until('the next one has gone down', async () => (await topOf(id + 1)) > next + 30);
      expect(Math.abs((await topOf(id)) - top)).to.be.lessThan(1);
      await until('hot code has it', () => own(id) === 'one\ntwo\nthree');
    });

    it('what is typed at its end stays in view at the lower edge', async () => {
      const id = await begin();
      const around = (await feed()).getBoundingClientRect();
      const { bottom } = (await field(id)).getBoundingClientRect();
      await scrollTo((await feed()).scrollTop - Math.floor(around.bottom - bottom - 4));
      expect(app.document.activeElement === (await field(id))).to.equal(true);
      const { height } = (await field(id)).getBoundingClientRect();
      for (let line = 1; line < 5; line++) {
        await press('Enter');
        await until('it has grown', async () => {
          const now = (await field(id)).getBoundingClientRect();
          return now.height >= height + line * 20 && now.bottom <= around.bottom + 1;
        });
      }
    });

    it('U5: keeps focus, caret and text while it is scrolled out of view and back', async () => {
      const id = await begin();
      await typeText('half a word');
      await press('ArrowLeft');
      await press('ArrowLeft');
      const element = await field(id);
      await scrollTo(900_000);
      expect(row(id + 1) === undefined, 'its neighbour is not drawn any more').to.equal(true);
      expect(app.document.activeElement === element).to.equal(true);
      // Also while rows come above it and above what is in view.
      await app.rekindle.restoreState({ ids: range(-50, MANY + 50) });
      await settled();
      expect(app.document.activeElement === element).to.equal(true);
      await typeText('X');
      expect(element.value).to.equal('half a woXrd');
      await until('it is in view again', async () => (await inView()).includes(await rowFor(id)));
      await until('hot code has it', () => own(id) === 'half a woXrd');
    });

    it('R7: keeps focus, caret and text, and the view its place, when code is reloaded', async () => {
      const id = await begin();
      await typeText('half a word');
      await press('ArrowLeft');
      const before = await topOf(id);
      await workspace.replace('app/index.ts', "'Sentence of entry '", "'Clause of the entry '");
      assertReloaded(await reloadByKey(app));
      await app.seeText(`Clause of the entry ${id}`);
      expect(app.document.activeElement === (await field(id))).to.equal(true);
      await typeText('X');
      await until('hot code has it', () => own(id) === 'half a worXd');
      // It has grown by no line, and the row that is edited is the one that stays.
      expect(Math.abs((await topOf(id)) - before)).to.be.lessThan(1);
    });

    it('S5: is there again after a restart of the page, in its place', async () => {
      const id = await begin();
      await typeText('half a word');
      await press('ArrowLeft');
      await settled();
      const before = await topOf(id);
      await until('hot code has it', () => own(id) === 'half a word');
      await app.rekindle.saved();
      await app.restart();
      await settled();
      expect(Math.abs((await topOf(id)) - before)).to.be.lessThan(2);
      await until('the focus is back', async () => app.document.activeElement === (await field(id)));
      await typeText('X');
      await until('hot code has it', () => own(id) === 'half a worXd');
    });
  });

  describe('U2: its keys', () => {
    it('Page Down and Page Up go from row to row, Home and End to the ends', async () => {
      await app.click('button', 'Before');
      await press('Tab');
      await focusIs('Entry 0');
      for (const id of [1, 2, 3, 4, 5]) {
        await press('PageDown');
        await focusIs(`Entry ${id}`);
        expect((await inView()).map(idOf).includes(id)).to.equal(true);
      }
      await press('PageUp');
      await focusIs('Entry 4');
      await press('End');
      await focusIs(`Entry ${MANY - 1}`);
      await press('PageUp');
      await focusIs(`Entry ${MANY - 2}`);
      await press('Home');
      await focusIs('Entry 0');
      await settled();
      expect(await topOf(0)).to.be.lessThan(10);
    });

    it('the row that they are at has a ring around it', async () => {
      await settled();
      const { left, top } = (await rowFor(1)).getBoundingClientRect();
      const beside = () => colourAt(Math.round(left) - 3, Math.round(top) + 40);
      const bare = await beside();
      await app.click('button', 'Before');
      await press('Tab');
      await press('PageDown');
      await focusIs('Entry 1');
      await until('there is a ring', async () => (await beside()).join() !== bare.join());
      await press('PageUp');
      await focusIs('Entry 0');
      await until('it has gone on', async () => (await beside()).join() === bare.join());
    });

    it('Page Down goes on while hot code hangs, and the focus comes when the row does', async () => {
      app.rekindle.deadlines.frame = 60_000;
      await app.click('button', 'Before');
      await press('Tab');
      await focusIs('Entry 0');
      await hang();
      (await rowFor(0)).focus();
      for (let step = 0; step < 30; step++) await press('PageDown');
      await focusIs('Entry 30');
      await settled();
      expect((await inView()).map(idOf).includes(30)).to.equal(true);
    });

    it('Tab goes into a row and on from row to row, Escape back to the row, Ctrl+Home and Ctrl+End out', async () => {
      await scrollTo(300_000);
      await app.click('button', 'Before');
      await press('Tab');
      const first = idOf(app.document.activeElement);
      expect((await inView()).map(idOf)[0]).to.equal(first);
      const stops: string[] = [];
      for (let step = 0; step < 12; step++) {
        await press('Tab');
        const article = app.document.activeElement?.closest('[role=article]');
        // The next one that has anything to stop at.
        await rowFor(idOf(article) + 3);
        stops.push(`${idOf(article)} ${app.document.activeElement?.tagName}`);
      }
      const rows = range(0, 20).map((step) => first + step);
      const expected = rows
        .filter((id) => id % 3 === 0)
        .flatMap((id) => [`${id} BUTTON`, `${id} TEXTAREA`])
        .slice(0, 12);
      expect(stops).to.deep.equal(expected);
      const last = idOf(app.document.activeElement?.closest('[role=article]'));
      await press('Escape');
      await focusIs(`Entry ${last}`);
      await chord('Control', 'End');
      await focusIs('After');
      await chord('Shift', 'Tab');
      await until('back in the feed', async () => (await feed()).contains(app.document.activeElement));
      await press('Escape');
      await chord('Control', 'Home');
      await focusIs('Before');
    });
  });

  it('Ctrl+F finds a row that nobody has drawn; Escape goes to it', async () => {
    (await rowFor(0)).focus();
    await chord('Control', 'KeyF');
    await app.find('searchbox', 'Find');
    await typeText('entry 8888');
    const status = (): string =>
      app.document.querySelector('[role=search] [role=status]')?.textContent ?? 'no bar';
    await until('it is found', () => status() === '1 of 1', 20_000);
    await until('it is in view', async () => (await inView()).some((shown) => idOf(shown) === 8888));
    expect((await rowFor(8888)).getAttribute('aria-current')).to.equal('true');
    await settled();
    await press('Escape');
    await focusIs('Entry 8888');
    expect((await inView()).map(idOf).includes(8888)).to.equal(true);
    expect(app.all('article').length).to.be.lessThan(30);
  });

  it('hot code shows a row: once, and again when it asks again', async () => {
    await app.rekindle.restoreState({ shown: { id: 'e7000', ask: 1 } });
    await until('it is in view', async () => (await inView()).some((shown) => idOf(shown) === 7000));
    await settled();
    await scrollTo(0);
    await app.rekindle.restoreState({ pressed: 'something else' });
    await settled();
    expect((await inView()).map(idOf)[0]).to.equal(0);
    await app.rekindle.restoreState({ shown: { id: 'e7000', ask: 2 } });
    await until('it is in view again', async () => (await inView()).some((shown) => idOf(shown) === 7000));
    await app.rekindle.saved();
    await scrollTo(0);
    await app.rekindle.saved();
    await app.restart();
    await settled();
    expect((await inView()).map(idOf)[0], 'it was shown before the restart').to.equal(0);
  });

  it('U3: goes on scrolling while hot code hangs, and says that rows are on their way', async () => {
    app.rekindle.deadlines.frame = 60_000;
    await hang();
    const element = await feed();
    const { draws } = app.rekindle.activity;
    element.scrollTop = 500_000;
    await until('the canvas follows', () => app.rekindle.activity.draws > draws || undefined);
    await until('it says so', () => element.getAttribute('aria-busy') === 'true');
    expect((await inView()).length).to.equal(0);
    await settled();
    expect((await inView()).length).to.be.greaterThan(1);
  });

  async function hang(): Promise<void> {
    const { frames } = app.rekindle.activity;
    await app.click('button', 'Hang');
    await until('hot code hangs', () => app.rekindle.activity.frames > frames || undefined);
  }
});
