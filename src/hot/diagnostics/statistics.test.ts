import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { perSecond, quantile, totals } from './statistics.js';

describe('statistics', () => {
  it('a quantile is the value at that rank, and nothing of nothing', () => {
    assert.equal(quantile([], 0.5), null);
    assert.equal(quantile([3, 1, 2], 0.5), 2);
    assert.equal(quantile([1, 2, 3, 4], 0.95), 4);
    assert.equal(quantile([5], 0), 5);
  });

  it('at least that share of the values is not above a quantile', () => {
    const values = fc.array(fc.double({ noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const found = quantile(all, share) ?? Number.NaN;
        assert.ok(all.filter((value) => value <= found).length >= share * all.length);
        assert.ok(all.includes(found));
      }),
    );
  });

  it('counts moments by the second, the oldest first, and leaves out what is older or to come', () => {
    assert.deepEqual(perSecond([9_999, 9_001, 8_500, 5_000, 10_500], 10_000, 3), [0, 1, 2]);
  });

  it('sums by name, the largest first', () => {
    assert.deepEqual(totals([{ a: 1, b: 5 }, { a: 2 }]), [
      ['b', 5],
      ['a', 3],
    ]);
  });
});
