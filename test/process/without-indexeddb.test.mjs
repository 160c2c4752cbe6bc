import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { AppPage } from './support/app-page.mjs';
import { launchBrowser, newPage } from './support/browser.mjs';
import { startDevServer } from './support/dev-server.mjs';
import { HotFolder } from './support/hot-folder.mjs';

const scope = { after };
const hot = new HotFolder(scope);
const [server, browser] = await Promise.all([startDevServer(scope, { hot: hot.dir }), launchBrowser(scope)]);

/** Both run in the page before its own scripts. */
const BREAKS = {
  'there is no IndexedDB': () => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  },
  'IndexedDB is forbidden': () => {
    const { prototype } = Reflect.get(globalThis, 'IDBFactory');
    prototype.open = () => {
      throw new (Reflect.get(globalThis, 'DOMException'))('forbidden here', 'SecurityError');
    };
  },
};

for (const [what, breakIt] of Object.entries(BREAKS)) {
  it(`J5: ${what}: the app goes on in memory, reloads, and says that nothing is saved`, async (test) => {
    const page = await newPage(test, browser);
    await page.addInitScript(breakIt);
    const app = await AppPage.open(page, server.url);
    await app.page.getByRole('button', { name: 'Add one' }).click();
    await app.sees('count 1');
    await app.sees(/^Not saved: \S/);
    const record = await app.pressReload();
    assert.equal(record.ok, true, record.failure?.message);
    assert.equal((await app.state()).count, 1);
    await app.sees('count 1');
    await assert.rejects(app.saved(), /The state is not saved/);
    assert.equal((await app.errors()).isErrorState, false);
  });
}
