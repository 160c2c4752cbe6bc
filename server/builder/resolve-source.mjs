import { dirname, join } from 'node:path';

/** In the order in which TypeScript tries them: an import ends in `.js` although the file is `.ts`. */
const SUFFIXES = ['.ts', '.js', '/index.ts', '/index.js'];

/**
 * The file that a relative import means.
 * @param {string} specifier './x.js', './x', '../y/'
 * @param {string} importer absolute
 * @param {(path: string) => boolean} isFile
 * @returns {string | undefined}
 */
export function resolveSource(specifier, importer, isFile) {
  const path = join(dirname(importer), specifier);
  if (path.endsWith('.js')) {
    const typed = `${path.slice(0, -3)}.ts`;
    if (isFile(typed)) return typed;
  }
  if (isFile(path)) return path;
  for (const suffix of SUFFIXES) {
    const candidate = join(path + suffix);
    if (isFile(candidate)) return candidate;
  }
  return undefined;
}

/** @param {string} specifier */
export function isRelative(specifier) {
  return /^\.\.?(\/|$)/.test(specifier);
}
