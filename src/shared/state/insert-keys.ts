import type { PathKey } from '../data.js';
import type { Patch, PutPatch } from '../patch.js';
import { change, hasKey, type MutableContainer } from './mutable-data.js';

/** An `add` that says which key the new one goes before. */
export type Insertion = PutPatch & { before: PathKey };

export function isInsertion(patch: Patch): patch is Insertion {
  return patch.op === 'add' && 'before' in patch;
}

/**
 * Adds keys at their places. No container of the language can do that, so all keys behind the first place are taken
 * out and set again: once, however many are inserted.
 *
 * @param insertions In the order in which they are made: a later one may go before an earlier one.
 * @returns The first insertion that does not fit, or null. If one does not, nothing was changed.
 */
export function insertKeys(container: MutableContainer, insertions: readonly Insertion[]): Insertion | null {
  if (Array.isArray(container)) return insertions[0] ?? null;
  const values = new Map<PathKey, Insertion>();
  const waiting = new Map<PathKey, PathKey[]>();
  for (const insertion of insertions) {
    const key = insertion.path.at(-1);
    const { before } = insertion;
    const fits =
      isKeyOf(container, key) &&
      !hasKey(container, key) &&
      !values.has(key) &&
      (hasKey(container, before) || values.has(before));
    if (!fits) return insertion;
    values.set(key, insertion);
    const others = waiting.get(before);
    if (others) others.push(key);
    else waiting.set(before, [key]);
  }
  const tail: PathKey[] = [];
  for (const key of keysOf(container)) {
    if (tail.length > 0 || waiting.has(key)) pushWithWaiting(tail, key, waiting);
  }
  for (const key of tail) {
    const insertion = values.get(key);
    const value = insertion ? insertion.value : partOf(container, key);
    if (!insertion) change(container, key, 'remove', undefined);
    change(container, key, 'add', value);
  }
  return null;
}

/** Pushes a key, and before it those that go before it, and theirs. Not by recursion: a chain may be very long. */
function pushWithWaiting(tail: PathKey[], key: PathKey, waiting: Map<PathKey, PathKey[]>): void {
  const stack: PathKey[] = [key];
  while (stack.length > 0) {
    const top = stack.at(-1);
    const others = waiting.get(top);
    if (others) {
      waiting.delete(top);
      for (const other of others.reverse()) stack.push(other);
    } else {
      stack.pop();
      tail.push(top);
    }
  }
}

function isKeyOf(container: MutableContainer, key: PathKey): boolean {
  if (container instanceof Map || container instanceof Set) return true;
  return typeof key === 'string' && key !== '__proto__';
}

function keysOf(container: Exclude<MutableContainer, unknown[]>): Iterable<PathKey> {
  return container instanceof Map || container instanceof Set ? container.keys() : Object.keys(container);
}

function partOf(container: Exclude<MutableContainer, unknown[]>, key: PathKey) {
  if (container instanceof Map) return container.get(key);
  return container instanceof Set ? undefined : container[String(key)];
}
