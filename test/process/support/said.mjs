const PATIENCE_MS = 30_000;

/**
 * Waits until a process has written what matches, and answers the match.
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @param {RegExp} pattern
 * @param {string} name of the process, for the message
 * @returns {Promise<RegExpExecArray>} rejects when the process ends before, or after 30 s, with all that was written
 */
export function said(child, pattern, name) {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => fail(`wrote nothing like ${pattern} in ${PATIENCE_MS} ms`), PATIENCE_MS);
    const fail = (/** @type {string} */ what) => {
      clearTimeout(timer);
      reject(new Error(`${name} ${what}. It wrote:\n${text}`));
    };
    const listen = (/** @type {Buffer} */ piece) => {
      text += piece;
      const found = pattern.exec(text);
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code, signal) => fail(`ended by ${signal ?? `code ${code}`}`));
  });
}
