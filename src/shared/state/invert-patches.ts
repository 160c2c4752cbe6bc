import type { StateData } from '../data.js';
import type { Patch } from '../patch.js';
import { applyPatches, type Run } from './apply-patches.js';
import { type Container, isList, isRecord, isSet } from './data-kind.js';
import { isIndexKey } from './key-changes.js';
import { hasKey, partAt } from './mutable-data.js';
import { inverseSplice } from './text-splice.js';

export interface Applied<T extends StateData> {
  readonly state: T;
  /** State → what it was made from, exactly. Its values are the old ones themselves: change none. */
  readonly inverse: Patch[];
}

/**
 * `applyPatches`, and the patches that lead back, in the order in which they are to be applied. Both cost the same
 * to apply; finding the place of removed keys takes a walk over the container's keys, never over its values.
 *
 * @throws StateError when a patch does not fit.
 */
export function applyInvertibly<T extends StateData>(state: T, patches: readonly Patch[]): Applied<T> {
  const lastFirst: Patch[] = [];
  const patched = applyPatches(state, patches, (container, run) => pushInverse(lastFirst, container, run));
  return { state: patched, inverse: lastFirst.reverse() };
}

/** @param into What comes later in it is applied earlier. */
function pushInverse(into: Patch[], container: Container, run: Run): void {
  const [{ op }] = run;
  if (op === 'remove' && !isList(container)) pushKeys(into, container, run);
  else for (const patch of run) pushInverseOfOne(into, container, patch);
}

function pushInverseOfOne(into: Patch[], container: Container, patch: Patch): void {
  const { op, path } = patch;
  const key = path.at(-1);
  const old = partAt(container, key);
  if (op === 'splice') {
    if (typeof old === 'string') into.push({ op, path, ...inverseSplice(old, patch) });
  } else if (isList(container) && key === 'length') {
    const start = path.slice(0, -1);
    for (let index = container.length - 1; index >= Number(patch.value); index -= 1)
      into.push({ op: 'add', path: [...start, index], value: container[index] });
  } else if (op === 'remove') into.push({ op: 'add', path, value: old });
  else if (op === 'add' ? isList(container) || !hasKey(container, key) : !hasKey(container, key))
    into.push({ op: 'remove', path });
  else if (!isSet(container)) into.push({ op: 'replace', path, value: old });
}

/** Puts keys back, the last one first: so the key that each goes before is there already. */
function pushKeys(into: Patch[], container: Exclude<Container, readonly unknown[]>, run: Run): void {
  const removed = new Map(run.map(({ path }) => [path.at(-1), path]));
  let previous: Patch | null = null;
  for (const key of isRecord(container) ? Object.keys(container) : container.keys()) {
    if (previous) into.push({ ...previous, before: key });
    previous = null;
    const path = removed.get(key);
    if (!path) {
      if (removed.size === 0) return;
      continue;
    }
    removed.delete(key);
    const put: Patch = { op: 'add', path, value: isSet(container) ? key : partAt(container, key) };
    if (isRecord(container) && isIndexKey(String(key))) into.push(put);
    else previous = put;
  }
  if (previous) into.push(previous);
}
