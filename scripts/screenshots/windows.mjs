import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileName, named } from './named.mjs';
import { WorkbenchPage } from './workbench-page.mjs';

const THEMES = /** @type {const} */ (['dark', 'light', 'nerv']);
const SIZES = /** @type {const} */ ([
  [1440, 900],
  [1024, 700],
]);

/**
 * A picture of each window of the workbench, in each theme and size, to be looked at:
 * `screenshots/windows/<theme>/<window>@<width>.png`.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{ root: string, words: readonly string[] }} options the project's folder; the themes and windows to take
 */
export async function takeWindows(browser, url, { root, words }) {
  let count = 0;
  for (const [width, height] of SIZES) {
    const page = await WorkbenchPage.open(browser, url, { width, height });
    await page.page.emulateMedia({ reducedMotion: 'reduce' });
    const titles = new Map((await page.windowTitles()).map((title) => [fileName(title), title]));
    for (const theme of named(THEMES, words)) {
      const folder = join(root, 'screenshots/windows', theme);
      mkdirSync(folder, { recursive: true });
      for (const name of named([...titles.keys()], words)) {
        const title = titles.get(name) ?? '';
        await page.restore({ theme, showWindows: { [title]: true } });
        await page.page.getByRole('region', { name: title, exact: true }).waitFor();
        await page.settled();
        await page.page.screenshot({ path: join(folder, `${name}@${width}.png`), animations: 'allow' });
        count += 1;
      }
    }
    await page.close();
  }
  console.log(`screenshots/windows  ${count} pictures`);
}
