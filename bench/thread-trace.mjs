import { spread } from './statistics.mjs';

/** @typedef {import('./statistics.mjs').Spread} Spread */

/** Top-level work of scripts in the browser's timeline. */
const SCRIPT_WORK = new Set([
  'FunctionCall',
  'FireAnimationFrame',
  'TimerFire',
  'RunMicrotasks',
  'EventDispatch',
  'EvaluateScript',
]);

const MAIN = 'CrRendererMain';

/** Less than this lies between two callbacks of one animation frame, and more between two frames. */
const SAME_FRAME_US = 2000;

/**
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {string} ph
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts µs
 * @property {number} [dur] µs
 * @property {number} [tdur] µs of the thread's own time
 * @property {Record<string, unknown>} [args]
 */

/**
 * What scripts take on the main thread and in the workers, frame by frame, while `run` goes on: the threads' own time,
 * so that it does not count when the machine gives the processor to another. Main's frame is what happens from one
 * animation frame's end to the next one's. The worker's is one call: it begins when main's message comes, wherever
 * main's own frames begin, and two of them may lie between two of those.
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<void>} run
 * @returns {Promise<{ frames: number, main: Spread, worker: Spread | null }>} ms a frame; null: the worker had none
 */
export async function traceScripts(page, run) {
  return byFrame(await trace(page, run));
}

/**
 * The longest that scripts kept the main thread at one time while `run` went on: its own time, ms.
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<unknown>} run
 */
export async function longestScript(page, run) {
  const events = await trace(page, run);
  const works = outermost(
    events.filter(({ name, ph }) => ph === 'X' && SCRIPT_WORK.has(name)).filter(on(events, MAIN)),
  );
  return works.reduce((longest, { dur = 0, tdur = dur }) => Math.max(longest, tdur / 1000), 0);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<unknown>} run
 * @returns {Promise<TraceEvent[]>}
 */
async function trace(page, run) {
  const session = await page.context().newCDPSession(page);
  /** @type {TraceEvent[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(/** @type {TraceEvent} */ (/** @type {unknown} */ (event)));
  });
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', '__metadata'] },
  });
  await run();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

/**
 * Whether an event is of a thread.
 * @param {TraceEvent[]} events with those that name the threads
 * @param {string} thread
 * @returns {(event: TraceEvent) => boolean}
 */
function on(events, thread) {
  const names = new Map(
    events
      .filter(({ name }) => name === 'thread_name')
      .map(({ pid, tid, args }) => [`${pid}/${tid}`, String(args?.name)]),
  );
  return ({ pid, tid }) => names.get(`${pid}/${tid}`) === thread;
}

/** @param {TraceEvent[]} events */
function byFrame(events) {
  const works = events.filter(({ name, ph }) => ph === 'X' && SCRIPT_WORK.has(name));
  const main = outermost(works.filter(on(events, MAIN))).filter(byPage(works));
  const worker = outermost(works.filter(on(events, 'DedicatedWorker thread')));
  const ends = frameEnds(main);
  const perFrame = new Array(ends.length).fill(0);
  for (const { ts, dur = 0, tdur = dur } of main) {
    const frame = ends.findIndex((end) => ts < end);
    if (frame >= 0) perFrame[frame] += tdur / 1000;
  }
  const calls = worker
    .filter(({ ts }) => ts < (ends.at(-1) ?? 0))
    .map(({ dur = 0, tdur = dur }) => tdur / 1000);
  return {
    frames: ends.length,
    main: spread(perFrame.slice(1)),
    worker: calls.length > 0 ? spread(calls) : null,
  };
}

/**
 * Whether an animation frame's callback is the page's: the bench waits for frames too, by a function of no file.
 * @param {TraceEvent[]} works
 * @returns {(work: TraceEvent) => boolean}
 */
function byPage(works) {
  const own = works.filter(({ name, args }) => {
    const data = /** @type {{ url?: string } | undefined} */ (args?.data);
    return name === 'FunctionCall' && !data?.url;
  });
  return ({ name, tid, ts, dur = 0 }) =>
    name !== 'FireAnimationFrame' ||
    !own.some((call) => call.tid === tid && call.ts >= ts && call.ts < ts + dur);
}

/** A frame calls its callbacks back to back. @param {TraceEvent[]} main @returns {number[]} µs, ascending */
function frameEnds(main) {
  /** @type {number[]} */
  const ends = [];
  for (const { name, ts, dur = 0 } of main) {
    if (name !== 'FireAnimationFrame') continue;
    const last = ends.at(-1);
    if (last !== undefined && ts - last < SAME_FRAME_US) ends[ends.length - 1] = ts + dur;
    else ends.push(ts + dur);
  }
  return ends;
}

/** Without those that happen inside others. @param {TraceEvent[]} works */
function outermost(works) {
  const sorted = [...works].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  /** @type {Map<number, number>} */
  const ends = new Map();
  return sorted.filter(({ tid, ts, dur = 0 }) => {
    if (ts < (ends.get(tid) ?? 0)) return false;
    ends.set(tid, ts + dur);
    return true;
  });
}
