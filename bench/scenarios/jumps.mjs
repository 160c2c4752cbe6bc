import { openApp } from '../browser.mjs';
import { startDevServer } from '../dev-server.mjs';
import { makeHotFolder } from '../hot-folder.mjs';
import { spread } from '../statistics.mjs';

const STEPS = 1_000;
/** Of each step. */
const BYTES = 1_000;
const JUMPS = 20;
/** What has not come by then does not come. */
const WITHIN_MS = 10_000;

/**
 * What it takes to go through the history (rules H1, H4), from the press of a button: to view the state of 1,000 steps of 1
 * kB ago until that is drawn, to make it the state, and to jump back over all of them until that is drawn. And the same
 * over one step: what is the same for both is the way of a press through the app.
 * @param {import('../run.mjs').Bench} bench
 */
export async function measureJumps({ root, browser, say }) {
  say(`Jumping over ${STEPS} steps …`);
  const folder = makeHotFolder({ 'index.ts': SOURCE });
  const server = await startDevServer(root, folder.dir);
  try {
    const page = await openApp(browser, server.url, 'Step');
    const run = /** @type {(to: number) => Promise<Times>} */ ((to) => page.evaluate(`(${RUN})(${to})`));
    await page.evaluate(`(${STEP})()`);
    const [far, near] = [await run(1), await run(STEPS - 1)];
    await page.context().close();
    return { steps: STEPS, bytesPerStep: BYTES, ...spreads(far), overOne: spreads(near) };
  } finally {
    await server.close();
    folder.remove();
  }
}

/** @typedef {Record<'view' | 'goBack' | 'jump', number[]>} Times ms */

/** @param {Times} times */
function spreads({ view, goBack, jump }) {
  return { view: spread(view), goBack: spread(goBack), jump: spread(jump) };
}

/** As text: its globals are the page's. */
const TOOLS = `
  const turn = () => new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(null); });
  const n = () => rekindle.captureState(['n']).n;
  const shows = (step) => document.body.textContent.includes('at step ' + step + ';');
  const press = (name) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name).click();
  const timed = async (name, isDone) => {
    const began = performance.now();
    press(name);
    while (!isDone()) {
      if (performance.now() - began > ${WITHIN_MS}) throw new Error('“' + name + '” led nowhere');
      await turn();
    }
    return performance.now() - began;
  };
`;

const STEP = `async () => {
  ${TOOLS}
  for (let step = 1; step <= ${STEPS}; step += 1) await timed('Step', () => n() === step);
}`;

/** Goes to a step and back. */
const RUN = `async (to) => {
  ${TOOLS}
  const times = { view: [], goBack: [], jump: [] };
  for (let jump = 0; jump < ${JUMPS}; jump += 1) {
    times.view.push(await timed(to === 1 ? 'View the first' : 'View the last but one', () => shows(to)));
    times.goBack.push(await timed('Go there', () => n() === to));
    times.jump.push(await timed('Redo it', () => shows(${STEPS})));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return times;
}`;

const SOURCE = `import { type App, defineHotModule } from 'rekindle';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function renderMainInterface(app: App): void {
  const { ui, history, services } = app;
  const state = app.state as unknown as { n: number; text: string };
  // In every frame: what is looked at is kept up to date.
  const [first, lastButOne] = [1, ${STEPS - 1}].map(
    (step) => history.points.find(({ label }) => label === 'Step ' + step)?.id ?? -1,
  );
  ui.window('History', { width: 420, height: 240 }, () => {
    ui.text('at step ' + state.n + ';');
    if (ui.button('Step')) {
      state.n += 1;
      state.text = ''.padEnd(${BYTES}, LETTERS[state.n % LETTERS.length]);
      app.step('Step ' + state.n);
    }
    if (ui.button('View the first')) services.history.view(first ?? -1);
    if (ui.button('View the last but one')) services.history.view(lastButOne ?? -1);
    if (ui.button('Go there')) services.history.goBack();
    if (ui.button('Redo it')) services.history.redo();
  });
}

export default defineHotModule({
  name: 'gui',
  stateKeys: ['n', 'text'],
  initialState: () => ({ n: 0, text: '' }),
  targets: { renderMainInterface },
});
`;
