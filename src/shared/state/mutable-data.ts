import type { Data, PathKey } from '../data.js';
import type { PutPatch, RemovePatch } from '../patch.js';
import { type Container, isList, isMap, isRecord, isSet } from './data-kind.js';

/** A container that its holder alone has, and so may change. */
export type MutableContainer = Record<string, Data> | Data[] | Map<PathKey, Data> | Set<PathKey>;

/** A copy of the container alone: its parts are shared with the old one. */
export function shallowCopy(container: Container): MutableContainer {
  if (isRecord(container)) return { ...container };
  if (isList(container)) return container.slice();
  if (isMap(container)) return new Map(container);
  return new Set(container);
}

export function isContainer(value: Data): value is Container {
  return isRecord(value) || isList(value) || isMap(value) || isSet(value);
}

/** What is at `key`; undefined if nothing is. A Set has members, but nothing inside them. */
export function partAt(container: Container, key: PathKey): Data {
  if (isList(container)) return typeof key === 'number' ? container[key] : undefined;
  if (isMap(container)) return container.get(key);
  if (isRecord(container))
    return typeof key === 'string' && Object.hasOwn(container, key) ? container[key] : undefined;
  return undefined;
}

/** The same of a container that may be changed, with all that is in it. Null if no container is at `key`. */
export function mutablePartAt(container: MutableContainer, key: PathKey): MutableContainer | null {
  const part = partAt(container, key);
  return isContainer(part) ? (part as MutableContainer) : null;
}

/** Whether a record has the key, a Map the entry, a Set the member, an array the index. */
export function hasKey(container: Container, key: PathKey): boolean {
  if (isList(container)) return typeof key === 'number' && Object.hasOwn(container, key);
  if (isMap(container) || isSet(container)) return container.has(key);
  return typeof key === 'string' && Object.hasOwn(container, key);
}

/** What `change` does; a splice is a change of the string and not of what holds it. */
export type ChangeOp = PutPatch['op'] | RemovePatch['op'];

/** Does at one container what a patch says (see `Patch`). False if it doesn't fit; then nothing was changed. */
export function change(container: MutableContainer, key: PathKey, op: ChangeOp, value: Data): boolean {
  if (Array.isArray(container)) return changeList(container, key, op, value);
  if (container instanceof Map) {
    if (op === 'remove') return container.delete(key);
    container.set(key, value);
    return true;
  }
  if (container instanceof Set) {
    if (op === 'add') container.add(key);
    return op === 'add' || (op === 'remove' && container.delete(key));
  }
  // Assigning to `__proto__` would change the class of the object and not its data.
  if (typeof key !== 'string' || key === '__proto__') return false;
  if (op !== 'remove') container[key] = value;
  else if (Object.hasOwn(container, key)) delete container[key];
  else return false;
  return true;
}

function changeList(list: Data[], key: PathKey, op: ChangeOp, value: Data): boolean {
  if (key === 'length') {
    if (op !== 'replace' || typeof value !== 'number' || !isIndexIn(list, value)) return false;
    list.length = value;
    return true;
  }
  if (typeof key !== 'number' || !isIndexIn(list, key)) return false;
  if (op === 'add') {
    if (key === list.length) list.push(value);
    else list.splice(key, 0, value);
    return true;
  }
  if (key === list.length) return false;
  if (op === 'replace') list[key] = value;
  else list.splice(key, 1);
  return true;
}

/** An element's, or the one behind the last. */
function isIndexIn(list: readonly Data[], index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= list.length;
}
