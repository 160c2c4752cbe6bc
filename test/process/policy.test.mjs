import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { it } from 'node:test';
import { AppPage } from './support/app-page.mjs';
import { launchBrowser, newPage } from './support/browser.mjs';
import { startDevServer } from './support/dev-server.mjs';
import { HotFolder } from './support/hot-folder.mjs';
import { startStaticSite } from './support/static-site.mjs';

/**
 * Says in a window what became of each way to make code out of text.
 * @param {string} elsewhere address of a script of another origin
 */
const evil = (elsewhere) => `
import { type App, defineHotModule } from 'rekindle';

const outcome = (attempt: () => unknown): string => {
  try {
    return String(attempt());
  } catch (error) {
    return error instanceof Error ? error.name : 'refused';
  }
};
const imported = await import(String('data:text/javascript,export default 1')).then(() => 'ran', () => 'refused');
const elsewhere = String('${elsewhere}');
const fetched = await fetch(elsewhere).then((response) => response.text(), () => 'refused');
const run = await import(elsewhere).then(() => 'ran', () => 'refused');
const data = await fetch('data:text/plain,came').then(() => 'came', () => 'refused');

function renderMainInterface({ ui }: App): void {
  ui.window('Evil', { x: 8, y: 8, width: 400, height: 300 }, () => {
    ui.text(\`eval \${outcome(() => (0, eval)('1 + 1'))}\`);
    ui.text(\`Function \${outcome(() => new Function('return 1 + 1')())}\`);
    ui.text(\`import \${imported}\`);
    ui.text(\`elsewhere: fetched \${fetched}, run \${run}\`);
    ui.text(\`data fetched \${data}\`);
  });
}

export default defineHotModule({ name: 'app', stateKeys: [], initialState: () => ({}), targets: { renderMainInterface } });
`;

/** Runs in the page, in a task of its own: what the test itself has evaluated there is exempt from the policy. */
const tryInPage = () =>
  new Promise((resolve) => {
    const outcome = (/** @type {() => unknown} */ attempt) => {
      try {
        return String(attempt());
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    setTimeout(() => {
      const indirect = Reflect.get(globalThis, 'eval');
      resolve([outcome(() => indirect('1 + 1')), outcome(() => new Function('return 1 + 1')())]);
    });
  });

/**
 * A server of another origin that lets every page read its script, and run it if the page's policy does.
 * @param {import('node:test').TestContext} test
 * @returns {Promise<string>} the script's address
 */
async function startOtherOrigin(test) {
  const server = createServer((_, res) => {
    res.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' });
    res.end('export default 1');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/script.js`;
}

/** @type {Record<string, (test: import('node:test').TestContext, hot: string) => Promise<{ url: string }>>} */
const SERVERS = {
  'by the dev server': (test, hot) => startDevServer(test, { hot }),
  'as a built site, by a server that sends no policy': startStaticSite,
};

for (const [served, startServer] of Object.entries(SERVERS)) {
  it(`X2: text becomes code neither in hot code nor in the page, served ${served}`, async (test) => {
    const hot = new HotFolder(test);
    hot.write('app/index.ts', evil(await startOtherOrigin(test)));
    const [server, browser] = await Promise.all([startServer(test, hot.dir), launchBrowser(test)]);
    const app = await AppPage.open(await newPage(test, browser), server.url);
    await app.sees('eval EvalError');
    await app.sees('Function EvalError');
    await app.sees('import refused');
    // What another server sends can be read, and not run.
    await app.sees('elsewhere: fetched export default 1, run refused');
    await app.sees('data fetched refused');
    assert.deepEqual(await app.page.evaluate(tryInPage), ['EvalError', 'EvalError']);
    // Where no policy forbids it, it is possible: the attempts are real ones.
    assert.deepEqual(await (await newPage(test, browser)).evaluate(tryInPage), ['2', '2']);
  });
}
