import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { transform } from 'esbuild';
import { BuildFailure } from './build-failure.mjs';
import { fromEsbuild } from './esbuild-failure.mjs';
import { scanModule } from './import-scan.mjs';
import { sha256 } from './sha256.mjs';
import { whyUnreadable } from './source-error.mjs';
import { fileStamp, isSettled } from './source-hash.mjs';

/**
 * A source file as JavaScript.
 * @typedef {SourceText & import('./import-scan.mjs').ModuleScan} Source
 */

/**
 * @typedef {object} SourceText
 * @property {string} stamp
 * @property {boolean} settled the stamp alone tells whether the file has changed since
 * @property {string} text as it was read
 * @property {string} code
 * @property {string} hash over the path, as it is shown, and the code
 * @property {import('rollup').ExistingRawSourceMap} map
 * @property {number} version another one whenever the text is another
 */

/** @type {Record<string, import('esbuild').Loader>} */
const LOADERS = { '.ts': 'ts', '.js': 'js', '.mjs': 'js', '.json': 'json' };

/** Reads and transpiles source files, and keeps what it made until a file changes. */
export class SourceFiles {
  /** @type {Map<string, Source>} */
  #sources = new Map();
  #lastVersion = 0;
  #displayPath;

  /** @param {(file: string) => string} displayPath */
  constructor(displayPath) {
    this.#displayPath = displayPath;
  }

  /**
   * A view for one build: what it has seen of the disk once stays so until its end. What changed since the last
   * build is transpiled from now on, not only when rollup has found its way to it, import by import.
   */
  snapshot() {
    const snapshot = new SourceSnapshot(this);
    for (const file of this.#sources.keys()) if (snapshot.isFile(file)) snapshot.prepare(file);
    return snapshot;
  }

  /**
   * @param {string} file absolute
   * @param {import('node:fs').Stats | undefined} stat
   * @returns {Source | Promise<Source>} at once if the file has not changed: 1,000 promises are not for free
   */
  load(file, stat) {
    const known = this.#sources.get(file);
    const stamp = stat && fileStamp(stat);
    if (known?.settled && known.stamp === stamp) return known;
    const text = this.#read(file);
    const settled = stat !== undefined && isSettled(stat);
    if (known && known.text === text) {
      // Touched, or written a moment before it was read: the same text has the same code.
      const same = { ...known, stamp: stamp ?? '', settled };
      this.#sources.set(file, same);
      return same;
    }
    return this.#transpile(file, text).then(({ code, map }) => {
      this.#lastVersion += 1;
      /** @type {Source} */
      const source = {
        stamp: stamp ?? '',
        settled,
        text,
        code,
        hash: sha256(`${this.#displayPath(file)}\0${code}`, 'hex'),
        map: JSON.parse(map),
        ...scanModule(code),
        version: this.#lastVersion,
      };
      this.#sources.set(file, source);
      return source;
    });
  }

  /**
   * What `load` made last.
   * @param {string} file
   */
  get(file) {
    const source = this.#sources.get(file);
    if (source === undefined) throw new Error(`${this.#displayPath(file)} has not been loaded`);
    return source;
  }

  /** Forgets files that the last whole build did not need. @param {ReadonlySet<string>} needed */
  keepOnly(needed) {
    for (const file of this.#sources.keys()) if (!needed.has(file)) this.#sources.delete(file);
  }

  /** @param {string} file */
  #read(file) {
    try {
      return readFileSync(file, 'utf8');
    } catch (error) {
      const shown = this.#displayPath(file);
      throw new BuildFailure({
        kind: 'build',
        message: `${shown} could not be read: ${whyUnreadable(error)}. If it was being written, reload again.`,
        file: shown,
      });
    }
  }

  /**
   * @param {string} file
   * @param {string} text
   */
  async #transpile(file, text) {
    const loader = LOADERS[extname(file)];
    const shown = this.#displayPath(file);
    if (loader === undefined) {
      const known = Object.keys(LOADERS).join(', ');
      throw new BuildFailure({
        kind: 'build',
        message: `${shown} is of a type that hot modules cannot import; expected one of ${known}.`,
        file: shown,
      });
    }
    try {
      return await transform(text, {
        loader,
        // JSON would export nothing otherwise.
        format: 'esm',
        target: 'es2022',
        sourcemap: 'external',
        // Rollup has the text from the load hook.
        sourcesContent: false,
        sourcefile: file,
        tsconfigRaw: {},
        logLevel: 'silent',
      });
    } catch (error) {
      throw fromEsbuild(error, this.#displayPath, { file, text });
    }
  }
}

export class SourceSnapshot {
  /** @type {Map<string, import('node:fs').Stats | undefined>} */
  #stats = new Map();
  /** @type {Map<string, Source | Promise<Source>>} */
  #loads = new Map();
  #files;

  /** @param {SourceFiles} files */
  constructor(files) {
    this.#files = files;
  }

  /** @param {string} path absolute */
  isFile(path) {
    return this.#stat(path)?.isFile() ?? false;
  }

  /** @param {string} file absolute */
  load(file) {
    const known = this.#loads.get(file);
    if (known) return known;
    const loading = this.#files.load(file, this.#stat(file));
    this.#loads.set(file, loading);
    return loading;
  }

  /**
   * Begins to load a file that may turn out not to be needed: then nobody is told what is wrong with it.
   * @param {string} file absolute
   */
  prepare(file) {
    try {
      const loading = this.load(file);
      if (loading instanceof Promise) loading.catch(() => {});
    } catch {
      // It could not be read; whoever needs it will try, and say so.
    }
  }

  /**
   * Synchronously: a stat that the system has at hand takes microseconds, its way through the thread pool ten times that.
   * @param {string} path
   */
  #stat(path) {
    if (!this.#stats.has(path)) this.#stats.set(path, statOrNothing(path));
    return this.#stats.get(path);
  }
}

/** @param {string} path */
function statOrNothing(path) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A loop of links, a forbidden folder: reading the file will say why.
    return undefined;
  }
}
