import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { until } from './support/until.mjs';
import { startWorkbench, WorkbenchPage } from './support/workbench-page.mjs';

const scope = { after };
const dir = mkdtempSync(join(tmpdir(), 'rekindle-files-'));
after(() => rmSync(dir, { recursive: true, force: true }));
const workbench = await startWorkbench(scope);

const ENTRIES = ['# Not a title\n\nSome *words*', 'über 日本語 😀'];

/** A discussion of two entries. @param {import('node:test').TestContext} test */
async function open(test) {
  const bench = await WorkbenchPage.open(test, workbench);
  for (const [index, text] of ENTRIES.entries()) {
    await bench.fill('Message', text);
    await bench.app.stateBecomes('draft', text);
    await bench.page.keyboard.press('Alt+Enter');
    await until('it is an entry', async () => (await said(bench)).length === index + 1);
  }
  return bench;
}

/** @param {WorkbenchPage} bench @returns {Promise<string[]>} */
const said = async (bench) =>
  Object.values(await bench.state('discEntries'))
    .flat()
    .map(({ content }) => content);

/** What the browser saves when something is done. @param {WorkbenchPage} bench @param {() => Promise<void>} act */
async function saved({ page }, act) {
  const download = page.waitForEvent('download');
  await act();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** Chooses a file for the project that is imported. @param {WorkbenchPage} bench @param {string} text */
async function imports(bench, text) {
  const path = join(dir, 'project.json');
  writeFileSync(path, text);
  const chooser = bench.page.waitForEvent('filechooser');
  await bench.choose('File', 'Import project…');
  await (await chooser).setFiles(path);
}

/** @param {WorkbenchPage} bench @returns {Promise<string[]>} */
const projects = async (bench) => (await bench.state('projects')).map((/** @type {any} */ { name }) => name);

it('a discussion is saved as Markdown, by its menu', async (test) => {
  const bench = await open(test);
  await bench.page.keyboard.press('F2');
  await bench.dialog('Rename discussion');
  await bench.fill('Name', 'Rows & columns');
  await bench.page.keyboard.press('Enter');
  await bench.page.getByRole('dialog').waitFor({ state: 'detached' });
  const { name, text } = await saved(bench, async () => {
    await bench.press('Discussion');
    await bench.page.getByRole('menuitem', { name: 'Export as Markdown', exact: true }).click();
  });
  assert.equal(name, 'rows-columns.md');
  const times = [...text.matchAll(/^## User · (\d{4}-\d\d-\d\d \d\d:\d\d) UTC$/gm)].map(([, time]) => time);
  assert.equal(times.length, 2);
  const [first, second] = times;
  assert.equal(
    text,
    `# Rows & columns\n\nTake: Main\n\n## User · ${first} UTC\n\n${ENTRIES[0]}\n\n## User · ${second} UTC\n\n${ENTRIES[1]}\n`,
  );
  const age = Date.now() - Date.parse(`${first?.replace(' ', 'T')}Z`);
  assert.ok(age >= 0 && age < 600_000, `written ${age} ms ago`);
  bench.app.assertNoProblems();
});

it('a project is saved as a file, which another browser takes in whole; one undo takes it out again', async (test) => {
  const bench = await open(test);
  await bench.choose('Windows', 'Project Settings');
  await bench.fill('Name', 'Importer');
  await bench.fill('Output name', 'my-importer');
  await bench.fill('Main context', 'Files of 2 GB');
  await bench.page.getByRole('tab', { name: 'Provider', exact: true }).click();
  await bench.page.getByRole('radio', { name: 'A server', exact: true }).click();
  const key = bench.page.getByLabel('API key', { exact: true });
  await key.click();
  await bench.page.keyboard.insertText('qxzwvkjqkeyzqx');
  await until('the key is taken', () =>
    bench.page.evaluate(() => {
      const { captureState } = Reflect.get(globalThis, 'rekindle');
      return captureState(['apiKey']).apiKey === 'qxzwvkjqkeyzqx';
    }),
  );
  const { name, text } = await saved(bench, () => bench.choose('File', 'Export project'));
  assert.equal(name, 'my-importer.json');
  assert.ok(!text.includes('qxzwvkjq'), 'the key is in no file');
  const file = JSON.parse(text);
  assert.equal(file.rekindleProject, 1);
  assert.deepEqual([file.project.name, file.project.mainContext], ['Importer', 'Files of 2 GB']);

  const other = await WorkbenchPage.open(test, workbench);
  const before = await projects(other);
  await imports(other, text);
  await other.app.sees('Imported Importer');
  await other.app.sees(ENTRIES[1] ?? '');
  assert.deepEqual(await projects(other), [...before, 'Importer']);
  assert.equal((await other.state('projects')).at(-1).mainContext, 'Files of 2 GB');
  assert.deepEqual(await said(other), ENTRIES);
  await other.page.keyboard.press('Control+z');
  await until('it is out again', async () => (await projects(other)).length === before.length);

  const state = await other.app.state();
  await imports(other, JSON.stringify({ ...file, project: { ...file.project, wordWrap: 'yes' } }));
  const refusal = await other.dialog('This project was not imported');
  await refusal.getByText('project.wordWrap: expected boolean, found "yes"').waitFor();
  await refusal.getByRole('button', { name: 'Close', exact: true }).click();
  await refusal.waitFor({ state: 'detached' });
  assert.deepEqual(await other.state('projects'), state.projects);
  assert.deepEqual(await other.state('discussions'), state.discussions);
  for (const one of [bench, other]) one.app.assertNoProblems();
});
