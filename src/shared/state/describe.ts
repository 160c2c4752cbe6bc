import { tagOf } from './data-kind.js';

/** What a value that is not data is, and what to keep in the state in its place (rule S1). */
export function describeMisfit(value: unknown): string {
  if (typeof value === 'function') {
    return `is the ${functionName(value)}; keep the name of a target and call it through app`;
  }
  if (typeof value === 'symbol') return `is the symbol ${String(value)}; use a string`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null)
    return 'is an object without a prototype; spread it into a plain one: `{ ...value }`';
  const tag = tagOf(value);
  const name = className(prototype);
  return `is ${name === null ? `a ${tag}` : `an instance of class ${name}`}; ${Object.hasOwn(ADVICE, tag) ? ADVICE[tag] : adviceByTag(tag)}`;
}

const BYTES = 'keep its bytes as a Uint8Array';
const VALUES = 'keep the values in an array';
const PRIMITIVE = 'use the primitive that it wraps';
const BY_ID = 'use a Map by id';
const WHOLE = 'store a plain Array, Map, Set, Date or typed array: a class of its own is lost in a copy';

/** By the engine's own name of the class. */
const ADVICE: Readonly<Record<string, string>> = {
  Promise: 'ask for the effect through app.services, and keep the id that the call answers',
  WeakMap: BY_ID,
  WeakSet: 'use a Set of ids',
  WeakRef: 'keep the id of what it refers to',
  Error: 'keep its message and stack as strings',
  DOMException: 'keep its name and message as strings',
  RegExp: 'keep its source and flags as strings',
  URL: 'keep its href',
  ArrayBuffer: BYTES,
  SharedArrayBuffer: BYTES,
  DataView: BYTES,
  Blob: BYTES,
  File: BYTES,
  Number: PRIMITIVE,
  String: PRIMITIVE,
  Boolean: PRIMITIVE,
  BigInt: PRIMITIVE,
  Symbol: 'use a string',
  Generator: VALUES,
  'Array Iterator': VALUES,
  'Map Iterator': VALUES,
  'Set Iterator': VALUES,
  Arguments: VALUES,
  Array: WHOLE,
  Map: WHOLE,
  Set: WHOLE,
  Date: WHOLE,
};

/** The DOM's classes are many, so they are told by how they are named. */
const DOM_TAG = /Element$|^Document|^Text$|Node$|^Window$|Event$|List$|Collection$|^CanvasRendering|^WebGL/;

function adviceByTag(tag: string): string {
  if (DOM_TAG.test(tag)) return 'hot code runs without the DOM: keep the plain values that you read from it';
  if (tag.endsWith('Array')) return 'use one of the typed arrays from Int8Array to BigUint64Array';
  return 'store its plain fields';
}

function functionName(value: { name: string }): string {
  const kind = /^class\b/.test(Function.prototype.toString.call(value)) ? 'class' : 'function';
  return value.name === '' ? `${kind} without a name` : `${kind} "${value.name}"`;
}

function className(prototype: unknown): string | null {
  const maker: unknown = Object(prototype).constructor;
  return typeof maker === 'function' && maker.name !== '' ? maker.name : null;
}
