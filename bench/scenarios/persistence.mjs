import { openApp } from '../browser.mjs';
import { startDevServer } from '../dev-server.mjs';
import { makeHotFolder } from '../hot-folder.mjs';
import { round, spread } from '../statistics.mjs';
import { longestScript } from '../thread-trace.mjs';

const APPENDS = 60;
const STARTS = 5;
const STARTED_WITHIN_MS = 120_000;
/** What the app says once it runs. */
const SHOWS = 'entries';
/** Characters of one entry. */
const ENTRY = 1_000;

/**
 * What keeping the state costs, with little and with much of it (rules J1, J2, T2): one character more, from the press
 * until it is durable; a checkpoint, which writes all of the key that changed; the start of the page; memory.
 * @param {import('../run.mjs').Bench} bench
 * @param {number} stateBytes
 */
export async function measurePersistence({ root, browser, say }, stateBytes) {
  say(`Keeping ${stateBytes / 1000} kB of state …`);
  const folder = makeHotFolder({ 'index.ts': sourceOf(stateBytes) });
  const server = await startDevServer(root, folder.dir);
  try {
    const page = await openApp(browser, server.url, SHOWS);
    const saving = await longestScript(page, () => inPage(page, 'await rekindle.saved();'));
    await inPage(page, SETTLE);
    const appends = /** @type {number[]} */ (await inPage(page, APPEND));
    const appending = await longestScript(page, () => inPage(page, APPEND));
    const checkpointing = await longestScript(page, () => inPage(page, CHECKPOINT));
    const checkpointMs = /** @type {number} */ (await inPage(page, 'return report().checkpointMs;'));
    const starts = [];
    let starting = 0;
    for (let start = 0; start < STARTS; start += 1) {
      const began = performance.now();
      const longest = await longestScript(page, async () => {
        await page.reload();
        await page.waitForFunction(isShown, SHOWS, { timeout: STARTED_WITHIN_MS });
      });
      starts.push(performance.now() - began);
      starting = Math.max(starting, longest);
    }
    const heap = await heapMegabytes(page);
    await page.context().close();
    return {
      stateBytes,
      append: spread(appends),
      checkpointMs: round(checkpointMs),
      start: spread(starts),
      heapMegabytes: heap,
      longestMs: {
        save: round(saving),
        append: round(appending),
        checkpoint: round(checkpointing),
        start: round(starting),
      },
    };
  } finally {
    await server.close();
    folder.remove();
  }
}

/** In the page. @param {string} text @returns {boolean} */
const isShown = (text) => Reflect.get(globalThis, 'probe').shows(text);

/**
 * Runs in the page, as text: its globals are the page's. It leaves little behind: a channel for each turn made the browser
 * collect garbage for 190 ms, which counted as the app's.
 * @param {import('playwright-core').Page} page
 * @param {string} body
 * @returns {Promise<unknown>}
 */
function inPage(page, body) {
  return page.evaluate(`(async () => {
    const { port1, port2 } = new MessageChannel();
    const turn = () => new Promise((resolve) => { port1.onmessage = resolve; port2.postMessage(null); });
    const rest = () => new Promise((resolve) => setTimeout(resolve, 10));
    const state = () => rekindle.captureState(['count', 'report']);
    const report = () => state().report;
    const press = async (name) => {
      const { count } = state();
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name).click();
      while (state().count === count) await turn();
    };
    ${body}
  })()`);
}

const SETTLE =
  'for (let second = 0; second < 3; second += 1) await new Promise((resolve) => setTimeout(resolve, 1000));';

const APPEND = `
  const times = [];
  for (let append = 0; append < ${APPENDS}; append += 1) {
    const began = performance.now();
    await press('Append');
    await rekindle.saved();
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return times;`;

const CHECKPOINT = `
  const before = report();
  await press('Checkpoint');
  while (report() === null || report() === before || report().asked !== state().count) await rest();
  return null;`;

/** Of main, after a collection. @param {import('playwright-core').Page} page */
async function heapMegabytes(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return Math.round(usedSize / 1e6);
}

/** @param {number} stateBytes */
function sourceOf(stateBytes) {
  return `import { type App, defineHotModule } from 'rekindle';

interface State {
  entries: { id: number; text: string }[];
  count: number;
  asked: { id: string; count: number } | null;
  report: unknown;
}

function initialState() {
  const entries = Array.from({ length: ${Math.ceil(stateBytes / ENTRY)} }, (_, id) => ({
    id,
    text: ('entry ' + id + ' ').padEnd(${ENTRY}, 'abcdefghijklmnopqrstuvwxyz '),
  }));
  return { entries, count: 0, asked: null, report: null };
}

function renderMainInterface({ state: all, ui, services }: App): void {
  const state = all as unknown as State;
  ui.window('State', { width: 420, height: 240 }, () => {
    ui.text(state.entries.length + ' entries');
    if (ui.button('Append')) {
      const entry = state.entries[Math.floor(state.entries.length / 2)];
      if (entry) entry.text += 'x';
      state.count += 1;
    }
    if (ui.button('Checkpoint')) {
      state.count += 1;
      state.asked = { id: services.storage.checkpoint(), count: state.count };
    }
  });
  if (state.asked === null) return;
  for (const { value } of services.replies(state.asked.id)) {
    const { count } = state.asked;
    // The checkpoint is there: now it is told of.
    if (value === null) state.asked = { id: services.storage.report(), count };
    else {
      state.report = { ...(value as object), asked: count };
      state.asked = null;
    }
  }
}

export default defineHotModule({
  name: 'gui',
  stateKeys: ['entries', 'count', 'asked', 'report'],
  transientKeys: ['count', 'asked', 'report'],
  initialState,
  targets: { renderMainInterface },
});
`;
}
