import type { Data, TypedArray } from '../data.js';
import { isDate, isList, isMap, isPrimitive, isRecord, isSet, isTypedArray } from './data-kind.js';

/**
 * An exact deep copy, with this realm's classes. What is at two places becomes two copies: state is a tree.
 *
 * @param value Data already checked (`assertData`): what is not data is copied as it is.
 */
export function cloneData(value: Data): Data {
  if (isPrimitive(value)) return value;
  if (isRecord(value)) {
    const copy: Record<string, Data> = {};
    for (const key of Object.keys(value)) copy[key] = cloneData(value[key]);
    return copy;
  }
  if (isList(value)) return value.map(cloneData);
  if (isMap(value)) {
    const copy = new Map();
    for (const [key, part] of value) copy.set(key, cloneData(part));
    return copy;
  }
  if (isSet(value)) return new Set(value);
  if (isDate(value)) return new Date(value.getTime());
  return isTypedArray(value) ? cloneTypedArray(value) : value;
}

/** With a buffer of its own that holds these elements alone, however large the one behind a view was. */
function cloneTypedArray(array: TypedArray): TypedArray {
  return array.slice();
}
