import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files below a folder whose names end so, sorted, relative to the root. (node:fs has no glob in Node 20.)
 * @param {string} root
 * @param {string} folder
 * @param {string} suffix
 */
export function filesUnder(root, folder, suffix) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(suffix))
    .map((path) => join(folder, path))
    .sort();
}
