import assert from 'node:assert/strict';
import { it } from 'node:test';
import { launchBrowser, newPage } from './support/browser.mjs';
import { startDevServer } from './support/dev-server.mjs';
import { HotFolder } from './support/hot-folder.mjs';

it('O4: without WebGL an alert in plain DOM says why, and offers a restart', async (test) => {
  const hot = new HotFolder(test);
  const [server, browser] = await Promise.all([
    startDevServer(test, { hot: hot.dir }),
    launchBrowser(test, ['--disable-gpu', '--disable-3d-apis']),
  ]);
  const page = await newPage(test, browser);
  await page.goto(server.url);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.match((await alert.textContent()) ?? '', /cannot start.*WebGL/);
  assert.equal(await page.locator('canvas').count(), 0);
  const restarted = page.waitForEvent('load');
  await alert.getByRole('button', { name: 'Restart' }).click();
  await restarted;
  await alert.waitFor();
});
