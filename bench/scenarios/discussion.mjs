import { join } from 'node:path';
import { openApp } from '../browser.mjs';
import { startDevServer } from '../dev-server.mjs';
import { round, spread } from '../statistics.mjs';
import { traceScripts } from '../thread-trace.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('../statistics.mjs').Spread} Spread */

const FEW = 10;
const MANY = 10_000;
const SCROLLED_FRAMES = 150;
/** What does not come by then does not come. */
const PATIENCE_MS = 20_000;
/** CSS px a frame. */
const SCROLLED_BY = 40;
const TEXT = 'Lorem ipsum dolor sit amet, consetetur sadipscing elitr. '.repeat(18);
const LIMITS_MS = { open: 100, search: 50, filter: 50 };

/**
 * A discussion of 10 and of 10,000 entries of 1 kB in the real workbench: how long it takes from the deed to the frame
 * that shows what came of it (opening, searching, filtering, editing), and what scrolling costs; and how many times as
 * much it is with 10,000. Times are the clock's: on a machine with other work to do they are longer. WebGL draws nothing
 * meanwhile.
 * @param {import('../run.mjs').Bench} bench
 */
export async function measureDiscussion({ root, browser, runs, say }) {
  const server = await startDevServer(root, join(root, 'src/hot'));
  try {
    const few = await measure(browser, server.url, FEW, runs, say);
    const many = await measure(browser, server.url, MANY, runs, say);
    const ratios = Object.fromEntries(
      Object.entries(many.ms).map(([what, { p50 }]) => [
        what,
        round(p50 / (few.ms[what]?.p50 ?? Number.NaN)),
      ]),
    );
    return { limitsMs: LIMITS_MS, few, many, ratios };
  } finally {
    await server.close();
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {number} count
 * @param {number} runs
 * @param {(message: string) => void} say
 */
async function measure(browser, url, count, runs, say) {
  say(`A discussion of ${count.toLocaleString('en')} entries …`);
  const page = await openApp(browser, url, '', { draws: false });
  await page.waitForFunction(() => Reflect.get(globalThis, 'rekindle')?.generation > 0);
  await page.evaluate(`rekindle.restoreState(${stateOf()})`);
  await page.evaluate(HELPERS);
  await page.evaluate(`bench.fill(${count}, ${JSON.stringify(TEXT)})`);
  /** @type {Record<string, Spread>} */
  const ms = {};
  for (const what of ['open', 'search', 'filter', 'type', 'save']) {
    // The first time, code is compiled.
    await page.evaluate(`bench.${what}()`);
    /** @type {number[]} */
    const times = [];
    for (let run = 0; run < runs; run += 1) times.push(await page.evaluate(`bench.${what}()`));
    ms[what] = spread(times);
  }
  await page.evaluate('bench.open()');
  const scroll = await scrolled(page);
  await page.context().close();
  return { entries: count, ms, scroll };
}

/** @param {Page} page */
async function scrolled(page) {
  const box = await page.getByRole('feed', { name: 'Entries' }).boundingBox();
  if (!box) throw new Error('The feed of entries is not shown.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  return traceScripts(page, async () => {
    for (let step = 0; step < SCROLLED_FRAMES; step += 1) {
      await page.mouse.wheel(0, -SCROLLED_BY);
      await page.evaluate('bench.frame()');
    }
  });
}

/** As text: it runs in the page. An empty discussion, and one that is filled by `bench.fill`. */
function stateOf() {
  return `({
    activeProject: 'p1',
    exampleProject: null,
    isFirstVisit: false,
    showWindows: { Discussion: true },
    discussions: ['empty', 'full'].map((id) => ({ id, project: 'p1', name: id, createdAt: 0, changedAt: 0, nextTake: 1 })),
    activeDiscussion: 'empty',
    activeTakes: {},
    takes: ['empty', 'full'].map((id) => ({ id: 'take ' + id, discussion: id, name: 'Main', createdAt: 0 })),
    discEntries: { 'take empty': [], 'take full': [] },
  })`;
}

/** As text: its globals are the page's. Each deed resolves to ms from itself to the frame after what it brings about. */
const HELPERS = `globalThis.bench = {
  frame: () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  async until(isDone) {
    const end = performance.now() + ${PATIENCE_MS};
    while (!isDone()) {
      if (performance.now() > end) throw new Error('Waited in vain until ' + isDone);
      await bench.frame();
    }
  },
  async timed(act, isDone) {
    await bench.frame();
    const start = performance.now();
    act();
    await bench.until(isDone);
    return performance.now() - start;
  },
  shows: (text) => [...document.querySelectorAll('[aria-label="Discussion"] *')].some((element) => element.childElementCount === 0 && element.textContent.includes(text)),
  field: (label) => document.querySelector('[aria-label="' + label + '"]'),
  write(field, text) {
    field.focus();
    field.select();
    document.execCommand('insertText', false, text);
  },
  async fill(count, text) {
    const entries = Array.from({ length: count }, (_, index) => ({
      id: 'entry' + index, role: index % 2 ? 'AI' : 'User', content: 'Entry ' + index + '. ' + text, thinking: '',
      timestamp: 0, collapsed: false, readMode: false, request: null,
    }));
    await rekindle.restoreState({ discEntries: { 'take empty': [], 'take full': entries } });
  },
  async show(discussion) {
    await rekindle.restoreState({ activeDiscussion: discussion });
    await bench.until(() => bench.shows('No entries yet') === (discussion === 'empty'));
  },
  async open() {
    await bench.show('empty');
    return bench.timed(() => rekindle.restoreState({ activeDiscussion: 'full' }), () => document.querySelector('[role=article]') !== null);
  },
  // What is said above the entries while some are left out. It is looked for once a frame: among the small texts alone.
  summary: () => [...document.querySelectorAll('[aria-label="Discussion"] .rk-caption')].find((element) => element.childElementCount === 0 && / of [\\d,]+ entr/.test(element.textContent))?.textContent ?? '',
  async search() {
    await bench.show('full');
    const field = bench.field('Search entries');
    const first = await bench.timed(() => bench.write(field, 'dolor'), () => bench.summary() !== '');
    const before = bench.summary();
    const more = await bench.timed(() => bench.write(field, 'Entry 7'), () => bench.summary() !== before);
    await bench.timed(() => { field.focus(); field.select(); document.execCommand('delete'); }, () => bench.summary() === '');
    return Math.max(first, more);
  },
  async filter() {
    const ms = await bench.timed(() => rekindle.restoreState({ discRoleFilter: new Set(['AI']) }), () => bench.summary().startsWith('AI: '));
    await bench.timed(() => rekindle.restoreState({ discRoleFilter: new Set() }), () => bench.summary() === '');
    return ms;
  },
  async editor() {
    const last = [...document.querySelectorAll('[role=article]')].at(-1);
    if (!bench.field('Text of the entry')) [...last.querySelectorAll('button')].find((button) => button.textContent === 'Edit').click();
    await bench.until(() => bench.field('Text of the entry'));
    return bench.field('Text of the entry');
  },
  typed: 0,
  async type() {
    const field = await bench.editor();
    bench.typed += 1;
    const text = 'typed ' + bench.typed;
    return bench.timed(() => bench.write(field, text), () => Object.values(rekindle.captureState(['editing']).editing).includes(text));
  },
  async save() {
    const field = await bench.editor();
    bench.typed += 1;
    const text = 'saved ' + bench.typed;
    bench.write(field, text);
    await bench.frame();
    const save = [...field.closest('[role=article]').querySelectorAll('button')].find((button) => button.textContent === 'Save');
    return bench.timed(() => save.click(), () => !bench.field('Text of the entry') && bench.shows(text));
  },
};`;
