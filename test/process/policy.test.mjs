import assert from 'node:assert/strict';
import { it } from 'node:test';
import { AppPage } from './support/app-page.mjs';
import { launchBrowser, newPage } from './support/browser.mjs';
import { startDevServer } from './support/dev-server.mjs';
import { HotFolder } from './support/hot-folder.mjs';
import { startStaticSite } from './support/static-site.mjs';

/** Says in a window what became of each way to make code out of text. */
const EVIL = `
import { type App, defineHotModule } from 'rekindle';

const outcome = (attempt: () => unknown): string => {
  try {
    return String(attempt());
  } catch (error) {
    return error instanceof Error ? error.name : 'refused';
  }
};
const imported = await import(String('data:text/javascript,export default 1')).then(() => 'ran', () => 'refused');

function renderMainInterface({ ui }: App): void {
  ui.window('Evil', { x: 8, y: 8, width: 400, height: 300 }, () => {
    ui.text(\`eval \${outcome(() => (0, eval)('1 + 1'))}\`);
    ui.text(\`Function \${outcome(() => new Function('return 1 + 1')())}\`);
    ui.text(\`import \${imported}\`);
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

/** @type {Record<string, (test: import('node:test').TestContext, hot: string) => Promise<{ url: string }>>} */
const SERVERS = {
  'by the dev server': (test, hot) => startDevServer(test, { hot }),
  'as a built site, by a server that sends no policy': startStaticSite,
};

for (const [served, startServer] of Object.entries(SERVERS)) {
  it(`X2: text becomes code neither in hot code nor in the page, served ${served}`, async (test) => {
    const hot = new HotFolder(test);
    hot.write('app/index.ts', EVIL);
    const [server, browser] = await Promise.all([startServer(test, hot.dir), launchBrowser(test)]);
    const app = await AppPage.open(await newPage(test, browser), server.url);
    await app.sees('eval EvalError');
    await app.sees('Function EvalError');
    await app.sees('import refused');
    assert.deepEqual(await app.page.evaluate(tryInPage), ['EvalError', 'EvalError']);
    // Where no policy forbids it, it is possible: the attempts are real ones.
    assert.deepEqual(await (await newPage(test, browser)).evaluate(tryInPage), ['2', '2']);
  });
}
