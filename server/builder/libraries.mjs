import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { failureAt } from './build-failure.mjs';
import { fromEsbuild, isEsbuildFailure } from './esbuild-failure.mjs';
import { placeOfImport } from './import-scan.mjs';
import { SourceHash } from './source-hash.mjs';

/**
 * What hot code imports of a library. Files are named in errors: `names` has the first importer of each name.
 * @typedef {{ importer: string, names: Map<string, string> }} LibraryUse
 * @typedef {{ fileName: string, code: string, map: string, imports: string[] }} LibraryFile
 * @typedef {{ files: Map<string, LibraryFile>, entries: Map<string, string> }} LibraryBundle `entries`: specifier → file name
 */

/**
 * Packages that hot modules import, bundled apart from them: they change with an install, not with an edit, so
 * no reload parses or sends them again. All in one build, so that what two packages share is there once.
 * esbuild does it because it knows CommonJS; only what is imported by name gets into the bundle.
 */
export class Libraries {
  #root;
  #hotDir;
  #displayPath;
  #hash = new SourceHash();
  /** @type {{ key: string, inputs: string[], bundle: LibraryBundle } | undefined} */
  #last;

  /** @param {{ root: string, hotDir: string, displayPath: (file: string) => string }} options */
  constructor({ root, hotDir, displayPath }) {
    this.#root = root;
    this.#hotDir = hotDir;
    this.#displayPath = displayPath;
  }

  /**
   * @param {Map<string, LibraryUse>} uses specifier → what is imported of it
   * @param {(file: string) => string} textOf
   * @returns {Promise<LibraryBundle>}
   */
  async bundle(uses, textOf) {
    if (uses.size === 0) return { files: new Map(), entries: new Map() };
    const stubs = [...uses]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([specifier, use]) => stubFor(specifier, use));
    const wanted = JSON.stringify(stubs);
    const last = this.#last;
    if (last && last.key === wanted + this.#hash.of(last.inputs)) return last.bundle;
    const { bundle, inputs } = await this.#build(stubs, uses, textOf);
    this.#last = { key: wanted + this.#hash.of(inputs), inputs, bundle };
    return bundle;
  }

  /**
   * @param {Stub[]} stubs
   * @param {Map<string, LibraryUse>} uses
   * @param {(file: string) => string} textOf
   */
  async #build(stubs, uses, textOf) {
    const outdir = join(this.#root, 'libraries');
    try {
      const result = await build({
        absWorkingDir: this.#root,
        entryPoints: stubs.map(({ specifier, name }) => ({ in: specifier, out: name })),
        plugins: [stubPlugin(stubs, this.#hotDir)],
        // A user's hot modules may lie outside the project: its packages are there for them too.
        nodePaths: [join(this.#root, 'node_modules')],
        bundle: true,
        splitting: true,
        format: 'esm',
        platform: 'browser',
        target: 'es2022',
        write: false,
        metafile: true,
        sourcemap: 'linked',
        // Every worker parses it, and nobody debugs it.
        minify: true,
        legalComments: 'none',
        outdir,
        entryNames: 'lib-[name]-[hash]',
        chunkNames: 'lib-shared-[hash]',
        logLevel: 'silent',
      });
      return readResult(result, this.#root, this.#displayPath);
    } catch (error) {
      throw this.#explain(error, stubs, uses, textOf);
    }
  }

  /**
   * What a stub could not import is told at the place in the hot module that asked for it.
   * @param {unknown} error
   * @param {Stub[]} stubs
   * @param {Map<string, LibraryUse>} uses
   * @param {(file: string) => string} textOf
   */
  #explain(error, stubs, uses, textOf) {
    const first = isEsbuildFailure(error) ? error.errors[0] : undefined;
    const stub = stubs.find(({ specifier }) => first?.location?.file === `${STUB}:${specifier}`);
    const use = stub && uses.get(stub.specifier);
    if (!first || !stub || !use) return fromEsbuild(error, this.#displayPath, { root: this.#root });
    const name = /^No matching export in .* for import "(.*)"$/.exec(first.text)?.[1];
    const message =
      name === undefined
        ? `The package ${JSON.stringify(stub.specifier)} is not there: no module of that name can be found for a browser. Install it, or correct the import.`
        : `The package ${JSON.stringify(stub.specifier)} does not export ${JSON.stringify(name)}.`;
    const importer = (name && use.names.get(name)) ?? use.importer;
    const text = textOf(importer);
    const place = placeOfImport(text, stub.specifier);
    return failureAt('missing-import', message, { file: this.#displayPath(importer), text, ...place });
  }
}

/** @typedef {{ specifier: string, name: string, code: string }} Stub */

const STUB = 'rekindle-library';

/**
 * @param {string} specifier
 * @param {LibraryUse} use
 * @returns {Stub}
 */
function stubFor(specifier, { names }) {
  const from = `from ${JSON.stringify(specifier)};`;
  const named = [...names.keys()].filter((name) => name !== '*').sort();
  const lines = [];
  if (names.has('*')) lines.push(`export * ${from}`);
  if (named.length > 0) lines.push(`export { ${named.join(', ')} } ${from}`);
  if (lines.length === 0) lines.push(`import ${JSON.stringify(specifier)};`);
  return {
    specifier,
    name: specifier.replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-/, ''),
    code: lines.join('\n'),
  };
}

/**
 * @param {Stub[]} stubs
 * @param {string} resolveDir
 * @returns {import('esbuild').Plugin}
 */
function stubPlugin(stubs, resolveDir) {
  const codes = new Map(stubs.map(({ specifier, code }) => [specifier, code]));
  return {
    name: 'rekindle-library-stubs',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ kind, path }) =>
        kind === 'entry-point' ? { path, namespace: STUB } : undefined,
      );
      onLoad({ filter: /.*/, namespace: STUB }, ({ path }) => ({
        contents: codes.get(path) ?? '',
        resolveDir,
      }));
    },
  };
}

/**
 * @param {import('esbuild').BuildResult<{ write: false, metafile: true }>} result
 * @param {string} root
 * @param {(file: string) => string} displayPath
 */
function readResult({ outputFiles, metafile }, root, displayPath) {
  /** @type {LibraryBundle} */
  const bundle = { files: new Map(), entries: new Map() };
  const texts = new Map(outputFiles.map((file) => [file.path, file.text]));
  for (const [path, output] of Object.entries(metafile.outputs)) {
    if (path.endsWith('.map')) continue;
    const absolute = resolve(root, path);
    const fileName = basename(path);
    bundle.files.set(fileName, {
      fileName,
      code: texts.get(absolute) ?? '',
      map: withShownSources(texts.get(`${absolute}.map`) ?? '{}', join(root, 'libraries'), displayPath),
      imports: output.imports.filter((found) => !found.external).map((found) => basename(found.path)),
    });
    if (output.entryPoint?.startsWith(`${STUB}:`)) {
      bundle.entries.set(output.entryPoint.slice(STUB.length + 1), fileName);
    }
  }
  const inputs = Object.keys(metafile.inputs).filter((path) => !path.startsWith(`${STUB}:`));
  return { bundle, inputs: inputs.map((path) => resolve(root, path)) };
}

/**
 * @param {string} map
 * @param {string} outdir
 * @param {(file: string) => string} displayPath
 */
function withShownSources(map, outdir, displayPath) {
  /** @type {{ sources?: string[] }} */
  const parsed = JSON.parse(map);
  const sources = parsed.sources?.map((source) =>
    source.startsWith(`${STUB}:`) ? source : displayPath(resolve(outdir, source)),
  );
  return JSON.stringify({ ...parsed, sources });
}
