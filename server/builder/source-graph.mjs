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
  /** @type {Map<string, Promise<GraphNode>>} */
  const nodes = new Map();
  /** @param {string} file */
  const nodeOf = (file) => {
    const known = nodes.get(file);
    if (known) return known;
    const node = read(file);
    // Told below, if no other is told before it.
    node.catch(() => {});
    nodes.set(file, node);
    return node;
  };
  /** @param {string} file @returns {Promise<GraphNode>} */
  const read = async (file) => {
    const source = await load(file);
    const edges = source.imports.map((use) => ({
      ...use,
      target: resolve(use.specifier, file, source.text),
    }));
    for (const { target } of edges) if (target !== null) nodeOf(target);
    return { source, edges };
  };
  /** @type {Map<string, GraphNode>} */
  const graph = new Map();
  const files = new Set(entries);
  for (const file of files) nodeOf(file);
  // A set that grows while it is walked is walked to its end.
  for (const file of files) {
    const node = await nodeOf(file);
    graph.set(file, node);
    for (const { target } of node.edges) if (target !== null) files.add(target);
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
