import type { Data, Primitive, TypedArray, TypedArrayName } from '../data.js';

/** A record of the App state: a plain object with string keys. */
export type DataRecord = { readonly [key: string]: Data };

/** A value that has parts of its own. */
export type Container = DataRecord | readonly Data[] | ReadonlyMap<Primitive, Data> | ReadonlySet<Primitive>;

/**
 * The kinds of rule S1. `null` stands for everything else. Values of another realm (a page that drives the app in
 * an iframe) count like our own, so prototypes are told by their shape and not by identity alone.
 */
export type DataKind = 'primitive' | 'date' | 'typed-array' | 'array' | 'map' | 'set' | 'record';

/** This realm's classes by their names. */
export const TYPED_ARRAYS: { readonly [name in TypedArrayName]: new (length: number) => TypedArray } = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
};

/** The engine's own name of a value's class, which code of another realm has, too: 'Map', 'Date', 'Object'. */
export function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

export function kindOf(value: unknown): DataKind | null {
  if (isPrimitive(value)) return 'primitive';
  if (typeof value !== 'object' || value === null) return null;
  if (isRecord(value)) return 'record';
  if (isList(value)) return isBuiltIn(value, 2) ? 'array' : null;
  if (isMap(value)) return isBuiltIn(value, 2) ? 'map' : null;
  if (isSet(value)) return isBuiltIn(value, 2) ? 'set' : null;
  if (isDate(value)) return isBuiltIn(value, 2) ? 'date' : null;
  if (isTypedArray(value)) return isBuiltIn(value, 3) ? 'typed-array' : null;
  return null;
}

export function isPrimitive(value: unknown): value is Primitive {
  if (value === null) return true;
  return typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol';
}

export function isRecord(value: unknown): value is DataRecord {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || isObjectPrototype(prototype);
}

export function isList(value: unknown): value is readonly Data[] {
  return Array.isArray(value);
}

export function isMap(value: unknown): value is ReadonlyMap<Primitive, Data> {
  return value instanceof Map || tagOf(value) === 'Map';
}

export function isSet(value: unknown): value is ReadonlySet<Primitive> {
  return value instanceof Set || tagOf(value) === 'Set';
}

export function isDate(value: unknown): value is Date {
  return value instanceof Date || tagOf(value) === 'Date';
}

export function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && Object.hasOwn(TYPED_ARRAYS, tagOf(value));
}

/** Another realm's `Object.prototype`: no prototype of its own, and the method that only it has. */
function isObjectPrototype(prototype: unknown): boolean {
  return (
    typeof prototype === 'object' &&
    prototype !== null &&
    Object.getPrototypeOf(prototype) === null &&
    Object.hasOwn(prototype, 'isPrototypeOf')
  );
}

/** Whether the class is the language's own and not derived from it: `depth` prototypes lead to the end. */
function isBuiltIn(value: object, depth: number): boolean {
  let prototype: unknown = value;
  for (let step = 0; step < depth; step += 1) {
    prototype = Object.getPrototypeOf(prototype);
    if (prototype === null) return false;
  }
  return isObjectPrototype(prototype);
}
