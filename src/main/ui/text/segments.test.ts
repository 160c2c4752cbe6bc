import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextStop, stopBefore, wordAround } from './segments.js';

describe('segments of a text', () => {
  it('a word is what is between white space and signs, in scripts without white space too', () => {
    assert.deepEqual(wordAround('take state.own now', 6), { start: 5, end: 14 });
    assert.deepEqual(wordAround('one two', 3), { start: 3, end: 4 });
    assert.deepEqual(wordAround('one two', 7), { start: 4, end: 7 });
    assert.deepEqual(wordAround('', 0), { start: 0, end: 0 });
    assert.ok(wordAround('日本語の文章です', 0).end < 8);
  });

  it('stops are between graphemes, never in the middle of one', () => {
    assert.equal(nextStop('👩‍🚀b', 0, false), 5);
    assert.equal(stopBefore('a👩‍🚀', 6, false), 1);
    assert.equal(nextStop('ab', 2, false), 2);
    assert.equal(stopBefore('ab', 0, false), 0);
  });

  it('by words it goes over the white space before one', () => {
    assert.equal(nextStop('one  two', 3, true), 8);
    assert.equal(stopBefore('one  two', 5, true), 0);
    assert.equal(stopBefore('one  two', 8, true), 5);
  });
});
