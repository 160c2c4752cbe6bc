import { nodeIn } from './source-graph.mjs';

/** Rollup takes about a millisecond for a file that it goes through, a worker some 2 for a bundle that it imports. */
const FILES_IN_A_PART = 24;

/**
 * Cuts files into parts of a size that rollup is quick with, so that no part imports a later one. Files that import one
 * another in a circle stay together, however many they are.
 * @param {ReadonlySet<string>} files that are loaded together, in the order in which an engine comes upon them
 * @param {import('./source-graph.mjs').SourceGraph} graph
 * @returns {Set<string>[]} each in the order of `files`
 */
export function cutBySize(files, graph) {
  const parts = [];
  /** @type {string[]} */
  let part = [];
  for (const circle of inOrderOfImports(files, graph)) {
    if (part.length > 0 && part.length + circle.length > FILES_IN_A_PART) {
      parts.push(part);
      part = [];
    }
    part.push(...circle);
  }
  parts.push(part);
  const places = new Map(Array.from(files, (file, index) => [file, index]));
  const placeOf = (/** @type {string} */ file) => places.get(file) ?? 0;
  return parts.map((found) => new Set(found.sort((a, b) => placeOf(a) - placeOf(b))));
}

/**
 * Tarjan's strongly connected components: what a file imports comes before it.
 * @param {ReadonlySet<string>} files
 * @param {import('./source-graph.mjs').SourceGraph} graph
 * @returns {string[][]} files that import one another, or one alone
 */
function inOrderOfImports(files, graph) {
  /** @type {string[][]} */
  const components = [];
  /** Place of a file in the walk, and of the earliest one that it leads back to. @type {Map<string, { at: number, low: number, isOpen: boolean }>} */
  const visits = new Map();
  /** @type {string[]} */
  const open = [];
  /** @param {string} file */
  const visit = (file) => {
    const own = { at: visits.size, low: visits.size, isOpen: true };
    visits.set(file, own);
    open.push(file);
    for (const { target, isDynamic } of nodeIn(graph, file).edges) {
      if (target === null || isDynamic || !files.has(target)) continue;
      const other = visits.get(target) ?? visit(target);
      if (other.isOpen) own.low = Math.min(own.low, other.low);
    }
    if (own.low === own.at) {
      const component = open.splice(open.indexOf(file));
      for (const member of component) {
        const state = visits.get(member);
        if (state) state.isOpen = false;
      }
      components.push(component);
    }
    return own;
  };
  for (const file of files) if (!visits.has(file)) visit(file);
  return components;
}
