import { libraryId, linkTo } from './link.mjs';
import { nodeIn } from './source-graph.mjs';

/** @typedef {import('./parts.mjs').Part} Part */
/** @typedef {import('./source-graph.mjs').Edge} Edge */

/** The id of the module that imports what a part's bundle exports. No path is like it. */
export const PART_ENTRY = '\0part';

/**
 * How hot code has been cut into parts.
 * @typedef {object} Cut
 * @property {import('./source-graph.mjs').SourceGraph} graph
 * @property {ReadonlyMap<string, Part>} parts by file
 * @property {readonly import('./parts.mjs').Root[]} roots
 * @property {import('./part-exports.mjs').PartExports} exports
 */

/**
 * All that the bundle of a part is made of.
 * @typedef {object} PartPlan
 * @property {Part} part
 * @property {string} input id of the module that is bundled, with all that it imports of the part
 * @property {ReadonlyMap<string, string>} texts of modules that are no source files: the part's entry, and stand-ins
 *   for files of other parts, under these files' paths
 * @property {(edge: Pick<Edge, 'specifier' | 'isDynamic'>, importer: string) => string} resolve to an id, or a link
 * @property {string} key equal for plans that lead to the same bundle
 */

/**
 * @param {Part} part
 * @param {Cut} cut
 * @returns {PartPlan}
 */
export function planPart(part, { graph, parts, roots, exports }) {
  const rootIds = new Map(roots.map(({ file, id }) => [file, id]));
  /** @type {Map<string, string>} */
  const ids = new Map();
  /** @type {Map<string, Set<string>>} */
  const wanted = new Map();
  const files = [];
  for (const file of part.files) {
    const { source, edges } = nodeIn(graph, file);
    for (const edge of edges) {
      const { target, names } = edge;
      const isInside = target !== null && part.files.has(target);
      ids.set(keyOf(edge, file), idOf(edge, isInside, rootIds));
      if (target === null || isInside || edge.isDynamic) continue;
      const known = wanted.get(target) ?? new Set();
      for (const name of names) known.add(name);
      wanted.set(target, known);
    }
    files.push([file, source.version]);
  }
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const [file, names] of wanted) {
    const other = parts.get(file);
    if (other) texts.set(file, exports.standInFor(other, file, names.has('*') ? undefined : names));
  }
  const input = part.root ?? PART_ENTRY;
  if (input === PART_ENTRY) texts.set(PART_ENTRY, exports.entryOf(part));
  return {
    part,
    input,
    texts,
    resolve: (edge, importer) => {
      const id = ids.get(keyOf(edge, importer));
      if (id === undefined) throw new Error(`${edge.specifier} is an import that was not found before`);
      return id;
    },
    key: JSON.stringify([part.id, files, [...ids], [...texts]]),
  };
}

/**
 * @param {Edge} edge
 * @param {boolean} isInside the part that imports it
 * @param {ReadonlyMap<string, string>} rootIds
 */
function idOf({ specifier, target, isDynamic }, isInside, rootIds) {
  if (target === null) return linkTo(libraryId(specifier));
  return isInside || !isDynamic ? target : linkTo(rootIds.get(target) ?? '');
}

/** @param {Pick<Edge, 'specifier' | 'isDynamic'>} edge @param {string} importer */
function keyOf({ specifier, isDynamic }, importer) {
  return `${importer}\0${isDynamic ? 'import()' : ''}${specifier}`;
}
