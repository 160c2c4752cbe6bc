/** @typedef {import('./source-files.mjs').Source} Source */
/** @typedef {import('./libraries.mjs').LibraryUse} LibraryUse */

/**
 * An import of a file.
 * @typedef {object} Edge
 * @property {string} specifier
 * @property {readonly string[]} names what is imported; '*' for the namespace as a whole
 * @property {boolean} isDynamic by `import()`
 * @property {string | null} target absolute path; null: a package
 */

/** @typedef {{ source: Source, edges: readonly Edge[] }} GraphNode */

/**
 * All files that are reached, by absolute path.
 * @typedef {ReadonlyMap<string, GraphNode>} SourceGraph
 */

/**
 * Follows the imports, breadth first. Of several failures the first in that order is told, whichever came first.
 * @param {Iterable<string>} entries absolute paths
 * @param {(file: string) => Source | Promise<Source>} load
 * @param {(specifier: string, importer: string, text: string) => string | null} resolve to a file, or null for a
 *   package; `text` is the importer's
 * @returns {Promise<SourceGraph>}
 */
export async function readGraph(entries, load, resolve) {
  /** @type {Map<string, GraphNode>} */
  const graph = new Map();
  let level = new Set(entries);
  while (level.size > 0) {
    const files = [...level];
    const loads = await Promise.allSettled(files.map(async (file) => load(file)));
    level = new Set();
    for (const [index, loaded] of loads.entries()) {
      if (loaded.status === 'rejected') throw loaded.reason;
      const file = files[index] ?? '';
      const source = loaded.value;
      const edges = source.imports.map((use) => ({
        ...use,
        target: resolve(use.specifier, file, source.text),
      }));
      graph.set(file, { source, edges });
    }
    for (const file of files)
      for (const { target } of graph.get(file)?.edges ?? [])
        if (target !== null && !graph.has(target)) level.add(target);
  }
  return graph;
}

/**
 * What the files import of packages.
 * @param {SourceGraph} graph
 * @returns {Map<string, LibraryUse>} by specifier
 */
export function libraryUses(graph) {
  /** @type {Map<string, LibraryUse>} */
  const uses = new Map();
  for (const [file, { edges }] of graph) {
    for (const { specifier, names, target } of edges) {
      if (target !== null) continue;
      const use = uses.get(specifier) ?? { importer: file, names: new Map() };
      for (const name of names) if (!use.names.has(name)) use.names.set(name, file);
      uses.set(specifier, use);
    }
  }
  return uses;
}

/**
 * Files that are evaluated when this one is, in the order in which an engine comes upon them.
 * @param {SourceGraph} graph
 * @param {string} root
 * @returns {Set<string>} with the root itself, first
 */
export function evaluatedWith(graph, root) {
  /** @type {Set<string>} */
  const found = new Set();
  const open = [root];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const { edges } = nodeIn(graph, file);
    for (const { target, isDynamic } of [...edges].reverse())
      if (target !== null && !isDynamic && !found.has(target)) open.push(target);
  }
  return found;
}

/** @param {SourceGraph} graph @param {string} file */
export function nodeIn(graph, file) {
  const node = graph.get(file);
  if (node === undefined) throw new Error(`${file} is not in the graph`);
  return node;
}
