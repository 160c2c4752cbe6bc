import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { named } from './named.mjs';
import { WorkbenchPage } from './workbench-page.mjs';

const THEMES = /** @type {const} */ (['dark', 'light', 'nerv']);
const SCALES = /** @type {const} */ (['1x', '2x']);
const VIEWPORT = { width: 1200, height: 860 };

/**
 * A picture of each page of the gallery, in each theme, at one and two device pixels per CSS px, to be looked at:
 * `screenshots/gallery/<theme>/<page>@<scale>x.png`.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{ root: string, words: readonly string[] }} options the project's folder; the themes, scales and pages to take
 */
export async function takeGallery(browser, url, { root, words }) {
  let count = 0;
  for (const theme of named(THEMES, words)) {
    const folder = join(root, 'screenshots/gallery', theme);
    mkdirSync(folder, { recursive: true });
    for (const scale of named(SCALES, words)) {
      const page = await WorkbenchPage.open(browser, url, { ...VIEWPORT, scale: Number.parseInt(scale, 10) });
      // The browser waits for a frame of its own, and has none left while spinners draw one after another in software.
      await page.page.emulateMedia({ reducedMotion: 'reduce' });
      await page.restore({ theme, showWindows: { Gallery: true } });
      await page.page.getByRole('button', { name: 'Maximise Gallery' }).click();
      const titles = new Map((await page.galleryTitles()).map((title) => [fileName(title), title]));
      for (const name of named([...titles.keys()], words)) {
        const title = titles.get(name) ?? '';
        await page.restore({ galleryPage: title });
        await page.page.getByRole('heading', { name: title, exact: true, level: 2 }).waitFor();
        await page.settled();
        await page.page.screenshot({ path: join(folder, `${name}@${scale}.png`), animations: 'allow' });
        count += 1;
      }
      await page.close();
    }
  }
  console.log(`screenshots/gallery  ${count} pictures`);
}

/** @param {string} title */
function fileName(title) {
  return title.toLowerCase().replaceAll(/\W+/g, '-');
}
