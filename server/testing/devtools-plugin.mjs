import { array, boolean, literal, number, object, parse, picklist, string, variant } from 'valibot';

/** What tests need of the DevTools protocol, and what Playwright has no call for. */
const Call = variant('method', [
  object({
    method: literal('Emulation.setDeviceMetricsOverride'),
    params: object({ width: number(), height: number(), deviceScaleFactor: number(), mobile: boolean() }),
  }),
  object({
    method: literal('Input.dispatchTouchEvent'),
    params: object({
      type: picklist(['touchStart', 'touchMove', 'touchEnd']),
      touchPoints: array(object({ x: number(), y: number() })),
    }),
  }),
  object({
    method: literal('Input.dispatchMouseEvent'),
    params: object({
      type: literal('mouseWheel'),
      x: number(),
      y: number(),
      deltaX: number(),
      deltaY: number(),
    }),
  }),
  object({
    method: literal('Input.imeSetComposition'),
    params: object({ text: string(), selectionStart: number(), selectionEnd: number() }),
  }),
  object({ method: literal('Input.insertText'), params: object({ text: string() }) }),
]);

/**
 * Lets browser tests act as an input method, a finger, a wheel, or a screen of another density: the command `devtools` makes
 * one call of Chromium's DevTools protocol to the page of the test.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function devtoolsPlugin() {
  /** @type {WeakMap<object, Promise<import('playwright-core').CDPSession>>} */
  const connections = new WeakMap();

  /** @param {import('playwright-core').Page} page */
  function connect(page) {
    const known = connections.get(page);
    if (known) return known;
    const made = page.context().newCDPSession(page);
    connections.set(page, made);
    return made;
  }

  return {
    name: 'rekindle-devtools',
    async executeCommand({ command, payload, session }) {
      if (command !== 'devtools') return undefined;
      const { browser } = session;
      if (!('getPage' in browser) || typeof browser.getPage !== 'function') {
        throw new Error(
          `The DevTools protocol needs Playwright's launcher; the tests run with ${browser.type}`,
        );
      }
      const page = browser.getPage(session.id);
      const { method, params } = parse(Call, payload);
      const connection = await connect(page);
      await connection.send(method, params);
      // `null` would mean to the runner that nobody knows the command.
      return true;
    },
  };
}
