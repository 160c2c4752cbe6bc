// Imports nothing of node_modules before it is known to be there.
import { fileURLToPath } from 'node:url';
import { ensureInstall } from './ensure-install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
ensureInstall(root);
const { buildStaticSite } = await import('../server/static-build.mjs');
process.exitCode = await buildStaticSite({ root });
