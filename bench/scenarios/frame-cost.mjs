import { openApp } from '../browser.mjs';
import { startDevServer } from '../dev-server.mjs';
import { makeHotFolder } from '../hot-folder.mjs';
import { profileMainThread } from '../main-profile.mjs';

const PROFILE_MS = 10_000;
/** A machine without a graphics card draws few frames a second: no more than these are waited for. */
const WARM_UP_FRAMES = 3;

/**
 * What main spends on a frame when nothing reloads (rule T3), by area: a frame is asked for by hot code all the
 * time, changes the state a little and one of the visible nodes.
 * @param {import('../run.mjs').Bench} bench
 * @param {number} nodes visible ones
 */
export async function measureFrameCost({ root, browser, say }, nodes) {
  say(`Main's time a frame, ${nodes} visible nodes …`);
  const folder = makeHotFolder({ 'index.ts': sourceOf(nodes) });
  const server = await startDevServer(root, folder.dir);
  try {
    const page = await openApp(browser, server.url, '');
    await page.waitForFunction(
      (least) => Reflect.get(globalThis, 'rekindle')?.captureState().frames > least,
      WARM_UP_FRAMES,
    );
    const frames = () => page.evaluate('rekindle.captureState().frames');
    const before = await frames();
    const areas = await profileMainThread(page, PROFILE_MS);
    const count = (await frames()) - before;
    await page.context().close();
    const perFrame = Object.fromEntries(
      Object.entries(areas).map(([area, ms]) => [area, Number((ms / count).toFixed(3))]),
    );
    return { nodes, framesPerSecond: Math.round(count / (PROFILE_MS / 1000)), msPerFrame: perFrame };
  } finally {
    await server.close();
    folder.remove();
  }
}

/** @param {number} nodes */
function sourceOf(nodes) {
  return `import { type App, defineHotModule } from 'rekindle';

const NODES = ${nodes};
const IN_A_ROW = 10;

function renderMainInterface(app: App): void {
  const state = app.state as { frames: number; lastAt: number };
  // Once a frame, not once a pass.
  if (state.lastAt !== app.now) {
    state.lastAt = app.now;
    state.frames += 1;
  }
  app.requestFrame();
  if (NODES === 0) return;
  app.ui.window('Nodes', { x: 0, y: 0, width: 1200, height: 800 }, () => {
    for (let first = 0; first < NODES; first += IN_A_ROW) {
      app.ui.row({ gap: 4 }, () => {
        for (let node = first; node < first + IN_A_ROW && node < NODES; node += 1) {
          app.ui.text(node === state.frames % NODES ? 'now ' + node : 'node ' + node, { role: 'caption' });
        }
      });
    }
  });
}

export default defineHotModule({
  name: 'gui',
  stateKeys: ['frames', 'lastAt'],
  initialState: () => ({ frames: 0, lastAt: 0 }),
  targets: { renderMainInterface },
});
`;
}
