import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUNDLES_URL, manifestOf } from './builders.mjs';

/**
 * Imports the entries of a build one after another, as a worker does, and answers what they export.
 * @param {{ after: (end: () => void) => void }} test the test's context; the files are there until it ends
 * @param {import('../../../server/builder/builder.mjs').Builder} builder
 * @param {import('./builders.mjs').BuildAnswer} answer the last good one
 * @returns {Promise<Record<string, any>>} module name → namespace
 */
export async function runBundles(test, builder, answer) {
  const files = Object.fromEntries(builder.newest().map(({ fileName, code }) => [fileName, code]));
  const entries = manifestOf(answer).modules.map(({ url }) => url.slice(BUNDLES_URL.length));
  const namespaces = await runFiles(test, files, entries);
  return Object.fromEntries(manifestOf(answer).modules.map(({ name }, index) => [name, namespaces[index]]));
}

/**
 * @param {{ after: (end: () => void) => void }} test
 * @param {Record<string, string>} files path → JavaScript
 * @param {readonly string[]} entries paths
 * @returns {Promise<any[]>} their namespaces
 */
export async function runFiles(test, files, entries) {
  const folder = mkdtempSync(join(tmpdir(), 'rekindle-bundles-'));
  test.after(() => rmSync(folder, { recursive: true }));
  for (const [path, code] of Object.entries({ 'package.json': '{ "type": "module" }\n', ...files })) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code);
  }
  const namespaces = [];
  for (const entry of entries) namespaces.push(await import(pathToFileURL(join(folder, entry)).href));
  return namespaces;
}
