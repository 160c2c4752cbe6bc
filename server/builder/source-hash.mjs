import { readFileSync, statSync } from 'node:fs';
import { sha256 } from './sha256.mjs';

/**
 * Hashes files, and reads them again only when their stat says that they changed.
 */
export class SourceHash {
  /** @type {Map<string, { stamp: string, hash: string }>} */
  #known = new Map();

  /**
   * One hash over the files' paths and contents. A file that is not there has a hash too.
   * @param {Iterable<string>} files
   * @param {(file: string) => string} [nameOf] what of the path goes into the hash: the project may lie anywhere
   */
  of(files, nameOf = (file) => file) {
    const parts = [...files].map((file) => `${nameOf(file)}\0${this.#one(file)}`).sort();
    return sha256(parts.join('\0'), 'hex').slice(0, 16);
  }

  /** @param {string} file */
  #one(file) {
    try {
      const stat = statSync(file);
      const stamp = fileStamp(stat);
      const known = this.#known.get(file);
      if (known?.stamp === stamp) return known.hash;
      const hash = sha256(readFileSync(file), 'hex');
      // Written a moment ago: it may be written again without a new stamp, so it is not trusted yet.
      if (isSettled(stat)) this.#known.set(file, { stamp, hash });
      return hash;
    } catch {
      return 'absent';
    }
  }
}

/** Clocks of file systems tick as slowly as every 10 ms (ext4 with HZ=100); some margin. */
const SETTLED_AFTER_MS = 40;

/**
 * Changes whenever the file does, if its last change is a while ago. `ctime` sees what keeps the mtime: `mv`, `cp -p`.
 * @param {import('node:fs').Stats} stat
 */
export function fileStamp(stat) {
  return `${stat.mtimeMs}:${stat.ctimeMs}:${stat.size}:${stat.ino}`;
}

/** @param {import('node:fs').Stats} stat */
export function isSettled(stat) {
  return Date.now() - Math.max(stat.mtimeMs, stat.ctimeMs) > SETTLED_AFTER_MS;
}
