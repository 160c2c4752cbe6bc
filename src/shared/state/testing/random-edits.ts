import fc from 'fast-check';
import type { Data, Primitive } from '../../data.js';
import { cloneData } from '../clone-data.js';
import { isList, isMap, isRecord } from '../data-kind.js';
import { isContainer, type MutableContainer } from '../mutable-data.js';
import { anyData, primitive } from './arbitrary-data.js';

/** One edit as hot code makes it: which container (by walking with `way`), what is done there, with which value. */
export interface Edit {
  way: number[];
  action: number;
  at: number;
  key: string;
  member: Primitive;
  value: Data;
}

export const anyEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    way: fc.array(fc.nat(6), { maxLength: 4 }),
    action: fc.nat(9),
    at: fc.nat(6),
    key: fc.constantFrom('a', 'b', 'c', '1', '2', 'constructor', 'new'),
    member: primitive,
    value: anyData,
  }),
  { maxLength: 8 },
);

/** Does the edits to a draft, or to a plain mutable copy: the model that the draft is compared with. */
export function applyEdits(root: MutableContainer, edits: readonly Edit[]): void {
  for (const edit of edits) {
    // A value of its own for each run: draft and model must not share objects.
    editOne(walk(root, edit.way), { ...edit, value: cloneData(edit.value) });
  }
}

function walk(root: MutableContainer, way: readonly number[]): MutableContainer {
  let at = root;
  for (const step of way) {
    const parts = partsOf(at).filter(isContainer);
    if (parts.length > 0) at = parts[step % parts.length] as MutableContainer;
  }
  return at;
}

function partsOf(container: MutableContainer): Data[] {
  if (isRecord(container)) return Object.values(container);
  return isMap(container) || isList(container) ? [...container.values()] : [];
}

function editOne(target: MutableContainer, { action, at, key, member, value }: Edit): void {
  if (Array.isArray(target)) editList(target, action, at, value);
  else if (target instanceof Map) {
    const old = [...target.keys()][at];
    if (action === 0) target.clear();
    else if (action < 3) target.delete(old);
    else if (action < 5) {
      // Set anew, a key moves to the end.
      target.delete(old);
      target.set(old, value);
    } else target.set(action < 7 ? old : member, value);
  } else if (target instanceof Set) {
    const old = [...target][at];
    if (action === 0) target.clear();
    else if (action < 4) target.delete(old);
    else if (action < 6) {
      target.delete(old);
      target.add(old);
    } else target.add(member);
  } else if (isRecord(target)) {
    const old = Object.keys(target)[at] ?? key;
    if (action < 2) delete target[old];
    else if (action < 4) {
      delete target[old];
      target[old] = value;
    } else target[action < 6 ? old : key] = value;
  }
}

function editList(list: Data[], action: number, at: number, value: Data): void {
  const index = at % (list.length + 1);
  if (action === 0) list.length = 0;
  else if (action === 1) list.splice(index, 1);
  else if (action === 2) list.splice(index, 2, value);
  else if (action === 3) list.unshift(value);
  else if (action === 4) list.shift();
  else if (action === 5) list.reverse();
  else if (action === 6) list.pop();
  else if (action === 7) list[index] = value;
  else list.push(value);
}
