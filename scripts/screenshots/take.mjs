import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { createPlatform } from '../../server/platform/platform.mjs';
import { CHROMIUM_ARGS, ensureChromium } from '../find-chromium.mjs';
import { takeReload } from './animation.mjs';
import { takeGallery } from './gallery.mjs';
import { named } from './named.mjs';
import { SCENES } from './scenes.mjs';
import { serveCopy } from './serve-copy.mjs';
import { takeWindows } from './windows.mjs';

/** @typedef {import('../../server/platform/platform.mjs').Platform} Platform */

/**
 * @param {string} root the project's folder
 * @param {readonly string[]} words what to take; everything if there are none
 */
export async function takeScreenshots(root, words) {
  const parts = named(['scenes', 'animation', 'windows', 'gallery'], words);
  const platform = createPlatform({ root, minify: false });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  try {
    if (parts.includes('scenes')) await takeScenes(browser, root, platform, words);
    if (parts.includes('animation')) await takeAnimation(browser, root, platform);
    for (const [part, take] of /** @type {const} */ ([
      ['windows', takeWindows],
      ['gallery', takeGallery],
    ])) {
      if (!parts.includes(part)) continue;
      await withCopy(root, platform, (server) => take(browser, server.url, { root, words }));
    }
  } finally {
    await Promise.all([browser.close(), platform.dispose()]);
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} root
 * @param {Platform} platform
 * @param {readonly string[]} words parts of the names of files; all of them are taken if none has such
 */
async function takeScenes(browser, root, platform, words) {
  const wanted = SCENES.filter(({ file }) => words.some((word) => word !== 'scenes' && file.includes(word)));
  for (const { file, play, clip } of wanted.length > 0 ? wanted : SCENES) {
    const path = pathOf(root, file);
    await withCopy(root, platform, async (server) => {
      const page = await play({ browser, server });
      await page.page.screenshot({ path, caret: 'initial', ...(clip ? { clip } : {}) });
      await page.close();
    });
    tell(root, file);
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} root
 * @param {Platform} platform
 */
async function takeAnimation(browser, root, platform) {
  const file = 'docs/images/reload.png';
  await withCopy(root, platform, async (server) => {
    writeFileSync(pathOf(root, file), await takeReload({ browser, server }));
  });
  tell(root, file);
}

/**
 * @param {string} root
 * @param {Platform} platform
 * @param {(server: import('./serve-copy.mjs').ServedCopy) => Promise<void>} use
 */
async function withCopy(root, platform, use) {
  const server = await serveCopy(root, platform);
  try {
    await use(server);
  } finally {
    await server.close();
  }
}

/** Its folder is there afterwards. @param {string} root @param {string} file */
function pathOf(root, file) {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

/** @param {string} root @param {string} file */
function tell(root, file) {
  console.log(`${file}  ${Math.ceil(statSync(join(root, file)).size / 1000)} kB`);
}
