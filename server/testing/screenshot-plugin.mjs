import { number, object, parse } from 'valibot';

const Payload = object({ x: number(), y: number(), width: number(), height: number() });

/**
 * Lets browser tests see what is on the screen: a canvas that WebGL draws can be read back only in the task that drew it.
 * The command `screenshot` takes a part of the viewport, CSS px, and answers it as PNG, base64.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function screenshotPlugin() {
  return {
    name: 'rekindle-screenshot',
    async executeCommand({ command, payload, session }) {
      if (command !== 'screenshot') return undefined;
      const { browser } = session;
      if (!('getPage' in browser) || typeof browser.getPage !== 'function') {
        throw new Error(`Screenshots need Playwright's launcher; the tests run with ${browser.type}`);
      }
      const page = browser.getPage(session.id);
      // Playwright hides the caret by a style sheet, which the app's policy refuses.
      const png = await page.screenshot({ clip: parse(Payload, payload), caret: 'initial' });
      return png.toString('base64');
    },
  };
}
