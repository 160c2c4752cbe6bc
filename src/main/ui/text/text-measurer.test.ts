import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DARK } from '../theme.js';
import { TextMeasurer } from './text-measurer.js';

describe('TextMeasurer', () => {
  it('T3: measures a text once for each face and width', () => {
    let measured = 0;
    const measurer = new TextMeasurer((run) => {
      measured++;
      return run.length * 10;
    }, DARK.faces);
    const first = measurer.set('one two three', 'body', 70, true);
    const cost = measured;
    assert.ok(cost > 0);
    assert.equal(measurer.set('one two three', 'body', 70, true), first);
    assert.equal(measured, cost);
    measurer.set('one two three', 'caption', 70, true);
    assert.ok(measured > cost);
    assert.deepEqual(first, { lines: ['one two', 'three'], width: 70, height: 40 });
  });

  it('keeps a bounded number of results', () => {
    const measurer = new TextMeasurer((run) => run.length, DARK.faces);
    const first = measurer.set('0', 'body', 100, true);
    for (let count = 1; count < 5000; count++) measurer.set(String(count), 'body', 100, true);
    assert.notEqual(measurer.set('0', 'body', 100, true), first);
  });

  it('expands tabs in code alone', () => {
    const measurer = new TextMeasurer((run) => run.length, DARK.faces);
    assert.deepEqual(measurer.set('\tx', 'code', 100, true).lines, ['    x']);
  });
});
