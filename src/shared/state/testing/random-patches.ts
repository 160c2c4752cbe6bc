import fc from 'fast-check';
import type { Data, Path, PathKey, Primitive, StateData } from '../../data.js';
import type { Patch } from '../../patch.js';
import { applyPatches } from '../apply-patches.js';
import { type Container, isList, isSet } from '../data-kind.js';
import { hasKey, isContainer, partAt } from '../mutable-data.js';
import { entriesOf } from '../seed-parts.js';
import { anyData, primitive } from './arbitrary-data.js';

/** What makes one patch of the state as it is then: where (by walking with `way`), what, with which value. */
export interface PatchChoice {
  way: number[];
  action: number;
  at: number;
  name: string;
  member: Primitive;
  value: Data;
}

export const anyPatchChoices: fc.Arbitrary<PatchChoice[]> = fc.array(
  fc.record({
    way: fc.array(fc.nat(6), { maxLength: 3 }),
    action: fc.nat(7),
    at: fc.nat(6),
    name: fc.constantFrom('a', 'b', 'new', '1', '2', 'constructor'),
    member: primitive,
    value: anyData,
  }),
  { maxLength: 12 },
);

/** Patches that fit the state, one after another, and not only such as comparing two states gives. */
export function patchesOf(state: StateData, choices: readonly PatchChoice[]): Patch[] {
  const patches: Patch[] = [];
  let at = state;
  for (const choice of choices) {
    const patch = patchOf(at, choice);
    if (!patch) continue;
    at = applyPatches(at, [patch]);
    patches.push(patch);
  }
  return patches;
}

function patchOf(state: StateData, choice: PatchChoice): Patch | null {
  const [container, path] = walk(state, choice.way);
  const { action, at, value } = choice;
  const keys = [...entriesOf(container)].map(([key]) => key);
  const old = keys[at % (keys.length || 1)];
  const oldPath = [...path, old];
  const text = keys.length > 0 ? partAt(container, old) : null;
  if (typeof text === 'string' && action < 3) {
    const start = at % (text.length + 1);
    return { op: 'splice', path: oldPath, at: start, remove: (text.length - start) >> 1, value: choice.name };
  }
  if (action < 4 && keys.length > 0) return { op: 'remove', path: oldPath };
  if (isList(container)) {
    if (action === 4) return { op: 'replace', path: [...path, 'length'], value: at % (keys.length + 1) };
    if (action === 5 && keys.length > 0) return { op: 'replace', path: oldPath, value };
    return { op: 'add', path: [...path, at % (keys.length + 1)], value };
  }
  if (action === 4 && keys.length > 0 && !isSet(container)) return { op: 'replace', path: oldPath, value };
  const key: PathKey = container instanceof Map || isSet(container) ? choice.member : choice.name;
  const put: Patch = { op: 'add', path: [...path, key], value };
  return action > 5 && keys.length > 0 && !hasKey(container, key) ? { ...put, before: old } : put;
}

function walk(state: StateData, way: readonly number[]): [Container, Path] {
  let at: Container = state;
  const path: PathKey[] = [];
  for (const step of way) {
    const parts: [PathKey, Data][] = [...entriesOf(at)].filter(([, part]) => isContainer(part));
    const [key, part] = parts[step % (parts.length || 1)] ?? [];
    if (parts.length === 0 || !isContainer(part)) break;
    path.push(key);
    at = part;
  }
  return [at, path];
}
