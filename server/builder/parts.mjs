import { basename, extname } from 'node:path';
import { bundleId } from './link.mjs';
import { evaluatedWith, nodeIn } from './source-graph.mjs';

/** @typedef {import('./source-graph.mjs').SourceGraph} SourceGraph */

/**
 * A file that is loaded by itself: a hot module's entry, or what an `import()` leads to.
 * @typedef {object} Root
 * @property {string} file absolute
 * @property {string | null} module name of the hot module whose entry it is
 * @property {string} label what people call it
 * @property {string} id of the bundle that exports what the file exports, and nothing else
 */

/**
 * Files that the same roots need. They are bundled as one: whoever needs one of them needs them all. A part imports
 * only parts that more roots need, so parts cannot import one another in a circle.
 * @typedef {object} Part
 * @property {string} id of its bundle; a root's if that root alone needs it
 * @property {string} label what people call it
 * @property {readonly Root[]} roots
 * @property {ReadonlySet<string>} files in the order in which an engine comes upon them
 * @property {readonly string[]} entrances files that others import, in the same order; of a part of one root, the root
 */

/**
 * @param {ReadonlyMap<string, string>} modules name → entry
 * @param {SourceGraph} graph
 * @param {(file: string) => string} displayPath
 * @returns {Root[]} in the order in which they are evaluated, as far as that is known
 */
export function findRoots(modules, graph, displayPath) {
  /** @type {Map<string, Root>} */
  const roots = new Map();
  for (const [module, file] of modules)
    roots.set(file, { file, module, label: module, id: bundleId(`module ${module}`) });
  for (const { edges } of graph.values()) {
    for (const { target, isDynamic } of edges) {
      if (!isDynamic || target === null || roots.has(target)) continue;
      const id = bundleId(`import() of ${displayPath(target)}`);
      roots.set(target, { file: target, module: null, label: stemOf(target), id });
    }
  }
  return [...roots.values()];
}

/**
 * @param {readonly Root[]} roots
 * @param {SourceGraph} graph
 * @returns {Map<string, Part>} by file
 */
export function cutIntoParts(roots, graph) {
  /** @type {Map<string, { id: string, roots: Root[], files: Set<string> }>} */
  const groups = new Map();
  /** @type {Map<string, { id: string, roots: Root[], files: Set<string> }>} */
  const groupOf = new Map();
  for (const [file, needing] of needersOf(roots, graph)) {
    const ids = needing.map((root) => root.id);
    const id = ids.length === 1 ? ids.join() : bundleId(ids.join());
    const group = groups.get(id) ?? { id, roots: needing, files: new Set() };
    group.files.add(file);
    groups.set(id, group);
    groupOf.set(file, group);
  }
  const entrances = new Set(roots.map(({ file }) => file));
  for (const [file, group] of groupOf) {
    for (const { target, isDynamic } of nodeIn(graph, file).edges)
      if (target !== null && !isDynamic && groupOf.get(target) !== group) entrances.add(target);
  }
  /** @type {Map<string, Part>} */
  const parts = new Map();
  for (const group of groups.values()) {
    const own = roots.find(({ file }) => group.files.has(file));
    const part = {
      ...group,
      label: own?.label ?? [...group.files].slice(0, 1).map(stemOf).join(),
      entrances: [...group.files].filter((file) => entrances.has(file)),
    };
    for (const file of part.files) parts.set(file, part);
  }
  return parts;
}

/**
 * @param {readonly Root[]} roots
 * @param {SourceGraph} graph
 * @returns {Map<string, Root[]>} by file, in the order in which an engine comes upon the files
 */
function needersOf(roots, graph) {
  /** @type {Map<string, Root[]>} */
  const needers = new Map();
  for (const root of roots) {
    for (const file of evaluatedWith(graph, root.file)) {
      const known = needers.get(file);
      if (known) known.push(root);
      else needers.set(file, [root]);
    }
  }
  return needers;
}

/** @param {string} file */
function stemOf(file) {
  return basename(file, extname(file));
}
