import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileName, named, THEMES } from './named.mjs';
import { OPENINGS } from './openings.mjs';
import { TOUCHED, takeStates } from './states.mjs';
import { WorkbenchPage } from './workbench-page.mjs';

/** Where the system forces its own colours, and with text of twice its size: if they are asked for by name. */
const SPECIAL_LOOKS = /** @type {const} */ (['forced', 'large']);
const SCALES = /** @type {const} */ (['1x', '2x']);
const VIEWPORT = { width: 1200, height: 860 };
/** Of narrower ones, if they are asked for by name. */
const WIDTHS = ['1024', '480'];
/** Some pages have no end that a picture could reach, px. */
const HIGHEST = 3000;

/**
 * Pictures of each page of the gallery, in each theme, at one and two device pixels per CSS px, to be looked at:
 * `screenshots/gallery/<theme>/<page>@<scale>x.png`. Each is as high as its page, so that all of it is there; what is
 * shown only when somebody does something (menus, dialogs, toasts, what is hovered, pressed or focused) has pictures
 * beside it.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{ root: string, words: readonly string[] }} options the project's folder; the themes, scales, widths and pages
 *   to take
 */
export async function takeGallery(browser, url, { root, words }) {
  const width = WIDTHS.find((name) => words.includes(name));
  const viewport = width ? { ...VIEWPORT, width: Number(width) } : VIEWPORT;
  let count = 0;
  /** @type {string[]} */
  const failures = [];
  /** One that cannot be taken does not keep the others from it. @param {string} name @param {() => Promise<void>} taking */
  const attempt = (name, taking) => taking().catch((error) => failures.push(`${name}: ${error}`));
  for (const theme of namedLooks(words)) {
    const folder = join(root, 'screenshots/gallery', width ? `${theme}-${width}` : theme);
    mkdirSync(folder, { recursive: true });
    for (const scale of named(SCALES, words)) {
      const gallery = await openGallery(browser, url, {
        ...viewport,
        theme,
        scale: Number.parseInt(scale, 10),
      });
      const names = named([...gallery.titles.keys()], words);
      /** @param {string} name @param {Clip} [clip] */
      const take = async (name, clip) => {
        const path = join(folder, `${name}@${scale}.png`);
        await gallery.page.photograph(path, clip);
        count += 1;
      };
      for (const name of names) {
        await gallery.show(name);
        await gallery.fit();
        await take(name);
      }
      // After all pages: what was used keeps the focus, and its ring.
      for (const name of names) {
        for (const [what, open] of Object.entries(OPENINGS[name] ?? {})) {
          await gallery.show(name);
          await attempt(`${theme}/${name}-${what}`, async () => {
            await open(gallery.page.page, (values) => gallery.fill(name, values));
            await gallery.page.settled();
            await take(`${name}-${what}`);
          });
          await gallery.putAway();
        }
        const touched = TOUCHED[name];
        if (!touched) continue;
        await gallery.show(name);
        await attempt(`${theme}/${name}`, () =>
          takeStates(gallery.page, gallery.shown, touched, (state, clip) => take(`${name}-${state}`, clip)),
        );
        await gallery.putAway();
      }
      await gallery.page.close();
    }
  }
  console.log(`screenshots/gallery  ${count} pictures`);
  if (failures.length > 0) throw new Error(`Could not be taken:\n${failures.join('\n')}`);
}

/** @typedef {{ x: number, y: number, width: number, height: number }} Clip a part of the page, CSS px */

/** @param {readonly string[]} words */
function namedLooks(words) {
  const special = SPECIAL_LOOKS.filter((look) => words.includes(look));
  return special.length > 0 && !THEMES.some((theme) => words.includes(theme))
    ? special
    : [...named(THEMES, words), ...special];
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{ width: number, height: number, scale: number, theme: string }} options
 */
async function openGallery(browser, url, { width, height, scale, theme }) {
  const page = await WorkbenchPage.open(browser, url, { width, height, scale });
  // The browser waits for a frame of its own, and has none left while spinners draw one after another in software.
  await page.page.emulateMedia({
    reducedMotion: 'reduce',
    forcedColors: theme === 'forced' ? 'active' : 'none',
  });
  const look = theme === 'large' ? { textScale: 2 } : theme === 'forced' ? {} : { theme };
  await page.restore({ ...look, showWindows: { Gallery: true } });
  const maximise = page.page.getByRole('button', { name: 'Maximise Gallery' });
  const expand = page.page.getByRole('button', { name: 'Expand Gallery' });
  await maximise.click();
  const titles = new Map((await page.galleryTitles()).map((title) => [fileName(title), title]));
  return {
    page,
    titles,
    /** The region that shows a page. */
    shown: page.page.getByRole('group', { name: 'Page', exact: true }),
    /** Shows a page as it is the first time. @param {string} name */
    async show(name) {
      const title = titles.get(name) ?? '';
      await page.page.setViewportSize({ width, height });
      await page.restore({ galleryPage: title, galleryValues: {} });
      for (const way of [expand, maximise]) if ((await way.count()) > 0) await way.click();
      await page.page.getByRole('heading', { name: title, exact: true, level: 2 }).waitFor();
      await page.settled();
    },
    /** What the demonstrations of a page hold. @param {string} name @param {Record<string, unknown>} values */
    fill(name, values) {
      return page.restore({ galleryValues: { [titles.get(name) ?? '']: values } });
    },
    /** Makes the viewport as high as the page that is shown. */
    async fit() {
      const region = page.page.getByRole('group', { name: 'Page', exact: true });
      const beyond = await region.evaluate((element) => {
        const { scrollHeight, clientHeight } = /** @type {{ scrollHeight: number, clientHeight: number }} */ (
          /** @type {unknown} */ (element)
        );
        return scrollHeight - clientHeight;
      });
      if (beyond === 0) return;
      await page.page.setViewportSize({ width, height: Math.min(HIGHEST, height + beyond) });
      await page.settled();
    },
    /** Closes what an opening has opened, also what lies over all pages. */
    async putAway() {
      const { keyboard, mouse } = page.page;
      await keyboard.press('Escape');
      await mouse.up();
      await mouse.move(0, 0);
      await keyboard.press('Escape');
      const notices = page.page.getByRole('button', { name: 'Close notice' });
      while ((await notices.count()) > 0) await notices.first().click();
    },
  };
}
