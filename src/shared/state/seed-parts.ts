import type { Data, PathKey } from '../data.js';
import { type Container, isList, isMap, isRecord } from './data-kind.js';
import { change, type MutableContainer } from './mutable-data.js';

/** The shell of a container: the same kind, nothing in it. */
export function emptyLike(container: Container): MutableContainer {
  if (isRecord(container)) return {};
  if (isList(container)) return [];
  return isMap(container) ? new Map() : new Set();
}

/** A container's parts with their keys, in order; a Set's members are their own keys. */
export function* entriesOf(container: Container): Generator<[PathKey, Data]> {
  // Not Object.entries: it makes a pair for each of a hundred thousand keys before the first is used.
  if (isRecord(container)) for (const key of Object.keys(container)) yield [key, container[key]];
  else yield* container.entries();
}

/** Puts a part at the end. */
export function append(container: MutableContainer, key: PathKey, part: Data): boolean {
  return change(container, Array.isArray(container) ? container.length : key, 'add', part);
}
