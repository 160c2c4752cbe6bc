import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { persistenceVerdicts } from './limits.mjs';
import { machineFacts } from './machine.mjs';
import { printReport } from './report.mjs';
import { measureAnswers } from './scenarios/answers.mjs';
import { measureDiscussion } from './scenarios/discussion.mjs';
import { measureFrameCost } from './scenarios/frame-cost.mjs';
import { INTERFACE_CASES, measureInterface } from './scenarios/interface.mjs';
import { measureJumps } from './scenarios/jumps.mjs';
import { measureKeyToFrame } from './scenarios/key-to-frame.mjs';
import { measureMounts } from './scenarios/mounts.mjs';
import { measurePause } from './scenarios/pause.mjs';
import { measurePersistence } from './scenarios/persistence.mjs';
import { measureWorkbench } from './scenarios/workbench.mjs';

const SOURCE_MODULES = [1, 10, 100];
const STATE_BYTES = [1_000, 10_000_000];
/** Kept in the browser. */
const KEPT_BYTES = [1_000, 100_000_000];
const VISIBLE_NODES = [0, 500];

/**
 * @typedef {object} Bench what every scenario needs
 * @property {string} root the project's folder
 * @property {import('playwright-core').Browser} browser
 * @property {number} runs measured reloads of each case
 * @property {(message: string) => void} say
 */

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<number>} the process's exit code
 */
export async function runBenchmarks(root, args) {
  const { json, runs } = readOptions(args);
  const browser = await launchBrowser();
  const machine = machineFacts(root, browser.version());
  /** @type {Bench} */
  const bench = { root, browser, runs, say: (message) => console.error(message) };
  /** @type {import('./report.mjs').Results} */
  const results = { machine, runs, keyToFrame: [], pause: [], frameCost: [], interface: [], persistence: [] };
  try {
    for (const modules of SOURCE_MODULES) results.keyToFrame.push(await measureKeyToFrame(bench, modules));
    results.workbench = await measureWorkbench(bench);
    for (const bytes of STATE_BYTES) results.pause.push(await measurePause(bench, bytes));
    for (const nodes of VISIBLE_NODES) results.frameCost.push(await measureFrameCost(bench, nodes));
    for (const subject of INTERFACE_CASES) results.interface.push(await measureInterface(bench, subject));
    for (const bytes of KEPT_BYTES) results.persistence.push(await measurePersistence(bench, bytes));
    results.discussion = await measureDiscussion(bench);
    results.jumps = await measureJumps(bench);
    results.answers = await measureAnswers(bench);
    results.mounts = await measureMounts(bench);
    return 0;
  } finally {
    results.verdicts = persistenceVerdicts(results);
    // Minutes of measuring are not thrown away because the last case failed.
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
    printReport(results);
    await browser.close();
  }
}

/** @param {string[]} args */
function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'string' }, runs: { type: 'string', default: '30' } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs takes a number from 1, found ${values.runs}.`);
  const json =
    values.json === undefined ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), values.json);
  return { json, runs };
}
