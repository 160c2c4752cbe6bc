import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../browser.mjs';
import { startDevServer } from '../dev-server.mjs';
import { spread, stepSpreads } from '../statistics.mjs';
import { REST_MS, reloadByKey, WARM_UP } from './reloads.mjs';

/** What is edited, in `src/hot`. */
const EDITS = [
  { what: 'a leaf of one module', file: 'gui/help/help.ts' },
  { what: 'a file of several modules', file: 'mma/state.ts' },
];

/** What the workbench shows once it runs. */
const SHOWN = 'MMA Dashboard';

/**
 * Key press → first frame of the new code of the workbench itself, the two edits in turn. The workspace is a new one.
 * @param {import('../run.mjs').Bench} bench
 */
export async function measureWorkbench({ root, browser, runs, say }) {
  say('Reload of the workbench …');
  const dir = mkdtempSync(join(tmpdir(), 'rekindle-bench-'));
  cpSync(join(root, 'src/hot'), dir, { recursive: true });
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  const sourceFiles = files.filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts')).length;
  try {
    const server = await startDevServer(root, dir);
    try {
      const page = await openApp(browser, server.url, SHOWN);
      /** @type {import('./reloads.mjs').Reload[][]} */
      const reloads = EDITS.map(() => []);
      for (let run = -WARM_UP; run < runs; run += 1) {
        for (const [index, { file }] of EDITS.entries()) {
          await page.waitForTimeout(REST_MS);
          appendFileSync(join(dir, file), `Reflect.set(globalThis, 'edit', ${run});\n`);
          const reload = await reloadByKey(page);
          if (run >= 0) reloads[index]?.push(reload);
        }
      }
      await page.context().close();
      return {
        sourceFiles,
        edits: EDITS.map((edit, index) => ({ ...edit, ...figuresOf(reloads[index] ?? []) })),
      };
    } finally {
      await server.close();
    }
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** @param {import('./reloads.mjs').Reload[]} reloads */
function figuresOf(reloads) {
  return {
    total: spread(reloads.map(({ total }) => total)),
    pause: spread(reloads.map(({ pause }) => pause)),
    steps: stepSpreads(reloads.map(({ steps }) => steps)),
  };
}
