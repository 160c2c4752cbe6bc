import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { systemClock } from './clock.js';

describe('systemClock', () => {
  it('waits for longer than setTimeout can, and for ever; a cancelled wait is over', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const day = 24 * 3600 * 1000;
      const rang: string[] = [];
      systemClock.after(40 * day, () => rang.push('forty days'));
      systemClock.after(Number.POSITIVE_INFINITY, () => rang.push('never'));
      const cancel = systemClock.after(40 * day, () => rang.push('cancelled'));
      for (let i = 0; i < 39; i += 1) mock.timers.tick(day);
      assert.deepEqual(rang, []);
      cancel();
      for (let i = 0; i < 3; i += 1) mock.timers.tick(day);
      assert.deepEqual(rang, ['forty days']);
    } finally {
      mock.timers.reset();
    }
  });
});
