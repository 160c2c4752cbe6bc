import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { ChatServer } from '../server/support/chat/chat-server.mjs';
import { AppPage } from './support/app-page.mjs';
import { ChatPage, chatFolder } from './support/chat-page.mjs';
import { startDevServer } from './support/dev-server.mjs';
import { HotFolder } from './support/hot-folder.mjs';
import { Profile } from './support/profile.mjs';

/** Of letters alone, in no word and no code of anybody's; two, so that both ways in are looked for. */
const TYPED = 'qxzwvkjqtypedzqx';
const HALF_TYPED = 'qxzwvkjqhalfzzqx';
const API_KEY = 'qxzwvkjqserverqx';

const scope = { after };
const hot = new HotFolder(scope);
hot.write(
  'vault/index.ts',
  `import { type App, defineHotModule } from 'rekindle';

declare module 'rekindle' {
  interface AppState { vaultKey: string; vaultName: string }
}

function renderExtra({ state, ui }: App): void {
  ui.window('Vault', { x: 500, y: 40, width: 320, height: 200 }, () => {
    state.vaultName = ui.textField('Name', state.vaultName);
    state.vaultKey = ui.passwordField('Key', state.vaultKey);
    if (ui.button('Break')) throw new Error('Broken on purpose');
    ui.text('key of ' + state.vaultKey.length);
  });
}

export default defineHotModule({
  name: 'vault',
  stateKeys: ['vaultKey', 'vaultName'],
  secretKeys: ['vaultKey'],
  initialState: () => ({ vaultKey: '', vaultName: '' }),
  targets: { renderExtra },
});
`,
);
const server = await startDevServer(scope, { hot: hot.dir });

it('S5: a secret reaches neither the disk nor failure reports nor exports, typed or half-typed, by whatever way', async (test) => {
  const profile = new Profile(test);
  const context = await profile.open();
  const app = await AppPage.open(await context.newPage(), server.url);
  const { page } = app;
  await page.getByRole('textbox', { name: 'Name' }).click();
  await page.keyboard.type('plainly visible');
  const key = page.getByLabel('Key', { exact: true });
  await key.click();
  await page.keyboard.type(TYPED);
  await app.sees(`key of ${TYPED.length}`);
  await app.pressReload();
  await app.sees(`key of ${TYPED.length}`);
  await page.getByRole('button', { name: 'Break' }).click();
  await app.alert.waitFor();
  const told = await page.evaluate(() => {
    const { lastError, history, captureState } = Reflect.get(globalThis, 'rekindle');
    return JSON.stringify([lastError, history, captureState()]);
  });
  assert.ok(!told.includes(TYPED), 'a report or an export has it');
  await app.saved();
  await key.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(HALF_TYPED);
  // As a window is closed in the middle of typing: the view keeps what is half-typed, but not this.
  await page.close();

  const again = await AppPage.open(await context.newPage(), server.url);
  await again.stateBecomes('vaultName', 'plainly visible');
  await again.sees('key of 0');
  const records = await everythingStored(again);
  await context.close();
  for (const secret of [TYPED, HALF_TYPED]) {
    assert.ok(!records.includes(secret), 'what the page can read of its storage has it');
    assert.deepEqual(filesWith(profile.dir, secret), []);
  }
  assert.ok(records.includes('plainly visible'), 'the search finds what is there');
});

it('S5: the API key goes to the server, and to nowhere else: no disk, no log, no report, even if the server sends it back', async (test) => {
  const chat = await ChatServer.start(test);
  const ownServer = await startDevServer(test, { hot: chatFolder(test).dir });
  const profile = new Profile(test);
  const context = await profile.open();
  const page = await ChatPage.open(await context.newPage(), ownServer.url, chat.baseAddress);
  await page.fill('API key', API_KEY);
  for (const [model, outcome] of /** @type {const} */ ([
    ['parrot', 'done'],
    ['locked', 'failed'],
    ['cut', 'failed'],
  ])) {
    await page.ask(model);
    await page.becomes(outcome);
  }
  await page.press('Test connection');
  await page.app.sees(/Connected/);
  assert.deepEqual(
    chat.requests.map(({ authorization }) => authorization),
    Array(3).fill(`Bearer ${API_KEY}`),
  );
  await page.press('Hang');
  await page.app.alert.waitFor();
  const told = await page.page.evaluate(() => {
    const { lastError, history, captureState } = Reflect.get(globalThis, 'rekindle');
    return JSON.stringify([lastError, history, captureState()]);
  });
  assert.match(told, /Incorrect API key provided: Bearer •••/, 'the log has what the server said');
  assert.ok(!told.includes(API_KEY), 'a report, a log or an export has it');
  assert.ok(!page.app.problems.some((problem) => problem.includes(API_KEY)), 'the console has it');
  await page.app.saved();
  const records = await everythingStored(page.app);
  await context.close();
  assert.ok(!records.includes(API_KEY), 'what the page can read of its storage has it');
  assert.ok(records.includes('Incorrect API key provided'), 'the search finds what is there');
  assert.deepEqual(filesWith(profile.dir, API_KEY), []);
});

/** All that the page has stored, as text. @param {AppPage} app */
function everythingStored({ page }) {
  return page.evaluate(async () => {
    const settled = (/** @type {any} */ request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const { indexedDB, localStorage, sessionStorage } = /** @type {any} */ (globalThis);
    const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        found.push(JSON.stringify(await settled(objects.getAll())));
      }
      database.close();
    }
    return found.join('\n');
  });
}

/**
 * Files below a folder that have the text, in UTF-8 or in UTF-16.
 * @param {string} dir
 * @param {string} text
 * @returns {string[]}
 */
function filesWith(dir, text) {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return needles.some((needle) => bytes.includes(needle));
    });
}
