import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../../../scripts/find-chromium.mjs';

/**
 * @param {import('./endings.mjs').Scope} scope
 * @param {string[]} [args] beside the usual ones
 */
export async function launchBrowser(scope, args = []) {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...CHROMIUM_ARGS, ...args],
  });
  scope.after(() => browser.close());
  return browser;
}

/**
 * A page with nothing stored yet.
 * @param {import('./endings.mjs').Scope} scope
 * @param {import('playwright-core').Browser} browser
 */
export async function newPage(scope, browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  scope.after(() => context.close());
  return context.newPage();
}
