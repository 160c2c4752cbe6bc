import { openApp } from '../browser.mjs';
import { startDevServer } from '../dev-server.mjs';
import { makeHotFolder } from '../hot-folder.mjs';
import { spread } from '../statistics.mjs';

const STEPS = 1_000;
/** Of each step. */
const BYTES = 1_000;
const JUMPS = 20;

/**
 * What it takes to go through the history (rules H1, H4), from the press of a button: to view the state of 1,000 steps of 1
 * kB ago until that is drawn, to make it the state, and to jump back over all of them until that is drawn.
 * @param {import('../run.mjs').Bench} bench
 */
export async function measureJumps({ root, browser, say }) {
  say(`Jumping over ${STEPS} steps …`);
  const folder = makeHotFolder({ 'index.ts': SOURCE });
  const server = await startDevServer(root, folder.dir);
  try {
    const page = await openApp(browser, server.url, 'Step');
    const times = /** @type {Record<'view' | 'goBack' | 'jump', number[]>} */ (await page.evaluate(RUN));
    await page.context().close();
    return {
      steps: STEPS,
      bytesPerStep: BYTES,
      view: spread(times.view),
      goBack: spread(times.goBack),
      jump: spread(times.jump),
    };
  } finally {
    await server.close();
    folder.remove();
  }
}

/** As text: its globals are the page's. */
const RUN = `(async () => {
  const turn = () => new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(null); });
  const n = () => rekindle.captureState(['n']).n;
  const shows = (step) => document.body.textContent.includes('at step ' + step + ';');
  const press = (name) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name).click();
  const timed = async (name, isDone) => {
    const began = performance.now();
    press(name);
    while (!isDone()) await turn();
    return performance.now() - began;
  };
  for (let step = 1; step <= ${STEPS}; step += 1) await timed('Step', () => n() === step);
  const times = { view: [], goBack: [], jump: [] };
  for (let jump = 0; jump < ${JUMPS}; jump += 1) {
    times.view.push(await timed('View', () => shows(1)));
    times.goBack.push(await timed('Go there', () => n() === 1));
    times.jump.push(await timed('Redo it', () => shows(${STEPS})));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return times;
})()`;

const SOURCE = `import { type App, defineHotModule } from 'rekindle';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function renderMainInterface(app: App): void {
  const { ui, history, services } = app;
  const state = app.state as unknown as { n: number; text: string };
  const first = history.points.find(({ label }) => label === 'Step 1')?.id ?? -1;
  ui.window('History', { width: 420, height: 240 }, () => {
    ui.text('at step ' + state.n + ';');
    if (ui.button('Step')) {
      state.n += 1;
      state.text = ''.padEnd(${BYTES}, LETTERS[state.n % LETTERS.length]);
      app.step('Step ' + state.n);
    }
    if (ui.button('View')) services.history.view(first);
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
