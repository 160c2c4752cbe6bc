import { expect } from '@esm-bundle/chai';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { touchAlong, turnWheel } from '../support/devtools.js';
import { Harness, node, type Spec, until } from './harness.js';
import { chat, MANY } from './scenes.js';

describe('scrolling', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    harness = await Harness.create();
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const log = (): HTMLElement => harness.find('[role=group]', 'Messages');
  const thumb = (): HTMLElement => {
    const next = log().nextElementSibling?.querySelector('[data-bar="thumb y"]');
    if (!(next instanceof HTMLElement)) throw new Error('The region has no thumb');
    return next;
  };
  const offset = (): number | undefined => harness.ui.captureView().scrolls['Chat/log']?.y;
  const middleOf = (element: Element): [number, number] => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };

  it('the thumb is dragged from end to end', async () => {
    harness.show(chat('', ...MANY));
    const bottom = log().scrollTop;
    expect(bottom).to.be.greaterThan(100);
    const [x, y] = middleOf(thumb());
    await harness.drag([x, y], [x, y - 600]);
    await until(() => offset() === 0, 'the top');
    harness.ui.flush();
    const top = middleOf(thumb());
    await harness.drag(top, [x, top[1] + 600]);
    await until(() => offset() === bottom, 'the bottom');
  });

  it('a scrollbar has room of its own beside the content, and takes none while there is none', () => {
    harness.show(chat('', 'a'));
    const list = (): DOMRect => harness.find('ul', 'Entries').getBoundingClientRect();
    expect(list().right).to.equal(log().getBoundingClientRect().right);
    harness.show(chat('', ...MANY));
    expect(list().right).to.be.at.most(thumb().getBoundingClientRect().right - 6);
    expect(list().right).to.be.lessThan(log().getBoundingClientRect().right);
    const box = harness.find('button', 'Delete e29').getBoundingClientRect();
    expect(box.right).to.be.at.most(thumb().getBoundingClientRect().left + 6);
    harness.show(chat('', 'a'));
    expect(list().right).to.equal(log().getBoundingClientRect().right);
  });

  it('U4: it has its name and is no landmark: those of two windows may be called alike', async () => {
    const window = (title: string, x: number): Spec =>
      node(
        'window',
        title,
        { title, x, y: 20, width: 300, height: 200 },
        node('scroll', 's', { label: 'Steps', grow: 1 }, node('button', 'b', { label: `In ${title}` })),
      );
    harness.show(window('One', 20), window('Two', 400));
    expect(harness.host.querySelectorAll('[role=group][aria-label=Steps]')).to.have.length(2);
    const { violations } = await axe.run(harness.host, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
  });

  it('R7: a region whose window changes places in the tree keeps its offset', async () => {
    const other = node('window', 'Other', { title: 'Other', x: 500, y: 20 });
    harness.show(chat('', ...MANY), other);
    log().scrollTop = 70;
    await until(() => offset() === 70, 'the scroll');
    harness.show(other, chat('', ...MANY));
    expect(log().scrollTop).to.equal(70);
    harness.show(chat('', ...MANY), other);
    expect(log().scrollTop).to.equal(70);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(offset()).to.equal(70);
  });

  it('U6: of a row that is much higher than its feed only what is near is painted', () => {
    const LINES = 400;
    const lines = Array.from({ length: LINES }, (_, n) => node('text', `t${n}`, { text: `Line ${n}` }));
    const row = node('article', 'e1', { index: 0, rowId: 'e1', selected: false }, ...lines);
    const feed = node('feed', 'f', { label: 'Entries', rowCount: 1, grow: 1 }, row);
    harness.show(node('window', 'W', { title: 'W', x: 20, y: 20, width: 400, height: 400 }, feed));
    // Each line is a drawing of its own.
    expect(harness.ui.usage.drawings).to.be.greaterThan(10);
    expect(harness.ui.usage.drawings).to.be.lessThan(LINES / 4);
  });

  it('U6: a row that comes by the view of one that has gone looks as if it had always been there', async () => {
    const row = (index: number): Spec => {
      const second = index % 3 === 0 ? null : { text: `${index} of 200`, tone: 'danger' as const };
      const cells = [{ text: `Row ${index}` }, second];
      return node('tableRow', `r${index}`, { rowId: `r${index}`, index, selected: index % 5 === 0, cells });
    };
    const columns = [
      { id: 'name', title: 'Name', grow: 1 },
      { id: 'of', title: 'Of', width: 120 },
    ];
    const table = {
      label: 'Rows',
      columns,
      rowCount: 200,
      sort: null,
      selection: 'multiple',
      grow: 1,
    } as const;
    const rows = Array.from({ length: 200 }, (_, index) => row(index));
    harness.show(
      node(
        'window',
        'W',
        { title: 'W', x: 20, y: 20, width: 400, height: 400 },
        node('table', 'T', table, ...rows),
      ),
    );
    const region = harness.find('[role=grid]', 'Rows');
    const offsetOf = (): number | undefined => harness.ui.captureView().scrolls['W/T']?.y;
    const scrollBy = async (by: number): Promise<void> => {
      const to = region.scrollTop + by;
      region.scrollTop = to;
      await until(() => offsetOf() === to, `the scroll to ${to}`);
      harness.ui.flush();
    };
    await scrollBy(300);
    const { views } = harness.ui.usage;
    for (const by of [37, 37, 37, 200, -90, 900, 53, -400, 11]) await scrollBy(by);
    expect(harness.ui.usage.views).to.be.lessThan(views * 1.5);
    const shown = harness.picture();
    // Another look paints everything anew.
    for (const theme of ['nerv', 'dark'] as const)
      harness.ui.apply('app', [{ op: 'update', key: '', props: { theme } }]);
    expect(harness.picture().data).to.deep.equal(shown.data);
  });

  it('a scroll that no event has told of yet is not taken back by what is drawn meanwhile', async () => {
    harness.show(chat('', ...MANY));
    log().scrollTop = 30;
    await until(() => offset() === 30, 'the scroll');
    log().scrollTop = 90;
    harness.show(chat('', 'new', ...MANY));
    expect(log().scrollTop).to.equal(90);
    await until(() => offset() === 90, 'the scroll');
  });

  it('a wheel over what has nothing to scroll scrolls what is around it; over what has, that alone', async () => {
    const code = 'let a = 1;\n'.repeat(3);
    harness.show(
      node(
        'window',
        'W',
        { title: 'W', x: 20, y: 20, width: 500, height: 400 },
        node('codeBlock', 'code', { code, tones: [] }),
        node(
          'scroll',
          'inner',
          { label: 'Inner', height: 80, minHeight: 80 },
          node('text', 'long', { text: 'line\n'.repeat(20) }),
        ),
        node('text', 'rest', { text: 'line\n'.repeat(60) }),
      ),
    );
    const around = (): number => harness.find('section', 'W').querySelector('.rk-scroll')?.scrollTop ?? -1;
    const inner = harness.find('[role=group]', 'Inner');
    await turnWheel(middleOf(inner), 2000);
    await until(() => inner.scrollTop > 100, 'the region under the wheel');
    await turnWheel(middleOf(inner), 200);
    expect(around()).to.equal(0);
    await turnWheel(middleOf(harness.find('[role=group]', 'Code')), 60);
    await until(() => around() > 0, 'the window around the code');
  });

  it('a finger scrolls what is under it, and the canvas follows', async () => {
    harness.show(chat('', ...MANY));
    const before = log().scrollTop;
    await touchAlong([200, 100], [200, 130], [200, 160], [200, 190], [200, 220]);
    await until(() => log().scrollTop < before - 50, 'the scroll');
    await until(() => offset() === log().scrollTop, 'the canvas');
  });

  it('a finger moves a window by its title bar and scrolls nothing', async () => {
    harness.show(chat('', ...MANY));
    const before = log().scrollTop;
    await touchAlong([200, 36], [230, 60], [260, 96]);
    harness.ui.flush();
    expect(harness.ui.captureView().windows.Chat).to.include({ x: 80, y: 80 });
    expect(log().scrollTop).to.equal(before);
  });

  it('the buttons of a popup higher than the viewport can be reached', async () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      node('text', `t${index}`, { text: `Line ${index}` }),
    );
    harness.show(
      node(
        'popup',
        'p',
        { label: 'Long', anchor: 'center', role: 'alertdialog', modal: true },
        ...lines,
        node('button', 'ok', { label: 'OK' }),
      ),
    );
    const popup = harness.find('[role=alertdialog]', 'Long').getBoundingClientRect();
    expect(popup.top).to.be.at.least(0);
    expect(popup.bottom).to.be.at.most(700);
    harness.find('[role=group]', 'Long content').scrollTop = 10_000;
    await until(
      () => harness.find('button', 'OK').getBoundingClientRect().bottom < popup.bottom,
      'the scroll',
    );
    await harness.click(harness.find('button', 'OK'));
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'press', key: 'p/ok' }]);
  });

  it('a note lets the pointer through to what it covers', async () => {
    harness.show(
      node(
        'window',
        'W',
        { title: 'W', x: 700, y: 560, width: 300, height: 140 },
        node('button', 'b', { label: 'Under', width: 270, height: 80 }),
      ),
      node(
        'popup',
        'n',
        { label: 'Notice', anchor: 'bottom-right', role: 'status', width: 280, height: 110 },
        node('text', 't', { text: 'Saved' }),
      ),
    );
    await harness.click(harness.find('button', 'Under'));
    expect(harness.events).to.deep.equal([{ layer: 'app', type: 'press', key: 'W/b' }]);
  });

  it('a question has the focus on its main action', () => {
    harness.show(
      node(
        'popup',
        'q',
        { label: 'Stopped', anchor: 'center', role: 'alertdialog', modal: true },
        node('button', 'reset', { label: 'Reset' }),
        node('row', 'r', {}, node('button', 'retry', { label: 'Retry', look: 'primary' })),
      ),
    );
    expect(document.activeElement?.textContent).to.equal('Retry');
  });

  const grid = (): void =>
    harness.show(
      node(
        'window',
        'W',
        { title: 'W', x: 20, y: 20, width: 400, height: 300 },
        node(
          'scroll',
          's',
          { label: 'Sheet', height: 200 },
          node('column', 'c', { minWidth: 900 }, node('column', 'in', { height: 900 })),
        ),
      ),
    );
  const sheet = (): HTMLElement => harness.find('[role=group]', 'Sheet');
  const bar = (name: string): HTMLElement => {
    const found = sheet().nextElementSibling?.querySelector(`[data-bar="${name}"]`);
    if (!(found instanceof HTMLElement)) throw new Error(`The region has no ${name}`);
    return found;
  };

  it('what is wider than its region has a bar below, whose thumb is dragged', async () => {
    grid();
    const [x, y] = middleOf(bar('thumb x'));
    await harness.drag([x, y], [x + 600, y]);
    await until(() => sheet().scrollLeft === sheet().scrollWidth - sheet().clientWidth, 'the end');
    expect(bar('thumb x').getBoundingClientRect().right).to.be.at.most(
      bar('track y').getBoundingClientRect().left,
    );
  });

  it('a press of the track scrolls by a page, towards where it is pressed', async () => {
    grid();
    const track = bar('track y').getBoundingClientRect();
    const at: [number, number] = [Math.round(track.x + track.width / 2), Math.round(track.bottom - 4)];
    await sendMouse({ type: 'click', position: at });
    await until(() => sheet().scrollTop === 180, 'the page');
    await sendMouse({ type: 'click', position: [at[0], Math.round(track.top + 2)] });
    await until(() => sheet().scrollTop === 0, 'the page back');
  });

  it('regions side by side are as high as a row that grows, however much is in them', () => {
    const region = (label: string, height: number) =>
      node('scroll', label, { label, grow: 1 }, node('column', 'c', { height }));
    harness.show(
      node(
        'window',
        'W',
        { title: 'W', x: 20, y: 20, width: 400, height: 300 },
        node('row', 'r', { grow: 1, align: 'stretch' }, region('Much', 2000), region('Little', 20)),
      ),
    );
    const height = 300 - 32 - 24;
    expect(harness.find('[role=group]', 'Much').getBoundingClientRect().height).to.equal(height);
    expect(harness.find('[role=group]', 'Little').getBoundingClientRect().height).to.equal(height);
  });
});
