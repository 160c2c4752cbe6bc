import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { AppPage } from './support/app-page.mjs';
import { launchBrowser, newPage } from './support/browser.mjs';
import { asidePage, holdDatabase, makeDatabase, readRecords } from './support/database.mjs';
import { startDevServer } from './support/dev-server.mjs';
import { HotFolder } from './support/hot-folder.mjs';

const scope = { after };
const hot = new HotFolder(scope);
const [server, browser] = await Promise.all([startDevServer(scope, { hot: hot.dir }), launchBrowser(scope)]);
const name = `rekindle:${new URL(server.url).pathname}`;
const addOne = (/** @type {AppPage} */ { page }) => page.getByRole('button', { name: 'Add one' }).click();

/** What the fixture kept before there was a journal: as version 0.1.0 of the page wrote it. */
const FORMAT_ONE = /** @type {[import('./support/database.mjs').RecordKey, unknown][]} */ ([
  [
    ['index'],
    {
      format: 1,
      versions: { app: 1, lib: 1 },
      view: {
        stamp: 3,
        view: {
          windows: { Notes: { x: 140, y: 90, width: 420, height: 480, collapsed: false } },
          stack: ['Notes'],
          scrolls: {},
          focus: null,
          edit: null,
        },
      },
      aside: {},
    },
  ],
  [['state', 'count', 0], 7],
  [['state', 'greetings', 0], 2],
  [['state', 'isPinned', 0], true],
  [['state', 'lines', 0], ['the only line']],
  [['state', 'note', 0], 'from long ago'],
]);

/** Of the state itself: without the page's own number, which each page that begins to write raises, and the view. */
async function stateRecords(/** @type {import('playwright-core').Page} */ page) {
  const records = await readRecords(page);
  const index = records.get('["index"]');
  assert.ok(index, 'there is an index');
  records.set('["index"]', index.replace(/"epoch":\d+/, '"epoch":0'));
  records.delete('["view"]');
  return records;
}

it('S6: a state that newer code has left is refused by older code after a restart, and stays as it is stored, to the byte, until the user rolls it back', async (test) => {
  test.after(() => hot.lay('base'));
  const page = await newPage(test, browser);
  const context = page.context();
  const newer = await AppPage.open(page, server.url);
  await addOne(newer);
  await newer.sees('count 1');
  hot.lay('migration-works');
  await newer.pressReload();
  await newer.sees('code v2, migrated');
  for (const count of [2, 3]) {
    await addOne(newer);
    await newer.sees(`count ${count}`);
  }
  await newer.note.click();
  await page.keyboard.type('kept');
  await newer.stateBecomes('note', 'kept');
  await newer.saved();
  await page.close();
  const aside = await asidePage(context, server.url);
  const before = await stateRecords(aside);

  hot.lay('base');
  const older = new AppPage(await context.newPage());
  await older.page.goto(server.url);
  const overlay = older.page.getByRole('alertdialog', { name: 'No code is running' });
  await overlay.getByText(/version 2.*version 1/).waitFor();
  await overlay.getByRole('button', { name: 'Retry' }).click();
  await older.page.waitForFunction(() => Reflect.get(globalThis, 'rekindle').history.length > 1);
  const { lastError } = await older.errors();
  assert.deepEqual(lastError?.newer, { module: 'app', stored: 2, code: 1 });
  await older.saved();
  await older.page.close();
  assert.deepEqual(await stateRecords(aside), before);

  hot.lay('migration-works');
  const again = await AppPage.open(await context.newPage(), server.url);
  await again.sees('count 3');
  assert.equal((await again.state()).note, 'kept');
  await again.page.close();

  hot.lay('base');
  const back = new AppPage(await context.newPage());
  await back.page.goto(server.url);
  await back.page.getByRole('button', { name: 'Roll back' }).click();
  await back.sees('code v1');
  await back.sees('count 1');
  await back.saved();
  await back.page.reload();
  await back.sees('count 1');
});

it('J3: a workspace of version 0.1.0 is taken over with its state and its view, and has a history from then on', async (test) => {
  const page = await newPage(test, browser);
  const context = page.context();
  const aside = await asidePage(context, server.url);
  await makeDatabase(aside, name, 1, FORMAT_ONE);
  const app = await AppPage.open(page, server.url);
  await app.sees('count 7');
  const { note, isPinned, greetings, lines } = await app.state();
  assert.deepEqual(
    { note, isPinned, greetings, lines },
    { note: 'from long ago', isPinned: true, greetings: 2, lines: ['the only line'] },
  );
  const box = await page.getByRole('region', { name: 'Notes', exact: true }).boundingBox();
  assert.deepEqual([box?.x, box?.y], [140, 90]);
  await addOne(app);
  await app.sees('count 8');
  await app.saved();
  const keys = [...(await readRecords(aside)).keys()];
  assert.ok(!keys.some((key) => key.startsWith('["state"')), keys.join());
  await page.reload();
  await app.isRunning();
  await app.sees('count 8');
  await page.keyboard.press('Control+z');
  await app.stateBecomes('count', 7);
  assert.equal((await app.state()).note, 'from long ago');
  app.assertNoProblems();
});

it('J5: an old page that does not let go of the database is named; nothing is written meanwhile, and once it is closed all is there', async (test) => {
  const page = await newPage(test, browser);
  const context = page.context();
  const old = await asidePage(context, server.url);
  await makeDatabase(old, name, 1, FORMAT_ONE);
  const letGo = await holdDatabase(old, name, 1);
  const app = await AppPage.open(page, server.url);
  await app.sees(/Another tab with an older version of this page keeps the database/);
  await app.sees(/Not saved: Another tab with an older version/);
  await app.sees('count 0');
  await addOne(app);
  await app.sees('count 1');
  await app.sees(/Not saved/);

  await letGo();
  await page.reload();
  await app.isRunning();
  await app.sees('count 7');
  await addOne(app);
  await app.sees('count 8');
  await app.saved();
  await app.sees(/^Saved$/);
});

it('J5: a newer page that changes how the workspace is stored makes this one say so, and stop writing', async (test) => {
  const page = await newPage(test, browser);
  const app = await AppPage.open(page, server.url);
  await addOne(app);
  await app.sees('count 1');
  await app.saved();
  const newer = await asidePage(page.context(), server.url);
  await holdDatabase(newer, name, 3);
  const before = await readRecords(newer);
  await addOne(app);
  await app.sees('count 2');
  await app.sees(/Not saved: A newer version of Rekindle, open in another tab/);
  assert.deepEqual(await readRecords(newer), before);
});
