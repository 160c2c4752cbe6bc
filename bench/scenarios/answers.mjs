import { openApp } from '../browser.mjs';
import { startDevServer } from '../dev-server.mjs';
import { makeHotFolder } from '../hot-folder.mjs';
import { spread } from '../statistics.mjs';

const OPENINGS = 30;
const KEYS = 40;

/**
 * How long the user waits: for a table of 100,000 rows, from the press of a button to the frame that shows its rows; and
 * how many frames after a key its letter is on the screen.
 * @param {import('../run.mjs').Bench} bench
 */
export async function measureAnswers({ root, browser, say }) {
  say('A table of 100,000 rows is opened, and text is typed …');
  const folder = makeHotFolder({ 'index.ts': SOURCE });
  const server = await startDevServer(root, folder.dir);
  try {
    const page = await openApp(browser, server.url, 'Open');
    const opening = /** @type {number[]} */ (await page.evaluate(OPEN_AND_CLOSE));
    await page.getByRole('textbox', { name: 'Note' }).click();
    await page.evaluate(COUNT_FRAMES);
    for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('x');
    const echoes = /** @type {number[]} */ (await page.evaluate('echoes'));
    await page.context().close();
    return { openTableMs: spread(opening), typingEchoFrames: spread(echoes) };
  } finally {
    await server.close();
    folder.remove();
  }
}

/** As text: its globals are the page's. */
const OPEN_AND_CLOSE = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Open');
  const isThere = () => document.body.textContent.includes('cell 0.5');
  const times = [];
  for (let opening = 0; opening < ${OPENINGS}; opening += 1) {
    const start = performance.now();
    button.click();
    while (!isThere()) await frame();
    times.push(performance.now() - start);
    button.click();
    while (isThere()) await frame();
    for (let rest = 0; rest < 5; rest += 1) await frame();
  }
  return times;
})()`;

const COUNT_FRAMES = `(() => {
  let frame = 0;
  let keyAt = 0;
  const next = () => { frame += 1; requestAnimationFrame(next); };
  requestAnimationFrame(next);
  globalThis.echoes = [];
  addEventListener('keydown', () => (keyAt = frame), { capture: true });
  // The field holds the letter now, and is painted with it by the frame that comes.
  addEventListener('input', () => echoes.push(frame - keyAt + 1), { capture: true });
})()`;

const SOURCE = `import { type App, defineHotModule } from 'rekindle';

function renderMainInterface(app: App): void {
  const { ui } = app;
  const state = app.state as { isOpen: boolean; note: string };
  ui.window('Tools', { x: 0, y: 0, width: 300, height: 160 }, () => {
    if (ui.button('Open')) state.isOpen = !state.isOpen;
    state.note = ui.textField('Note', state.note);
  });
  if (!state.isOpen) return;
  ui.window('Rows', { x: 310, y: 0, width: 1100, height: 840 }, () => {
    const columns = [0, 1, 2, 3, 4, 5].map((column) => ({ id: 'c' + column, title: 'Column ' + column, grow: 1 }));
    ui.table('Rows', { columns, rowCount: 100_000, rowId: (row) => 'r' + row, grow: 1 }, (row) => {
      for (let column = 0; column < 6; column += 1) ui.cell('cell ' + row + '.' + column);
    });
  });
}

export default defineHotModule({
  name: 'gui',
  stateKeys: ['isOpen', 'note'],
  initialState: () => ({ isOpen: false, note: '' }),
  targets: { renderMainInterface },
});
`;
