import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { AppPage } from './support/app-page.mjs';
import { launchBrowser } from './support/browser.mjs';
import { startDevServer } from './support/dev-server.mjs';
import { HotFolder } from './support/hot-folder.mjs';

const scope = { after };
const hot = new HotFolder(scope);
const [server, browser] = await Promise.all([startDevServer(scope, { hot: hot.dir }), launchBrowser(scope)]);

/** Two tabs of one browser with the same workspace, the first of them its owner. @param {import('node:test').TestContext} test */
async function twoTabs(test) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  test.after(() => context.close());
  const first = await AppPage.open(await context.newPage(), server.url);
  const second = await AppPage.open(await context.newPage(), server.url);
  await second.sees(/Read-only: open in another tab/);
  return { first, second };
}

const addOne = (/** @type {AppPage} */ { page }) => page.getByRole('button', { name: 'Add one' }).click();
const takeOver = (/** @type {AppPage} */ { page }) => page.getByRole('button', { name: 'Take over' }).click();

it('J4: a second tab is read-only, says so, and follows what the first does', async (test) => {
  const { first, second } = await twoTabs(test);
  await addOne(first);
  await second.sees('count 1');
  await first.note.click();
  await first.page.keyboard.type('seen there');
  await second.stateBecomes('note', 'seen there');
  // What is done in the second changes nothing.
  await addOne(second);
  await addOne(first);
  await second.sees('count 2');
  assert.equal((await first.state()).count, 2);
  first.assertNoProblems();
  second.assertNoProblems();
});

it('J4: a tab takes over: the first is told, and its state and half-typed text are handed on', async (test) => {
  const { first, second } = await twoTabs(test);
  await addOne(first);
  await first.note.click();
  await first.page.keyboard.type('half a wor');
  await takeOver(second);
  await second.sees('This tab has the workspace now');
  await first.sees(/Another tab has taken this workspace over/);
  await second.stateBecomes('note', 'half a wor');
  await addOne(second);
  await first.sees('count 2');
  await second.saved();
  await second.page.reload();
  await second.isRunning();
  await second.stateBecomes('count', 2);
});

it('J4: when the owner is closed, or its tab crashes, the next takes over by itself', async (test) => {
  const { first, second } = await twoTabs(test);
  await addOne(first);
  await second.sees('count 1');
  await first.page.close();
  await second.sees('This tab has the workspace now');
  await addOne(second);
  await second.sees('count 2');
  const third = await AppPage.open(await second.page.context().newPage(), server.url);
  await third.sees('count 2');
  const devtools = await second.page.context().newCDPSession(second.page);
  // Never answered: the page is gone.
  void devtools.send('Page.crash').catch(() => {});
  await third.sees('This tab has the workspace now');
  await addOne(third);
  await third.sees('count 3');
});

it('J4, S6: a tab with newer code gets the workspace; the one with older code stops and says so', async (test) => {
  const { first, second } = await twoTabs(test);
  await addOne(first);
  await second.sees('count 1');
  test.after(() => hot.lay('base'));
  hot.lay('migration-works');
  await second.pressReload();
  await first.sees(/another tab runs newer code/);
  await second.sees('This tab has the workspace now');
  await second.sees('code v2, migrated');
  // What it was handed is of the older version: it is migrated once more, this time to be kept.
  await second.page.waitForFunction(
    () => Reflect.get(globalThis, 'rekindle').captureState().count?.value === 1,
  );
});
