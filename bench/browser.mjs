import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../scripts/find-chromium.mjs';

const PROBE = readFileSync(new URL('./page/probe.js', import.meta.url), 'utf8');
const STARTED_WITHIN_MS = 30_000;

export function launchBrowser() {
  return chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
}

/**
 * The app in a page of its own, with nothing stored yet, drawn and at rest.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string} text what the app shows once it runs
 */
export async function openApp(browser, url, text) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(STARTED_WITHIN_MS);
  await page.addInitScript({ content: PROBE });
  await page.goto(url);
  await page.waitForFunction((wanted) => Reflect.get(globalThis, 'probe').shows(wanted), text);
  return page;
}
