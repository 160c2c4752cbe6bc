import { openApp } from '../browser.mjs';
import { startDevServer } from '../dev-server.mjs';
import { FEED_BODY } from '../feed-source.mjs';
import { makeHotFolder } from '../hot-folder.mjs';
import { spread } from '../statistics.mjs';

const OPENINGS = 30;
const KEYS = 40;

/**
 * How long the user waits: for a table of 100,000 rows, and for a feed of 10,000 of 1 kB, from the press of a button to the
 * frame that shows rows; and how many frames after a key its letter is on the screen.
 * @param {import('../run.mjs').Bench} bench
 */
export async function measureAnswers({ root, browser, say }) {
  say('A table and a feed are opened, and text is typed …');
  const folder = makeHotFolder({ 'index.ts': SOURCE });
  const server = await startDevServer(root, folder.dir);
  try {
    const page = await openApp(browser, server.url, 'Open');
    const opening = async (/** @type {string} */ button, /** @type {string} */ text) =>
      spread(/** @type {number[]} */ (await page.evaluate(openAndClose(button, text))));
    const openTableMs = await opening('Open table', 'cell 0.5');
    const openFeedMs = await opening('Open feed', 'entry 0');
    await page.getByRole('textbox', { name: 'Note' }).click();
    await page.evaluate(COUNT_FRAMES);
    for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('x');
    const echoes = /** @type {number[]} */ (await page.evaluate('echoes'));
    await page.context().close();
    return { openTableMs, openFeedMs, typingEchoFrames: spread(echoes) };
  } finally {
    await server.close();
    folder.remove();
  }
}

/**
 * As text: its globals are the page's.
 * @param {string} button what opens it, and closes it
 * @param {string} text what it shows
 */
const openAndClose = (button, text) => `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '${button}');
  const isThere = () => document.body.textContent.includes('${text}');
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
  const state = app.state as { open: string; note: string };
  ui.window('Tools', { x: 0, y: 0, width: 300, height: 200 }, () => {
    if (ui.button('Open table')) state.open = state.open === 'table' ? '' : 'table';
    if (ui.button('Open feed')) state.open = state.open === 'feed' ? '' : 'feed';
    state.note = ui.textField('Note', state.note);
  });
  if (state.open === 'feed') ui.window('Entries', { x: 310, y: 0, width: 1100, height: 840 }, () => {${FEED_BODY}
  });
  if (state.open !== 'table') return;
  ui.window('Rows', { x: 310, y: 0, width: 1100, height: 840 }, () => {
    const columns = [0, 1, 2, 3, 4, 5].map((column) => ({ id: 'c' + column, title: 'Column ' + column, grow: 1 }));
    ui.table('Rows', { columns, rowCount: 100_000, rowId: (row) => 'r' + row, grow: 1 }, (row) => {
      for (let column = 0; column < 6; column += 1) ui.cell('cell ' + row + '.' + column);
    });
  });
}

export default defineHotModule({
  name: 'gui',
  stateKeys: ['open', 'note'],
  initialState: () => ({ open: '', note: '' }),
  targets: { renderMainInterface },
});
`;
