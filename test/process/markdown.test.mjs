import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { AppPage } from './support/app-page.mjs';
import { launchBrowser, newPage } from './support/browser.mjs';
import { startDevServer } from './support/dev-server.mjs';
import { ROOT } from './support/root.mjs';
import { until } from './support/until.mjs';

const TEXT = `# Title

Some **strong** words, and [a link](https://example.org/a).

1. first
2. second
   - inner
- [x] done

| Name | Size |
|:-----|-----:|
| \`a\` | 1 |

> quoted

\`\`\`ts
const a = 1;
\`\`\`

<img src="x" onerror="globalThis.wasRun = true"> ![picture](https://example.org/b.png)
`;

/** @param {import('node:test').TestContext} test @param {string} text */
async function open(test, text) {
  const [server, browser] = await Promise.all([
    startDevServer(test, { hot: join(ROOT, 'src/hot') }),
    launchBrowser(test),
  ]);
  const page = await newPage(test, browser);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const app = await AppPage.open(page, server.url);
  await show(app, text);
  return { app, page, url: server.url };
}

/** Shows a text on the gallery's page, below what can be written there. @param {AppPage} app @param {string} text */
function show(app, text) {
  const written = { Markdown: { written: text, streamed: 0 } };
  const state = { showWindows: { Gallery: true }, galleryPage: 'Markdown', galleryValues: written };
  return app.page.evaluate((copy) => Reflect.get(globalThis, 'rekindle').restoreState(copy), state);
}

/** The dialog of a link, opened by the keyboard. @param {AppPage} app @param {string} name */
async function press(app, name) {
  const link = app.page.getByRole('link', { name, exact: true }).last();
  await link.focus();
  await app.page.keyboard.press('Enter');
  return app.page.getByRole('dialog', { name: 'Open this link?' });
}

/** @param {import('playwright-core').Page} page */
function clipboard(page) {
  return page.evaluate('navigator.clipboard.readText()');
}

describe('texts in Markdown', () => {
  it('U4: read as headings, lists, tables, quotes, code and links', async (test) => {
    const { app, page } = await open(test, TEXT);
    await page.getByRole('heading', { name: 'Title', exact: true, level: 1 }).waitFor();
    const tree = await page.getByRole('group', { name: 'Page', exact: true }).ariaSnapshot();
    const own = tree.slice(tree.lastIndexOf('heading "Title"'));
    for (const part of [
      'heading "Title" [level=1]',
      '- paragraph:',
      'strong: strong',
      'link "a link"',
      '- listitem',
      'img "Done"',
      'columnheader "Name"',
      'cell "1"',
      '- blockquote',
      'group "TypeScript code"',
      'button "Copy code"',
      'link "https://example.org/b.png"',
    ]) {
      assert.ok(own.includes(part), `${part} is missing in\n${own}`);
    }
    assert.ok(own.includes('<img src'), 'HTML is text');
    app.assertNoProblems();
  });

  it('X3: a link shows where it leads, and can be copied', async (test) => {
    const { app, page } = await open(test, TEXT);
    const dialog = await press(app, 'a link');
    await dialog.getByText('https://example.org/a').waitFor();
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Link copied').waitFor();
    assert.equal(await clipboard(page), 'https://example.org/a');
    assert.equal(await dialog.count(), 0);
    assert.equal(page.context().pages().length, 1, 'nothing was opened');
    app.assertNoProblems();
  });

  it('X3: opened, it is in a tab of its own, which knows nothing of the app', async (test) => {
    const { app, page, url } = await open(test, '');
    const address = `${url}fonts/fonts.css`;
    await show(app, `[the fonts](${address})`);
    const dialog = await press(app, 'the fonts');
    const opening = page.context().waitForEvent('page');
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    const tab = await opening;
    await tab.waitForLoadState();
    assert.equal(tab.url(), address);
    assert.equal(await tab.evaluate('window.opener'), null);
    assert.equal(await tab.evaluate('document.referrer'), '');
    assert.equal(page.url(), url);
    app.assertNoProblems();
  });

  it('X3: doubts are said, and then Enter alone opens nothing', async (test) => {
    const { app, page } = await open(test, '[https://example.org](https://аррӏе.com/)');
    const dialog = await press(app, 'https://example.org');
    await dialog.getByText('https://xn--80ak6aa92e.com/').waitFor();
    await dialog.getByText(/reads as example\.org/).waitFor();
    await dialog.getByText(/letters that can look like/).waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(page.context().pages().length, 1, 'nothing was opened');
    app.assertNoProblems();
  });

  it('X3: nothing of a text runs, and nothing is fetched for it', async (test) => {
    const { app, page, url } = await open(test, '');
    /** @type {string[]} */
    const asked = [];
    // A worker may come up meanwhile, to stand by: its script and its code are the app's own.
    const isOwn = (/** @type {string} */ address) => /^blob:|\/assets\/worker-\w+\.js$/.test(address);
    page.on('request', (request) => {
      if (!isOwn(request.url())) asked.push(request.url());
    });
    await show(
      app,
      `${TEXT}\n[x](javascript:globalThis.wasRun=true) <script>globalThis.wasRun=true</script> ![](${url}a.png)`,
    );
    await page.getByRole('link', { name: `${url}a.png` }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'x', exact: true }).count(), 0);
    assert.equal(await page.evaluate('globalThis.wasRun'), undefined);
    assert.equal(await page.locator('a[href], img[src], script:not([src])').count(), 0);
    assert.deepEqual(asked, []);
    app.assertNoProblems();
  });

  it('U3, X3: a page of a text that is meant to be slow answers at once, and shows it as it was written', async (test) => {
    const { app, page } = await open(test, '');
    const generation = () => page.evaluate('rekindle.generation');
    const before = await generation();
    for (const text of [
      '>'.repeat(10_000),
      '['.repeat(90_000),
      `|${'a|'.repeat(900)}\n|${'-|'.repeat(900)}\n${'|\n'.repeat(900)}`,
    ]) {
      await show(app, `# Before\n\n${text}`);
      await page
        .getByText(/shown as it was written/)
        .last()
        .waitFor();
    }
    assert.equal(await generation(), before, 'no worker was ended for it');
    app.assertNoProblems();
  });

  it('R7: a dialog that is open stays so through a reload', async (test) => {
    const { app } = await open(test, TEXT);
    const dialog = await press(app, 'a link');
    await dialog.waitFor();
    await app.pressReload();
    await until('the dialog is there', async () => (await dialog.count()) === 1);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    app.assertNoProblems();
  });
});
