import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shareAt, splitAt, splitLimits } from './split.js';

describe('a splitter’s line', () => {
  it('leaves each pane its least', () => {
    const limits = splitLimits(400, 100, 50);
    assert.equal(splitAt(0, limits), 100);
    assert.equal(splitAt(0.5, limits), 200);
    assert.equal(splitAt(1, limits), 350);
  });

  it('without room for both leaves each its part', () => {
    const limits = splitLimits(90, 100, 50);
    for (const share of [0, 0.5, 1]) assert.equal(splitAt(share, limits), 60);
    assert.equal(splitAt(0.5, splitLimits(0, 48, 48)), 0);
    assert.equal(splitAt(0.5, splitLimits(10, 0, 0)), 5);
  });

  it('a place and its share are the same thing', () => {
    const limits = splitLimits(400, 100, 50);
    assert.equal(shareAt(200, limits), 0.5);
    assert.equal(shareAt(-20, limits), 0.25);
    assert.equal(shareAt(9999, limits), 0.875);
    assert.equal(shareAt(5, splitLimits(0, 0, 0)), 0);
  });
});
