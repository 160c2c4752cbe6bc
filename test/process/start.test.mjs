import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { AppPage } from './support/app-page.mjs';
import { launchBrowser, newPage } from './support/browser.mjs';
import { startDevServer } from './support/dev-server.mjs';
import { HotFolder } from './support/hot-folder.mjs';
import { readPixels } from './support/pixels.mjs';

const scope = { after };
const hot = new HotFolder(scope);
const [server, browser] = await Promise.all([startDevServer(scope, { hot: hot.dir }), launchBrowser(scope)]);

it('npm start prints an address where the app is, drawn by WebGL', async (test) => {
  const app = await AppPage.open(await newPage(test, browser), server.url);
  await app.sees('code v1');
  const canvas = app.page.locator('canvas');
  assert.equal(await canvas.count(), 1);
  assert.equal(
    await canvas.evaluate((element) => {
      const gl = element.getContext('webgl2') ?? element.getContext('webgl');
      return gl === null ? 'no WebGL' : gl.isContextLost() ? 'lost' : 'WebGL';
    }),
    'WebGL',
  );
  // The elements over the canvas are transparent: whatever is seen was drawn.
  const pixels = await readPixels(app.page);
  assert.deepEqual([pixels.width, pixels.height], [1280, 800]);
  assert.ok(pixels.colours > 50, `a drawn app has many colours, found ${pixels.colours}`);
  app.assertNoProblems();
});

it('R1, R4, R7: an edited file and Ctrl+Alt+R: new code, with the half-typed word and the caret', async (test) => {
  const app = await AppPage.open(await newPage(test, browser), server.url);
  await app.note.click();
  await app.page.keyboard.type('half a wor');
  await app.page.keyboard.press('ArrowLeft');
  await app.page.keyboard.press('Shift+ArrowLeft');
  const box = await app.page.getByText('code v1').boundingBox();
  assert.ok(box);
  const before = await app.page.screenshot({ clip: box });

  hot.edit('app/index.ts', 'code v1', 'code v2');
  const record = await app.pressReload();

  assert.equal(record.ok, true, record.failure?.message);
  assert.equal(record.trigger, 'key');
  assert.deepEqual(record.changed, ['app']);
  await app.sees('code v2');
  assert.equal(await app.page.getByText('code v1').count(), 0);
  const drawn = await app.page.screenshot({ clip: box });
  assert.ok(!drawn.equals(before), 'the new text is drawn, too');
  assert.deepEqual(await app.editing(), { value: 'half a wor', start: 8, end: 9 });
  await app.page.keyboard.type('R');
  assert.equal((await app.editing())?.value, 'half a wRr');
  app.assertNoProblems();
});
