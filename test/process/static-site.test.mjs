import assert from 'node:assert/strict';
import { it } from 'node:test';
import { AppPage } from './support/app-page.mjs';
import { launchBrowser, newPage } from './support/browser.mjs';
import { HotFolder } from './support/hot-folder.mjs';
import { startStaticSite } from './support/static-site.mjs';

it('the built site works under a sub-path; built anew, an open tab takes the new code by Ctrl+Alt+R', async (test) => {
  const hot = new HotFolder(test);
  const { url, build } = await startStaticSite(test, hot.dir);
  const browser = await launchBrowser(test);
  const app = await AppPage.open(await newPage(test, browser), url);
  await app.sees('code v1');
  await app.page.getByRole('button', { name: 'Add one' }).click();
  await app.note.click();
  await app.page.keyboard.type('half a wor');
  await app.page.evaluate(() => Reflect.set(globalThis, 'isTheSamePage', true));

  hot.lay('v2');
  await build();
  const record = await app.pressReload();

  assert.equal(record.ok, true, record.failure?.message);
  assert.deepEqual(record.changed, ['app']);
  assert.equal(record.restartNeeded, false);
  await app.sees('code v2');
  await app.sees('count 1');
  assert.equal((await app.editing())?.value, 'half a wor');
  assert.equal(await app.page.evaluate(() => Reflect.get(globalThis, 'isTheSamePage')), true);
  app.assertNoProblems();

  // A tab that is opened later, or restarted, has the new code and the state too.
  await app.page.reload();
  await app.isRunning();
  await app.sees('code v2');
  await app.sees('count 1');
  app.assertNoProblems();
});
