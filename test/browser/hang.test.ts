import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { chord, typeText } from './support/keys.js';
import { middleOf, type OpenApp, openApp } from './support/open-app.js';
import { until } from './support/until.js';
import { Workspace } from './support/workspace.js';

/** On “Hang” the worker answers nothing any more. */
const CODE = `import { type App, defineHotModule } from 'rekindle';

function renderMainInterface({ ui, state }: App): void {
  const { split } = state as { split: number };
  ui.window('Docked', { dock: 'left', width: 400 }, () => {
    ui.scroll('Lines', { grow: 1 }, () => {
      for (let line = 0; line < 200; line += 1) ui.text('line ' + line);
    });
  });
  ui.window('Beside', { dock: 'fill' }, () => {
    ui.splitter('Halves', split, { grow: 1 }, () => ui.text('first half'), () => ui.text('second half'));
  });
  ui.window('Floating', { x: 800, y: 550, width: 300, height: 200 }, () => {
    if (ui.button('Hang')) for (;;);
  });
}

export default defineHotModule({
  name: 'app',
  stateKeys: ['split'],
  initialState: () => ({ split: 0.5 }),
  targets: { renderMainInterface },
});
`;

/** Longer than any machine needs for the test: the worker is not ended for it meanwhile. ms. */
const FRAME_DEADLINE = 120_000;

describe('U3: while hot code hangs', () => {
  let workspace: Workspace;
  let app: OpenApp;

  before(async () => {
    workspace = await Workspace.create({ files: { 'app/index.ts': CODE } });
    app = await openApp(workspace);
    app.rekindle.deadlines.frame = FRAME_DEADLINE;
    await app.click('button', 'Hang');
  });
  after(async () => {
    await app.close();
    await workspace.dispose();
  });

  async function box(role: string, name: string): Promise<DOMRect> {
    return (await app.find(role, name)).getBoundingClientRect();
  }

  /** Drags in steps, and looks where the pointer is at each. */
  async function drag(
    from: [number, number],
    way: [number, number],
    look: (dx: number, dy: number) => Promise<boolean>,
  ) {
    await sendMouse({ type: 'move', position: from });
    await sendMouse({ type: 'down' });
    for (const part of [0.5, 1]) {
      const [dx, dy] = [Math.round(way[0] * part), Math.round(way[1] * part)];
      await sendMouse({ type: 'move', position: [from[0] + dx, from[1] + dy] });
      await until('it follows the pointer', () => look(dx, dy));
    }
    await sendMouse({ type: 'up' });
  }

  it('a window follows the pointer, and so does its edge', async () => {
    const before = await box('region', 'Floating');
    await drag([before.x + 120, before.y + 16], [60, -80], async (dx, dy) => {
      const { x, y } = await box('region', 'Floating');
      return x === before.x + dx && y === before.y + dy;
    });
    const { right, bottom, width } = await box('region', 'Floating');
    await drag(
      [right, bottom],
      [80, 40],
      async (dx) => (await box('region', 'Floating')).width === width + dx,
    );
  });

  it('the border between docked windows follows the pointer', async () => {
    const { right, top, width } = await box('region', 'Docked');
    await drag(
      [right + 2, top + 200],
      [100, 0],
      async (dx) => (await box('region', 'Docked')).width === width + dx,
    );
  });

  it('a splitter follows the pointer', async () => {
    const [x, y] = middleOf(await app.find('separator', 'Halves'));
    await drag([x, y], [60, 0], async (dx) => middleOf(await app.find('separator', 'Halves'))[0] === x + dx);
  });

  it('a list scrolls, by keyboard', async () => {
    const lines = await app.find('group', 'Lines');
    lines.focus();
    await sendKeys({ press: 'PageDown' });
    await until('it has scrolled', () => lines.scrollTop > 100);
  });

  it('the command palette opens and finds', async () => {
    await chord('Control', 'Shift', 'KeyP');
    const field = await app.find('combobox', 'Search commands');
    await until('it has the focus', () => app.document.activeElement === field);
    await typeText('ha');
    await until('it finds', () => app.all('option').map(({ textContent }) => textContent)[0] === 'Hang');
    await sendKeys({ press: 'Escape' });
    await until('it is closed', () => app.all('dialog').length === 0);
  });

  it('windows are docked, collapsed and maximised', async () => {
    await app.click('button', 'Maximise Floating');
    await until('it is large', async () => (await box('region', 'Floating')).width === 1280);
    await app.click('button', 'Restore Floating');
    await until('it is small again', async () => (await box('region', 'Floating')).width < 1280);
    await app.click('button', 'Collapse Floating');
    await until('it is low', async () => (await box('region', 'Floating')).height === 32);
    // All that was main's alone: not one frame has run since.
    expect(app.rekindle.lastError).to.equal(null);
  });
});
