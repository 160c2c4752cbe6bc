import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { WindowProps } from '../../../src/shared/ui/surfaces/props.js';
import { Harness, node, type Spec, until } from './harness.js';

type Position = [number, number];

const WIDTH = 1000;
const HEIGHT = 700;

function win(title: string, x: number, y: number, more: Partial<WindowProps> = {}): Spec {
  const props = { title, x, y, width: 300, height: 200, ...more };
  return node(
    'window',
    title,
    props,
    node('textField', 'field', { label: `Field of ${title}`, value: '' }),
    node('button', 'go', { label: `Go ${title}` }),
  );
}

describe('docking windows', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: WIDTH, height: HEIGHT });
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

  function isSeen(title: string): boolean {
    harness.ui.flush();
    return harness.find('button', `Go ${title}`).checkVisibility({ visibilityProperty: true });
  }

  function tabs(title: string): string[] {
    harness.ui.flush();
    const all = harness.find('section', title).querySelectorAll('[role=tab]');
    return [...all].filter((tab) => tab.checkVisibility()).map((tab) => tab.textContent ?? '');
  }

  /** Each window of a pane has elements for all its tabs. */
  function seen(selector: string, name: string): HTMLElement {
    harness.ui.flush();
    const all = [...harness.host.querySelectorAll<HTMLElement>(selector)];
    const found = all.find(
      (element) =>
        (element.ariaLabel ?? element.textContent) === name &&
        element.checkVisibility({ visibilityProperty: true }),
    );
    if (!found) throw new Error(`No ${selector} that is seen is named '${name}'`);
    return found;
  }

  /** The tab that is shown, in its own window. */
  function ownTab(title: string): HTMLElement {
    harness.ui.flush();
    return harness.find('[role=tab][aria-selected=true][tabindex="0"]', title);
  }

  function middle(element: HTMLElement): Position {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  }

  async function dragTo(from: Position, to: Position): Promise<void> {
    await sendMouse({ type: 'move', position: from });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [from[0] + 20, from[1] + 20] });
    harness.ui.flush();
    await sendMouse({ type: 'move', position: to });
    harness.ui.flush();
  }

  async function drop(from: Position, to: Position): Promise<void> {
    await dragTo(from, to);
    await sendMouse({ type: 'up' });
    harness.ui.flush();
  }

  async function keys(...names: string[]): Promise<void> {
    for (const name of names) await sendKeys({ press: name });
    harness.ui.flush();
  }

  const LEFT_EDGE: Position = [28, HEIGHT / 2];
  const RIGHT_EDGE: Position = [WIDTH - 28, HEIGHT / 2];
  const title = (x: number, y: number): Position => [x + 150, y + 16];

  it('at the edges of the area, side by side, with a splitter between', async () => {
    harness.show(win('A', 100, 100), win('B', 500, 100));
    await drop(title(100, 100), LEFT_EDGE);
    expect(box('A')).to.deep.equal([4, 4, 494, 692]);
    await drop(title(500, 100), RIGHT_EDGE);
    expect([box('A'), box('B')]).to.deep.equal([
      [4, 4, 494, 692],
      [502, 4, 494, 692],
    ]);
    await harness.drag([500, 400], [600, 400]);
    expect([box('A')[2], box('B')[0], box('B')[2]]).to.deep.equal([594, 602, 394]);
    await harness.drag([600, 400], [980, 400]);
    expect(box('B')[2]).to.equal(200);
  });

  it('beside a window that floats: a group that moves and is resized as one', async () => {
    harness.show(win('A', 100, 100), win('B', 500, 400));
    // The compass is around the middle of what the pointer is over.
    await drop(title(500, 400), [250 + 36, 200]);
    expect([box('A'), box('B')]).to.deep.equal([
      [100, 100, 200, 200],
      [304, 100, 200, 200],
    ]);
    expect(harness.ui.captureView().docks).to.have.length(1);
    await harness.drag([220, 110], [270, 160]);
    expect([box('A').slice(0, 2), box('B').slice(0, 2)]).to.deep.equal([
      [150, 150],
      [354, 150],
    ]);
    await harness.drag([554, 350], [750, 450]);
    expect(box('A')[2]).to.equal(298);
    expect([box('A')[3], box('B')[3]]).to.deep.equal([300, 300]);
  });

  it('as tabs: shown by click and by arrow keys, those that are closable closed by their button and by Delete', async () => {
    harness.show(win('A', 100, 100), win('B', 500, 400, { closable: true }), win('C', 500, 100));
    await drop(title(500, 400), [250, 200]);
    await drop(title(500, 100), [250, 116]);
    expect(tabs('C')).to.deep.equal(['A', 'B', 'C']);
    expect([isSeen('A'), isSeen('B'), isSeen('C')]).to.deep.equal([false, false, true]);
    ownTab('C').focus();
    await keys('Delete');
    expect(ownTab('C').getAttribute('aria-description')).not.to.contain('Delete');
    await keys('ArrowLeft');
    expect(isSeen('B')).to.equal(true);
    expect(document.activeElement).to.equal(ownTab('B'));
    await keys('Home');
    expect(document.activeElement).to.equal(ownTab('A'));
    await keys('ArrowLeft');
    expect(document.activeElement).to.equal(ownTab('C'));
    await harness.click(seen('[role=tab]', 'B'));
    expect(isSeen('B')).to.equal(true);
    await until(() => document.activeElement === ownTab('B'), 'the focus on the tab');
    await keys('Delete');
    await harness.click(seen('button', 'Close B'));
    expect(ownTab('B').getAttribute('aria-description')).to.contain('Delete closes it');
    expect(harness.host.querySelector('[aria-label="Close A"]')?.checkVisibility() ?? false).to.equal(false);
    const close = { layer: 'app', type: 'close', key: 'B' };
    expect(harness.events).to.deep.equal([close, close]);
  });

  it('a tab is dragged out again, and floats in its own size', async () => {
    harness.show(win('A', 100, 100), win('B', 500, 400));
    await drop(title(500, 400), [250, 200]);
    expect(tabs('B')).to.deep.equal(['A', 'B']);
    const from = middle(ownTab('B'));
    await drop(from, [from[0] + 300, from[1] + 200]);
    expect(box('A')).to.deep.equal([100, 100, 300, 200]);
    expect(box('B').slice(2)).to.deep.equal([300, 200]);
    expect([isSeen('A'), isSeen('B')]).to.deep.equal([true, true]);
    expect(harness.ui.captureView().docks).to.deep.equal([]);
  });

  it('Escape breaks it off, and everything is as it was', async () => {
    harness.show(win('A', 100, 100), win('B', 500, 400));
    await drop(title(500, 400), [250, 200]);
    const before = harness.ui.captureView();
    await dragTo(middle(ownTab('B')), RIGHT_EDGE);
    expect(harness.ui.captureView().docks).to.deep.equal([]);
    await keys('Escape');
    await sendMouse({ type: 'up' });
    expect(harness.ui.captureView()).to.deep.include({ docks: before.docks, windows: before.windows });
  });

  it('shows where the window would be, on the canvas, while it is over a target', async () => {
    harness.show(win('A', 100, 100), win('B', 500, 400));
    const accent = (): boolean => {
      const { data, width } = harness.picture();
      const at = (5 * width + 300) * 4;
      return (data[at] ?? 0) > 0xd0 && (data[at + 2] ?? 0) < 0x60;
    };
    await dragTo(title(500, 400), [600, 500]);
    expect(accent()).to.equal(false);
    await sendMouse({ type: 'move', position: LEFT_EDGE });
    expect(accent()).to.equal(true);
    await sendMouse({ type: 'up' });
    harness.ui.flush();
    expect(accent()).to.equal(false);
  });

  it('U2, U5: by keyboard alone, and the focus stays on its title', async () => {
    harness.show(win('A', 100, 100), win('B', 500, 100));
    harness.find('[aria-roledescription="title bar"]', 'A').focus();
    await keys('Control+Shift+ArrowLeft');
    expect(box('A')).to.deep.equal([4, 4, 494, 692]);
    expect(document.activeElement).to.equal(ownTab('A'));
    await keys('Shift+ArrowRight');
    expect(box('A')[2]).to.equal(510);
    harness.find('[aria-roledescription="title bar"]', 'B').focus();
    await keys('Control+Shift+Enter');
    expect(box('B')[0]).to.equal(518);
    await keys('Control+Shift+ArrowDown');
    expect(box('B')[2]).to.equal(992);
    await keys('Control+Shift+Enter');
    expect(box('B')).to.deep.equal([500, 100, 300, 200]);
    expect(document.activeElement).to.equal(harness.find('[aria-roledescription="title bar"]', 'B'));
  });

  it('S5: comes back with the view state, each window as it appears, and closed ones keep their place', async () => {
    harness.show(win('A', 100, 100), win('B', 500, 100), win('C', 500, 400));
    harness.find('[aria-roledescription="title bar"]', 'A').focus();
    await keys('Control+Shift+ArrowLeft');
    harness.find('[aria-roledescription="title bar"]', 'B').focus();
    await keys('Control+Shift+ArrowRight');
    const [a, b] = [box('A'), box('B')];
    const view = harness.ui.captureView();
    harness.dispose();
    harness = await Harness.create();
    harness.ui.restoreView(view);
    harness.show(win('A', 100, 100));
    expect(box('A')[2]).to.equal(992);
    harness.show(win('A', 100, 100), win('B', 500, 100));
    expect([box('A'), box('B')]).to.deep.equal([a, b]);
  });

  it('hot code asks where a window is docked the first time; after that it is the user’s', async () => {
    harness.show(win('A', 0, 0, { dock: 'fill' }), win('B', 0, 0, { dock: 'right' }));
    expect([box('A'), box('B')]).to.deep.equal([
      [4, 4, 688, 692],
      [696, 4, 300, 692],
    ]);
    ownTab('B').focus();
    await keys('Control+Shift+Enter');
    harness.show(win('A', 0, 0, { dock: 'fill' }));
    harness.show(win('A', 0, 0, { dock: 'fill' }), win('B', 0, 0, { dock: 'right' }));
    expect(box('B').slice(2)).to.deep.equal([300, 200]);
  });

  it('U5: a tab that opens over the one that has the focus takes it along', async () => {
    harness.show(win('A', 0, 0, { dock: 'fill' }));
    await harness.click(seen('input', 'Field of A'));
    harness.show(win('A', 0, 0, { dock: 'fill' }), win('B', 0, 0, { dock: 'fill' }));
    expect(isSeen('A')).to.equal(false);
    expect(document.activeElement).to.equal(ownTab('B'));
    harness.show(win('A', 0, 0, { dock: 'fill' }));
    expect(isSeen('A')).to.equal(true);
    expect(document.activeElement).to.equal(ownTab('A'));
  });
});
