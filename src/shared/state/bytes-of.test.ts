import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Data } from '../data.js';
import { bytesOf, patchesBytes } from './bytes-of.js';
import { anyData } from './testing/arbitrary-data.js';

describe('bytesOf', () => {
  it('counts two bytes a character, eight a number, and the bytes of typed arrays', () => {
    const grows: [Data, Data, number][] = [
      ['', 'x'.repeat(1_000), 2_000],
      [new Float64Array(0), new Float64Array(100), 800],
      [[], new Array<number>(100).fill(1), 800],
      [new Set(), new Set([1, 2]), 64],
      [new Map(), new Map([[1, 2]]), 40],
      [{}, { a: 1 }, 32],
    ];
    for (const [small, large, bytes] of grows) assert.equal(bytesOf(large) - bytesOf(small), bytes);
  });

  it('a value takes more than each of its parts', () => {
    fc.assert(
      fc.property(anyData, (value) => {
        assert.ok(bytesOf([value]) > bytesOf(value));
        assert.ok(bytesOf(new Map([['a', value]])) > bytesOf({ a: value }));
      }),
    );
  });

  it('stops soon after the limit', () => {
    const list = Array.from({ length: 100_000 }, (_, id) => ({ id }));
    const bytes = bytesOf([list, list], 10_000);
    assert.ok(bytes > 10_000 && bytes < 10_200, `${bytes}`);
  });

  it('counts the paths and values of patches', () => {
    const bytes = patchesBytes([
      { op: 'splice', path: ['text'], at: 1, remove: 0, value: 'x'.repeat(500) },
      { op: 'remove', path: ['a', 1] },
    ]);
    assert.ok(bytes > 1_000 && bytes < 1_500, `${bytes}`);
  });
});
