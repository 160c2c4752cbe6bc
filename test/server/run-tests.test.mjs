import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runTests } from '../../scripts/run-tests.mjs';

const PATIENCE_MS = 30_000;

/**
 * What is counted of a runner with this text.
 * @param {import('node:test').TestContext} test
 * @param {string} text
 * @param {number} [deadlineMs]
 */
function resultOf(test, text, deadlineMs = PATIENCE_MS) {
  const folder = mkdtempSync(join(tmpdir(), 'rekindle-runner-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  const script = join(folder, 'runner.mjs');
  writeFileSync(script, text);
  return runTests(script, [], { cwd: folder, execArgv: [], deadlineMs });
}

/** @param {number} passed @param {number} failed @param {string} [then] */
const telling = (passed, failed, then = 'process.disconnect()') =>
  `process.send({ passed: ${passed}, failed: ${failed} }, () => { ${then} });`;

describe('a runner of tests', () => {
  it('is counted as it tells', async (test) => {
    assert.deepEqual(await resultOf(test, telling(3, 0)), { passed: 3, failed: 0, why: '' });
    // One with failed tests ends with a code of failure, which is no crash.
    const failing = telling(3, 2, 'process.exit(1)');
    assert.deepEqual(await resultOf(test, failing), { passed: 3, failed: 2, why: '' });
  });

  it('that ran no test is a failure', async (test) => {
    assert.deepEqual(await resultOf(test, telling(0, 0)), { passed: 0, failed: 1, why: ' (it ran no test)' });
  });

  it('that ended without a word is a failure', async (test) => {
    assert.deepEqual(await resultOf(test, ''), { passed: 0, failed: 1, why: ' (the runner ended)' });
  });

  it('that crashed is a failure, before it has told its counts or after', async (test) => {
    assert.deepEqual(await resultOf(test, 'process.exit(7);'), {
      passed: 0,
      failed: 1,
      why: ' (the runner crashed: exit code 7)',
    });
    assert.deepEqual(await resultOf(test, telling(3, 0, "process.kill(process.pid, 'SIGKILL')")), {
      passed: 3,
      failed: 1,
      why: ' (the runner crashed: SIGKILL)',
    });
  });

  it('that does not end is killed at its deadline, and a failure', async (test) => {
    assert.deepEqual(await resultOf(test, 'setInterval(() => {}, 1000);', 500), {
      passed: 0,
      failed: 1,
      why: ' (the runner did not end within 0.5 s)',
    });
  });
});
