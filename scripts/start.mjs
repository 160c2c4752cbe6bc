// Imports nothing of node_modules before it is known to be there.
import { fileURLToPath } from 'node:url';
import { ensureInstall } from './ensure-install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
ensureInstall(root);
const { start } = await import('../server/start.mjs');
await start(root, process.argv.slice(2));
