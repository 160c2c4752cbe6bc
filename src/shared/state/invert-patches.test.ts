import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { StateData } from '../data.js';
import type { Patch } from '../patch.js';
import { applyPatches } from './apply-patches.js';
import { cloneData } from './clone-data.js';
import { isRecord } from './data-kind.js';
import { diffData } from './diff-data.js';
import { equalData } from './equal-data.js';
import { applyInvertibly } from './invert-patches.js';
import { StateError } from './state-error.js';
import { anyState } from './testing/arbitrary-data.js';
import { anyEdits, applyEdits } from './testing/random-edits.js';
import { anyPatchChoices, patchesOf } from './testing/random-patches.js';

/** There, back, and there again, exactly; and nobody's values were changed on the way. */
function assertInvertible(base: StateData, patches: readonly Patch[]): void {
  const before = cloneData(base);
  const target = applyPatches(base, patches);
  const forward = applyInvertibly(base, patches);
  assert.ok(equalData(forward.state, target));
  assert.ok(equalData(applyPatches(forward.state, structuredClone(forward.inverse)), before));
  const back = applyInvertibly(forward.state, forward.inverse);
  assert.ok(equalData(back.state, before));
  const again = applyInvertibly(back.state, back.inverse);
  assert.ok(equalData(again.state, target));
  assert.ok(equalData(applyPatches(again.state, again.inverse), before));
  assert.ok(equalData(base, before));
}

describe('applyInvertibly', () => {
  it('S3: leads back from any edits, the order of keys included, and forward again', () => {
    fc.assert(
      fc.property(anyState, anyEdits, (base, edits) => {
        const next = cloneData(base);
        if (!isRecord(next)) throw new Error('the state is a record');
        const edited = { ...next };
        applyEdits(edited, edits);
        assertInvertible(base, diffData(base, edited));
      }),
      { numRuns: 2_000 },
    );
  });

  it('S3: leads back from any patches that fit', () => {
    fc.assert(
      fc.property(anyState, anyPatchChoices, (base, choices) => {
        assertInvertible(base, patchesOf(base, choices));
      }),
      { numRuns: 2_000 },
    );
  });

  it('names the place of a removed key, and carries no value behind it', () => {
    const base: StateData = {
      record: { a: 1, b: 2, c: 3 },
      map: new Map([
        [1, 'x'],
        [2, 'y'],
      ]),
      set: new Set(['p', 'q', 'r']),
    };
    const { inverse } = applyInvertibly(base, [
      { op: 'remove', path: ['record', 'b'] },
      { op: 'remove', path: ['map', 2] },
      { op: 'remove', path: ['set', 'p'] },
      { op: 'remove', path: ['set', 'q'] },
    ]);
    assert.deepEqual(inverse, [
      { op: 'add', path: ['set', 'q'], value: 'q', before: 'r' },
      { op: 'add', path: ['set', 'p'], value: 'p', before: 'q' },
      { op: 'add', path: ['map', 2], value: 'y' },
      { op: 'add', path: ['record', 'b'], value: 2, before: 'c' },
    ]);
  });

  it('takes the old values themselves', () => {
    const old = { deep: { n: 1 } };
    const { inverse } = applyInvertibly({ a: old }, [{ op: 'replace', path: ['a'], value: 1 }]);
    assert.equal(inverse[0]?.value, old);
  });

  it('takes back a cleared Map, record and Set of many keys, in chains as long as they are', () => {
    const keys = Array.from({ length: 10_000 }, (_, n) => `k${n}`);
    const base: StateData = {
      map: new Map(keys.map((key) => [key, key])),
      record: Object.fromEntries(keys.map((key) => [key, key])),
      set: new Set(keys),
    };
    const patches = Object.keys(base).flatMap((top) =>
      keys.slice(0, -1).map((key): Patch => ({ op: 'remove', path: [top, key] })),
    );
    assertInvertible(base, patches);
  });

  it('S3: refuses what does not fit, as applyPatches does', () => {
    const base: StateData = { record: { a: 1 }, list: [1], map: new Map([[1, 1]]), text: 'abc' };
    const misfits: [Patch, RegExp][] = [
      [{ op: 'add', path: ['record', 'b'], value: 1, before: 'gone' }, /^state\.record is of type Object/],
      [{ op: 'add', path: ['record', 'a'], value: 1, before: 'a' }, /^state\.record is of type Object/],
      [{ op: 'add', path: ['map', 2], value: 1, before: undefined }, /^state\.map is of type Map/],
      [{ op: 'add', path: ['list', 0], value: 1, before: 0 }, /^state\.list is of type Array/],
      [{ op: 'replace', path: ['list', 'length'], value: -1 }, /^state\.list is of type Array/],
      [
        { op: 'splice', path: ['text'], at: 2, remove: 2, value: '' },
        /^state\.text is a string of 3 characters/,
      ],
      [{ op: 'splice', path: ['text'], at: -1, remove: 1, value: '' }, /^state\.text is a string of 3/],
      [{ op: 'splice', path: ['list', 0], at: 0, remove: 0, value: 'x' }, /^state\.list\[0\] is 1,/],
      [{ op: 'splice', path: ['gone'], at: 0, remove: 0, value: 'x' }, /^state\.gone is undefined,/],
    ];
    for (const [patch, message] of misfits)
      for (const apply of [applyPatches, applyInvertibly])
        assert.throws(
          () => apply(base, [patch]),
          (error) => error instanceof StateError && message.test(error.message),
        );
  });
});
