import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameFigures } from '../../shared/services.js';
import { seriesOf } from './frame-series.js';

const frame = (at: number, more: Partial<FrameFigures> = {}): FrameFigures => ({
  ...{ seq: at, at, workerMs: 2, mainMs: 1, drawMs: 3, latencyMs: null, patches: 0, records: 0 },
  ...{ bytes: null, components: {} },
  ...more,
});

describe('what is told of frames', () => {
  it('has of each frame what was measured of it', () => {
    const series = seriesOf([frame(1), frame(2, { latencyMs: 8, bytes: 0 }), frame(3, { workerMs: 4 })]);
    assert.deepEqual(
      [series.at, series.main, series.worker],
      [
        [1, 2, 3],
        [4, 4, 4],
        [2, 2, 4],
      ],
    );
    assert.deepEqual(series.whole, [6, 6, 8]);
    assert.deepEqual(series.latency, { x: [2], values: [8] });
    assert.deepEqual(series.bytes, { x: [2], values: [0] });
    assert.deepEqual(series.usual, { main: '4.0 / 4.0 ms', worker: '2.0 / 4.0 ms', latency: '8.0 / 8.0 ms' });
  });

  it('tells what a window costs in the frames in which windows were measured', () => {
    const frames = [frame(1), frame(2, { components: { A: 1 } }), frame(3, { components: { A: 3, B: 1 } })];
    assert.deepEqual(seriesOf(frames).windows, [
      ['A', 2],
      ['B', 0.5],
    ]);
    const nothing = seriesOf([]);
    assert.deepEqual([nothing.windows, nothing.usual.main], [[], '–']);
  });
});
