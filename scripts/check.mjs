// What CI does: format and lint, the types of every realm, then all tests. `--no-tests` leaves those out.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstall } from './ensure-install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
ensureInstall(root);

const PROJECTS = [
  'src/shared',
  'src/main',
  'src/workers',
  'src/hot',
  'tsconfig.unit.json',
  'test/browser',
  'bench/page',
  'tsconfig.node.json',
];

/** @type {string[]} */
const failed = [];
step('format and lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
for (const project of PROJECTS)
  step(`types of ${project}`, 'node_modules/typescript/bin/tsc', ['-p', project]);
if (failed.length > 0) console.error(`\nFailed: ${failed.join('; ')}.`);
if (!process.argv.includes('--no-tests')) step('tests', 'scripts/test.mjs', []);
process.exitCode = failed.length > 0 ? 1 : 0;

/**
 * @param {string} name
 * @param {string} script
 * @param {string[]} args
 */
function step(name, script, args) {
  console.log(`== ${name}`);
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed.push(name);
}
