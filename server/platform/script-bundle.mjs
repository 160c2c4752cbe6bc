import { statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { context } from 'esbuild';
import { BuildQueue } from '../builder/build-queue.mjs';
import { fromEsbuild } from '../builder/esbuild-failure.mjs';
import { sha256 } from '../builder/sha256.mjs';
import { SourceHash } from '../builder/source-hash.mjs';

/** @typedef {import('../../src/shared/manifest.js').ManifestFile} ManifestFile */

/**
 * @typedef {object} Script
 * @property {string} fileName
 * @property {string} code
 * @property {string} map
 * @property {ManifestFile} file `url` relative to the page
 * @property {string} sources hash over the sources that it was made from
 */

const KEPT = 3;
const TRIES = 3;

/**
 * One script of the platform (main's, or the worker's runtime), bundled by esbuild: it takes CommonJS packages as
 * they are, and a fraction of a second where rollup takes several, so that nothing has to be kept on disk.
 */
export class ScriptBundle {
  #root;
  #entry;
  #name;
  #minify;
  #displayPath;
  #hash = new SourceHash();
  /** @type {BuildQueue<Script>} */
  #queue = new BuildQueue();
  /** @type {Promise<import('esbuild').BuildContext<import('esbuild').BuildOptions & { write: false, metafile: true }>> | undefined} */
  #context;
  /** Own sources of the last build; packages count as one, by the lock file. @type {string[]} */
  #inputs = [];
  /** The newest last. @type {Script[]} */
  #kept = [];

  /**
   * @param {{ root: string, entry: string, name: string, minify: boolean, displayPath: (file: string) => string }} options
   *   `entry` relative to the root; `name` begins the file's name
   */
  constructor({ root, entry, name, minify, displayPath }) {
    this.#root = root;
    this.#entry = entry;
    this.#name = name;
    this.#minify = minify;
    this.#displayPath = displayPath;
  }

  /**
   * The script as its sources are now: made anew only if one of them changed.
   * @throws {import('../builder/build-failure.mjs').BuildFailure}
   */
  current() {
    return this.#queue.run('', async () => {
      const last = this.#kept.at(-1);
      return last && last.sources === this.sourcesHash() ? last : this.#build();
    });
  }

  get built() {
    return this.#kept.length > 0;
  }

  /** Hash over the sources as they are now; does not wait for a build. */
  sourcesHash() {
    return this.#hash.of(this.#inputs, this.#displayPath);
  }

  /** A script or source map of the last three builds. @param {string} fileName */
  find(fileName) {
    for (const script of this.#kept) {
      if (script.fileName === fileName) return script.code;
      if (`${script.fileName}.map` === fileName) return script.map;
    }
    return undefined;
  }

  async dispose() {
    await this.#queue.idle();
    await (await this.#context)?.dispose();
    this.#context = undefined;
  }

  /** @returns {Promise<Script>} */
  async #build() {
    for (let tries = 1; ; tries += 1) {
      const started = Date.now();
      const { outputFiles, metafile } = await this.#run();
      const inputs = Object.keys(metafile.inputs).map((path) => resolve(this.#root, path));
      this.#inputs = [
        ...inputs.filter((path) => !path.includes(`${sep}node_modules${sep}`)),
        join(this.#root, 'package-lock.json'),
      ];
      // Edited while esbuild read it: the hash would be that of another text than the code's.
      if (tries < TRIES && this.#inputs.some((path) => changedSince(path, started))) continue;
      const map = outputFiles.find(({ path }) => path.endsWith('.js.map'));
      const script = outputFiles.find(({ path }) => path.endsWith('.js'));
      if (!script || !map) throw new Error(`esbuild made no script of ${this.#entry}`);
      const fileName = basename(script.path);
      /** @type {Script} */
      const built = {
        fileName,
        code: script.text,
        map: map.text,
        file: {
          url: `assets/${fileName}`,
          sha256: sha256(script.contents, 'base64'),
          size: script.contents.length,
        },
        sources: this.sourcesHash(),
      };
      this.#kept = [...this.#kept.filter((old) => old.fileName !== fileName), built].slice(-KEPT);
      return built;
    }
  }

  async #run() {
    try {
      this.#context ??= context({
        absWorkingDir: this.#root,
        entryPoints: { [this.#name]: this.#entry },
        alias: { rekindle: join(this.#root, 'src/shared/hot-module.ts') },
        bundle: true,
        format: 'esm',
        platform: 'browser',
        target: 'es2022',
        minify: this.#minify,
        sourcemap: 'linked',
        write: false,
        metafile: true,
        legalComments: 'none',
        outdir: join(this.#root, 'assets'),
        entryNames: '[name]-[hash]',
        logLevel: 'silent',
      });
      return await (await this.#context).rebuild();
    } catch (error) {
      throw fromEsbuild(error, this.#displayPath, { root: this.#root });
    }
  }
}

/**
 * @param {string} path
 * @param {number} time ms since 1970
 */
function changedSince(path, time) {
  return (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= time;
}
