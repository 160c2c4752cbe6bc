import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StateData } from '../data.js';
import type { Patch } from '../patch.js';
import { applyPatches } from './apply-patches.js';
import { StateError } from './state-error.js';

const base: StateData = {
  list: [1, 2, 3],
  map: new Map<number | string, { n: number }>([
    [1, { n: 1 }],
    ['1', { n: 2 }],
  ]),
  set: new Set([1, '1']),
  record: { constructor: { n: 1 } },
};

describe('applyPatches', () => {
  const cases: [string, Patch[], Partial<Record<string, unknown>>][] = [
    ['add inserts into an array', [{ op: 'add', path: ['list', 1], value: 9 }], { list: [1, 9, 2, 3] }],
    ['add at the end appends', [{ op: 'add', path: ['list', 3], value: 9 }], { list: [1, 2, 3, 9] }],
    ['remove takes out', [{ op: 'remove', path: ['list', 0] }], { list: [2, 3] }],
    ['length truncates', [{ op: 'replace', path: ['list', 'length'], value: 1 }], { list: [1] }],
    [
      'keys of a Map keep their type',
      [{ op: 'remove', path: ['map', 1] }],
      { map: new Map([['1', { n: 2 }]]) },
    ],
    ['members of a Set keep their type', [{ op: 'remove', path: ['set', '1'] }], { set: new Set([1]) }],
    [
      'inherited names are ordinary keys',
      [{ op: 'replace', path: ['record', 'constructor', 'n'], value: 2 }],
      { record: { constructor: { n: 2 } } },
    ],
    [
      'a new state key',
      [
        { op: 'add', path: ['fresh'], value: {} },
        { op: 'add', path: ['fresh', 'x'], value: 1 },
      ],
      { fresh: { x: 1 } },
    ],
  ];
  for (const [name, patches, expected] of cases) {
    it(`${name}, and leaves the old state alone`, () => {
      const before = structuredClone(base);
      assert.deepStrictEqual(applyPatches(base, patches), { ...base, ...expected });
      assert.deepStrictEqual(base, before);
    });
  }

  it('copies what is at two places twice', () => {
    const shared = { n: 1 };
    const state = applyPatches({ a: shared, b: shared }, [
      { op: 'replace', path: ['a', 'n'], value: 2 },
      { op: 'replace', path: ['b', 'n'], value: 3 },
    ]);
    assert.deepEqual(state, { a: { n: 2 }, b: { n: 3 } });
  });

  it('copies each container once, however many patches touch it', () => {
    const list = Array.from({ length: 1_000 }, () => 0);
    const patches = list.map((_, index): Patch => ({ op: 'replace', path: ['list', index], value: 1 }));
    let copies = 0;
    const counted = new Proxy(list, {
      get(target, key, receiver) {
        if (key === 'slice') copies += 1;
        return Reflect.get(target, key, receiver);
      },
    });
    applyPatches({ list: counted }, patches);
    assert.equal(copies, 1);
  });

  const misfits: [string, Patch, RegExp][] = [
    [
      'inside nothing',
      { op: 'add', path: ['gone', 'x'], value: 1 },
      /^state\.gone is undefined, so the patch "add state\.gone\.x" does not fit; the two copies/,
    ],
    ['inside a number', { op: 'add', path: ['list', 0, 'x'], value: 1 }, /^state\.list\[0\] is 1, /],
    ['behind an array’s end', { op: 'add', path: ['list', 5], value: 1 }, /^state\.list is of type Array/],
    ['a missing member', { op: 'remove', path: ['set', 7] }, /^state\.set is of type Set/],
    ['a missing entry', { op: 'remove', path: ['map', 7] }, /^state\.map is of type Map/],
    ['a missing key', { op: 'remove', path: ['record', 'toString'] }, /^state\.record is of type Object/],
    ['the prototype', { op: 'add', path: ['record', '__proto__'], value: {} }, /^state\.record/],
    ['longer than it is', { op: 'replace', path: ['list', 'length'], value: 9 }, /^state\.list/],
    ['everything', { op: 'replace', path: [], value: {} }, /^state is of type Object/],
  ];
  for (const [name, patch, message] of misfits) {
    it(`S3: refuses a patch that does not fit: ${name}`, () => {
      assert.throws(
        () => applyPatches(base, [patch]),
        (error) => error instanceof StateError && message.test(error.message),
      );
    });
  }
});
