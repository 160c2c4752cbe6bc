import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { Harness, node, type Spec, until } from './harness.js';

/** A window with a field and a button in it. */
function win(title: string, x: number, y: number, width = 300, height = 200): Spec {
  return node(
    'window',
    title,
    { title, x, y, width, height },
    node('textField', 'field', { label: `Field of ${title}`, value: '' }),
    node('button', 'go', { label: `Go ${title}` }),
  );
}

describe('windows', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    harness = await Harness.create();
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  function box(title: string): number[] {
    harness.ui.flush();
    const { x, y, width, height } = harness.find('section', title).getBoundingClientRect();
    return [x, y, width, height];
  }

  function bar(title: string): HTMLElement {
    return harness.find('[aria-roledescription="title bar"]', title);
  }

  async function keys(...names: string[]): Promise<void> {
    for (const name of names) await sendKeys({ press: name });
    harness.ui.flush();
  }

  it('have a close button where hot code asks for one', () => {
    const open = node('window', 'Open', { title: 'Open', x: 500, y: 100, closable: true });
    harness.show(win('Kept', 100, 100), open);
    const seen = [...harness.host.querySelectorAll('button')].filter((button) => button.checkVisibility());
    const names = seen.map(({ ariaLabel }) => ariaLabel).filter((name) => name !== null);
    expect(names).to.deep.equal([
      'Collapse Kept',
      'Maximise Kept',
      'Collapse Open',
      'Maximise Open',
      'Close Open',
    ]);
  });

  it('are resized from every side and every corner, the opposite one stays', async () => {
    const cases: [from: [number, number], to: [number, number], box: number[]][] = [
      [
        [250, 100],
        [250, 60],
        [100, 60, 300, 240],
      ],
      [
        [250, 300],
        [250, 340],
        [100, 100, 300, 240],
      ],
      [
        [100, 200],
        [60, 200],
        [60, 100, 340, 200],
      ],
      [
        [400, 200],
        [440, 200],
        [100, 100, 340, 200],
      ],
      [
        [100, 100],
        [80, 70],
        [80, 70, 320, 230],
      ],
      [
        [400, 100],
        [420, 70],
        [100, 70, 320, 230],
      ],
      [
        [100, 300],
        [80, 330],
        [80, 100, 320, 230],
      ],
      [
        [400, 300],
        [420, 330],
        [100, 100, 320, 230],
      ],
    ];
    for (const [from, to, expected] of cases) {
      harness.dispose();
      harness = await Harness.create();
      harness.show(win('A', 100, 100));
      await harness.drag(from, to);
      expect(box('A'), `${from} to ${to}`).to.deep.equal(expected);
    }
  });

  it('Escape puts back what is being dragged', async () => {
    harness.show(win('A', 100, 100));
    for (const from of [
      [250, 116],
      [400, 300],
    ] as [number, number][]) {
      await sendMouse({ type: 'move', position: from });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [500, 400] });
      expect(box('A')).not.to.deep.equal([100, 100, 300, 200]);
      await sendKeys({ press: 'Escape' });
      expect(box('A')).to.deep.equal([100, 100, 300, 200]);
      await sendMouse({ type: 'move', position: [600, 500] });
      expect(box('A')).to.deep.equal([100, 100, 300, 200]);
      await sendMouse({ type: 'up' });
    }
  });

  it('are maximised and restored by a double click, by the button, and by keyboard', async () => {
    harness.show(win('A', 100, 100));
    const whole = [0, 0, 1000, 700];
    const doubleClick = async (): Promise<void> => {
      const { x, y } = bar('A').getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(x + 150), Math.round(y + 16)] });
      for (let count = 0; count < 2; count++) {
        bar('A').dispatchEvent(new MouseEvent(count === 0 ? 'click' : 'dblclick', { bubbles: true }));
      }
    };
    await doubleClick();
    expect(box('A')).to.deep.equal(whole);
    await harness.click(harness.find('button', 'Restore A'));
    expect(box('A')).to.deep.equal([100, 100, 300, 200]);
    bar('A').focus();
    await keys('Shift+Enter');
    expect(box('A')).to.deep.equal(whole);
    expect(harness.ui.captureView().windows.A).to.include({ x: 100, width: 300, maximised: true });
    await keys('Shift+Enter');
    expect(box('A')).to.deep.equal([100, 100, 300, 200]);
  });

  it('a maximised window that is pulled down has its own size again, under the pointer', async () => {
    harness.show(win('A', 100, 100));
    bar('A').focus();
    await keys('Shift+Enter');
    await harness.drag([600, 16], [640, 216]);
    const [x = 0, y = 0, width, height] = box('A');
    expect([width, height]).to.deep.equal([300, 200]);
    expect(x).to.be.within(640 - 300, 640);
    expect(y).to.equal(200);
  });

  it('U2: are moved, resized and collapsed by keyboard', async () => {
    harness.show(win('A', 100, 100));
    bar('A').focus();
    await keys('ArrowRight', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowUp');
    expect(box('A')).to.deep.equal([116, 116, 316, 184]);
    await keys('Enter');
    expect(box('A')[3]).to.equal(32);
    await keys('Enter');
    expect(box('A')[3]).to.equal(184);
  });

  it('F6 goes round the windows, to where the focus was in each', async () => {
    harness.show(win('A', 20, 20), win('B', 350, 20), win('C', 680, 20));
    await harness.click(harness.find('button', 'Go B'));
    const focused = (): string | null | undefined =>
      document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
    await keys('F6');
    expect(focused()).to.equal('Field of C');
    await keys('F6');
    expect(focused()).to.equal('Field of A');
    expect(harness.ui.captureView().stack.at(-1)).to.equal('A');
    await keys('F6');
    expect(focused()).to.equal('Go B');
    await keys('Shift+F6', 'Shift+F6');
    expect(focused()).to.equal('Field of C');
  });

  it('windows that stood side by side share a narrower area, become tabs in a small one, and come back', async () => {
    harness.show(win('A', 8, 8, 560, 400), win('B', 576, 8, 416, 400));
    const wide = [box('A'), box('B')];
    const resize = async (width: number): Promise<void> => {
      await setViewport({ width, height: 700 });
      await until(() => harness.ui.viewport.width === width, 'the viewport');
    };
    await resize(700);
    const [a = [], b = []] = [box('A'), box('B')];
    expect((a[0] ?? 0) + (a[2] ?? 0)).to.be.lessThan(b[0] ?? 0);
    expect((b[0] ?? 0) + (b[2] ?? 0)).to.equal(692);
    await resize(420);
    const [one, two] = [...harness.host.querySelectorAll('[role=tab]')].filter((tab) =>
      tab.checkVisibility(),
    );
    expect([one?.textContent, two?.textContent]).to.deep.equal(['A', 'B']);
    expect(two?.ariaSelected).to.equal('true');
    await harness.click(one as HTMLElement);
    expect(harness.find('button', 'Go A').checkVisibility({ visibilityProperty: true })).to.equal(true);
    expect(harness.find('button', 'Go B').checkVisibility({ visibilityProperty: true })).to.equal(false);
    await resize(1000);
    expect([box('A'), box('B')]).to.deep.equal(wide);
  });

  it('a window that only sticks out is moved in, and is back when the area grows', async () => {
    harness.show(win('A', 600, 100));
    await setViewport({ width: 700, height: 700 });
    await until(() => harness.ui.viewport.width === 700, 'the viewport');
    expect(box('A')).to.deep.equal([400, 100, 300, 200]);
    await setViewport({ width: 1000, height: 700 });
    await until(() => harness.ui.viewport.width === 1000, 'the viewport');
    expect(box('A')).to.deep.equal([600, 100, 300, 200]);
  });

  it('what comes in moves for a moment, then nothing is drawn; what a reload brings does not move', async () => {
    const drawnUntilStill = async (): Promise<number> => {
      harness.ui.flush();
      const before = harness.ui.drawCount;
      let last = -1;
      await until(() => {
        const isStill = last === harness.ui.drawCount;
        last = harness.ui.drawCount;
        return isStill;
      }, 'no more drawing');
      return harness.ui.drawCount - before;
    };
    harness.show(win('A', 100, 100));
    expect(await drawnUntilStill()).to.equal(0);
    const props = { title: 'B', x: 500, y: 100, width: 300, height: 200 };
    harness.ui.apply('app', [{ op: 'insert', key: 'B', parent: '', index: 1, kind: 'window', props }]);
    expect(await drawnUntilStill()).to.be.greaterThan(0);
    harness.ui.replace('app', new Map(harness.ui.tree('app')));
    expect(await drawnUntilStill()).to.equal(0);
  });

  it('U4: the title bar tells its keys, and axe has nothing to object to', async () => {
    harness.show(win('A', 20, 20), win('B', 350, 20));
    bar('B').focus();
    await keys('Control+Shift+ArrowLeft');
    expect(bar('A').getAttribute('aria-description')).to.match(
      /Arrow keys move.*Control, Shift and an arrow key dock/,
    );
    const { violations } = await axe.run(harness.host, { rules: { 'color-contrast': { enabled: false } } });
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((found) => found.html).join()}`),
    ).to.deep.equal([]);
  });
});
