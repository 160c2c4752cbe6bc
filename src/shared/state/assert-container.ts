import type { Data, Path, Primitive } from '../data.js';
import { type Container, isList, isMap, isPrimitive, isRecord } from './data-kind.js';
import { describeMisfit } from './describe.js';
import { StateError } from './state-error.js';

/**
 * Refuses a container whose own make-up no patch or copy can carry (rule S1): holes, getters, symbol keys, objects
 * as keys. What its parts are is not looked at.
 *
 * @throws StateError
 */
export function assertContainer(container: Container, path: Path): void {
  if (isRecord(container)) assertRecord(container, path);
  else if (isList(container)) assertList(container, path);
  else assertKeys(container, path);
}

function assertRecord(record: { readonly [key: string]: Data }, path: Path): void {
  for (const key of Reflect.ownKeys(record)) {
    if (typeof key === 'symbol')
      throw new StateError(path, `has the symbol key ${String(key)}; use a string`);
    if (key === '__proto__')
      throw new StateError(path, 'has the key "__proto__", which no patch can set; rename it');
    const property = Object.getOwnPropertyDescriptor(record, key);
    if (property?.get || property?.set) {
      throw new StateError(
        [...path, key],
        'is a getter or setter; store the value itself, and compute in a function',
      );
    }
    if (property?.enumerable === false) {
      throw new StateError([...path, key], 'is not enumerable, so no copy has it; assign it plainly');
    }
  }
}

function assertList(list: readonly Data[], path: Path): void {
  for (let index = 0; index < list.length; index += 1) {
    if (list[index] === undefined) assertNoHole(list, index, path);
  }
  assertNoExtras(list, path);
}

/** @throws StateError if nothing was ever written at `index`. */
export function assertNoHole(list: readonly Data[], index: number, path: Path): void {
  if (index in list) return;
  throw new StateError([...path, index], 'is a hole in the array; write undefined or null there');
}

/** Takes 10 µs for 1,000 elements: the engine lists the indices with the other keys. */
export function assertNoExtras(list: readonly Data[], path: Path): void {
  const keys = Object.keys(list);
  if (keys.length <= list.length) return;
  throw new StateError(
    path,
    `is an array with the property "${keys[list.length]}"; an array keeps its elements alone (what String.match answers is such a one: spread it)`,
  );
}

function assertKeys(container: ReadonlyMap<Primitive, Data> | ReadonlySet<Primitive>, path: Path): void {
  for (const key of container.keys()) {
    if (isPrimitive(key)) continue;
    const of = isMap(container) ? 'Map with a key' : 'Set with a member';
    throw new StateError(
      path,
      `is a ${of} that ${describeKey(key)}: identity does not survive a copy; use a string or number`,
    );
  }
  const own = Reflect.ownKeys(container);
  if (own.length === 0) return;
  throw new StateError(path, `has the property "${String(own[0])}" beside its entries; keep it outside`);
}

function describeKey(key: unknown): string {
  return typeof key === 'object' ? 'is an object' : describeMisfit(key).replace(/;.*/, '');
}
