import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Lru } from './lru.js';

describe('what was used last', () => {
  it('is kept up to a weight, and what was used longest ago goes first', () => {
    const kept = new Lru<number>(10);
    kept.set('a', 1, 4);
    kept.set('b', 2, 4);
    assert.equal(kept.get('a'), 1);
    kept.set('c', 3, 4);
    assert.deepEqual([kept.get('a'), kept.get('b'), kept.get('c')], [1, undefined, 3]);
  });

  it('is replaced under its key, and weighs what it weighs now', () => {
    const kept = new Lru<number>(10);
    kept.set('a', 1, 9);
    kept.set('a', 2, 1);
    kept.set('b', 3, 9);
    assert.deepEqual([kept.get('a'), kept.get('b')], [2, 3]);
  });

  it('is there even if it weighs more than all that may be kept', () => {
    const kept = new Lru<number>(10);
    kept.set('a', 1, 5);
    kept.set('b', 2, 50);
    assert.deepEqual([kept.get('a'), kept.get('b')], [undefined, 2]);
  });
});
