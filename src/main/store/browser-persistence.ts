import { IdbPersistence } from './idb-persistence.js';
import type { TextStorage } from './last-word.js';
import type { Persistence } from './persistence.js';

/**
 * The browser's own storage for this page.
 *
 * @param basePath Path of the page's base: apps under several sub-paths of one origin keep their states apart.
 */
export function browserPersistence(basePath: string): Persistence {
  return new IdbPersistence(`rekindle:${basePath}`, globalThis.indexedDB, localStorageOrNull());
}

/** Where cookies are blocked, touching `localStorage` throws. */
function localStorageOrNull(): TextStorage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
