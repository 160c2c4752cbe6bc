import { resolve } from 'node:path';
import { BuildFailure } from './build-failure.mjs';
import { BuildQueue } from './build-queue.mjs';
import { createDisplayPath } from './display-path.mjs';
import { Generations } from './generations.mjs';
import { HotBundler } from './hot-bundle.mjs';
import { Libraries } from './libraries.mjs';
import { findModules, selectModules } from './module-folders.mjs';
import { lockFiles } from './module-sources.mjs';
import { sha256 } from './sha256.mjs';
import { SourceFiles } from './source-files.mjs';
import { SourceHash } from './source-hash.mjs';

/** @typedef {import('../../src/shared/manifest.js').Manifest} Manifest */
/** @typedef {import('../../src/shared/manifest.js').ManifestFile} ManifestFile */
/** @typedef {import('../../src/shared/manifest.js').BuildAnswer} BuildAnswer */
/** @typedef {import('./hot-chunk.mjs').HotChunk} HotChunk */

/** Source maps are made when the reload that a build was for is long over. */
const MAPS_AFTER_MS = 1000;

/**
 * @typedef {object} BuilderOptions
 * @property {string} root the project's root, absolute
 * @property {string} hotDir the folder of hot modules, absolute; it may lie outside the root
 * @property {import('../platform/platform.mjs').Platform} platform not owned: builders may share it
 * @property {string} bundlesUrl where the bundles are served, relative to the page, with a slash at its end
 */

/**
 * @typedef {object} Builder
 * @property {(request?: { modules?: readonly string[] }) => Promise<BuildAnswer>} build
 *   Builds all modules, or the named ones alone, from their sources as they are when it is called or later.
 *   Never rejects: whatever goes wrong is the answer.
 * @property {(fileName: string) => Promise<string | undefined>} file a bundle or source map of the last three generations
 * @property {() => import('./generations.mjs').BundleFile[]} newest all bundles of the last good build
 * @property {() => Promise<void>} dispose waits for a build that is under way
 */

/**
 * @param {BuilderOptions} options
 * @returns {Builder}
 */
export function createBuilder({ root, hotDir, platform, bundlesUrl }) {
  const displayPath = createDisplayPath({ root, hotDir });
  const files = new SourceFiles(displayPath);
  const packages = new SourceHash();
  const locks = lockFiles({ root, hotDir });
  const bundler = new HotBundler({
    files,
    libraries: new Libraries({ root, hotDir, displayPath }),
    alias: new Map([['rekindle', resolve(root, 'src/shared/hot-module.ts')]]),
    displayPath,
    packagesHash: () => packages.of(locks, displayPath),
  });
  const generations = new Generations();
  /** @type {BuildQueue<BuildAnswer>} */
  const queue = new BuildQueue();
  let disposed = false;
  /** @type {NodeJS.Timeout | undefined} */
  let rest;

  /** @param {readonly string[] | undefined} wanted @returns {Promise<Manifest>} */
  async function build(wanted) {
    clearTimeout(rest);
    const modules = selectModules(findModules(hotDir, displayPath), wanted);
    const [bundled, runtime] = await Promise.all([
      bundler.bundle(modules, wanted === undefined),
      platform.runtime(),
    ]);
    if (wanted === undefined) files.keepOnly(bundled.files);
    const manifest = toManifest(bundled, runtime, await platform.hash(), bundlesUrl);
    generations.add(manifest.hash, bundled.chunks, wanted === undefined);
    // A map that cannot be made is told to whoever asks for it.
    rest = setTimeout(() => generations.makeMaps().catch(() => {}), MAPS_AFTER_MS).unref();
    return manifest;
  }

  return {
    async build({ modules } = {}) {
      if (disposed) return refusal(new BuildFailure({ kind: 'build', message: 'The builder has ended.' }));
      const wanted = modules && [...new Set(modules)].sort();
      return queue.run(JSON.stringify(wanted ?? null), () => build(wanted).catch(refusal));
    },
    async file(fileName) {
      if (!fileName.endsWith('.map')) return generations.find(fileName)?.code;
      return generations.find(fileName.slice(0, -'.map'.length))?.map();
    },
    newest: () => generations.newest,
    async dispose() {
      disposed = true;
      await queue.idle();
      clearTimeout(rest);
    },
  };
}

/**
 * @param {{ chunks: readonly HotChunk[], sources: ReadonlyMap<string, string> }} bundled
 * @param {ManifestFile} runtime
 * @param {string} platform
 * @param {string} bundlesUrl
 * @returns {Manifest}
 */
function toManifest({ chunks, sources }, runtime, platform, bundlesUrl) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  /** @param {HotChunk} chunk @returns {ManifestFile} */
  const fileOf = ({ fileName, code, isLibrary }) => ({
    url: bundlesUrl + fileName,
    sha256: sha256(code, 'base64'),
    size: Buffer.byteLength(code),
    ...(isLibrary && { library: true }),
  });
  /** @type {Manifest['modules']} */
  const modules = [];
  /** @type {ManifestFile[]} */
  const shared = [];
  for (const chunk of chunks) {
    if (chunk.module === null) shared.push(fileOf(chunk));
    else
      modules.push({
        ...fileOf(chunk),
        name: chunk.module,
        sources: sources.get(chunk.module) ?? '',
        imports: importsOf(chunk, byName).map((name) => bundlesUrl + name),
      });
  }
  modules.sort((a, b) => (a.name < b.name ? -1 : 1));
  shared.sort((a, b) => (a.url < b.url ? -1 : 1));
  const parts = [...modules, ...shared, runtime].map(
    (file) => `${'name' in file ? file.name : ''}\0${file.sha256}`,
  );
  const hash = sha256(parts.join('\0'), 'hex').slice(0, 16);
  return { ok: true, hash, modules, chunks: shared, runtime, platform };
}

/**
 * Files that a chunk imports, directly or not.
 * @param {HotChunk} chunk
 * @param {ReadonlyMap<string, HotChunk>} byName
 */
function importsOf(chunk, byName) {
  /** @type {Set<string>} */
  const found = new Set();
  const open = [...chunk.imports];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...(byName.get(name)?.imports ?? []));
  }
  return [...found].sort();
}

/** @param {unknown} error @returns {BuildAnswer} */
function refusal(error) {
  if (error instanceof BuildFailure) return { ok: false, error: error.error };
  // Not foreseen: told without a stack, which would show absolute paths.
  const message = error instanceof Error ? error.message : String(error);
  return { ok: false, error: { kind: 'build', message: `The builder failed: ${message}` } };
}
