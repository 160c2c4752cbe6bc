import type { Data } from '../data.js';
import { isDate, isList, isMap, isRecord, isSet, isTypedArray, kindOf, tagOf } from './data-kind.js';

/**
 * Whether hot code could not tell the two apart except by identity: NaN equals NaN, -0 differs from 0, undefined
 * from absent, and the order of keys, entries and members counts.
 */
export function equalData(a: Data, b: Data): boolean {
  if (Object.is(a, b)) return true;
  if (kindOf(a) !== kindOf(b)) return false;
  if (isRecord(a) && isRecord(b)) {
    const keys = Object.keys(a);
    const otherKeys = Object.keys(b);
    return (
      keys.length === otherKeys.length &&
      keys.every((key, index) => key === otherKeys[index] && equalData(a[key], b[key]))
    );
  }
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((part, index) => equalData(part, b[index]));
  if (isMap(a) && isMap(b)) {
    return (
      a.size === b.size &&
      equalLists([...a.keys()], [...b.keys()]) &&
      equalLists([...a.values()], [...b.values()])
    );
  }
  if (isSet(a) && isSet(b)) return a.size === b.size && equalLists([...a], [...b]);
  if (isDate(a) && isDate(b)) return Object.is(a.getTime(), b.getTime());
  if (isTypedArray(a) && isTypedArray(b)) {
    if (tagOf(a) !== tagOf(b) || a.length !== b.length) return false;
    for (let index = 0; index < a.length; index += 1) if (!Object.is(a[index], b[index])) return false;
    return true;
  }
  return false;
}

function equalLists(a: readonly Data[], b: readonly Data[]): boolean {
  return a.every((part, index) => equalData(part, b[index]));
}
