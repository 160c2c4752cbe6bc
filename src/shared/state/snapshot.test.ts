import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Data, StateData } from '../data.js';
import type { SeedChunk } from '../protocol.js';
import { applySeed } from './apply-seed.js';
import { cloneData } from './clone-data.js';
import { equalData } from './equal-data.js';
import { workOf } from './seed-work.js';
import { seedChunks } from './snapshot.js';
import { anyState } from './testing/arbitrary-data.js';

function rebuilt(lists: Iterable<SeedChunk[]>): Record<string, Data> {
  const replica: Record<string, Data> = {};
  for (const list of lists) applySeed(replica, structuredClone(list));
  return replica;
}

describe('seedChunks', () => {
  it('R6: the chunks build up an exact replica, whatever the budget', () => {
    fc.assert(
      fc.property(anyState, fc.integer({ min: 1, max: 30 }), (state, budget) => {
        assert.ok(equalData(rebuilt(seedChunks(state, Object.keys(state), budget)), state));
      }),
      { numRuns: 2_000 },
    );
  });

  it('sends the keys that were asked for, in that order, and passes over those that are not there', () => {
    const replica = rebuilt(seedChunks({ a: 1, b: 2, c: 3 }, ['c', 'toString', 'a']));
    assert.deepEqual(Object.entries(replica), [
      ['c', 3],
      ['a', 1],
    ]);
  });

  it('R6: no list is much more work than the budget, and few lists are much less', () => {
    const state: StateData = {
      records: Array.from({ length: 2_000 }, (_, id) => ({ id, text: `text ${id}`, tags: ['a', 'b'] })),
      numbers: Array.from({ length: 5_000 }, (_, n) => n),
      byId: Object.fromEntries(Array.from({ length: 2_000 }, (_, id) => [`id${id}`, { id }])),
      map: new Map(
        Array.from({ length: 2_000 }, (_, id) => [id, { deep: Array.from({ length: id % 300 }, () => 0) }]),
      ),
      set: new Set(Array.from({ length: 5_000 }, (_, n) => n)),
      small: { a: 1 },
    };
    const budget = 500;
    const lists = [...seedChunks(state, Object.keys(state), budget)];
    const works = lists.map((list) =>
      list.reduce((sum, { value }) => sum + workOf(value, Number.POSITIVE_INFINITY), 0),
    );
    const all = workOf(state, Number.POSITIVE_INFINITY);
    assert.ok(Math.max(...works) <= budget + 2, `${Math.max(...works)}`);
    assert.ok(lists.length < (2.5 * all) / budget, `${lists.length} lists for ${all} nodes`);
  });

  it('leaves the snapshot as it was', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const before = cloneData(state);
        for (const _ of seedChunks(state, Object.keys(state), 3));
        assert.ok(equalData(before, state));
      }),
    );
  });

  it('refuses pieces that do not fit together', () => {
    assert.throws(
      () => applySeed({}, [{ op: 'extend', path: ['gone'], value: [1] }]),
      /^StateError: state\.gone is a piece of the snapshot/,
    );
  });
});
