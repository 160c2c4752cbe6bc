import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BuildFailure } from './build-failure.mjs';
import { whyUnreadable } from './source-error.mjs';

const MODULE_NAME = /^[a-z0-9-]+$/;

/**
 * The hot modules there are now: folders with an `index.ts` (rule M1).
 * @param {string} hotDir
 * @param {(file: string) => string} displayPath
 * @returns {Map<string, string>} name → absolute path of its entry, sorted by name
 */
export function findModules(hotDir, displayPath) {
  /** @type {string[]} */
  let names;
  try {
    names = readdirSync(hotDir).sort();
  } catch (error) {
    const shown = displayPath(hotDir);
    throw new BuildFailure({
      kind: 'build',
      message: `The folder of hot modules, ${shown}, could not be read: ${whyUnreadable(error)}. Bring it back, then reload.`,
    });
  }
  const modules = new Map();
  for (const name of names) {
    const entry = join(hotDir, name, 'index.ts');
    if (name.startsWith('.') || !isFile(entry)) continue;
    if (!MODULE_NAME.test(name)) {
      throw new BuildFailure({
        kind: 'build',
        message: `A hot module's folder is named with a-z, 0-9 and '-' alone; found ${JSON.stringify(name)}. Rename the folder.`,
        file: displayPath(entry),
      });
    }
    modules.set(name, entry);
  }
  if (modules.size === 0) {
    throw new BuildFailure({
      kind: 'build',
      message: `There is no hot module in ${displayPath(hotDir)}: expected at least one folder with an index.ts.`,
    });
  }
  return modules;
}

/**
 * Those of the modules that were asked for.
 * @param {Map<string, string>} found
 * @param {readonly string[] | undefined} wanted all when undefined
 */
export function selectModules(found, wanted) {
  if (wanted === undefined) return found;
  const selected = new Map();
  for (const name of [...wanted].sort()) {
    const entry = found.get(name);
    if (entry === undefined) {
      throw new BuildFailure({
        kind: 'build',
        message: `There is no hot module ${JSON.stringify(name)}; there are: ${[...found.keys()].join(', ')}.`,
      });
    }
    selected.set(name, entry);
  }
  return selected;
}

/** @param {string} path */
function isFile(path) {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // A loop of symbolic links or a forbidden folder: not a module.
    return false;
  }
}
