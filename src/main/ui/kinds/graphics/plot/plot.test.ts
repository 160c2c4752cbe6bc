import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatTick, formatValue } from './formats.js';
import { type Curve, modelOf, nearest } from './plot-model.js';
import { ticksFor } from './ticks.js';

const HOUR = 3_600_000;

describe('ticks', () => {
  it('are round numbers within the ends', () => {
    assert.deepEqual(ticksFor(0, 10, 5, 'number').values, [0, 2, 4, 6, 8, 10]);
    assert.deepEqual(ticksFor(-3, 7, 4, 'number').values, [0, 5]);
    assert.deepEqual(ticksFor(0.1, 0.32, 4, 'number').values, [0.1, 0.2, 0.30000000000000004]);
    assert.equal(ticksFor(0, 1e9, 4, 'number').step, 5e8);
  });

  it('of bytes are whole', () => {
    assert.deepEqual(ticksFor(0, 3e6, 3, 'bytes').values, [0, 1e6, 2e6, 3e6]);
    assert.deepEqual(ticksFor(0, 2, 5, 'bytes').values, [0, 1, 2]);
  });

  it('of moments are what clocks count in, in local time', () => {
    assert.equal(ticksFor(0, 2 * HOUR, 8, 'time', 0).step, HOUR / 4);
    const [first] = ticksFor(0, 72 * HOUR, 3, 'time', -90).values;
    assert.equal(first, 24 * HOUR - 90 * 60_000, 'midnight, an hour and a half ahead of UTC');
  });

  it('are few, whatever the numbers', () => {
    for (const [low, high] of [
      [0, 0],
      [1e300, 1.1e300],
      [0, 5e-324],
      [-1e-9, 1e9],
    ] as const) {
      const { values, step } = ticksFor(low, high, 5, 'number');
      assert.ok(step > 0 && values.length <= 1000, `${low} to ${high}: ${values.length}`);
    }
  });
});

describe('numbers of an axis', () => {
  it('are as exact as the step', () => {
    assert.equal(formatTick(0.30000000000000004, 0.1, 'number'), '0.3');
    assert.equal(formatTick(-0, 1, 'number'), '0');
    assert.equal(formatTick(12_000_000, 1e6, 'number'), '12M');
    assert.equal(formatTick(1.5e6, 5e5, 'bytes'), '1.5 MB');
    assert.equal(formatTick(1000, 500, 'bytes'), '1 kB');
    assert.equal(formatTick(1500, 500, 'ms'), '1.5 s');
    assert.equal(formatValue(Number.NaN, 'ms'), 'no value');
    assert.equal(formatValue(1.23456, 'ms'), '1.235 ms');
  });
});

describe('what is drawn', () => {
  it('has the ends of the values that are numbers; nothing if there are none', () => {
    const model = modelOf([{ name: 'A', values: [3, Number.NaN, -1, Number.POSITIVE_INFINITY] }]);
    assert.deepEqual(
      [model.x, model.y],
      [
        { low: 0, high: 3 },
        { low: -1, high: 3 },
      ],
    );
    assert.equal(modelOf([{ name: 'A', values: [Number.NaN] }]).y, null);
    assert.equal(modelOf([]).y, null);
  });

  it('bars stand on nought, each with room of its own', () => {
    const model = modelOf([{ name: 'A', kind: 'bars', values: [4, 5, 6], x: [0, 10, 12] }]);
    assert.deepEqual([model.slot, model.x, model.y], [2, { low: -1, high: 13 }, { low: 0, high: 6 }]);
  });

  it('a histogram counts every sample once, in intervals with round ends', () => {
    const values = Float64Array.from({ length: 1000 }, (_, index) => index / 10);
    const { curves, bin } = modelOf([{ name: 'A', kind: 'histogram', values }]);
    assert.equal(bin, 5);
    const counts = Float64Array.from(curves[0]?.ys ?? []);
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      1000,
    );
    assert.equal(curves[0]?.ys[0], 50);
    assert.equal(curves[0]?.xs?.[0], 2.5);
  });

  it('finds the nearest place', () => {
    const curve: Curve = { name: 'A', kind: 'line', tone: 'info', xs: [0, 1, 10], ys: [5, 5, 5] };
    assert.deepEqual(
      [-5, 0.4, 0.6, 5, 6, 99].map((x) => nearest(curve, x)),
      [0, 0, 1, 1, 2, 2],
    );
    assert.equal(nearest({ ...curve, xs: null }, 1.6), 2);
    assert.equal(nearest({ ...curve, ys: [] }, 1), -1);
  });
});
