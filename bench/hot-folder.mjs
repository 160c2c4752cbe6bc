import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder of hot modules that lives as long as a measurement. Has one module, `gui`.
 * @typedef {{ dir: string, write: (file: string, text: string) => void, remove: () => void }} HotFolder
 */

/**
 * @param {Record<string, string>} files name in the module's folder → text
 * @returns {HotFolder}
 */
export function makeHotFolder(files) {
  const dir = mkdtempSync(join(tmpdir(), 'rekindle-bench-'));
  const moduleDir = join(dir, 'gui');
  mkdirSync(moduleDir);
  const write = (/** @type {string} */ file, /** @type {string} */ text) =>
    writeFileSync(join(moduleDir, file), text);
  for (const [file, text] of Object.entries(files)) write(file, text);
  return { dir, write, remove: () => rmSync(dir, { recursive: true }) };
}
