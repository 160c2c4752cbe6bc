import { makeHotFolder } from '../hot-folder.mjs';
import { sourceTree } from '../source-tree.mjs';
import { spread, stepSpreads } from '../statistics.mjs';
import { measureReloads } from './reloads.mjs';

/**
 * Key press → first frame of the new code, for an edit of the deepest leaf (rule T1).
 * @param {import('../run.mjs').Bench} bench
 * @param {number} modules source modules
 */
export async function measureKeyToFrame(bench, modules) {
  bench.say(`Key press to first frame, ${modules} source modules …`);
  const tree = sourceTree(modules);
  const folder = makeHotFolder(tree.files);
  try {
    const edit = (/** @type {string} */ text) => folder.write(tree.leaf, tree.edited(text));
    const reloads = await measureReloads(bench, folder, edit, 'the last one says: first');
    return {
      modules,
      total: spread(reloads.map(({ total }) => total)),
      textInDom: spread(reloads.map(({ text }) => text)),
      pause: spread(reloads.map(({ pause }) => pause)),
      steps: stepSpreads(reloads.map(({ steps }) => steps)),
    };
  } finally {
    folder.remove();
  }
}
