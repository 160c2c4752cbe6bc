import { allInOrder } from './all-in-order.mjs';
import { failureAt } from './build-failure.mjs';
import { ExportNames } from './export-names.mjs';
import { nameChunks } from './hot-chunk.mjs';
import { placeOfImport } from './import-scan.mjs';
import { sourcesOf } from './module-sources.mjs';
import { PartDrafts } from './part-drafts.mjs';
import { PartExports } from './part-exports.mjs';
import { planPart } from './part-plan.mjs';
import { cutIntoParts, findRoots } from './parts.mjs';
import { isRelative, resolveSource } from './resolve-source.mjs';
import { libraryUses, nodeIn, readGraph } from './source-graph.mjs';

/** @typedef {import('./hot-chunk.mjs').HotChunk} HotChunk */
/** @typedef {import('./hot-chunk.mjs').Bundle} Bundle */
/** @typedef {import('./source-graph.mjs').SourceGraph} SourceGraph */

/**
 * Bundles hot modules, part by part: each module an entry of its own, and what the same modules share. A part that is
 * as it was in the build before is not bundled again.
 */
export class HotBundler {
  #files;
  #libraries;
  #alias;
  #displayPath;
  #packagesHash;
  #drafts = new PartDrafts();

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
   * @param {boolean} isWhole these are all the modules that there are
   * @returns {Promise<{ chunks: HotChunk[], files: Set<string>, sources: Map<string, string> }>} rejects with a
   *   BuildFailure. `files`: all that were read; `sources`: name → hash over what the module's entry reaches
   */
  async bundle(modules, isWhole) {
    const graph = await this.#read(modules);
    const textOf = (/** @type {string} */ file) => nodeIn(graph, file).source.text;
    // At once: esbuild bundles the packages in a process of its own.
    const [bundles, libraries] = await allInOrder([
      this.#bundleParts(modules, graph, isWhole),
      this.#libraries.bundle(libraryUses(graph), textOf),
    ]);
    return {
      chunks: nameChunks(bundles, libraries),
      files: new Set(graph.keys()),
      sources: new Map(
        Array.from(modules, ([name, entry]) => [name, sourcesOf(entry, graph, this.#packagesHash)]),
      ),
    };
  }

  /** @param {ReadonlyMap<string, string>} modules */
  #read(modules) {
    const snapshot = this.#files.snapshot();
    return readGraph(
      modules.values(),
      (file) => snapshot.load(file),
      (specifier, importer, text) => {
        const alias = this.#alias.get(specifier);
        if (alias !== undefined) return alias;
        if (!isRelative(specifier)) return null;
        const file = resolveSource(specifier, importer, (path) => snapshot.isFile(path));
        if (file !== undefined) return file;
        throw failureAt(
          'missing-import',
          `${JSON.stringify(specifier)} leads to no file. Correct the import, or add the file.`,
          { file: this.#displayPath(importer), text, ...placeOfImport(text, specifier) },
        );
      },
    );
  }

  /**
   * @param {ReadonlyMap<string, string>} modules
   * @param {SourceGraph} graph
   * @param {boolean} isWhole
   * @returns {Promise<Bundle[]>}
   */
  async #bundleParts(modules, graph, isWhole) {
    const roots = findRoots(modules, graph, this.#displayPath);
    const cut = cutIntoParts(roots, graph);
    const exports = new PartExports(new ExportNames(graph), this.#displayPath);
    const parts = [...new Set(cut.values())];
    const drafts = await this.#drafts.make(
      parts.map((part) => planPart(part, { graph, parts: cut, roots, exports })),
      isWhole,
      { sourceOf: (file) => nodeIn(graph, file).source, displayPath: this.#displayPath },
    );
    const bundles = drafts.map((draft, index) => {
      const part = parts[index];
      const root = roots.find(({ id }) => id === draft.id);
      return { draft, module: root?.module ?? null, label: part?.label ?? '' };
    });
    for (const root of roots) {
      const part = cut.get(root.file);
      if (part && part.id !== root.id) bundles.push({ ...root, draft: exports.facadeOf(root, part) });
    }
    return bundles;
  }
}
