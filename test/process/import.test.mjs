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

function renderExtra({ ui, services }: App): void {
  ui.window('Files', { x: 500, y: 40, width: 320, height: 200 }, () => {
    if (ui.button('Export')) services.files.exportState();
    if (ui.button('Import')) services.files.importState();
  });
}

export default defineHotModule({ name: 'files', targets: { renderExtra } });
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

it('H6: a file that is none, or is newer, changes nothing and says why; one of older code is migrated', async (test) => {
  const app = await AppPage.open(await newPage(test, browser), server.url);
  await addOne(app);
  await app.sees('count 1');
  const text = await exported(app);
  await imports(app, 'no export at all');
  await app.sees(/not one that Rekindle has exported: nothing was changed/);
  await imports(app, devalue.stringify({ rekindle: 2, versions: {}, state: {} }));
  await app.sees(/of version 2, and this page knows versions up to 1: nothing was changed/);
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
