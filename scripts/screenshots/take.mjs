import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { createPlatform } from '../../server/platform/platform.mjs';
import { CHROMIUM_ARGS, ensureChromium } from '../find-chromium.mjs';
import { takeGallery } from './gallery.mjs';
import { named } from './named.mjs';
import { SCENES } from './scenes.mjs';
import { serveCopy } from './serve-copy.mjs';

/**
 * @param {string} root the project's folder
 * @param {readonly string[]} words what to take; everything if there are none
 */
export async function takeScreenshots(root, words) {
  const parts = named(['scenes', 'gallery'], words);
  const platform = createPlatform({ root, minify: false });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  try {
    if (parts.includes('scenes')) await takeScenes(browser, root, platform);
    if (parts.includes('gallery')) {
      const server = await serveCopy(root, platform);
      try {
        await takeGallery(browser, server.url, { root, words });
      } finally {
        await server.close();
      }
    }
  } finally {
    await Promise.all([browser.close(), platform.dispose()]);
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} root
 * @param {import('../../server/platform/platform.mjs').Platform} platform
 */
async function takeScenes(browser, root, platform) {
  for (const { file, play, clip } of SCENES) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    const server = await serveCopy(root, platform);
    try {
      const page = await play({ browser, server });
      await page.page.screenshot({ path, caret: 'initial', ...(clip ? { clip } : {}) });
      await page.close();
    } finally {
      await server.close();
    }
    console.log(`${file}  ${Math.ceil(statSync(path).size / 1000)} kB`);
  }
}
