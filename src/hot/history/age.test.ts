import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ageOf, timeOf } from './age.js';

/** Noon on the machine's own clock. */
const NOW = new Date(2026, 2, 20, 12, 0, 0).getTime();
const ago = (ms: number): string => ageOf(NOW - ms, NOW);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('when it was', () => {
  it('is told as an age, the coarser the older it is', () => {
    assert.deepEqual([0, MINUTE - 1, MINUTE, HOUR - 1, HOUR, DAY - 1, DAY, 30 * DAY - 1].map(ago), [
      'just now',
      'just now',
      '1 min ago',
      '59 min ago',
      '1 h ago',
      '23 h ago',
      '1 d ago',
      '29 d ago',
    ]);
    assert.equal(ago(31 * DAY), '17 Feb 2026');
    assert.equal(ago(-5_000), 'just now', 'another clock was ahead');
  });

  it('is told as a time of day, with the day if it is another', () => {
    assert.equal(timeOf(NOW - HOUR, NOW), '11:00:00');
    assert.equal(timeOf(NOW - DAY, NOW), '19 Mar 2026, 12:00:00');
  });
});
