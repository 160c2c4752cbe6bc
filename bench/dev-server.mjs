import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const STARTED_WITHIN_MS = 120_000;
const ENDED_WITHIN_MS = 5_000;

/** @typedef {{ url: string, close: () => Promise<void> }} RunningServer */

/**
 * The real `npm start` over a folder of hot modules, in a process of its own.
 * @param {string} root
 * @param {string} hotDir
 * @returns {Promise<RunningServer>}
 */
export async function startDevServer(root, hotDir) {
  const args = ['scripts/start.mjs', '--port', String(await freePort()), '--hot', hotDir];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const close = async () => {
    child.kill('SIGINT');
    const timer = setTimeout(() => child.kill('SIGKILL'), ENDED_WITHIN_MS);
    await ended;
    clearTimeout(timer);
  };
  try {
    return { url: await address(child), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<string>}
 */
function address(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(
      () => reject(new Error(`npm start printed no address in ${STARTED_WITHIN_MS / 1000} s:\n${said}`)),
      STARTED_WITHIN_MS,
    );
    const listen = (/** @type {Buffer} */ chunk) => {
      said += chunk;
      const url = /http:\/\/[^\s/]+\//.exec(said)?.[0];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`npm start ended with ${code}:\n${said}`));
    });
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const found = server.address();
      const port = typeof found === 'object' && found !== null ? found.port : 0;
      server.close(() => resolve(port));
    });
  });
}
