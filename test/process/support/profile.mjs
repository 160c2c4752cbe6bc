import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../../../scripts/find-chromium.mjs';
import { endGroupWith, killGroup } from './endings.mjs';
import { said } from './said.mjs';

const VIEWPORT = { width: 1280, height: 800 };

/**
 * @typedef {object} ProfileBrowser
 * @property {import('playwright-core').BrowserContext} context
 * @property {() => Promise<void>} kill by SIGKILL: nothing is flushed, no event is heard
 */

/** A browser's folder on disk, which one browser after another opens, as a user's does. */
export class Profile {
  /** Its path. */
  dir = mkdtempSync(join(tmpdir(), 'rekindle-profile-'));
  #scope;
  /** Ends of the browsers: a browser that still runs writes what has been deleted again. */
  #closings = /** @type {(() => Promise<void>)[]} */ ([]);

  /** @param {import('./endings.mjs').Scope} scope */
  constructor(scope) {
    this.#scope = scope;
    scope.after(async () => {
      for (const close of this.#closings) await close();
      rmSync(this.dir, { recursive: true, force: true, maxRetries: 5 });
    });
  }

  /** A browser that is closed as users close it: by `context.close()`. */
  async open() {
    const context = await chromium.launchPersistentContext(this.dir, {
      executablePath: ensureChromium(),
      args: CHROMIUM_ARGS,
      viewport: VIEWPORT,
    });
    this.#closings.push(() => context.close());
    return context;
  }

  /**
   * A browser that can be killed: playwright does not tell the processes of those that it starts.
   * @returns {Promise<ProfileBrowser>}
   */
  async openToKill() {
    const args = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${this.dir}`, 'about:blank'];
    const child = spawn(ensureChromium(), [...CHROMIUM_ARGS, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    endGroupWith(this.#scope, child);
    const closed = once(child, 'close');
    const kill = async () => {
      killGroup(child);
      await closed;
    };
    this.#closings.push(kill);
    const [, address = ''] = await said(child, /DevTools listening on (ws:\S+)/, 'Chromium');
    const browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    if (!context) throw new Error('Chromium has no context');
    return { context, kill };
  }
}
