import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLES_URL, createAppHandler } from '../../server/app-handler.mjs';
import { createBuilder } from '../../server/builder/builder.mjs';
import { startDevServer } from '../../server/dev-server.mjs';

/**
 * @typedef {object} ServedCopy
 * @property {string} url
 * @property {(path: string, from: string, to: string) => void} edit replaces a piece of a file of the copy
 * @property {() => Promise<void>} close
 */

/**
 * The app over a copy of the project's hot modules: what is broken for a picture is broken in the copy.
 * @param {string} root
 * @param {import('../../server/platform/platform.mjs').Platform} platform not owned
 * @returns {Promise<ServedCopy>}
 */
export async function serveCopy(root, platform) {
  const folder = mkdtempSync(join(tmpdir(), 'rekindle-screenshots-'));
  const hotDir = join(folder, 'hot');
  cpSync(join(root, 'src/hot'), hotDir, { recursive: true });
  const builder = createBuilder({ root, hotDir, platform, bundlesUrl: BUNDLES_URL });
  const server = await startDevServer({
    handle: createAppHandler({ platform, builder }),
    port: 0,
    onError: (error) => console.error(error),
  });
  return {
    url: server.url,
    edit(path, from, to) {
      const file = join(hotDir, path);
      const text = readFileSync(file, 'utf8');
      if (!text.includes(from)) throw new Error(`src/hot/${path} has no ${JSON.stringify(from)} to replace`);
      writeFileSync(
        file,
        text.replace(from, () => to),
      );
    },
    async close() {
      await Promise.all([server.close(), builder.dispose()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
