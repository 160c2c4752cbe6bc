import type { Data } from '../data.js';
import type { Patch } from '../patch.js';
import { isList, isMap, isRecord, isSet, isTypedArray } from './data-kind.js';

const BYTES_PER_CHARACTER = 2;
const BYTES_PER_NUMBER = 8;
/** What an object, a string or a typed array takes beside its contents, and the pointer to it. */
const BYTES_PER_VALUE = 24;
/** A key's place in a Map, a Set or a large object. */
const BYTES_PER_KEY = 24;
const BYTES_PER_PATCH = 64;

/**
 * About how much memory a value takes, in bytes: an estimate for limits, the same on every machine. What is at two
 * places counts twice.
 *
 * @param limit Counting stops soon after it.
 */
export function bytesOf(value: Data, limit: number = Number.POSITIVE_INFINITY): number {
  if (typeof value === 'string') return BYTES_PER_VALUE + value.length * BYTES_PER_CHARACTER;
  if (typeof value !== 'object' || value === null) return BYTES_PER_NUMBER;
  if (isTypedArray(value)) return BYTES_PER_VALUE + value.byteLength;
  let bytes = BYTES_PER_VALUE;
  if (isList(value)) {
    for (const part of value) {
      if (bytes > limit) break;
      bytes += bytesOf(part, limit - bytes);
    }
  } else if (isMap(value)) {
    for (const [key, part] of value) {
      if (bytes > limit) break;
      bytes += BYTES_PER_KEY + bytesOf(key) + bytesOf(part, limit - bytes);
    }
  } else if (isSet(value)) {
    for (const member of value) {
      if (bytes > limit) break;
      bytes += BYTES_PER_KEY + bytesOf(member);
    }
  } else if (isRecord(value)) {
    // Names of keys are shared by all objects that have them.
    for (const key of Object.keys(value)) {
      if (bytes > limit) break;
      bytes += BYTES_PER_KEY + bytesOf(value[key], limit - bytes);
    }
  } else bytes += BYTES_PER_NUMBER;
  return bytes;
}

/** The same of patches, with their paths. */
export function patchesBytes(patches: readonly Patch[], limit: number = Number.POSITIVE_INFINITY): number {
  let bytes = 0;
  for (const { path, value } of patches) {
    if (bytes > limit) break;
    bytes += BYTES_PER_PATCH + bytesOf(path, limit - bytes) + bytesOf(value, limit - bytes);
  }
  return bytes;
}
