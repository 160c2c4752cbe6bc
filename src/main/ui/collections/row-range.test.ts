import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { visibleRows, wantedRows } from './row-range.js';

describe('U6: which rows are wanted', () => {
  it('rows of which any part is in view', () => {
    assert.deepEqual(visibleRows(0, 100, 26, 1000), { first: 0, count: 4 });
    assert.deepEqual(visibleRows(25, 100, 26, 1000), { first: 0, count: 5 });
    assert.deepEqual(visibleRows(26, 104, 26, 1000), { first: 1, count: 4 });
    assert.deepEqual(visibleRows(26_000, 100, 26, 1000), { first: 1000, count: 0 });
    assert.deepEqual(visibleRows(0, 100, 26, 0), { first: 0, count: 0 });
  });

  it('those in view and half as many at each side, within what there is', () => {
    assert.deepEqual(wantedRows({ first: 100, count: 40 }, 1000, undefined), { first: 80, count: 80 });
    assert.deepEqual(wantedRows({ first: 3, count: 40 }, 1000, undefined), { first: 0, count: 63 });
    assert.deepEqual(wantedRows({ first: 970, count: 30 }, 1000, undefined), { first: 955, count: 45 });
  });

  it('no others while those that were asked for are enough', () => {
    const asked = { first: 80, count: 80 };
    assert.deepEqual(wantedRows({ first: 102, count: 40 }, 1000, asked), asked);
    assert.deepEqual(wantedRows({ first: 103, count: 40 }, 1000, asked), { first: 83, count: 80 });
    assert.deepEqual(wantedRows({ first: 50_000, count: 40 }, 100_000, asked), { first: 49_980, count: 80 });
  });

  it('fewer, when less is in view', () => {
    assert.deepEqual(wantedRows({ first: 100, count: 10 }, 1000, { first: 0, count: 400 }), {
      first: 94,
      count: 22,
    });
  });

  it('the end stays wanted at the end', () => {
    const asked = wantedRows({ first: 960, count: 40 }, 1000, undefined);
    assert.deepEqual(wantedRows({ first: 960, count: 40 }, 1000, asked), asked);
  });
});
