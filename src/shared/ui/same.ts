import type { Data } from '../data.js';
import { equalData } from '../state/equal-data.js';
import type { UiNode } from './node.js';

/** Props are compared by value: those that are lists or records are made anew in each frame. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  return typeof a === 'object' && typeof b === 'object' && equalData(a as Data, b as Data);
}

/** Whether the props of two nodes of one kind are the same. */
export function isSameProps(a: UiNode['props'], b: UiNode['props']): boolean {
  if (a === b) return true;
  const one = a as Readonly<Record<string, unknown>>;
  const other = b as Readonly<Record<string, unknown>>;
  let more = 0;
  for (const name in other) {
    if (one[name] !== other[name] && !isSameValue(one[name], other[name])) return false;
    more += 1;
  }
  for (const _name in one) more -= 1;
  return more === 0;
}

/** Whether two lists of children are the same. */
export function isSameList(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
