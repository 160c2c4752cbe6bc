import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Project } from './support/project.mjs';

const DEADLINE_MS = 20_000;
const START = fileURLToPath(new URL('./support/start-project.mjs', import.meta.url));

/**
 * A dev server in a process of its own, over a project of its own.
 * @param {import('node:test').TestContext} test
 * @param {Project} project
 * @param {string[]} args
 */
function start(test, project, args) {
  const child = spawn(process.execPath, [START, project.root, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  test.after(() => child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const exit = once(child, 'exit').then(([code]) => code);
  /** @returns {Promise<string>} its address */
  const ready = () =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The server did not start:\n${said}`)), DEADLINE_MS);
      const look = () => {
        const url = /http:\/\/localhost:\d+\//.exec(said)?.[0];
        if (url === undefined) return;
        clearTimeout(timer);
        resolve(url);
      };
      child.stdout.on('data', look);
      child.on('exit', () => reject(new Error(`The server ended:\n${said}`)));
    });
  return { child, exit, ready, said: () => said };
}

/** @param {import('node:test').TestContext} test */
function newProject(test) {
  const project = new Project({ 'gui/index.ts': "export default { name: 'gui' };\n" });
  test.after(() => project.dispose());
  return project;
}

/**
 * A port that something else has.
 * @param {import('node:test').TestContext} test
 */
async function takenPort(test) {
  const other = createServer();
  await new Promise((resolve) => other.listen(0, '127.0.0.1', () => resolve(undefined)));
  test.after(() => other.close());
  const address = other.address();
  assert.ok(typeof address === 'object' && address !== null);
  return address.port;
}

describe('npm start', () => {
  it('takes the next free port when its own is taken, and says so', async (test) => {
    const port = await takenPort(test);
    const server = start(test, newProject(test), ['--port', String(port)]);
    const url = await server.ready();
    assert.notEqual(new URL(url).port, String(port));
    assert.match(server.said(), new RegExp(`Port ${port} is taken`));
    assert.equal((await fetch(url)).status, 200);
  });

  it('ends at once by Ctrl+C, with connections open', async (test) => {
    const server = start(test, newProject(test), []);
    const url = await server.ready();
    const open = request(`${url}__hot__/build`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Rekindle': '1', 'Content-Length': 100 },
    });
    open.on('error', () => {});
    open.write('{');
    await once(open, 'socket');
    assert.equal((await fetch(url)).status, 200);
    server.child.kill('SIGINT');
    assert.equal(await server.exit, 0);
  });

  it('X1: listens on loopback alone', async (test) => {
    const server = start(test, newProject(test), []);
    const url = new URL(await server.ready());
    const outer = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    for (const { address, family, internal } of outer) {
      if (internal || family !== 'IPv4') continue;
      await assert.rejects(fetch(`http://${address}:${url.port}/`), /fetch failed/);
    }
  });

  it('says in one line that the hot folder is not there, or that an option is none', async (test) => {
    const project = newProject(test);
    for (const [args, line] of /** @type {[string[], RegExp][]} */ ([
      [['--hot', '/no/such/folder'], /^There is no folder of hot modules at \/no\/such\/folder\. .*\n$/],
      [['--port', 'x'], /^--port takes a number from 1 to 65535, found "x"\.\n$/],
      [['--prot', '1'], /Unknown option '--prot'/],
    ])) {
      const server = start(test, project, args);
      assert.equal(await server.exit, 1);
      assert.match(server.said(), line);
      assert.doesNotMatch(server.said(), /\n {4}at /);
    }
  });

  it("starts with broken sources too, and tells what is wrong: the last good code runs from the browser's store", async (test) => {
    const project = newProject(test);
    project.write('gui/index.ts', 'export default {;\n');
    const server = start(test, project, []);
    const url = await server.ready();
    assert.match(server.said(), /src\/hot\/gui\/index\.ts:1:\d+: /);
    assert.equal((await fetch(url)).status, 200);
  });
});
