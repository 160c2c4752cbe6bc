import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ packages?: Record<string, { version?: string, link?: boolean, optional?: boolean, devOptional?: boolean }> }} Lock */

/**
 * Installs the locked dependencies if they are missing or stale. Imports nothing of node_modules, since there may be none.
 * @param {string} root
 */
export function ensureInstall(root) {
  const why = whyInstall(root);
  if (why === undefined) return;
  console.log(`${why}: installing the locked dependencies (npm ci).`);
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  console.error(
    `npm ci failed${error ? `: ${error.message}` : ''}. Its own words are above; check the network, then try again.`,
  );
  process.exit(1);
}

/**
 * @param {string} root
 * @returns {string | undefined} undefined: what is installed is what is locked
 */
export function whyInstall(root) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'No dependencies are installed';
  const locked = readLock(join(root, 'package-lock.json'));
  const installed = readLock(installedFile);
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '' || entry.link) continue;
    const found = installed[path];
    // npm leaves out what is for other systems.
    if (found === undefined && entry.optional) continue;
    if (found?.version !== entry.version)
      return `${path} is ${found?.version ?? 'missing'}, locked is ${entry.version}`;
    if (!existsSync(join(root, path, 'package.json'))) return `${path} is missing`;
  }
  return undefined;
}

/** @param {string} file */
function readLock(file) {
  /** @type {Lock} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  return lock.packages ?? {};
}
