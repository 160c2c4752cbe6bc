import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { WorkbenchPage } from './workbench-page.mjs';

const THEMES = /** @type {const} */ (['dark', 'light', 'nerv']);
const SCALES = [1, 2];
const VIEWPORT = { width: 1200, height: 860 };

/**
 * A picture of each page of the gallery, in each theme, at one and two device pixels per CSS px, to be looked at:
 * `screenshots/gallery/<theme>/<page>@<scale>x.png`.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string} root the project's folder
 */
export async function takeGallery(browser, url, root) {
  let count = 0;
  for (const theme of THEMES) {
    const folder = join(root, 'screenshots/gallery', theme);
    mkdirSync(folder, { recursive: true });
    for (const scale of SCALES) {
      const page = await WorkbenchPage.open(browser, url, { ...VIEWPORT, scale });
      await page.restore({ theme, showWindows: { Gallery: true } });
      await page.page.getByRole('button', { name: 'Maximise Gallery' }).click();
      for (const title of await page.galleryTitles()) {
        await page.restore({ galleryPage: title });
        await page.page.getByRole('heading', { name: title, exact: true, level: 2 }).waitFor();
        await page.settled();
        const name = title.toLowerCase().replaceAll(/\W+/g, '-');
        await page.page.screenshot({ path: join(folder, `${name}@${scale}x.png`), animations: 'allow' });
        count += 1;
      }
      await page.close();
    }
  }
  console.log(`screenshots/gallery  ${count} pictures`);
}
