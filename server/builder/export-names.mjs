import { nodeIn } from './source-graph.mjs';

/**
 * What a file exports.
 * @typedef {object} Exports
 * @property {Set<string>} names
 * @property {Set<string>} packages all of whose exports it exports too, whatever they are
 */

/** What the files of one graph export, `export * from` followed. */
export class ExportNames {
  #graph;
  /** @type {Map<string, Exports>} */
  #known = new Map();

  /** @param {import('./source-graph.mjs').SourceGraph} graph */
  constructor(graph) {
    this.#graph = graph;
  }

  /** @param {string} file @returns {Exports} */
  of(file) {
    const known = this.#known.get(file);
    if (known) return known;
    /** @type {Exports} */
    const found = { names: new Set(), packages: new Set() };
    const files = new Set([file]);
    // Files may export one another's names in a circle; a set that grows while it is walked is walked to its end.
    for (const next of files) {
      const { source, edges } = nodeIn(this.#graph, next);
      for (const name of source.exports) if (next === file || name !== 'default') found.names.add(name);
      for (const specifier of source.stars) {
        const target = edges.find((edge) => edge.specifier === specifier)?.target ?? null;
        if (target === null) found.packages.add(specifier);
        else files.add(target);
      }
    }
    this.#known.set(file, found);
    return found;
  }
}
