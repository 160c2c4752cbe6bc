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

/** Of a container with more entries so many are looked at, and the others taken to be alike: there may be 100,000. */
const SAMPLED = 256;

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
  if (isList(value)) return sampled(value, value.length, limit, (part, left) => bytesOf(part, left));
  if (isMap(value)) {
    return sampled(
      value,
      value.size,
      limit,
      ([key, part], left) => BYTES_PER_KEY + bytesOf(key) + bytesOf(part, left),
    );
  }
  if (isSet(value)) return sampled(value, value.size, limit, (member) => BYTES_PER_KEY + bytesOf(member));
  if (!isRecord(value)) return BYTES_PER_VALUE + BYTES_PER_NUMBER;
  // Names of keys are shared by all objects that have them.
  const keys = Object.keys(value);
  return sampled(keys, keys.length, limit, (key, left) => BYTES_PER_KEY + bytesOf(value[key], left));
}

/** What a container takes: of a large one by its first entries. */
function sampled<T>(
  entries: Iterable<T>,
  count: number,
  limit: number,
  bytesOfEntry: (entry: T, left: number) => number,
): number {
  let bytes = 0;
  let seen = 0;
  for (const entry of entries) {
    if (seen === SAMPLED || bytes > limit) break;
    bytes += bytesOfEntry(entry, limit - bytes);
    seen += 1;
  }
  return BYTES_PER_VALUE + (seen < count && bytes <= limit ? (bytes * count) / seen : bytes);
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
