import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { BuildFailure } from './builder/build-failure.mjs';
import { createBuilder } from './builder/builder.mjs';
import { describeFailure } from './describe-failure.mjs';
import { renderIndex } from './platform/index-page.mjs';
import { createPlatform } from './platform/platform.mjs';

/** Where a static site has its bundles, relative to the page. */
const BUNDLES_URL = 'hot/';

/**
 * Writes the site that needs no builder. It is written whole beside its place, then put there: a server that has
 * the folder open never shows half a site, and a failed build leaves the last one.
 * @param {{ root: string, hotDir?: string, outDir?: string }} options absolute folders; `src/hot` and `dist` of the root
 * @returns {Promise<number>} exit code
 */
export async function buildStaticSite({ root, hotDir = join(root, 'src/hot'), outDir = join(root, 'dist') }) {
  const project = resolve(root);
  const platform = createPlatform({ root: project, minify: true });
  const builder = createBuilder({ root: project, hotDir, platform, bundlesUrl: BUNDLES_URL });
  const target = resolve(outDir);
  await mkdir(dirname(target), { recursive: true });
  const draft = await mkdtemp(`${target}-draft-`);
  try {
    for (const [path, body] of await siteFiles(platform, builder)) {
      const file = join(draft, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, body);
    }
    await cp(platform.publicDir, draft, { recursive: true, filter: (path) => !path.endsWith('index.html') });
    await rm(target, { recursive: true, force: true });
    await rename(draft, target);
    console.log(`The site is in ${target}: any static server can serve it, under any path.`);
    return 0;
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    console.error(describeFailure(error.error));
    return 1;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await Promise.all([builder.dispose(), platform.dispose()]);
  }
}

/**
 * @param {import('./platform/platform.mjs').Platform} platform
 * @param {import('./builder/builder.mjs').Builder} builder
 * @returns {Promise<Map<string, string | Uint8Array>>} path → contents
 */
async function siteFiles(platform, builder) {
  const main = await platform.main();
  const manifest = await builder.build();
  if (!manifest.ok) throw new BuildFailure(manifest.error);
  const page = { publicDir: platform.publicDir, platform: manifest.platform, main: main.file.url };
  /** @type {Map<string, string | Uint8Array>} */
  const files = new Map();
  files.set('index.html', renderIndex({ ...page, builder: 'static' }));
  for (const url of [main.file.url, manifest.runtime.url]) {
    for (const path of [url, `${url}.map`])
      files.set(path, platform.script(path.slice('assets/'.length)) ?? '');
  }
  files.set('fonts/fonts.css', platform.fonts.css);
  for (const [name, bytes] of platform.fonts.files) files.set(`fonts/${name}`, bytes);
  files.set(`${BUNDLES_URL}manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  for (const { fileName, code, map } of builder.newest()) {
    files.set(BUNDLES_URL + fileName, code);
    files.set(`${BUNDLES_URL}${fileName}.map`, await map());
  }
  return files;
}
