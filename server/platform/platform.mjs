import { join } from 'node:path';
import { createDisplayPath } from '../builder/display-path.mjs';
import { SourceHash } from '../builder/source-hash.mjs';
import { collectFonts } from './fonts.mjs';
import { ScriptBundle } from './script-bundle.mjs';

/**
 * What stays when hot code is reloaded: the page, main's script, the worker's runtime, the fonts.
 * @typedef {object} Platform
 * @property {() => Promise<import('./script-bundle.mjs').Script>} main as its sources are now; rejects with a BuildFailure
 * @property {() => Promise<import('../../src/shared/manifest.js').ManifestFile>} runtime as its sources are now; rejects with a BuildFailure
 * @property {() => Promise<string>} hash of main's own sources as they are now (rule R9): a page made from others must be restarted
 * @property {(fileName: string) => string | undefined} script a script or source map under `assets/`
 * @property {import('./fonts.mjs').Fonts} fonts
 * @property {string} publicDir
 * @property {() => Promise<void>} dispose
 */

/**
 * @param {{ root: string, minify: boolean }} options
 * @returns {Platform}
 */
export function createPlatform({ root, minify }) {
  const displayPath = createDisplayPath({ root, hotDir: join(root, 'src/hot') });
  const main = new ScriptBundle({ root, entry: 'src/main/main.ts', name: 'main', minify, displayPath });
  const runtime = new ScriptBundle({
    root,
    entry: 'src/workers/realm.ts',
    name: 'worker',
    minify,
    displayPath,
  });
  const publicDir = join(root, 'public');
  const page = new SourceHash();
  return {
    main: () => main.current(),
    runtime: async () => (await runtime.current()).file,
    async hash() {
      // Which its sources are is known from a build; if it failed, the page has another reason to be restarted.
      if (!main.built) await main.current().catch(() => {});
      return `${main.sourcesHash()}-${page.of([join(publicDir, 'index.html')], displayPath)}`;
    },
    script: (fileName) => main.find(fileName) ?? runtime.find(fileName),
    fonts: collectFonts(),
    publicDir,
    async dispose() {
      await Promise.all([main.dispose(), runtime.dispose()]);
    },
  };
}
