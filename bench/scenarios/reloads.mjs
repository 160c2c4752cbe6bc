import { openApp } from '../browser.mjs';
import { startDevServer } from '../dev-server.mjs';

/** The first reloads of a page are slower: engine and builder warm up. They are not counted. */
export const WARM_UP = 5;
/** Between two presses, ms: nobody presses faster, and by then the worker of the reload before is up or gone. */
export const REST_MS = 500;

/**
 * What the page's probe tells of one reload, ms.
 * @typedef {object} Reload
 * @property {number} total from the key event's own time stamp to the first drawn frame of the new code
 * @property {number} text to the moment when the new code's text is in the semantics DOM: an independent check
 * @property {number} pause
 * @property {Record<string, number>} steps
 */

/**
 * Edits, presses Ctrl+Alt+R, and measures, again and again.
 * @param {import('../run.mjs').Bench} bench
 * @param {import('../hot-folder.mjs').HotFolder} folder
 * @param {(text: string) => void} edit makes the new code show `text`
 * @param {string} firstText what the code shows before the first edit
 * @returns {Promise<Reload[]>}
 */
export async function measureReloads({ root, browser, runs }, folder, edit, firstText) {
  const server = await startDevServer(root, folder.dir);
  try {
    const page = await openApp(browser, server.url, firstText);
    const reloads = [];
    for (let run = -WARM_UP; run < runs; run += 1) {
      await page.waitForTimeout(REST_MS);
      const text = `edit ${run + WARM_UP + 1}.`;
      edit(text);
      const reload = await reloadByKey(page, text);
      if (run >= 0) reloads.push(reload);
    }
    await page.context().close();
    return reloads;
  } finally {
    await server.close();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} [text] what the new code shows; absent: what the old code does
 * @returns {Promise<Reload>} without `text` if none was given
 */
export async function reloadByKey(page, text) {
  const probed = text === undefined ? 'probe.reload()' : `probe.reloadShowing(${JSON.stringify(text)})`;
  // Void, or this would wait for the reload before the key is pressed.
  await page.evaluate(`void (globalThis.reloaded = ${probed})`);
  await page.keyboard.press('Control+Alt+KeyR');
  return page.evaluate('globalThis.reloaded');
}
