// Runs the browser tests and tells the counts to the process that forked it. Arguments: files, if not all.
import { startTestRunner } from '@web/test-runner';
import config from '../../web-test-runner.config.mjs';

/** @typedef {import('@web/test-runner').TestSession} TestSession */
/** @typedef {NonNullable<TestSession['testResults']>} Suite */

const files = process.argv.slice(2);
const runner = await startTestRunner({
  config: { ...config, ...(files.length > 0 ? { files } : {}) },
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
});
runner?.on('stopped', () => {
  const counts = { passed: 0, failed: 0 };
  for (const session of runner.sessions.all()) {
    const found = count(session.testResults);
    counts.passed += found.passed;
    // A file that broke without a failed test of its own (it did not load, or ran out of time) is a failure too.
    counts.failed += found.failed === 0 && !session.passed ? 1 : found.failed;
  }
  process.send?.(counts, () => process.exit(counts.failed > 0 ? 1 : 0));
});

/**
 * @param {Suite | undefined} suite
 * @returns {{ passed: number, failed: number }}
 */
function count(suite) {
  const counts = { passed: 0, failed: 0 };
  for (const { passed, skipped } of suite?.tests ?? []) {
    if (passed) counts.passed += 1;
    else if (!skipped) counts.failed += 1;
  }
  for (const inner of suite?.suites ?? []) {
    const found = count(inner);
    counts.passed += found.passed;
    counts.failed += found.failed;
  }
  return counts;
}
