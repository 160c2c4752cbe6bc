import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import * as devalue from 'devalue';
import { AppPage } from './support/app-page.mjs';
import { launchBrowser, newPage } from './support/browser.mjs';
import { startDevServer } from './support/dev-server.mjs';
import { HotFolder } from './support/hot-folder.mjs';

const scope = { after };
const hot = new HotFolder(scope);
hot.write(
  'files/index.ts',
  `import { type App, defineHotModule } from 'rekindle';
import * as v from 'valibot';

const schema = v.object({ rows: v.array(v.object({ id: v.number(), title: v.string() })) });

declare module 'rekindle' {
  interface AppState extends v.InferOutput<typeof schema> {}
}

function renderExtra({ state, ui, services }: App): void {
  ui.window('Files', { x: 500, y: 40, width: 320, height: 200 }, () => {
    ui.text('rows ' + state.rows.map(({ title }) => title).join());
    if (ui.button('Export')) services.files.exportState();
    if (ui.button('Import')) services.files.importState();
  });
}

export default defineHotModule({
  name: 'files',
  stateKeys: ['rows'],
  initialState: () => ({ rows: [{ id: 1, title: 'one' }, { id: 2, title: 'two' }] }),
  schema,
  targets: { renderExtra },
});
`,
);
const dir = mkdtempSync(join(tmpdir(), 'rekindle-import-'));
scope.after(() => rmSync(dir, { recursive: true, force: true }));
const [server, browser] = await Promise.all([startDevServer(scope, { hot: hot.dir }), launchBrowser(scope)]);

const addOne = (/** @type {AppPage} */ { page }) => page.getByRole('button', { name: 'Add one' }).click();

/** @param {AppPage} app @returns {Promise<string>} the file's text */
async function exported({ page }) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

/** Imports a file as a user does. @param {AppPage} app @param {string} text */
async function imports({ page }, text) {
  const file = join(dir, 'state.json');
  writeFileSync(file, text);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await (await chooser).setFiles(file);
}

const refusal = (/** @type {AppPage} */ { page }) =>
  page.getByRole('alertdialog', { name: /was not imported/ });

/** In the page. @param {any} element @returns {boolean} */
const hasFocus = (element) => element.ownerDocument.activeElement === element;

it('H6: what was exported is imported, and what it replaced is one undo away', async (test) => {
  const app = await AppPage.open(await newPage(test, browser), server.url);
  await addOne(app);
  await app.sees('count 1');
  const text = await exported(app);
  await addOne(app);
  await app.sees('count 2');
  await imports(app, text);
  await app.sees('Imported state.json');
  await app.stateBecomes('count', 1);
  await app.page.keyboard.press('Control+z');
  await app.stateBecomes('count', 2);
  await app.page.keyboard.press('Control+y');
  await app.stateBecomes('count', 1);
  app.assertNoProblems();
});

it('H6: of a file that does not fit all that does not is shown, place by place, and nothing is replaced', async (test) => {
  const app = await AppPage.open(await newPage(test, browser), server.url);
  await addOne(app);
  await app.sees('count 1');
  const { versions, ...file } = devalue.parse(await exported(app));
  const rows = [{ id: 'one', title: 'one' }, { id: 2 }, { id: 3, title: 3n }];
  const before = await app.state();
  await imports(app, devalue.stringify({ ...file, versions, state: { ...file.state, rows, count: 9 } }));
  const dialog = refusal(app);
  await dialog.getByText(/does not fit its schema in 3 places/).waitFor();
  await dialog.getByText('Nothing was changed.').waitFor();
  const cells = await dialog.getByRole('cell').allTextContents();
  assert.deepEqual(cells, [
    ...['state.rows[0].id', 'number', 'string "one"'],
    ...['state.rows[1].title', 'a value', 'nothing'],
    ...['state.rows[2].title', 'string', 'bigint 3n'],
  ]);
  assert.deepEqual(await app.state(), before);
  // What is behind it cannot be reached until it has been read.
  assert.equal(await app.page.getByRole('button', { name: 'Close', exact: true }).evaluate(hasFocus), true);
  await app.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const button = app.page.getByRole('button', { name: 'Import', exact: true });
  assert.equal(await button.evaluate(hasFocus), true, 'the focus is back where it was');
  assert.deepEqual(await app.state(), before);
  await app.page.keyboard.press('Control+z');
  await app.stateBecomes('count', 0);
  app.assertNoProblems();
});

it('H6: a file that is none, or is newer, changes nothing and says why; one of older code is migrated', async (test) => {
  const app = await AppPage.open(await newPage(test, browser), server.url);
  await addOne(app);
  await app.sees('count 1');
  const text = await exported(app);
  await imports(app, 'no export at all');
  await refusal(app)
    .getByText(/not one that Rekindle has exported/)
    .waitFor();
  await app.page.keyboard.press('Enter');
  await refusal(app).waitFor({ state: 'detached' });
  await imports(app, devalue.stringify({ rekindle: 2, versions: {}, state: {} }));
  await refusal(app)
    .getByText(/of version 2, and this page knows versions up to 1/)
    .waitFor();
  await app.page.getByRole('button', { name: 'Close “state.json” was not imported' }).click();
  const before = await app.state();
  hot.lay('migration-works');
  test.after(() => hot.lay('base'));
  await app.pressReload();
  await app.sees('code v2, migrated');
  // A file of the older version is migrated on the way.
  await imports(app, text);
  await app.sees('Imported state.json');
  assert.deepEqual((await app.state()).count, { value: before.count });
});
