import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileName, named, THEMES } from './named.mjs';
import { WINDOW_VIEWS } from './window-views.mjs';
import { WorkbenchPage } from './workbench-page.mjs';

const SIZES = ['1440', '1024'];
/** A narrower one, if it is asked for by name. */
const NARROW = '480';
/** The largest text, if it is asked for by name. */
const LARGE = '200%';
/** CSS px. @type {Readonly<Record<string, number>>} */
const HEIGHTS = { 1440: 900, 1024: 700, [NARROW]: 800 };

/**
 * A picture of each window of the workbench and of what it can show, in each theme and size, to be looked at:
 * `screenshots/windows/<theme>/<window>-<view>@<width>.png`.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{ root: string, words: readonly string[] }} options the project's folder; the themes, sizes, and the beginnings
 *   of names of pictures to take
 */
export async function takeWindows(browser, url, { root, words }) {
  const isNarrow = words.includes(NARROW) && !SIZES.some((size) => words.includes(size));
  const scale = words.includes(LARGE) ? 2 : 1;
  const titles = await titlesOf(browser, url);
  const taken = new Taken();
  for (const size of isNarrow ? [NARROW] : named(SIZES, words)) {
    for (const { window, pictures } of plannedFor([...titles.keys()], words)) {
      const title = titles.get(window) ?? '';
      // What its plots show is time.
      const isTimed = window === 'diagnostics';
      const viewport = { width: Number(size), height: HEIGHTS[size] ?? 0, isTimed };
      const page = await WorkbenchPage.open(browser, url, viewport);
      await page.page.emulateMedia({ reducedMotion: 'reduce' });
      const base = await page.capture();
      for (const theme of named(THEMES, words)) {
        const folder = join(root, 'screenshots/windows', theme);
        mkdirSync(folder, { recursive: true });
        for (const { name, state, open } of pictures) {
          const file = `${name}@${size}${scale === 1 ? '' : '-large'}.png`;
          await taken.attempt(`${theme}/${file}`, async () => {
            const looks = { theme, textScale: scale, showWindows: { [title]: true } };
            await page.restoreAll({ ...state?.(base), ...looks });
            await page.page.getByRole('region', { name: title, exact: true }).waitFor();
            await open?.(page);
            await page.settled();
            await page.photograph(join(folder, file));
            await page.assertNoMisuse();
          });
          await page.putAway();
        }
      }
      await page.close();
    }
  }
  console.log(`screenshots/windows  ${taken.count} pictures`);
  taken.check();
}

/** One picture that cannot be taken keeps none of the others from being taken. */
class Taken {
  count = 0;
  /** @type {string[]} */
  #failures = [];

  /** @param {string} file @param {() => Promise<void>} take */
  async attempt(file, take) {
    try {
      await take();
      this.count += 1;
    } catch (error) {
      this.#failures.push(`${file}: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** Throws if some were not taken. */
  check() {
    if (this.#failures.length > 0) throw new Error(`Not taken:\n${this.#failures.join('\n')}`);
  }
}

/**
 * Titles of windows by the names of their files.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
async function titlesOf(browser, url) {
  const page = await WorkbenchPage.open(browser, url, { width: 1440, height: 900 });
  const titles = new Map((await page.windowTitles()).map((title) => [fileName(title), title]));
  await page.close();
  return titles;
}

/**
 * Which pictures to take, by window.
 * @param {readonly string[]} windows
 * @param {readonly string[]} words
 */
function plannedFor(windows, words) {
  const all = windows.map((window) => {
    const views = Object.entries(WINDOW_VIEWS[window] ?? {}).map(([name, view]) => ({
      name: `${window}-${name}`,
      ...view,
    }));
    /** @type {readonly (import('./window-views.mjs').View & { name: string })[]} */
    const pictures = [{ name: window }, ...views];
    return { window, pictures };
  });
  const isWanted = ({ name = '' }) => words.some((word) => name === word || name.startsWith(`${word}-`));
  if (!all.some(({ pictures }) => pictures.some(isWanted))) return all;
  const chosen = all.map(({ window, pictures }) => ({ window, pictures: pictures.filter(isWanted) }));
  return chosen.filter(({ pictures }) => pictures.length > 0);
}
