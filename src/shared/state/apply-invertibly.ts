import type { StateData } from '../data.js';
import type { Patch } from '../patch.js';
import { applyPatches } from './apply-patches.js';
import { diffData } from './diff-data.js';

export function applyInvertibly(
  state: StateData,
  patches: readonly Patch[],
): { state: StateData; inverse: Patch[] } {
  const next = applyPatches(state, patches);
  return { state: next, inverse: diffData(next, state) };
}
