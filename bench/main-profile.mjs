import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';

const SAMPLE_EVERY_US = 100;

/** The parts of main, told by where their sources are. */
const AREAS = /** @type {const} */ ([
  ['reload', /src\/main\/(reload|app|input|services)\/|\/comlink\//],
  ['store', /src\/main\/store\/|src\/shared\/state\//],
  ['ui', /src\/main\/(ui|overlay)\/|src\/shared\/ui\/|\/pixi\.js\/|\/yoga-layout\/|\/@pixi\//],
]);

/** @typedef {{ functionName: string, url: string, lineNumber: number, columnNumber: number }} CallFrame 0-based */
/** @typedef {{ id: number, callFrame: CallFrame, children?: number[] }} ProfileNode */

/**
 * Samples the page's main thread, and sums up its own time by area of the sources. Time that the engine spends for
 * a function (structured clone, DOM) counts for that function; collecting garbage and painting count apart.
 * @param {import('playwright-core').Page} page
 * @param {number} ms how long
 * @returns {Promise<Record<string, number>>} area → ms
 */
export async function profileMainThread(page, ms) {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_US });
  await session.send('Profiler.start');
  await new Promise((resolve) => setTimeout(resolve, ms));
  const { profile } = await session.send('Profiler.stop');
  const areaOf = await areaFinder(page, profile.nodes);
  /** @type {Record<string, number>} */
  const areas = { reload: 0, store: 0, ui: 0, other: 0, garbage: 0 };
  const { samples = [], timeDeltas = [] } = profile;
  for (const [index, id] of samples.entries()) {
    const area = areaOf(id);
    if (area !== undefined) areas[area] = (areas[area] ?? 0) + (timeDeltas[index] ?? 0) / 1000;
  }
  return areas;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {ProfileNode[]} nodes
 * @returns {Promise<(id: number) => string | undefined>} undefined: the thread did nothing of ours
 */
async function areaFinder(page, nodes) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const maps = await sourceMaps(page, new Set(nodes.map(({ callFrame }) => callFrame.url)));
  /** @type {Map<number, string | undefined>} */
  const found = new Map();
  const find = (/** @type {number} */ id) => {
    for (let node = byId.get(id); node; node = byId.get(parents.get(node.id) ?? -1)) {
      const { functionName, url } = node.callFrame;
      if (functionName === '(garbage collector)') return 'garbage';
      if (url === '') continue;
      const source = sourceOf(maps.get(url), node.callFrame);
      return AREAS.find(([, pattern]) => pattern.test(source))?.[0] ?? 'other';
    }
    return undefined;
  };
  return (id) => {
    if (!found.has(id)) found.set(id, find(id));
    return found.get(id);
  };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {Set<string>} urls
 * @returns {Promise<Map<string, TraceMap>>}
 */
async function sourceMaps(page, urls) {
  const maps = new Map();
  for (const url of urls) {
    if (!url.startsWith('http')) continue;
    const answer = await page.request.get(`${url}.map`);
    if (answer.ok()) maps.set(url, new TraceMap(await answer.text()));
  }
  return maps;
}

/**
 * @param {TraceMap | undefined} map
 * @param {CallFrame} frame
 */
function sourceOf(map, { lineNumber, columnNumber }) {
  if (!map) return '';
  return originalPositionFor(map, { line: lineNumber + 1, column: columnNumber }).source ?? '';
}
