// Runs all tests. Arguments: names of runners (unit, server, browser, process), if not all.
// Imports nothing of node_modules before it is known to be there.
import { fileURLToPath } from 'node:url';
import { ensureInstall } from './ensure-install.mjs';
import { filesUnder } from './files-under.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { runTests } from './run-tests.mjs';

/** @typedef {import('./run-tests.mjs').RunResult} RunResult */
/** @typedef {{ name: string, script: string, args: string[], execArgv: string[], needsBrowser: boolean }} Runner */

/** Longer than any runner takes: what hangs is ended, and counts as crashed. */
const RUNNER_DEADLINE_MS = 2_400_000;

const root = fileURLToPath(new URL('..', import.meta.url));
ensureInstall(root);

const NODE_TESTS = 'scripts/runners/node-tests.mjs';
/** @type {Runner[]} */
const RUNNERS = [
  {
    name: 'unit',
    script: NODE_TESTS,
    args: filesUnder(root, 'src', '.test.ts'),
    execArgv: ['--import', 'tsx'],
    needsBrowser: false,
  },
  {
    name: 'server',
    script: NODE_TESTS,
    args: filesUnder(root, 'test/server', '.test.mjs'),
    execArgv: [],
    needsBrowser: false,
  },
  {
    name: 'browser',
    script: 'scripts/runners/browser-tests.mjs',
    args: [],
    execArgv: [],
    needsBrowser: true,
  },
  {
    name: 'process',
    script: NODE_TESTS,
    args: filesUnder(root, 'test/process', '.test.mjs'),
    execArgv: [],
    needsBrowser: true,
  },
];

const total = { passed: 0, failed: 0 };
const lines = [];
for (const runner of selectRunners(process.argv.slice(2))) {
  const counts = await run(runner);
  total.passed += counts.passed;
  total.failed += counts.failed;
  lines.push(`${runner.name}: ${counts.passed} passed, ${counts.failed} failed${counts.why}`);
}
console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {string[]} names */
function selectRunners(names) {
  const unknown = names.find((name) => !RUNNERS.some((runner) => runner.name === name));
  if (unknown !== undefined) {
    console.error(`There is no runner ${unknown}; there are: ${RUNNERS.map(({ name }) => name).join(', ')}.`);
    process.exit(1);
  }
  return names.length === 0 ? RUNNERS : RUNNERS.filter(({ name }) => names.includes(name));
}

/**
 * @param {Runner} runner
 * @returns {Promise<RunResult>}
 */
async function run({ script, args, execArgv, needsBrowser }) {
  if (needsBrowser) {
    try {
      process.env.CHROME_PATH = ensureChromium();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      console.error(why);
      return { passed: 0, failed: 1, why: ` (${why})` };
    }
  }
  return runTests(script, args, { cwd: root, execArgv, deadlineMs: RUNNER_DEADLINE_MS });
}
