import { openApp } from '../browser.mjs';
import { startDevServer } from '../dev-server.mjs';
import { FEED_BODY } from '../feed-source.mjs';
import { makeHotFolder } from '../hot-folder.mjs';
import { traceScripts } from '../thread-trace.mjs';

/** @typedef {import('playwright-core').Page} Page */
/**
 * @typedef {object} InterfaceCase
 * @property {string} name
 * @property {number} limitMs what main's scripts may take a frame, p95
 * @property {string} body what the target draws; may use `state`, `ui` and `app`
 * @property {string} shows text that the app shows when it is up
 * @property {(page: Page) => Promise<void>} [prepare]
 * @property {(page: Page) => Promise<void>} run what is measured
 */

const FRAMES = 150;

const FEED_WINDOW = `
  ui.window('Entries', { x: 0, y: 0, width: 1200, height: 860 }, () => {${FEED_BODY}
  });`;

/** @type {readonly InterfaceCase[]} */
export const INTERFACE_CASES = [
  {
    name: 'one text among 2,000 nodes changes in each frame',
    limitMs: 2,
    shows: 'node 1799',
    body: `
      app.requestFrame();
      ui.window('Nodes', { x: 0, y: 0, width: 1200, height: 800 }, () => {
        ui.scroll('All', { grow: 1 }, () => {
          for (let first = 0; first < 1800; first += 10) ui.row({ gap: 4 }, () => {
            for (let node = first; node < first + 10; node += 1) {
              ui.text(node === 17 ? 'at ' + app.now : 'node ' + node, { role: 'caption', wrap: false });
            }
          });
        });
      });`,
    run: (page) => animationFrames(page, FRAMES),
  },
  {
    name: 'a window with 500 nodes is moved',
    limitMs: 1,
    shows: 'node 499',
    body: `
      ui.window('Nodes', { x: 100, y: 0, width: 1000, height: 780 }, () => {
        for (let first = 0; first < 500; first += 10) ui.row({ gap: 4 }, () => {
          for (let node = first; node < first + 10; node += 1) ui.text('node ' + node, { role: 'caption', wrap: false });
        });
      });`,
    async prepare(page) {
      await page.mouse.move(500, 16);
      await page.mouse.down();
    },
    run: drag,
  },
  {
    name: '60 rows of 6 cells of a table of 100,000 rows scroll',
    limitMs: 4,
    shows: 'cell 0.5',
    body: `
      ui.window('Rows', { x: 0, y: 0, width: 1200, height: 1700 }, () => {
        const columns = [0, 1, 2, 3, 4, 5].map((column) => ({ id: 'c' + column, title: 'Column ' + column, grow: 1 }));
        ui.table('Rows', { columns, rowCount: 100_000, rowId: (row) => 'r' + row, grow: 1 }, (row) => {
          for (let column = 0; column < 6; column += 1) ui.cell('cell ' + row + '.' + column);
        });
      });`,
    async prepare(page) {
      await page.setViewportSize({ width: 1440, height: 1760 });
      await animationFrames(page, 10);
    },
    run: (page) => wheel(page, 40),
  },
  {
    name: 'a feed of 10,000 rows of 1 kB scrolls down',
    limitMs: 4,
    shows: 'entry 0',
    body: FEED_WINDOW,
    run: (page) => wheel(page, 40),
  },
  {
    name: 'a feed of 10,000 rows of 1 kB scrolls up through rows that nobody has seen',
    limitMs: 4,
    shows: 'entry 0',
    body: FEED_WINDOW,
    async prepare(page) {
      await page.evaluate("document.querySelector('[role=feed]').scrollTop = 1e6");
      await animationFrames(page, 60);
    },
    run: (page) => wheel(page, -40),
  },
];

/**
 * What main's and the worker's scripts take a frame while the interface is used: their own time on the processor.
 * WebGL draws nothing meanwhile.
 * @param {import('../run.mjs').Bench} bench
 * @param {InterfaceCase} subject
 */
export async function measureInterface({ root, browser, say }, { name, limitMs, shows, body, prepare, run }) {
  say(`Interface: ${name} …`);
  const folder = makeHotFolder({ 'index.ts': sourceOf(body) });
  const server = await startDevServer(root, folder.dir);
  try {
    const page = await openApp(browser, server.url, shows, { draws: false });
    await animationFrames(page, 30);
    await prepare?.(page);
    const scripts = await traceScripts(page, () => run(page));
    await page.context().close();
    return { name, limitMs, ...scripts };
  } finally {
    await server.close();
    folder.remove();
  }
}

/**
 * Waits for so many frames. As text: its globals are the page's.
 * @param {Page} page
 * @param {number} count
 * @returns {Promise<void>}
 */
function animationFrames(page, count) {
  return page.evaluate(`new Promise((resolve) => {
    let left = ${count};
    const next = () => (left-- > 0 ? requestAnimationFrame(next) : resolve());
    next();
  })`);
}

/**
 * Moves the mouse, whose button is held down, once a frame: the browser answers when the page has seen it. Playwright's
 * own way runs scripts of its own in the page at each move (0.3 ms), which would be counted.
 * @param {Page} page
 */
async function drag(page) {
  const session = await page.context().newCDPSession(page);
  for (let step = 0; step < FRAMES; step += 1)
    await session.send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      x: 500 + 100 * Math.sin(step / 10),
      y: 16 + 20 * Math.abs(Math.cos(step / 10)),
      button: 'left',
      buttons: 1,
    });
  await session.detach();
}

/**
 * Turns the wheel by so much in each of some frames.
 * @param {Page} page
 * @param {number} by CSS px
 */
async function wheel(page, by) {
  const session = await page.context().newCDPSession(page);
  for (let step = 0; step < FRAMES; step += 1) {
    await session.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: 600,
      y: 400,
      deltaX: 0,
      deltaY: by,
    });
    // The browser answers before anything is scrolled. Not by playwright's `evaluate`: see `drag`.
    await session.send('Runtime.evaluate', {
      expression: 'new Promise(requestAnimationFrame)',
      awaitPromise: true,
    });
  }
  await session.detach();
}

/** @param {string} body */
function sourceOf(body) {
  return `import { type App, defineHotModule } from 'rekindle';

function renderMainInterface(app: App): void {
  const { ui } = app;
  ${body}
}

export default defineHotModule({ name: 'gui', targets: { renderMainInterface } });
`;
}
