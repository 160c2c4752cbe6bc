import assert from 'node:assert/strict';
import { it } from 'node:test';
import { AppPage } from './support/app-page.mjs';
import { launchBrowser, newPage } from './support/browser.mjs';
import { startDevServer } from './support/dev-server.mjs';
import { HotFolder } from './support/hot-folder.mjs';
import { readPixels } from './support/pixels.mjs';

/** Whether the edge of the picture, where the tint is strongest, is red. */
const isTinted = async (/** @type {AppPage} */ { page }) => {
  const [red, green, blue] = (await readPixels(page)).at(1, 400);
  return red > 150 && red > 2 * Math.max(green, blue);
};

it('R4, O1, O2: the server is killed: a reload says so, the app goes on; the server is back: a reload works', async (test) => {
  const hot = new HotFolder(test);
  const [server, browser] = await Promise.all([startDevServer(test, { hot: hot.dir }), launchBrowser(test)]);
  const app = await AppPage.open(await newPage(test, browser), server.url);
  await app.note.click();
  await app.page.keyboard.type('half a wor');
  assert.equal(await isTinted(app), false);
  app.assertNoProblems();

  await server.kill();
  const failed = await app.pressReload();

  assert.equal(failed.ok, false);
  assert.equal(failed.failure?.kind, 'unreachable');
  assert.equal(failed.failure?.step, 'build');
  assert.equal(failed.generation, 1);
  assert.equal((await app.errors()).lastError?.kind, 'unreachable');
  await app.alert.waitFor();
  assert.match((await app.alert.textContent()) ?? '', /The builder does not answer.*npm start/);
  assert.equal(await isTinted(app), true);
  // The app goes on: in the field that has the focus, and in the worker.
  await app.page.keyboard.type('d');
  await app.stateBecomes('note', 'half a word');
  await app.page.getByRole('button', { name: 'Add one' }).click();
  await app.sees('count 1');

  hot.edit('app/index.ts', 'code v1', 'code v2');
  await startDevServer(test, { hot: hot.dir, port: server.port });
  const worked = await app.pressReload();

  assert.equal(worked.ok, true, worked.failure?.message);
  await app.sees('code v2');
  await app.alert.waitFor({ state: 'detached' });
  assert.deepEqual(await app.errors(), { isErrorState: false, lastError: null });
  assert.equal(await isTinted(app), false);
  const { note, count } = await app.state();
  assert.deepEqual({ note, count }, { note: 'half a word', count: 1 });
  // What the browser itself says of the request that nobody answered, and nothing else.
  assert.ok(
    app.problems.every((problem) => problem.includes('net::ERR_')),
    app.problems.join('\n'),
  );
});
