import assert from 'node:assert/strict';

/** @typedef {import('../../../src/main/reload/record.js').ReloadRecord} ReloadRecord */
/** @typedef {import('../../../src/main/reload/failure.js').ReloadFailure} ReloadFailure */

const PATIENCE_MS = 20_000;

/** The app in a real page, used through keys, mouse and roles, and through `globalThis.rekindle`. */
export class AppPage {
  /** What the console has complained about so far: errors, warnings, breaches of the content security policy. */
  problems = /** @type {string[]} */ ([]);

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.problems.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.problems.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
  }

  /**
   * Opens the app and waits until its first generation runs.
   * @param {import('playwright-core').Page} page
   * @param {string} url
   */
  static async open(page, url) {
    const app = new AppPage(page);
    await page.goto(url);
    await app.isRunning();
    return app;
  }

  async isRunning() {
    await this.page.waitForFunction(() => Reflect.get(globalThis, 'rekindle')?.generation > 0);
  }

  /** The fixture's text field. */
  get note() {
    return this.page.getByRole('textbox', { name: 'Note' });
  }

  /** The failure panel, or an overlay. */
  get alert() {
    return this.page.getByRole('alert');
  }

  /** @param {string | RegExp} text that must come to be shown */
  async sees(text) {
    await this.page.getByText(text).first().waitFor();
  }

  /**
   * Ctrl+Alt+R, as a user presses it.
   * @returns {Promise<ReloadRecord>} of that reload
   */
  async pressReload() {
    const before = await this.page.evaluate(() => Reflect.get(globalThis, 'rekindle').history.length);
    await this.page.keyboard.press('Control+Alt+KeyR');
    await this.page.waitForFunction(
      (count) => Reflect.get(globalThis, 'rekindle').history.length > count,
      before,
    );
    return this.page.evaluate(() => Reflect.get(globalThis, 'rekindle').history.at(-1));
  }

  /** @returns {Promise<{ isErrorState: boolean, lastError: ReloadFailure | null }>} */
  errors() {
    return this.page.evaluate(() => {
      const { isErrorState, lastError } = Reflect.get(globalThis, 'rekindle');
      return { isErrorState, lastError };
    });
  }

  /** @returns {Promise<Record<string, unknown>>} */
  state() {
    return this.page.evaluate(() => Reflect.get(globalThis, 'rekindle').captureState());
  }

  /**
   * Once an edit that was on its way when the page ended has been put back, and hot code has it.
   * @returns {Promise<{ note: string, count: number }>} what the fixture keeps of the user's doing
   */
  async notes() {
    await this.page.evaluate(async () => {
      const frame = Reflect.get(globalThis, 'requestAnimationFrame');
      for (let drawn = 0; drawn < 3; drawn += 1) await new Promise((resolve) => frame(resolve));
    });
    const shown = await this.note.elementHandle();
    await this.page.waitForFunction(
      (field) =>
        Reflect.get(field ?? {}, 'value') === Reflect.get(globalThis, 'rekindle').captureState().note,
      shown,
    );
    return this.page.evaluate(() => {
      const { note, count } = Reflect.get(globalThis, 'rekindle').captureState();
      return { note, count };
    });
  }

  /**
   * Waits until hot code has got it: what the user does reaches the state a frame later.
   * @param {string} key
   * @param {unknown} value
   */
  async stateBecomes(key, value) {
    await this.page.waitForFunction(
      ([name, wanted]) => Reflect.get(globalThis, 'rekindle').captureState()[name] === wanted,
      /** @type {[string, unknown]} */ ([key, value]),
    );
  }

  async saved() {
    await this.page.evaluate(() => Reflect.get(globalThis, 'rekindle').saved());
  }

  /** The text of the field that has the focus, and its selection; null if none has. */
  editing() {
    return this.page.evaluate(() => {
      const element = Reflect.get(globalThis, 'document').activeElement;
      if (typeof element?.value !== 'string') return null;
      return { value: element.value, start: element.selectionStart, end: element.selectionEnd };
    });
  }

  /** Nothing to complain about so far. */
  assertNoProblems() {
    assert.deepEqual(this.problems, []);
  }
}
