import { resolve } from 'node:path';
import { rollup } from 'rollup';
import { hotInput, hotOutput } from '../../rollup.config.mjs';
import { BuildFailure, failureAt } from './build-failure.mjs';
import { refuseCircles } from './chunk-circles.mjs';
import { placeOfImport } from './import-scan.mjs';
import { sourcesOf } from './module-sources.mjs';
import { isRelative, resolveSource } from './resolve-source.mjs';

/** @typedef {import('./source-files.mjs').SourceSnapshot} SourceSnapshot */
/** @typedef {import('./libraries.mjs').LibraryUse} LibraryUse */
/** @typedef {import('./libraries.mjs').LibraryBundle} LibraryBundle */

/**
 * A bundle without its source map, which is made when it is asked for: a reload never waits for one. Until then
 * rollup's whole graph is kept for it.
 * @typedef {object} HotChunk
 * @property {string} fileName
 * @property {string} code
 * @property {string | null} module name of the hot module whose entry this is
 * @property {boolean} isLibrary of a package
 * @property {string[]} imports file names, direct ones
 * @property {() => Promise<string>} map
 */

/** Bundles hot modules with rollup: each module an entry of its own, what they share in chunks. */
export class HotBundler {
  #files;
  #libraries;
  #alias;
  #displayPath;
  #packagesHash;

  /**
   * @param {object} parts
   * @param {import('./source-files.mjs').SourceFiles} parts.files
   * @param {import('./libraries.mjs').Libraries} parts.libraries
   * @param {ReadonlyMap<string, string>} parts.alias specifier → absolute path
   * @param {(file: string) => string} parts.displayPath
   * @param {() => string} parts.packagesHash changes when an install has changed packages
   */
  constructor({ files, libraries, alias, displayPath, packagesHash }) {
    this.#files = files;
    this.#libraries = libraries;
    this.#alias = alias;
    this.#displayPath = displayPath;
    this.#packagesHash = packagesHash;
  }

  /**
   * @param {ReadonlyMap<string, string>} modules name → entry
   * @returns {Promise<{ chunks: HotChunk[], files: Set<string>, sources: Map<string, string> }>}
   *   `files`: all that were read; `sources`: name → hash over what the module's entry reaches
   */
  async bundle(modules) {
    /** @type {Map<string, LibraryUse>} */
    const uses = new Map();
    const snapshot = this.#files.snapshot();
    /** @type {Set<string>} */
    const files = new Set();
    /** @type {Map<string, string>} */
    const sources = new Map();
    /** @type {import('rollup').RollupBuild} */
    let built;
    try {
      built = await rollup({
        input: Object.fromEntries(modules),
        plugins: [this.#plugin(snapshot, files, uses), this.#sourcesPlugin(modules, sources)],
        ...hotInput,
        onLog: (_level, log) => {
          // Said of `namespace.name`, which would be undefined; for `import { name }` rollup fails by itself.
          if (log.code === 'MISSING_EXPORT') throw this.#explain(log);
        },
      });
    } catch (error) {
      throw this.#explain(error);
    }
    const libraries = await this.#libraries.bundle(uses, (file) => this.#textOf(file));
    const output = await this.#generate(built, modules, libraries);
    return { chunks: [...output, ...libraryChunks(libraries)], files, sources };
  }

  /**
   * @param {SourceSnapshot} snapshot
   * @param {Set<string>} files filled while the modules are read
   * @param {Map<string, LibraryUse>} uses filled likewise
   * @returns {import('rollup').Plugin}
   */
  #plugin(snapshot, files, uses) {
    return {
      name: 'rekindle-sources',
      resolveId: (specifier, importer) => {
        if (importer === undefined) return specifier;
        const alias = this.#alias.get(specifier);
        if (alias !== undefined) return alias;
        if (!isRelative(specifier)) return { id: `${LIBRARY}${specifier}`, external: true };
        const file = resolveSource(specifier, importer, (path) => snapshot.isFile(path));
        if (file !== undefined) return file;
        const text = this.#textOf(importer);
        throw failureAt(
          'missing-import',
          `${JSON.stringify(specifier)} leads to no file. Correct the import, or add the file.`,
          { file: this.#displayPath(importer), text, ...placeOfImport(text, specifier) },
        );
      },
      load: (id) => {
        const loaded = snapshot.load(id);
        return loaded instanceof Promise ? loaded.then(({ text }) => text) : loaded.text;
      },
      transform: (_text, id) => {
        const source = this.#files.get(id);
        files.add(id);
        for (const { specifier, names } of source.imports) {
          if (isRelative(specifier) || this.#alias.has(specifier)) continue;
          const use = uses.get(specifier) ?? { importer: id, names: new Map() };
          for (const name of names) if (!use.names.has(name)) use.names.set(name, id);
          uses.set(specifier, use);
        }
        return { code: source.code, map: source.map };
      },
    };
  }

  /**
   * @param {ReadonlyMap<string, string>} modules
   * @param {Map<string, string>} sources filled when all is read
   * @returns {import('rollup').Plugin}
   */
  #sourcesPlugin(modules, sources) {
    const bundler = this;
    return {
      name: 'rekindle-module-sources',
      buildEnd(error) {
        if (error) return;
        /** @param {string} id */
        const nodeOf = (id) => {
          if (id.startsWith(LIBRARY)) return { imports: [], hash: null };
          const info = this.getModuleInfo(id);
          const imports = info ? [...info.importedIds, ...info.dynamicallyImportedIds] : [];
          return { imports, hash: bundler.#files.get(id).hash };
        };
        for (const [name, entry] of modules)
          sources.set(name, sourcesOf(entry, nodeOf, bundler.#packagesHash));
      },
    };
  }

  /**
   * @param {import('rollup').RollupBuild} built
   * @param {ReadonlyMap<string, string>} modules
   * @param {LibraryBundle} libraries
   * @returns {Promise<HotChunk[]>}
   */
  async #generate(built, modules, libraries) {
    /** @type {import('rollup').OutputOptions} */
    const options = {
      ...hotOutput,
      paths: (id) => (id.startsWith(LIBRARY) ? `./${libraries.entries.get(id.slice(LIBRARY.length))}` : id),
    };
    const { output } = await built.generate(options);
    const chunks = output.filter((chunk) => chunk.type === 'chunk');
    refuseCircles(chunks);
    const maps = lazily(() => this.#maps(built, options));
    return chunks.map(({ fileName, code, name, facadeModuleId, imports, dynamicImports }) => ({
      fileName,
      code: `${code}//# sourceMappingURL=${fileName}.map\n`,
      module: facadeModuleId !== null && modules.get(name) === facadeModuleId ? name : null,
      isLibrary: false,
      imports: [...imports, ...dynamicImports].map((path) => path.replace(/^\.\//, '')),
      map: async () => (await maps()).get(fileName) ?? '{}',
    }));
  }

  /**
   * @param {import('rollup').RollupBuild} built
   * @param {import('rollup').OutputOptions} options
   */
  async #maps(built, options) {
    const drive = resolve('/');
    const { output } = await built.generate({
      ...options,
      sourcemap: 'hidden',
      // Rollup would tell them relative to the output, and absolute ones would tell of the machine.
      sourcemapPathTransform: (source) => this.#displayPath(resolve(drive, source)),
      dir: drive,
    });
    /** @type {Map<string, string>} */
    const maps = new Map();
    for (const chunk of output) {
      if (chunk.type === 'chunk' && chunk.map) maps.set(chunk.fileName, chunk.map.toString());
    }
    return maps;
  }

  /** @param {string} file */
  #textOf(file) {
    return this.#files.get(file).text;
  }

  /** @param {unknown} error what rollup threw, or said in a log */
  #explain(error) {
    if (error instanceof BuildFailure) return error;
    /** @type {Partial<import('rollup').RollupLog>} */
    const log = typeof error === 'object' && error !== null ? error : { message: String(error) };
    const message = this.#messageOf(log);
    const kind = log.code === 'MISSING_EXPORT' ? 'missing-import' : 'build';
    const file = log.loc?.file ?? log.id;
    if (file === undefined) return new BuildFailure({ kind, message });
    const shown = this.#displayPath(file);
    if (log.loc === undefined) return new BuildFailure({ kind, message, file: shown });
    const { line, column } = log.loc;
    return failureAt(kind, message, { file: shown, text: this.#textOf(file), line, column: column + 1 });
  }

  /** @param {Partial<import('rollup').RollupLog>} log */
  #messageOf({ code, binding, exporter, message = '', id, loc }) {
    if (code === 'MISSING_EXPORT' && exporter !== undefined) {
      return `${JSON.stringify(binding)} is not exported by ${this.#displayPath(exporter)}. Correct the name, or export it there.`;
    }
    // Rollup's messages begin with the place, which is told apart, and may hold absolute paths.
    const text = message.replace(/^(\[plugin [^\]]+\] )?\S+ \(\d+:\d+\): /, '');
    const paths = [loc?.file, id].filter((path) => path !== undefined);
    return paths.reduce((shown, path) => shown.replaceAll(path, this.#displayPath(path)), text);
  }
}

const LIBRARY = 'library:';

/** @param {LibraryBundle} libraries @returns {HotChunk[]} */
function libraryChunks({ files }) {
  return [...files.values()].map(({ fileName, code, imports, map }) => ({
    fileName,
    code,
    module: null,
    isLibrary: true,
    imports,
    map: async () => map,
  }));
}

/**
 * @template T
 * @param {() => Promise<T>} make called once at most, and let go of then with all that it holds
 * @returns {() => Promise<T>}
 */
function lazily(make) {
  /** @type {(() => Promise<T>) | undefined} */
  let maker = make;
  /** @type {Promise<T> | undefined} */
  let made;
  return () => {
    made ??= maker?.();
    maker = undefined;
    if (made === undefined) throw new Error('Nothing was made');
    return made;
  };
}
