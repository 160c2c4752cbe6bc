import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findMatches, MOST_MATCHES } from './find-matches.js';

const starts = (text: string, query: string, matchCase = false): number[] =>
  findMatches(text, query, matchCase).map(({ start }) => start);

describe('findMatches', () => {
  it('finds in any case, or in that case alone', () => {
    assert.deepEqual(starts('Pause, pause', 'PAUSE'), [0, 7]);
    assert.deepEqual(starts('Pause, pause', 'pause', true), [7]);
    assert.deepEqual(starts('straße İstanbul', 'STANBUL'), [8]);
  });

  it('finds what is special in a pattern', () => {
    for (const query of ['a.b', '(x|y)', '[a-z]{2}', '^$', 'C:\\dir', 'a/b', '-', '*+?']) {
      assert.deepEqual(starts(`1 ${query} 2`, query), [2], query);
    }
  });

  it('finds nothing for nothing, and a bounded number of all', () => {
    assert.deepEqual(starts('abc', ''), []);
    assert.equal(findMatches('a'.repeat(20_000), 'a', true).length, MOST_MATCHES);
  });

  it('finds what a search for the string finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '\n', 'é', '😀'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (all, query) => {
        const first = query === '' ? -1 : all.indexOf(query);
        assert.equal(findMatches(all, query, true)[0]?.start ?? -1, first);
      }),
    );
  });
});
