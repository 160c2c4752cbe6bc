import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameOutput } from '../../shared/protocol.js';
import { FakeClock } from '../reload/testing/fake-clock.js';
import { FrameMeter } from './frame-meter.js';

const output = (
  seq: number,
  records: FrameOutput['records'] = [{ op: 'remove', key: 'a' }],
): FrameOutput => ({
  seq,
  patches: [{ op: 'replace', path: ['text'], value: 'a' }],
  records,
  commands: [],
  wantsFrame: false,
  step: null,
  watches: 'nothing',
  timings: { run: 2, diff: 1, passes: 1, components: { Notes: 1.5 } },
});

describe('FrameMeter', () => {
  it('tells what a frame took, and how long its input waited for the drawing', async () => {
    const clock = new FakeClock();
    const meter = new FrameMeter(clock);
    const since = clock.now();
    await clock.advance(5);
    meter.committed(output(1), { since, mainMs: 0.5 });
    await clock.advance(10);
    meter.drawn(3);
    const [frame] = meter.since(0);
    assert.equal(frame?.workerMs, 3);
    assert.equal(frame?.mainMs, 0.5);
    assert.equal(frame?.drawMs, 3);
    assert.equal(frame?.latencyMs, 15);
    assert.deepEqual([frame?.patches, frame?.records], [1, 1]);
    assert.deepEqual(frame?.components, { Notes: 1.5 });
  });

  it('tells frames after the one named alone, and keeps the last 600', () => {
    const meter = new FrameMeter(new FakeClock());
    for (let seq = 1; seq <= 700; seq += 1) meter.committed(output(seq), { since: null, mainMs: 0 });
    assert.equal(meter.since(0).length, 600);
    assert.deepEqual(
      meter.since(698).map(({ seq }) => seq),
      [699, 700],
    );
    assert.deepEqual(meter.since(700), []);
  });

  it('T3: measures sizes only while somebody asks', async () => {
    const clock = new FakeClock();
    const meter = new FrameMeter(clock);
    const commit = (seq: number) => meter.committed(output(seq), { since: null, mainMs: 0 });
    commit(1);
    meter.since(0);
    commit(2);
    await clock.advance(6_000);
    commit(3);
    assert.deepEqual(
      meter.since(0).map(({ bytes }) => bytes !== null),
      [false, true, false],
    );
  });

  it('does not take the next drawing for that of a frame that draws nothing', async () => {
    const clock = new FakeClock();
    const meter = new FrameMeter(clock);
    meter.committed(output(1, []), { since: clock.now(), mainMs: 0 });
    await clock.advance(5_000);
    meter.committed(output(2), { since: null, mainMs: 0 });
    meter.drawn(1);
    assert.deepEqual(
      meter.since(0).map(({ latencyMs }) => latencyMs),
      [null, null],
    );
  });

  it('tells a frame whose input waits for the drawing only when that is done', async () => {
    const clock = new FakeClock();
    const meter = new FrameMeter(clock);
    const told = (after: number) => meter.since(after).map(({ seq, latencyMs }) => [seq, latencyMs]);
    meter.committed(output(1), { since: null, mainMs: 0 });
    meter.committed(output(2), { since: clock.now(), mainMs: 0 });
    meter.committed(output(3), { since: null, mainMs: 0 });
    assert.deepEqual(told(0), [[1, null]]);
    await clock.advance(7);
    meter.drawn(1);
    assert.deepEqual(told(1), [
      [2, 7],
      [3, null],
    ]);
  });

  it('one drawing that shows several frames ends the wait of all of them', async () => {
    const clock = new FakeClock();
    const meter = new FrameMeter(clock);
    meter.committed(output(1), { since: clock.now(), mainMs: 0 });
    await clock.advance(4);
    meter.committed(output(2), { since: clock.now(), mainMs: 0 });
    await clock.advance(4);
    meter.drawn(1);
    meter.drawn(2);
    assert.deepEqual(
      meter.since(0).map(({ latencyMs, drawMs }) => [latencyMs, drawMs]),
      [
        [8, 0],
        [4, 3],
      ],
    );
  });
});
