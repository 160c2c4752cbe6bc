import type { Data, Path, PathKey } from '../data.js';
import { assertContainer } from './assert-container.js';
import { isList, isMap, isRecord, isSet, isTypedArray, kindOf, tagOf } from './data-kind.js';
import { describeMisfit } from './describe.js';
import { formatPath } from './format-path.js';
import { StateError } from './state-error.js';

/**
 * How deep the App state may be nested. Far above what people write, and low enough that the recursion of this
 * folder, of the drafts library and of structured clone stays well inside every browser's stack.
 */
export const MAX_DEPTH = 500;

/**
 * Refuses what is not plain data (rule S1).
 *
 * @param path Where the value is, or is about to be written.
 * @throws StateError naming the first offender's path, what it is, and what to do instead.
 */
export function assertData(value: unknown, path: Path): asserts value is Data {
  check(value, [...path], []);
}

/** @param path Changed on the way down, and put back. @param above The containers that hold this one, outermost first. */
function check(value: unknown, path: PathKey[], above: object[]): void {
  switch (kindOf(value)) {
    case 'primitive':
      return;
    case 'date':
      if (Reflect.ownKeys(Object(value)).length === 0) return;
      throw new StateError(path, 'is a Date with properties of its own; keep them beside the Date');
    case 'typed-array':
      checkBuffer(value, path);
      return;
    case 'record':
    case 'array':
    case 'map':
    case 'set':
      checkParts(Object(value), path, above);
      return;
    case null:
      throw new StateError(path, describeMisfit(value));
  }
}

function checkBuffer(value: unknown, path: Path): void {
  if (!isTypedArray(value) || tagOf(value.buffer) === 'ArrayBuffer') return;
  throw new StateError(
    path,
    `is a ${tagOf(value)} over a ${tagOf(value.buffer)}, which two realms could change at once; store a copy with a buffer of its own: \`new ${tagOf(value)}(value)\``,
  );
}

function checkParts(container: object, path: PathKey[], above: object[]): void {
  const at = above.indexOf(container);
  if (at >= 0) {
    const holder = path.slice(0, path.length - (above.length - at));
    throw new StateError(path, `is ${formatPath(holder)} again, a circle; keep an id in place of the object`);
  }
  if (path.length >= MAX_DEPTH) {
    throw new StateError(
      path.slice(0, 6),
      `is nested deeper than ${MAX_DEPTH} levels; keep the parts in a flat Map by id`,
    );
  }
  above.push(container);
  if (isRecord(container)) {
    assertContainer(container, path);
    for (const key of Object.keys(container)) checkPart(key, container[key], path, above);
  } else if (isList(container)) {
    assertContainer(container, path);
    for (let index = 0; index < container.length; index += 1) checkPart(index, container[index], path, above);
  } else if (isMap(container)) {
    assertContainer(container, path);
    for (const [key, value] of container) checkPart(key, value, path, above);
  } else if (isSet(container)) {
    assertContainer(container, path);
  }
  above.pop();
}

function checkPart(key: PathKey, value: unknown, path: PathKey[], above: object[]): void {
  if (value === null || typeof value === 'string' || typeof value === 'number') return;
  path.push(key);
  check(value, path, above);
  path.pop();
}
