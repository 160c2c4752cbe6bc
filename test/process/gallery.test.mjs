import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { AppPage } from './support/app-page.mjs';
import { launchBrowser, newPage } from './support/browser.mjs';
import { startDevServer } from './support/dev-server.mjs';
import { ROOT } from './support/root.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Roles of what is used or read by its name. */
const NAMELESS =
  /^\s*- (button|checkbox|combobox|dialog|grid|link|listbox|menu|menuitem|radio|slider|spinbutton|switch|tab|textbox|tree)( \[|:|$)/;
const MOUNTS = 30;

/** @typedef {{ app: AppPage, titles: string[] }} Gallery */

/** @param {import('node:test').TestContext} test @returns {Promise<Gallery>} */
async function openGallery(test) {
  const [server, browser] = await Promise.all([
    startDevServer(test, { hot: join(ROOT, 'src/hot') }),
    launchBrowser(test),
  ]);
  const app = await AppPage.open(await newPage(test, browser), server.url);
  await restore(app, { showWindows: { Gallery: true } });
  const pages = app.page.getByRole('group', { name: 'Pages' }).getByRole('button');
  await pages.first().waitFor();
  return { app, titles: await pages.allTextContents() };
}

/** @param {AppPage} app @param {Record<string, unknown>} state */
function restore(app, state) {
  return app.page.evaluate((copy) => Reflect.get(globalThis, 'rekindle').restoreState(copy), state);
}

/** @param {AppPage} app @param {string} title */
async function show(app, title) {
  await restore(app, { galleryPage: title });
  await app.page.getByRole('heading', { name: title, exact: true, level: 2 }).waitFor();
}

/** What the semantics DOM of the page holds, as playwright's snapshot tells it to screen readers. @param {AppPage} app */
function snapshot(app) {
  return app.page.getByRole('group', { name: 'Page', exact: true }).ariaSnapshot();
}

/** @param {AppPage} app @returns {Promise<string[]>} */
function violations(app) {
  return app.page.evaluate(async () => {
    const options = { rules: { 'color-contrast': { enabled: false } } };
    const { violations: found } = await Reflect.get(globalThis, 'axe').run(
      Reflect.get(globalThis, 'document'),
      options,
    );
    return found.flatMap(
      (/** @type {{ id: string, help: string, nodes: { html: string }[] }} */ { id, help, nodes }) =>
        nodes.map(({ html }) => `${id}: ${help}: ${html}`),
    );
  });
}

describe('the gallery', () => {
  it('U1, U4: axe objects to no page in no theme, each reads as a tree of named things, and nothing is misused', async (test) => {
    const { app, titles } = await openGallery(test);
    assert.ok(titles.length >= 35, titles.join());
    // The app's policy forbids scripts of others: this one comes by the browser's own protocol.
    await app.page.evaluate(AXE);
    for (const theme of ['dark', 'light', 'nerv']) {
      await restore(app, { theme });
      for (const title of titles) {
        await show(app, title);
        assert.deepEqual(await violations(app), [], `${title} in ${theme}`);
        const tree = await snapshot(app);
        const nameless = tree.split('\n').filter((line) => NAMELESS.test(line));
        assert.deepEqual(nameless, [], `${title}: has no name`);
        const misuse = app.page.getByText(/^ui\.\w+\('.*expected|^ui\..*: the id is taken/);
        assert.deepEqual(await misuse.allTextContents(), [], title);
      }
    }
    app.assertNoProblems();
  });

  it('T4: what was opened and closed leaves no nodes, layout nodes, pixi objects, drawings or elements', async (test) => {
    const { app, titles } = await openGallery(test);
    const cycle = async () => {
      for (const title of titles) await show(app, title);
      await restore(app, { showWindows: { Gallery: false } });
      await app.page.getByRole('group', { name: 'Pages' }).waitFor({ state: 'detached' });
    };
    const usage = () => app.page.evaluate('rekindle.usage');
    await cycle();
    const before = await usage();
    await restore(app, { showWindows: { Gallery: true } });
    await cycle();
    for (let mount = 0; mount < MOUNTS; mount += 1) {
      await restore(app, { showWindows: { Gallery: true }, galleryPage: titles[mount % titles.length] });
      await app.page.getByRole('group', { name: 'Pages' }).waitFor();
      await restore(app, { showWindows: { Gallery: false } });
      await app.page.getByRole('group', { name: 'Pages' }).waitFor({ state: 'detached' });
    }
    assert.deepEqual(await usage(), before);
    app.assertNoProblems();
  });
});
