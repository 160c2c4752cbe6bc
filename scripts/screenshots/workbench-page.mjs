import { errors } from 'playwright-core';

const PATIENCE_MS = 15_000;
const PHOTOGRAPH_MS = 10_000;
const PHOTOGRAPH_TRIES = 3;
/** The clock on the pictures' wall, so that they differ from one day to the next by what is drawn alone. */
const BEGIN = Date.parse('2026-03-02T10:24:00Z');
/** Name of the page's variable for a copy of the state. */
const KEPT = 'stateKeptForPictures';
/** A menu of a menu over a dialog over an older point of the history. */
const MOST_LAYERS = 4;
const HALF_TYPED = 'One more thing: the separator. Could we guess it from the first ten li';

/** The workbench in a page, used as a user would: with the example that a first visit finds. */
export class WorkbenchPage {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
  }

  /**
   * @param {import('playwright-core').Browser} browser
   * @param {string} url
   * @param {{ width: number, height: number, scale?: number, isTimed?: boolean }} viewport CSS px; device pixels per
   *   CSS px; whether time passes
   */
  static async open(browser, url, { width, height, scale = 1, isTimed = false }) {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale,
      timezoneId: 'UTC',
    });
    const page = new WorkbenchPage(await context.newPage());
    if (!isTimed) await page.page.clock.setFixedTime(BEGIN);
    await page.page.goto(url);
    await page.settled();
    return page;
  }

  /** Begins a message, and does not finish it. */
  async write(text = HALF_TYPED) {
    await this.page.getByRole('textbox', { name: 'Message', exact: true }).click();
    await this.page.keyboard.insertText(text);
    await this.settled();
  }

  /** Sends a message, and waits until the answer has begun. @param {string} text */
  async ask(text) {
    await this.write(text);
    await this.page.keyboard.press('Control+Enter');
    const [begin = ''] =
      text
        .split(' ')
        .slice(0, 3)
        .join(' ')
        .match(/^[\w ]+/) ?? [];
    await this.page.getByText(begin).nth(1).waitFor();
    await this.drawn();
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

  /** Throws if the interface tells hot code that it was called wrongly. */
  async assertNoMisuse() {
    const told = await this.page.getByText(/^ui\.\w+\('/).allTextContents();
    if (told.length > 0) throw new Error(told.join('\n'));
  }

  /** Writes a part of the app's state. @param {Record<string, unknown>} state */
  async restore(state) {
    await this.page.evaluate((copy) => Reflect.get(globalThis, 'rekindle').restoreState(copy), state);
    await this.settled();
  }

  /**
   * Keeps the app's state in the page, for `restoreAll`.
   * @returns {Promise<import('./samples.mjs').State>}
   */
  capture() {
    return this.page.evaluate((kept) => {
      const state = Reflect.get(globalThis, 'rekindle').captureState();
      Reflect.set(globalThis, kept, state);
      return state;
    }, KEPT);
  }

  /** Everything as it was captured, with this written over it. @param {Record<string, unknown>} state */
  async restoreAll(state) {
    await this.page.evaluate(
      ([kept, copy]) =>
        Reflect.get(globalThis, 'rekindle').restoreState({ ...Reflect.get(globalThis, kept), ...copy }),
      /** @type {const} */ ([KEPT, state]),
    );
    await this.settled();
  }

  /** Closes what lies over the windows, and takes pointer and focus away. */
  async putAway() {
    const { keyboard, mouse } = this.page;
    await mouse.up();
    await mouse.move(0, 0);
    for (let layers = 0; layers < MOST_LAYERS; layers += 1) await keyboard.press('Escape');
    // A press of the pointer on nothing: the keyboard's ring goes, too.
    await this.page.evaluate(() => Reflect.get(globalThis, 'document').activeElement?.blur());
    await this.closeNotices();
  }

  /** They go by themselves, too: none is waited for. */
  async closeNotices() {
    const notices = this.page.getByRole('button', { name: 'Close notice' });
    await notices.evaluateAll((found) => {
      for (const notice of found) Reflect.get(notice, 'click').call(notice);
    });
    await notices.first().waitFor({ state: 'detached' });
  }

  /** Titles of all windows, as the menu has them. */
  async windowTitles() {
    await this.page.getByRole('menuitem', { name: 'Windows', exact: true }).click();
    const items = this.page.getByRole('menu', { name: 'Windows' }).getByRole('menuitemcheckbox');
    await items.first().waitFor();
    const titles = await items.evaluateAll((found) =>
      found.map((item) => item.getAttribute('aria-label') ?? item.textContent ?? ''),
    );
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Escape');
    return titles.map((title) => title.trim());
  }

  /** Of all pages, once the gallery is open. */
  async galleryTitles() {
    const pages = this.page.getByRole('group', { name: 'Pages' }).getByRole('button');
    await pages.first().waitFor();
    return pages.allTextContents();
  }

  /** Until nothing is on its way: code runs or has failed, the state is saved, and all of it is drawn. */
  async settled() {
    await this.page.waitForFunction(() => Reflect.get(globalThis, 'rekindle')?.history.length > 0);
    await this.page.evaluate(() => Reflect.get(globalThis, 'rekindle').saved());
    await this.drawn();
  }

  /** Until what has happened is drawn. */
  async drawn() {
    await this.page.evaluate(async () => {
      const frame = Reflect.get(globalThis, 'requestAnimationFrame');
      for (let drawn = 0; drawn < 3; drawn += 1) await new Promise((resolve) => frame(resolve));
    });
  }

  /**
   * On a busy machine Chromium now and then has no frame to take a picture of: then another is asked for.
   * @param {string} path
   * @param {{ x: number, y: number, width: number, height: number }} [clip] a part of the page, CSS px
   */
  async photograph(path, clip) {
    const options = {
      path,
      animations: /** @type {const} */ ('allow'),
      timeout: PHOTOGRAPH_MS,
      ...(clip ? { clip } : {}),
    };
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
