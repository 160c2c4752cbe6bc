import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../scripts/find-chromium.mjs';

const PROBE = readFileSync(new URL('./page/probe.js', import.meta.url), 'utf8');
const STARTED_WITHIN_MS = 30_000;

/**
 * Runs in the page: WebGL takes what is to be drawn, and draws nothing. Where there is no graphics card, the processor
 * draws (a table that fills 1440 × 1760: 200 ms a frame), which slows everything else down, and spreads over more of
 * the clock what belongs to one frame of a screen.
 */
const DRAW_NOTHING = `for (const name of ['clear', 'drawArrays', 'drawElements'])
  WebGL2RenderingContext.prototype[name] = () => {};`;

export function launchBrowser() {
  return chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
}

/**
 * The app in a page of its own, with nothing stored yet, drawn and at rest.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string} text what the app shows once it runs
 * @param {{ draws?: boolean }} [options] `draws: false`: WebGL's drawing is left out, as a graphics card would take it
 *   off the processor
 */
export async function openApp(browser, url, text, { draws = true } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(STARTED_WITHIN_MS);
  await page.addInitScript({ content: PROBE });
  if (!draws) await page.addInitScript({ content: DRAW_NOTHING });
  await page.goto(url);
  await page.waitForFunction((wanted) => Reflect.get(globalThis, 'probe').shows(wanted), text);
  return page;
}
