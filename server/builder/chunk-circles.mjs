import { BuildFailure } from './build-failure.mjs';

/**
 * Bundles run from addresses that are made of their own text, the imported ones first: for bundles that import one
 * another in a circle there are none. Static imports cannot make one (rollup puts such modules into one bundle), but
 * `import()` of a file that itself needs its importer's bundle does.
 * @param {readonly import('rollup').OutputChunk[]} chunks
 */
export function refuseCircles(chunks) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {string[]} */
  const path = [];

  /** @param {string} name */
  const visit = (name) => {
    if (done.has(name)) return;
    const start = path.indexOf(name);
    if (start >= 0)
      throw circleFailure(
        path
          .slice(start)
          .concat(name)
          .map((step) => byName.get(step)?.name ?? step),
      );
    const chunk = byName.get(name);
    if (!chunk) return;
    path.push(name);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
    path.pop();
    done.add(name);
  };
  for (const { fileName } of chunks) visit(fileName);
}

/** @param {string[]} names */
function circleFailure(names) {
  return new BuildFailure({
    kind: 'build',
    message: `Bundles import one another in a circle: ${names.join(' → ')}. Make the import() among them a plain import, or move what it needs of its importer to a file of its own.`,
  });
}
