import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Data } from '../data.js';
import { cloneData } from './clone-data.js';
import { equalData } from './equal-data.js';
import { isContainer } from './mutable-data.js';
import { entriesOf } from './seed-parts.js';
import { anyData } from './testing/arbitrary-data.js';

describe('cloneData and equalData', () => {
  it('S4: a copy is equal, as the engine’s own structured clone is', () => {
    fc.assert(
      fc.property(anyData, (value) => {
        const copy = cloneData(value);
        assert.deepStrictEqual(copy, structuredClone(value));
        assert.ok(equalData(copy, value));
      }),
    );
  });

  it('S4: an invalid date is copied as one, and is equal to its copy', () => {
    const copy = cloneData([new Date(Number.NaN)]);
    assert.ok(equalData(copy, [new Date(Number.NaN)]));
    assert.ok(!equalData(copy, [new Date(0)]));
  });

  it('S4: a copy has no object of the original', () => {
    fc.assert(
      fc.property(anyData, (value) => {
        const originals = new Set(objectsIn(value));
        assert.ok(objectsIn(cloneData(value)).every((part) => !originals.has(part)));
      }),
    );
  });

  it('S4: a copy of a view into a large buffer holds the viewed elements alone', () => {
    const copy = cloneData(new Uint8Array(1_000).subarray(10, 12));
    assert.ok(copy instanceof Uint8Array);
    assert.equal(copy.buffer.byteLength, 2);
  });

  it('two values that differ are not equal', () => {
    const different: [Data, Data][] = [
      [0, -0],
      [1, 1n],
      ['1', 1],
      [null, undefined],
      [{ a: undefined }, {}],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      [{}, []],
      [
        [1, 2],
        [2, 1],
      ],
      [[], [undefined]],
      [
        new Map([
          ['a', 1],
          ['b', 2],
        ]),
        new Map([
          ['b', 2],
          ['a', 1],
        ]),
      ],
      [new Map([['a', 1]]), new Map([['a', 2]])],
      [new Set([1, 2]), new Set([2, 1])],
      [new Set([1]), new Map([[1, 1]])],
      [new Date(0), new Date(1)],
      [new Date(Number.NaN), new Date(0)],
      [new Uint8Array([1]), new Int8Array([1])],
      [new Float64Array([0]), new Float64Array([-0])],
      [new Uint8Array([1]), [1]],
    ];
    for (const [a, b] of different)
      assert.ok(!equalData(a, b) && !equalData(b, a), `${String(a)} ${String(b)}`);
  });

  it('NaN, invalid dates and holes in numbers are equal to themselves', () => {
    const value = (): Data => [
      Number.NaN,
      new Date(Number.NaN),
      new Float32Array([Number.NaN]),
      -0,
      new Set([Number.NaN]),
    ];
    assert.ok(equalData(value(), value()));
  });
});

function objectsIn(value: Data): Data[] {
  if (typeof value !== 'object' || value === null) return [];
  return isContainer(value)
    ? [value, ...[...entriesOf(value)].flatMap(([, part]) => objectsIn(part))]
    : [value];
}
