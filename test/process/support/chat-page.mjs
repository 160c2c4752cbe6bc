import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { AppPage } from './app-page.mjs';
import { HotFolder } from './hot-folder.mjs';
import { ROOT } from './root.mjs';

/**
 * What a test looks at of an entry of `pendingRequests` (src/hot/ai-client/state.ts).
 * @typedef {object} PendingRequest
 * @property {'queued' | 'waiting' | 'streaming' | 'done' | 'failed' | 'cancelled'} state
 * @property {string} text
 * @property {string} thinking
 * @property {string[]} notes
 * @property {{ kind: string, message: string, retryAt: number | null } | null} error
 * @property {{ promptTokens: number, completionTokens: number } | null} usage
 * @property {number} bytesIn
 */

/**
 * The fixture `base` with the project's own AI client, and a window to use it.
 * @param {import('./endings.mjs').Scope} scope
 */
export function chatFolder(scope) {
  const hot = new HotFolder(scope);
  hot.lay('chat');
  cpSync(join(ROOT, 'src/hot/ai-client'), join(hot.dir, 'ai-client'), {
    recursive: true,
    filter: (path) => !path.endsWith('.test.ts') && !path.endsWith('testing'),
  });
  return hot;
}

/** The app with that window, used by hand. */
export class ChatPage {
  /** @param {AppPage} app */
  constructor(app) {
    this.app = app;
    this.page = app.page;
  }

  /**
   * @param {import('playwright-core').Page} page
   * @param {string} url
   * @param {string} baseAddress of the server to speak to
   */
  static async open(page, url, baseAddress) {
    const chat = new ChatPage(await AppPage.open(page, url));
    await chat.fill('Base address', baseAddress);
    return chat;
  }

  /** @param {string} name */
  async press(name) {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /**
   * Types into a field, as a user does.
   * @param {string} label
   * @param {string} text
   */
  async fill(label, text) {
    await this.page.getByLabel(label, { exact: true }).click();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.insertText(text);
  }

  /** Asks a “model”, in place of what was asked before. @param {string} model */
  async ask(model) {
    await this.page.evaluate(() => Reflect.get(globalThis, 'rekindle').restoreState({ pendingRequests: [] }));
    await this.fill('Model', model);
    await this.press('Send');
    await this.app.sees(/^state: /);
  }

  /** @returns {Promise<PendingRequest>} */
  request() {
    return this.page.evaluate(() => Reflect.get(globalThis, 'rekindle').captureState().pendingRequests[0]);
  }

  /** Waits until the request is in a state, and answers it. @param {PendingRequest['state']} state */
  async becomes(state) {
    await this.page.waitForFunction(
      (wanted) => Reflect.get(globalThis, 'rekindle').captureState().pendingRequests[0]?.state === wanted,
      state,
    );
    return this.request();
  }

  /** Waits until so much of the answer has come. @param {number} length */
  async hasCome(length) {
    await this.page.waitForFunction(
      (least) =>
        (Reflect.get(globalThis, 'rekindle').captureState().pendingRequests[0]?.text.length ?? 0) >= least,
      length,
    );
  }
}
