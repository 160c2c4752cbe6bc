import { makeHotFolder } from '../hot-folder.mjs';
import { spread, stepSpreads } from '../statistics.mjs';
import { measureReloads } from './reloads.mjs';

/** Bytes of one record below, as structured clone writes it: measured. */
const RECORD_BYTES = 250;

/**
 * The time in which no code answers, with a small and a large state (rules R6, T2).
 * @param {import('../run.mjs').Bench} bench
 * @param {number} stateBytes
 */
export async function measurePause(bench, stateBytes) {
  bench.say(`Pause of a reload, ${stateBytes / 1000} kB of state …`);
  const folder = makeHotFolder({ 'index.ts': sourceOf(stateBytes, 'first') });
  try {
    const edit = (/** @type {string} */ text) => folder.write('index.ts', sourceOf(stateBytes, text));
    const reloads = await measureReloads(bench, folder, edit, 'entries, first');
    return {
      stateBytes,
      pause: spread(reloads.map(({ pause }) => pause)),
      total: spread(reloads.map(({ total }) => total)),
      steps: stepSpreads(reloads.map(({ steps }) => steps)),
    };
  } finally {
    folder.remove();
  }
}

/**
 * @param {number} stateBytes
 * @param {string} text
 */
function sourceOf(stateBytes, text) {
  return `import { type App, defineHotModule } from 'rekindle';

function initialState() {
  const entries = Array.from({ length: ${Math.round(stateBytes / RECORD_BYTES)} }, (_, index) => ({
    id: 'entry-' + index,
    role: 'user',
    text: ('What was said in entry ' + index + ', at some length. ').padEnd(150, '.'),
    at: 1_700_000_000_000 + index,
    isOpen: index % 2 === 0,
  }));
  return { entries };
}

function renderMainInterface(app: App): void {
  const { entries } = app.state as { entries: readonly unknown[] };
  app.ui.window('State', { width: 420, height: 240 }, () => {
    app.ui.text(entries.length + ' entries, ' + ${JSON.stringify(text)});
  });
}

export default defineHotModule({
  name: 'gui',
  stateKeys: ['entries'],
  initialState,
  targets: { renderMainInterface },
});
`;
}
