import { fork } from 'node:child_process';

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {Counts & { why: string }} RunResult `why`: of a failure that is no failed test; else empty */

/**
 * Runs a script that tells its counts by a message to this process. One that crashed, hung, or ran no test counts as a
 * failure: a green run is never one in which nothing was tested.
 * @param {string} script
 * @param {string[]} args
 * @param {{ cwd: string, execArgv: string[], deadlineMs: number }} options it is killed at the deadline
 * @returns {Promise<RunResult>}
 */
export async function runTests(script, args, options) {
  const { counts, ending } = await inProcess(script, args, options);
  if (counts === undefined) return { passed: 0, failed: 1, why: ` (the runner ${ending})` };
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, why: ' (it ran no test)' };
  if (counts.failed === 0 && ending !== 'ended')
    return { ...counts, failed: 1, why: ` (the runner ${ending})` };
  return { ...counts, why: '' };
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {{ cwd: string, execArgv: string[], deadlineMs: number }} options
 * @returns {Promise<{ counts: Counts | undefined, ending: string }>}
 */
function inProcess(script, args, { cwd, execArgv, deadlineMs }) {
  return new Promise((resolve) => {
    /** @type {Counts | undefined} */
    let counts;
    let hung = false;
    const child = fork(script, args, { cwd, execArgv });
    const timer = setTimeout(() => {
      hung = true;
      child.kill('SIGKILL');
    }, deadlineMs);
    child.on('message', (/** @type {Counts} */ message) => {
      counts = message;
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      const failed = counts !== undefined && counts.failed > 0;
      const ending = hung
        ? `did not end within ${deadlineMs / 1000} s`
        : code === 0 || failed
          ? 'ended'
          : `crashed: ${signal ?? `exit code ${code}`}`;
      resolve({ counts, ending });
    });
  });
}
