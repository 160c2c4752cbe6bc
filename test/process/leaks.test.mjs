import assert from 'node:assert/strict';
import { it } from 'node:test';
import { AppPage } from './support/app-page.mjs';
import { launchBrowser, newPage } from './support/browser.mjs';
import { startDevServer } from './support/dev-server.mjs';
import { HotFolder } from './support/hot-folder.mjs';
import { until } from './support/until.mjs';

const RELOADS = 30;
/** Enough for whatever is made once: pools, toasts, caches. */
const WARM_UP = 5;

it('T4: thirty reloads leave two workers, one that runs and one that stands by, and the DOM as it was', async (test) => {
  const hot = new HotFolder(test);
  const [server, browser] = await Promise.all([startDevServer(test, { hot: hot.dir }), launchBrowser(test)]);
  const app = await AppPage.open(await newPage(test, browser), server.url);
  let made = 0;
  app.page.on('worker', () => {
    made += 1;
  });
  const reloadTimes = async (/** @type {number} */ times) => {
    for (let time = 0; time < times; time += 1) {
      const record = await app.pressReload();
      assert.equal(record.ok, true, record.failure?.message);
      assert.ok(app.page.workers().length <= 3, 'old, new, and one that stands by');
    }
    await until('two workers are left', () => app.page.workers().length === 2);
  };
  const devtools = await app.page.context().newCDPSession(app.page);
  const count = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return devtools.send('Memory.getDOMCounters');
  };

  await reloadTimes(WARM_UP);
  const before = await count();
  await reloadTimes(RELOADS);
  const left = await count();

  assert.ok(made >= RELOADS, 'each reload had a worker of its own');
  // What leaks leaks at least one a reload; a toast or a text more or less is none.
  const grown = (/** @type {'nodes' | 'jsEventListeners' | 'documents'} */ what) => left[what] - before[what];
  assert.ok(grown('nodes') < RELOADS, `${grown('nodes')} more nodes`);
  assert.ok(grown('jsEventListeners') < RELOADS, `${grown('jsEventListeners')} more listeners`);
  assert.equal(grown('documents'), 0);
  app.assertNoProblems();
});
