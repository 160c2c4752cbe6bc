import { join } from 'node:path';
import { AppPage } from './app-page.mjs';
import { launchBrowser, newPage } from './browser.mjs';
import { startDevServer } from './dev-server.mjs';
import { ROOT } from './root.mjs';

/**
 * The project's own modules, served to a browser.
 * @param {import('./endings.mjs').Scope} scope
 */
export async function startWorkbench(scope) {
  const [server, browser] = await Promise.all([
    startDevServer(scope, { hot: join(ROOT, 'src/hot') }),
    launchBrowser(scope),
  ]);
  return { url: server.url, browser };
}

/** The workbench in a real page, used by hand: as after the first visit, with the example cleared. */
export class WorkbenchPage {
  /** @param {AppPage} app */
  constructor(app) {
    this.app = app;
    this.page = app.page;
  }

  /**
   * @param {import('./endings.mjs').Scope} scope
   * @param {Awaited<ReturnType<typeof startWorkbench>>} workbench
   */
  static async open(scope, { url, browser }) {
    const workbench = new WorkbenchPage(await AppPage.open(await newPage(scope, browser), url));
    await workbench.press('Clear the example');
    await workbench.app.sees('Nothing has been said yet');
    // The example has used some numbers.
    await workbench.restore({ nextTrack: 1, nextTicket: 1 });
    return workbench;
  }

  /** Writes a part of the state, without a hand. @param {Record<string, unknown>} state */
  restore(state) {
    return this.page.evaluate((copy) => Reflect.get(globalThis, 'rekindle').restoreState(copy), state);
  }

  /** @param {string} name */
  async press(name) {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Chooses from the menu bar. @param {string} menu @param {string} item */
  async choose(menu, item) {
    await this.page.getByRole('menuitem', { name: menu, exact: true }).click();
    const open = this.page.getByRole('menu');
    const name = { name: item, exact: true };
    await open.getByRole('menuitem', name).or(open.getByRole('menuitemcheckbox', name)).click();
  }

  /** @param {string} name */
  field(name) {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  /** Types into a field, in place of what is there. @param {string} name @param {string} text */
  async fill(name, text) {
    await this.field(name).click();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.insertText(text);
  }

  /** Types at the end of a field. @param {string} name @param {string} text */
  async add(name, text) {
    await this.field(name).click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.insertText(text);
  }

  /** @param {string} name @param {'dialog' | 'alertdialog'} [role] */
  async dialog(name, role = 'dialog') {
    const dialog = this.page.getByRole(role, { name, exact: true });
    await dialog.waitFor();
    return dialog;
  }

  /** A part of the state. @param {string} key */
  async state(key) {
    return /** @type {any} */ ((await this.app.state())[key]);
  }
}
