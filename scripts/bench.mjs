// Measures reloads: `npm run bench -- [--json FILE]`. Takes some minutes; other work on the machine spoils the figures.
// Imports nothing of node_modules before it is known to be there.
import { fileURLToPath } from 'node:url';
import { ensureInstall } from './ensure-install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
ensureInstall(root);
const { runBenchmarks } = await import('../bench/run.mjs');
process.exitCode = await runBenchmarks(root, process.argv.slice(2));
