import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, it } from 'node:test';
import { AppPage } from './support/app-page.mjs';
import { launchBrowser, newPage } from './support/browser.mjs';
import { asidePage, putRecord, readRecords } from './support/database.mjs';
import { startDevServer } from './support/dev-server.mjs';
import { HotFolder } from './support/hot-folder.mjs';

const scope = { after };
const hot = new HotFolder(scope);
const [server, browser] = await Promise.all([startDevServer(scope, { hot: hot.dir }), launchBrowser(scope)]);
const addOne = (/** @type {AppPage} */ { page }) => page.getByRole('button', { name: 'Add one' }).click();

it('J5: with its quota used up the app goes on in memory, says so, offers an export, and saves when there is room', async (test) => {
  const page = await newPage(test, browser);
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(server.url);
  // Before the first write: Chromium asks how much room there is, and then goes by that for a while.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const app = await AppPage.open(page, server.url);
  await addOne(app);
  await app.sees(/Not saved: The browser’s storage for this site is full/);
  await addOne(app);
  await app.sees('count 2');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export…' }).click();
  assert.match(readFileSync(await (await download).path(), 'utf8'), /rekindle/);

  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await app.sees(/^Saved$/);
  await page.reload();
  await app.isRunning();
  await app.sees('count 2');
});

it('J3: of a journal with a damaged record everything before it is there; it is told, kept, and can be exported', async (test) => {
  const page = await newPage(test, browser);
  const app = await AppPage.open(page, server.url);
  for (const count of [1, 2, 3]) {
    await addOne(app);
    await app.sees(`count ${count}`);
    await app.saved();
  }
  const context = page.context();
  await page.close();
  const other = await asidePage(context, server.url);
  const damaged = await damageNewestRecord(other);
  await other.close();

  const again = await AppPage.open(await context.newPage(), server.url);
  await again.sees(/The newest changes could not be read; everything before them is there/);
  const { count } = await again.state();
  assert.ok(Number(count) < 3, `it is ${count}`);
  const wanted = Number(count) + 1;
  await addOne(again);
  await again.sees(`count ${wanted}`);
  await again.saved();
  await again.page.reload();
  await again.isRunning();
  await again.sees(`count ${wanted}`);
  assert.equal((await readRecords(again.page)).get(damaged), '"damaged"');
});

it('J5: a database that another page deletes is written again; one that vanished is told apart from a first visit', async (test) => {
  const page = await newPage(test, browser);
  const app = await AppPage.open(page, server.url);
  await addOne(app);
  await app.sees('count 1');
  await app.saved();
  await deleteDatabases(page);
  await addOne(app);
  await app.sees('count 2');
  await app.saved();
  await page.reload();
  await app.isRunning();
  await app.sees('count 2');

  const context = page.context();
  await page.close();
  const other = await asidePage(context, server.url);
  await deleteDatabases(other);
  const again = await AppPage.open(await context.newPage(), server.url);
  await again.sees(/What was stored is gone: the browser has deleted its database/);
  await again.sees('count 0');
});

/**
 * Writes nonsense over the last record of the journal.
 * @param {import('playwright-core').Page} page of the app's origin, without the app
 * @returns {Promise<string>} its key
 */
async function damageNewestRecord(page) {
  const key = [...(await readRecords(page)).keys()].findLast((found) => found.startsWith('["journal"'));
  assert.ok(key, 'there is a journal');
  await putRecord(page, JSON.parse(key), 'damaged');
  return key;
}

/** @param {import('playwright-core').Page} page */
function deleteDatabases(page) {
  return page.evaluate(async () => {
    const { indexedDB } = /** @type {any} */ (globalThis);
    for (const { name } of await indexedDB.databases()) {
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = resolve;
        request.onerror = reject;
      });
    }
  });
}
