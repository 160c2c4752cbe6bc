import type { Data, StateData } from '../data.js';
import type { Patch } from '../patch.js';
import { type Container, tagOf } from './data-kind.js';
import { formatPath } from './format-path.js';
import { change, isContainer, type MutableContainer, partAt, shallowCopy } from './mutable-data.js';
import { StateError } from './state-error.js';

/**
 * The state after the patches. Neither `state` nor the values in the patches are changed: each container that a
 * patch touches is copied once, the rest is shared with the old state.
 *
 * @throws StateError when a patch does not fit. Then the two realms' copies of the state have come apart.
 */
export function applyPatches<T extends StateData>(state: T, patches: readonly Patch[]): T {
  // A copy is known by itself and not by its original: what is at two places must become two copies.
  const copies = new Map<Container, MutableContainer>();
  let root: Container = state;
  for (const patch of patches) root = patched(root, patch, 0, copies);
  return root as T;
}

function patched(
  container: Container,
  patch: Patch,
  depth: number,
  copies: Map<Container, MutableContainer>,
): MutableContainer {
  let mine = copies.get(container);
  if (!mine) {
    mine = shallowCopy(container);
    copies.set(mine, mine);
  }
  const key = patch.path[depth];
  if (depth >= patch.path.length - 1) {
    if (!change(mine, key, patch.op, patch.value)) throw misfit(patch, depth, container);
    return mine;
  }
  const part = partAt(mine, key);
  if (!isContainer(part)) throw misfit(patch, depth + 1, part);
  const patchedPart = patched(part, patch, depth + 1, copies);
  if (patchedPart !== part) change(mine, key, 'replace', patchedPart);
  return mine;
}

function misfit({ op, path }: Patch, depth: number, found: Data): StateError {
  const what = typeof found === 'object' && found !== null ? `of type ${tagOf(found)}` : String(found);
  return new StateError(
    path.slice(0, depth),
    `is ${what}, so the patch "${op} ${formatPath(path)}" does not fit; the two copies of the state differ`,
  );
}
