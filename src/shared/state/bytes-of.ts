import type { Patch } from '../patch.js';
import { workOf } from './seed-work.js';

export function patchesBytes(patches: readonly Patch[]): number {
  return patches.reduce(
    (sum, { value, path }) => sum + 32 + 8 * path.length + 16 * workOf(value, Infinity),
    0,
  );
}
