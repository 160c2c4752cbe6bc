import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Data, StateData, TypedArray } from '../data.js';
import type { SeedChunk } from '../protocol.js';
import { applySeed } from './apply-seed.js';
import { cloneData } from './clone-data.js';
import { TYPED_ARRAYS } from './data-kind.js';
import { equalData } from './equal-data.js';
import { workOf } from './seed-work.js';
import { seedChunks } from './snapshot.js';
import { anyState } from './testing/arbitrary-data.js';

function rebuilt(lists: Iterable<SeedChunk[]>): Record<string, Data> {
  const replica: Record<string, Data> = {};
  for (const list of lists) applySeed(replica, structuredClone(list));
  return replica;
}

function workOfChunk(chunk: SeedChunk): number {
  return chunk.op === 'allocate' ? 1 : workOf(chunk.value, Number.POSITIVE_INFINITY);
}

/** Long enough to go in pieces; the smallest piece is of 64 units. */
const anyLong: fc.Arbitrary<Data> = fc.oneof(
  fc
    .array(fc.constantFrom('😀', 'a', 'ж', '\ud83d', '\ude00'), { minLength: 50, maxLength: 300 })
    .map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom(...Object.values(TYPED_ARRAYS)), fc.uint8Array({ maxLength: 800 })).map(withBytes),
);

function withBytes([Class, bytes]: [new (length: number) => TypedArray, Uint8Array]): TypedArray {
  const { BYTES_PER_ELEMENT } = new Class(0);
  const array = new Class(Math.floor(bytes.length / BYTES_PER_ELEMENT));
  new Uint8Array(array.buffer).set(bytes.subarray(0, array.byteLength));
  return array;
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

  it('R6: long texts and typed arrays go in pieces, wherever they are', () => {
    fc.assert(
      fc.property(fc.array(anyLong, { maxLength: 4 }), fc.integer({ min: 1, max: 9 }), (long, budget) => {
        const nested = new Map<string, Data>(
          long.map((value, at) => [`k${at}`, { value, list: [at, value] }]),
        );
        const state: StateData = { long, nested: [nested, 'end'], set: new Set(['x'.repeat(500), 1]) };
        const lists = [...seedChunks(state, Object.keys(state), budget)];
        assert.ok(equalData(rebuilt(lists), state));
        for (const chunk of lists.flat())
          if (chunk.op === 'append') assert.ok(chunk.value.length <= Math.max(budget - 1, 1) * 64);
      }),
      { numRuns: 500 },
    );
  });

  it('parts no surrogate pair', () => {
    const state = { text: `x${'😀'.repeat(200)}` };
    const texts = [...seedChunks(state, ['text'], 2)]
      .flat()
      .map(({ op, ...rest }) => ('value' in rest ? rest.value : op));
    assert.ok(texts.length > 5);
    for (const text of texts) assert.doesNotThrow(() => encodeURIComponent(String(text)));
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
      text: 'text '.repeat(100_000),
      bytes: [new Uint8Array(300_000), 'x'.repeat(50_000)],
    };
    const budget = 500;
    const lists = [...seedChunks(state, Object.keys(state), budget)];
    const works = lists.map((list) => list.reduce((sum, chunk) => sum + workOfChunk(chunk), 0));
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
    const misfits: SeedChunk[] = [
      { op: 'extend', path: ['gone'], value: [1] },
      { op: 'append', path: ['gone'], value: 'x' },
      { op: 'fill', path: ['gone'], at: 0, value: new Uint8Array(1) },
      { op: 'fill', path: ['bytes'], at: 1, value: new Uint8Array(2) },
      { op: 'fill', path: ['bytes'], at: 0, value: new Int8Array(1) },
      { op: 'allocate', path: [], type: 'Uint8Array', length: 1 },
    ];
    for (const chunk of misfits)
      assert.throws(
        () => applySeed({ bytes: new Uint8Array(2) }, [chunk]),
        /^StateError: state.* is a piece of the snapshot/,
      );
  });
});
