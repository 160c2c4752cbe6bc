// Draws the documents' pictures anew, from the app itself: `npm run screenshots`. Those in docs/images/ are shown by
// the documents; those in screenshots/ are to be looked at, and are not kept. A part of them: `npm run screenshots --
// scenes`, or `gallery dark 1x toast`, or `windows light 480 200% discussion`: words that name parts, themes (for the
// gallery also `forced` for forced colours and `large` for text of 200 %), sizes, scales, and pages or windows.
// Imports nothing of node_modules before it is known to be there.
import { fileURLToPath } from 'node:url';
import { ensureInstall } from './ensure-install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
ensureInstall(root);
const { takeScreenshots } = await import('./screenshots/take.mjs');
await takeScreenshots(root, process.argv.slice(2));
