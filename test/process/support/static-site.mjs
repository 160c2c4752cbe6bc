import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStaticSite } from '../../../server/static-build.mjs';
import { ROOT } from './root.mjs';
import { startStaticServer } from './static-server.mjs';

/**
 * The app over a folder of hot modules, built as a site and served under a sub-path by a plain static server.
 * @param {import('node:test').TestContext} test
 * @param {string} hotDir
 */
export async function startStaticSite(test, hotDir) {
  test.mock.method(console, 'log', () => {});
  const folder = mkdtempSync(join(tmpdir(), 'rekindle-site-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  const outDir = join(folder, 'site');
  /** Writes it anew from the sources as they are now. */
  const build = async () => {
    assert.equal(await buildStaticSite({ root: ROOT, hotDir, outDir }), 0);
  };
  await build();
  return { url: await startStaticServer(test, outDir, '/some/where/'), build };
}
