import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from './sha256.mjs';
import { nodeIn } from './source-graph.mjs';

/**
 * One hash over all that an entry reaches. It is the same however the build was cut: built alone a module has inside
 * its bundle what it otherwise shares, so the bundles' own hashes tell of an edit where there was none (rules R8, B4).
 * @param {string} entry
 * @param {import('./source-graph.mjs').SourceGraph} graph
 * @param {() => string} packagesHash asked only if a package is reached: which parts of it are bundled is up to what
 *   the others import
 */
export function sourcesOf(entry, graph, packagesHash) {
  /** @type {Set<string>} */
  const reached = new Set([entry]);
  /** @type {string[]} */
  const hashes = [];
  let usesPackages = false;
  // A set that grows while it is walked is walked to its end.
  for (const file of reached) {
    const { source, edges } = nodeIn(graph, file);
    hashes.push(source.hash);
    for (const { target } of edges) {
      if (target === null) usesPackages = true;
      else reached.add(target);
    }
  }
  hashes.sort();
  if (usesPackages) hashes.push(packagesHash());
  return sha256(hashes.join(), 'hex').slice(0, 16);
}

/**
 * The lock files that say which packages hot modules get: the project's, and that of the package which the folder of
 * hot modules belongs to, when it lies elsewhere.
 * @param {{ root: string, hotDir: string }} folders absolute
 * @returns {string[]}
 */
export function lockFiles({ root, hotDir }) {
  let folder = hotDir;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return [...new Set([root, folder])].map((owner) => join(owner, 'package-lock.json'));
}
