import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { build } from 'esbuild';
import { PAGE_POLICY } from '../../server/platform/index-page.mjs';
import { launchBrowser, newPage } from './support/browser.mjs';
import { ROOT } from './support/root.mjs';
import { startStaticServer } from './support/static-server.mjs';

const PATIENCE_MS = 10_000;

/** @typedef {{ answered: number, unanswered: number, made: number, revoked: number }} Starts */

/** What main has to start workers with, in a page with nothing else, and the runtime beside it. */
const HARNESS = `
import { spawnComlinkWorker } from './src/main/reload/comlink-worker.js';

let made = 0;
let revoked = 0;
const { createObjectURL, revokeObjectURL } = URL;
URL.createObjectURL = (blob) => { made += 1; return createObjectURL.call(URL, blob); };
const known = new Set();
URL.revokeObjectURL = (url) => { if (!known.has(url)) revoked += 1; known.add(url); revokeObjectURL.call(URL, url); };
const within = (promise) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), ${PATIENCE_MS}))]);

globalThis.startMany = async (times, atOnce) => {
  let answered = 0;
  let unanswered = 0;
  for (let started = 0; started < times; started += atOnce) {
    const workers = Array.from({ length: atOnce }, () => spawnComlinkWorker(new URL('worker.js', document.baseURI).href));
    // Asked before the runtime can have run, or even arrived.
    await Promise.all(workers.map((worker) => within(worker.realm.hello()).then(() => (answered += 1), () => (unanswered += 1))));
    for (const worker of workers) worker.terminate();
  }
  return { answered, unanswered, made, revoked };
};
globalThis.startGone = () =>
  within(new Promise((resolve) => {
    const worker = spawnComlinkWorker(new URL('gone.js', document.baseURI).href);
    worker.realm.hello().catch(() => {});
    worker.onCrash((crash) => { worker.terminate(); resolve({ crash, made, revoked }); });
  }));
`;

/** @param {import('node:test').TestContext} test */
async function openHarness(test) {
  const folder = mkdtempSync(join(tmpdir(), 'rekindle-worker-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  await build({
    absWorkingDir: ROOT,
    stdin: { contents: HARNESS, resolveDir: ROOT },
    outfile: join(folder, 'main.js'),
    bundle: true,
    format: 'esm',
  });
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/workers/realm.ts'],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    format: 'esm',
  });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}"><script type="module" src="./main.js"></script>`,
  );
  const [url, browser] = await Promise.all([startStaticServer(test, folder, '/a/b/'), launchBrowser(test)]);
  const page = await newPage(test, browser);
  await page.goto(url);
  await page.waitForFunction(() => 'startGone' in globalThis);
  return { page, url };
}

it('R2: what is asked of a worker before its runtime runs is answered, in each of 100 starts; no blob is left', async (test) => {
  const { page } = await openHarness(test);
  /** @type {Starts} */
  const starts = await page.evaluate(() => Reflect.get(globalThis, 'startMany')(100, 5));
  assert.deepEqual(starts, { answered: 100, unanswered: 0, made: 100, revoked: 100 });
});

it('R4: a runtime that is not there is told as one that never started, by its address; no blob is left', async (test) => {
  const { page, url } = await openHarness(test);
  const { crash, made, revoked } = await page.evaluate(() => Reflect.get(globalThis, 'startGone')());
  assert.deepEqual(crash, {
    message: `The worker script ${url}gone.js could not be loaded.`,
    neverStarted: true,
  });
  assert.deepEqual([made, revoked], [1, 1]);
});
