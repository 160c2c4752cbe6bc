import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { RowHeights, UNKNOWN } from './row-heights.js';

const EDGE = 4;

/** The same, row by row. */
class Model {
  readonly heights: number[];
  estimate = 100;
  gap = 8;

  constructor(length: number) {
    this.heights = new Array<number>(length).fill(UNKNOWN);
  }

  height(index: number): number {
    const height = this.heights[index] ?? UNKNOWN;
    return Number.isNaN(height) ? this.estimate : height;
  }

  top(index: number): number {
    let top = EDGE;
    for (let row = 0; row < index; row++) top += this.height(row) + this.gap;
    return top;
  }

  at(y: number): number {
    for (let row = this.heights.length - 1; row > 0; row--) if (this.top(row) <= y) return row;
    return 0;
  }
}

const length = fc.integer({ min: 1, max: 70 });
// Halves, as at two device pixels per CSS px: sums of them are exact.
const height = fc.integer({ min: 0, max: 800 }).map((value) => value / 2);
const step = fc.oneof(
  fc.record({ do: fc.constant('set' as const), row: fc.nat(69), height }),
  fc.record({ do: fc.constant('estimate' as const), height }),
  fc.record({ do: fc.constant('gap' as const), gap: fc.nat(20) }),
  fc.record({ do: fc.constant('forget' as const) }),
  fc.record({ do: fc.constant('insert' as const), row: fc.nat(69), count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ do: fc.constant('remove' as const), row: fc.nat(69), count: fc.integer({ min: 1, max: 5 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function run(rows: RowHeights, model: Model, step: Step): void {
  const { heights } = model;
  switch (step.do) {
    case 'set':
      if (step.row >= heights.length) return;
      rows.set(step.row, step.height);
      heights[step.row] = step.height;
      return;
    case 'estimate':
      rows.estimate = step.height;
      model.estimate = step.height;
      return;
    case 'gap':
      rows.gap = step.gap;
      model.gap = step.gap;
      return;
    case 'forget':
      rows.forget();
      heights.fill(UNKNOWN);
      return;
    default: {
      const at = Math.min(step.row, heights.length);
      const removed = step.do === 'remove' ? Math.min(step.count, heights.length - at) : 0;
      const added = step.do === 'insert' ? step.count : 0;
      const before = heights.length;
      heights.splice(at, removed, ...new Array<number>(added).fill(UNKNOWN));
      const runs = [
        { from: 0, to: 0, count: at },
        { from: at + removed, to: at + added, count: before - at - removed },
      ];
      rows.replace(rows.moved(heights.length, runs));
    }
  }
}

describe('U6: heights of rows', () => {
  it('places, rows at places and totals are those of a sum over all rows', () => {
    fc.assert(
      fc.property(
        length,
        fc.array(step, { maxLength: 40 }),
        fc.array(fc.nat(30_000)),
        (count, steps, places) => {
          const model = new Model(count);
          const rows = new RowHeights(model.estimate, model.gap, EDGE);
          rows.replace(new Float64Array(count).fill(UNKNOWN));
          for (const next of steps) run(rows, model, next);
          const { heights } = model;
          assert.equal(rows.length, heights.length);
          assert.equal(rows.known, heights.filter((known) => !Number.isNaN(known)).length);
          for (let index = 0; index <= heights.length; index++) {
            assert.equal(rows.top(index), model.top(index));
            if (index < heights.length) assert.equal(rows.height(index), model.height(index));
          }
          const total = heights.length === 0 ? 0 : model.top(heights.length) - model.gap + EDGE;
          assert.equal(rows.total, total);
          for (const y of [-5, 0, ...places, total + 5]) assert.equal(rows.at(y), model.at(y), `at ${y}`);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a height costs the logarithm of the number of rows: a million of them are no trouble', () => {
    const rows = new RowHeights(100, 8, EDGE);
    rows.replace(new Float64Array(1_000_000).fill(UNKNOWN));
    for (let index = 0; index < 1_000_000; index += 10) rows.set(index, 200);
    assert.equal(rows.top(1_000_000), EDGE + 100_000 * 208 + 900_000 * 108);
    assert.equal(rows.at(rows.top(777_777)), 777_777);
  });

  it('knows which rows were measured', () => {
    const rows = new RowHeights(100, 8, EDGE);
    rows.replace(new Float64Array(3).fill(UNKNOWN));
    rows.set(1, 50);
    rows.set(3, 50);
    assert.deepEqual(
      [rows.isKnown(0), rows.isKnown(1), rows.isKnown(2), rows.isKnown(3)],
      [false, true, false, false],
    );
    assert.equal(rows.total, 100 + 50 + 100 + 2 * 8 + 2 * EDGE);
  });
});
