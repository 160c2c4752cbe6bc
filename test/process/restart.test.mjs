import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { AppPage } from './support/app-page.mjs';
import { startDevServer } from './support/dev-server.mjs';
import { HotFolder } from './support/hot-folder.mjs';
import { Profile } from './support/profile.mjs';
import { until } from './support/until.mjs';

const scope = { after };
const hot = new HotFolder(scope);
const server = await startDevServer(scope, { hot: hot.dir });

/** @param {import('playwright-core').BrowserContext} context */
const open = async (context) => AppPage.open(await context.newPage(), server.url);

const lines = (/** @type {AppPage} */ { page }) => page.getByRole('group', { name: 'Lines' });

/**
 * Leaves something of each kind that is to survive: state, window place, scroll offset, half-typed text, caret.
 * @param {AppPage} app
 */
async function use(app) {
  const { page } = app;
  await page.getByRole('button', { name: 'Add one' }).click();
  await page.getByRole('checkbox', { name: 'Pinned' }).click();
  await lines(app).hover();
  await page.mouse.wheel(0, -300);
  const bar = await page.getByRole('heading', { name: 'Notes' }).boundingBox();
  assert.ok(bar);
  const [x, y] = [bar.x + 40, bar.y + 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 30, { steps: 3 });
  await page.mouse.up();
  await app.note.click();
  await page.keyboard.type('half a wor');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
}

/**
 * What the user sees of it.
 * @param {AppPage} app
 */
async function look(app) {
  const { count, isPinned } = await app.state();
  const box = await app.page.getByRole('region', { name: 'Notes', exact: true }).boundingBox();
  const scrolled = await lines(app).evaluate((element) => Math.round(element.scrollTop));
  return { count, isPinned, box, scrolled, editing: await app.editing() };
}

/**
 * @param {AppPage} app
 * @param {Awaited<ReturnType<typeof look>>} wanted
 */
async function looksLike(app, wanted) {
  // The view finds its place again when the first frame has been drawn.
  await app.sees('count 1');
  await app.note.and(app.page.locator(':focus')).waitFor();
  assert.deepEqual(await look(app), wanted);
  assert.deepEqual(wanted.editing, { value: 'half a wor', start: 8, end: 9 });
  assert.ok(wanted.scrolled > 0);
}

it('S5: a browser that is closed and opened again brings back state, window, scroll, half-typed text and caret', async (test) => {
  const profile = new Profile(test);
  const context = await profile.open();
  const app = await open(context);
  await use(app);
  await app.stateBecomes('note', 'half a wor');
  const before = await look(app);
  // As a window is closed: the page is told. Quitting through DevTools tells it nothing; what holds then is J3, below.
  await app.page.close();
  await context.close();

  const again = await open(await profile.open());
  await looksLike(again, before);
  again.assertNoProblems();
});

it('S5: a page that is closed in the middle of typing loses no letter', async (test) => {
  const context = await new Profile(test).open();
  const app = await open(context);
  await app.note.click();
  const typing = app.page.keyboard.type('x'.repeat(500));
  await until('some of it is typed', async () => ((await app.editing())?.value.length ?? 0) > 5);
  const seen = (await app.editing())?.value.length ?? 0;
  await app.page.close();
  await typing.catch(() => {});

  const again = await open(context);
  await again.note.and(again.page.locator(':focus')).waitFor();
  const editing = await again.editing();
  assert.match(editing?.value ?? '', /^x+$/);
  assert.ok((editing?.value.length ?? 0) >= seen, `${seen} were seen, ${editing?.value.length} are left`);
  assert.equal(editing?.start, editing?.value.length);
  await again.stateBecomes('note', editing?.value);
});

it('J3: what was acknowledged as saved survives a killed browser: state and view', async (test) => {
  const profile = new Profile(test);
  const { context, kill } = await profile.openToKill();
  const app = await open(context);
  await use(app);
  await app.saved();
  const before = await look(app);
  await kill();

  const again = await open((await profile.openToKill()).context);
  await looksLike(again, before);
  again.assertNoProblems();
});
