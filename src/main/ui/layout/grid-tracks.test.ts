import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnsOf, trackWidths } from './grid-tracks.js';

const natural =
  (...widths: number[]) =>
  (column: number): number =>
    widths[column] ?? 0;

describe('columns of a grid', () => {
  it('a number means so many of one width', () => {
    assert.deepEqual(columnsOf(3, 100, 8), ['grow', 'grow', 'grow']);
  });

  it('with a least width there are as many as fit, gaps counted, and one at least', () => {
    const columns = { minWidth: 140 };
    assert.equal(columnsOf(columns, 140 * 3 + 8 * 2, 8).length, 3);
    assert.equal(columnsOf(columns, 140 * 3 + 8 * 2 - 1, 8).length, 2);
    assert.equal(columnsOf(columns, 20, 8).length, 1);
    assert.equal(columnsOf(columns, undefined, 8).length, 1);
  });
});

describe('widths of the columns', () => {
  it('fixed, as wide as the widest cell, and the rest shared', () => {
    const widths = trackWidths([64, 'auto', 'grow', 'grow'], 400, true, 10, natural(0, 56, 900, 5));
    assert.deepEqual(widths, [64, 56, 125, 125]);
  });

  it('automatic columns give way in proportion before a growing one has less than 64 px', () => {
    const widths = trackWidths(['auto', 'auto', 'grow'], 264, true, 0, natural(300, 100, 0));
    assert.deepEqual(widths, [150, 50, 64]);
  });

  it('never get less than nothing, nor more than there is', () => {
    for (const room of [0, 5, 40]) {
      const widths = trackWidths(['auto', 'grow'], room, true, 8, natural(100));
      assert.ok(widths.every((width) => width >= 0));
      assert.ok(widths.reduce((sum, width) => sum + width, 0) <= Math.max(0, room - 8));
    }
  });

  it('a grid that may be as wide as it likes asks for its widest cells; growing columns are of one width', () => {
    assert.deepEqual(
      trackWidths(['auto', 'grow', 'grow'], undefined, false, 8, natural(30, 40, 90)),
      [30, 90, 90],
    );
    assert.deepEqual(trackWidths(['grow', 'grow'], 500, false, 8, natural(40, 90)), [90, 90]);
    assert.deepEqual(trackWidths(['grow', 'grow'], 108, false, 8, natural(40, 90)), [50, 50]);
  });
});
