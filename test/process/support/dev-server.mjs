import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { endGroupWith, killGroup } from './endings.mjs';
import { ROOT } from './root.mjs';
import { said } from './said.mjs';

/** @typedef {{ url: string, port: number, kill: () => Promise<void> }} DevServer `kill`: by SIGKILL, at once */

/**
 * The real `npm start`, in a process of its own.
 * @param {import('./endings.mjs').Scope} scope
 * @param {{ hot: string, port?: number }} options `hot`: a folder of hot modules; `port`: a free one, if not given
 * @returns {Promise<DevServer>} when it has printed its address
 */
export async function startDevServer(scope, { hot, port }) {
  const wanted = port ?? (await freePort());
  const args = ['start', '--', '--port', String(wanted), '--hot', hot];
  // In a group of its own: npm starts a shell, which starts the server, and all of them are to end.
  const child = spawn('npm', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  endGroupWith(scope, child);
  const closed = once(child, 'close');
  const [url = ''] = await said(child, /http:\/\/localhost:\d+\//, 'npm start');
  assert.equal(Number(new URL(url).port), wanted, 'the port was free');
  return {
    url,
    port: wanted,
    async kill() {
      killGroup(child);
      await closed;
    },
  };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
