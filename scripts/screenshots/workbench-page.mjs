import { errors } from 'playwright-core';

const PATIENCE_MS = 30_000;
const PHOTOGRAPH_MS = 10_000;
const PHOTOGRAPH_TRIES = 3;
/** The clock on the pictures' wall, so that they differ from one day to the next by what is drawn alone. */
const BEGIN = Date.parse('2026-03-02T10:24:00Z');
const MINUTE_MS = 60_000;

/** What is said in the pictures' discussion, and how many minutes after the beginning. */
const ENTRIES = /** @type {const} */ ([
  [
    'Context',
    0,
    'Planning the importer. Files of up to 2 GB, mostly CSV, some of them broken halfway through.',
  ],
  ['User', 1, 'Where should a broken row go? I would rather not stop the whole import for one of them.'],
  [
    'AI',
    2,
    'Set it aside with its line number and the reason, and go on. At the end show how many rows were set aside, and offer them as a file, so that they can be mended and imported alone.',
  ],
  ['User', 4, 'Good. And if more than half of them are broken?'],
  [
    'AI',
    5,
    'Then it is the wrong format rather than broken rows: stop after the first thousand, and say so.',
  ],
]);
const HALF_TYPED = 'One more thing: the separator. Could we guess it from the first ten li';

/** The workbench in a page, used as a user would. */
export class WorkbenchPage {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
  }

  /**
   * @param {import('playwright-core').Browser} browser
   * @param {string} url
   * @param {{ width: number, height: number, scale?: number }} viewport CSS px; device pixels per CSS px
   */
  static async open(browser, url, { width, height, scale = 1 }) {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale,
      timezoneId: 'UTC',
    });
    const page = new WorkbenchPage(await context.newPage());
    await page.page.clock.setFixedTime(BEGIN);
    await page.page.goto(url);
    await page.settled();
    return page;
  }

  /** A discussion with some entries, and a message that is not finished. */
  async discuss() {
    const { keyboard, clock } = this.page;
    const message = this.page.getByRole('textbox', { name: 'Message' });
    for (const [role, minutes, text] of ENTRIES) {
      await clock.setFixedTime(BEGIN + minutes * MINUTE_MS);
      await this.page.getByRole('button', { name: role, exact: true }).click();
      await message.click();
      await keyboard.insertText(text);
      await keyboard.press('Control+Enter');
      await this.page.getByText(text).waitFor();
    }
    await this.page.getByRole('button', { name: 'User', exact: true }).click();
    await message.click();
    await keyboard.insertText(HALF_TYPED);
  }

  /** Ctrl+Alt+R, and what comes of it. */
  async reload() {
    const before = await this.#reloads();
    await this.page.keyboard.press('Control+Alt+KeyR');
    await this.page.waitForFunction(
      (count) => Reflect.get(globalThis, 'rekindle').history.length > count,
      before,
    );
    await this.settled();
  }

  /** Writes a part of the app's state. @param {Record<string, unknown>} state */
  async restore(state) {
    await this.page.evaluate((copy) => Reflect.get(globalThis, 'rekindle').restoreState(copy), state);
    await this.settled();
  }

  /** Of all pages, once the gallery is open. */
  async galleryTitles() {
    const pages = this.page.getByRole('region', { name: 'Pages' }).getByRole('button');
    await pages.first().waitFor();
    return pages.allTextContents();
  }

  /** Until nothing is on its way: code runs or has failed, the state is saved, and all of it is drawn. */
  async settled() {
    await this.page.waitForFunction(() => Reflect.get(globalThis, 'rekindle')?.history.length > 0);
    await this.page.evaluate(() => Reflect.get(globalThis, 'rekindle').saved());
    await this.page.evaluate(async () => {
      const frame = Reflect.get(globalThis, 'requestAnimationFrame');
      for (let drawn = 0; drawn < 3; drawn += 1) await new Promise((resolve) => frame(resolve));
    });
  }

  /** On a busy machine Chromium now and then has no frame to take a picture of: then another is asked for. @param {string} path */
  async photograph(path) {
    const options = { path, animations: /** @type {const} */ ('allow'), timeout: PHOTOGRAPH_MS };
    for (let tries = 1; tries < PHOTOGRAPH_TRIES; tries += 1) {
      try {
        await this.page.screenshot(options);
        return;
      } catch (error) {
        if (!(error instanceof errors.TimeoutError)) throw error;
      }
    }
    await this.page.screenshot(options);
  }

  /** Until the toast has gone. */
  async isQuiet() {
    await this.page.getByRole('button', { name: 'Close notice' }).waitFor({ state: 'detached' });
    await this.settled();
  }

  close() {
    return this.page.context().close();
  }

  /** @returns {Promise<number>} */
  #reloads() {
    return this.page.evaluate(() => Reflect.get(globalThis, 'rekindle').history.length);
  }
}
