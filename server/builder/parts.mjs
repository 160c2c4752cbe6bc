import { basename, extname } from 'node:path';
import { bundleId } from './link.mjs';
import { cutBySize } from './part-size.mjs';
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
 * Files that are bundled as one. What a file imports is needed by whoever needs the file, so a part imports parts of
 * more roots, or parts that come before it among those of the same roots: never one another in a circle.
 * @typedef {object} Part
 * @property {string} id of its bundle; a root's, if nothing but the root is wanted of it
 * @property {string} label what people call it
 * @property {ReadonlySet<string>} files in the order in which an engine comes upon them
 * @property {readonly string[]} entrances files that others import, or that are roots, in the same order
 * @property {string | null} root the one file that is wanted of it, if it is a root's bundle
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
  const pieces = groupByRoots(roots, graph).flatMap(({ name, files }) =>
    cutBySize(files, graph).map((piece, index) => ({ name: `${name} ${index}`, files: piece })),
  );
  const pieceOf = new Map(pieces.flatMap((piece) => [...piece.files].map((file) => [file, piece])));
  const rootOf = new Map(roots.map((root) => [root.file, root]));
  const entrances = new Set(rootOf.keys());
  for (const [file, { files }] of pieceOf) {
    for (const { target, isDynamic } of nodeIn(graph, file).edges)
      if (target !== null && !isDynamic && !files.has(target)) entrances.add(target);
  }
  /** @type {Map<string, Part>} */
  const parts = new Map();
  for (const { name, files } of pieces) {
    const part = toPart(
      name,
      files,
      [...files].filter((file) => entrances.has(file)),
      rootOf,
    );
    for (const file of files) parts.set(file, part);
  }
  return parts;
}

/**
 * @param {string} name
 * @param {ReadonlySet<string>} files
 * @param {readonly string[]} entrances
 * @param {ReadonlyMap<string, Root>} rootOf
 * @returns {Part}
 */
function toPart(name, files, entrances, rootOf) {
  const [first = '', ...others] = entrances;
  const root = others.length === 0 ? rootOf.get(first) : undefined;
  const labels = entrances.map((file) => rootOf.get(file)?.label ?? stemOf(file));
  return {
    id: root?.id ?? bundleId(name),
    label: labels[0] ?? '',
    files,
    entrances,
    root: root?.file ?? null,
  };
}

/**
 * Files that are loaded together, in the order in which an engine comes upon them: those of one root, and those that
 * several modules need. Which modules these are makes no difference: a worker loads all modules, and a bundle more
 * costs it some 2 ms. What nothing but an `import()` needs waits for that.
 * @param {readonly Root[]} roots
 * @param {SourceGraph} graph
 * @returns {{ name: string, files: Set<string> }[]}
 */
function groupByRoots(roots, graph) {
  /** @type {Map<string, Root[]>} */
  const needers = new Map();
  for (const root of roots) {
    for (const file of evaluatedWith(graph, root.file)) {
      const known = needers.get(file);
      if (known) known.push(root);
      else needers.set(file, [root]);
    }
  }
  /** @type {Map<string, { name: string, files: Set<string> }>} */
  const groups = new Map();
  for (const [file, needing] of needers) {
    const isShared = needing.filter(({ module }) => module !== null).length > 1;
    const name = isShared ? 'several modules' : needing.map(({ id }) => id).join();
    const group = groups.get(name) ?? { name, files: new Set() };
    group.files.add(file);
    groups.set(name, group);
  }
  return [...groups.values()];
}

/** @param {string} file */
function stemOf(file) {
  return basename(file, extname(file));
}
