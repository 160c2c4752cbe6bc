import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DiscEntry } from '../../discussion/state.js';
import { foundEntries } from './found-entries.js';

/** An entry that counts how often its content is read. */
function entry(content: string, role = 'User') {
  const reads = { count: 0 };
  const one = {
    id: content,
    role,
    get content() {
      reads.count += 1;
      return content;
    },
  };
  return { one: one as unknown as DiscEntry, reads };
}

const NONE: ReadonlySet<string> = new Set();

describe('entries that are looked for', () => {
  it('are all of them without a filter, and nothing is read for that', () => {
    const { one, reads } = entry('a');
    assert.deepEqual(foundEntries([one, one], ' ', NONE), { places: null, count: 2, matches: 0 });
    assert.equal(reads.count, 0);
  });

  it('have the text in any case, and the role; matches are counted', () => {
    const all = [entry('Row by row').one, entry('ROW', 'AI').one, entry('column').one];
    assert.deepEqual(foundEntries(all, 'row', NONE), { places: [0, 1], count: 2, matches: 3 });
    assert.deepEqual(foundEntries(all, 'row', new Set(['AI'])), { places: [1], count: 1, matches: 1 });
    assert.deepEqual(foundEntries(all, '', new Set(['User'])), { places: [0, 2], count: 2, matches: 0 });
    assert.deepEqual(foundEntries(all, 'cell', NONE), { places: [], count: 0, matches: 0 });
  });

  it('have it as it is written: it is no expression', () => {
    const all = [entry('a.b (c)').one, entry('aXb').one, entry('A.B [c] \\d').one];
    assert.deepEqual(foundEntries(all, 'a.b', NONE).places, [0, 2]);
    assert.deepEqual(foundEntries(all, '(c', NONE).places, [0]);
    assert.deepEqual(foundEntries(all, '[C] \\D', NONE).places, [2]);
  });

  it('are found as one goes on typing, and as one takes letters back', () => {
    const all = [entry('rows').one, entry('column').one, entry('row').one];
    for (const [text, places] of [
      ['r', [0, 2]],
      ['row', [0, 2]],
      ['rows', [0]],
      ['rowsx', []],
      ['row', [0, 2]],
      ['o', [0, 1, 2]],
    ] as const)
      assert.deepEqual(foundEntries(all, text, NONE).places, places, text);
  });

  it('are found by letters of other alphabets, and by rare ones, in any case', () => {
    const all = [
      entry('ÜBER 7 Köpfe').one,
      entry('über den Zaun').one,
      entry('区切り文字').one,
      entry('QUIZ').one,
      entry('GROẞ').one,
    ];
    for (const [text, places] of [
      ['über', [0, 1]],
      ['KÖPF', [0]],
      ['7', [0]],
      ['切り', [2]],
      ['quiz', [3]],
      ['z', [1, 3]],
      ['groß', [4]],
    ] as const)
      assert.deepEqual(foundEntries(all, text, NONE).places, places, text);
  });

  it('an edit of one makes that one be read again, and no other', () => {
    const all = ['one row', 'two rows', 'three', 'four rows'].map((content) => entry(content));
    const entries = all.map(({ one }) => one);
    foundEntries(entries, 'row', NONE);
    assert.equal(foundEntries(entries, 'row', NONE), foundEntries(entries, 'row', NONE));
    const edited = entry('three rows');
    const next = [...entries.slice(0, 2), edited.one, ...entries.slice(3)];
    assert.deepEqual(foundEntries(next, 'row', NONE), { places: [0, 1, 2, 3], count: 4, matches: 4 });
    const shorter = next.slice(1);
    assert.deepEqual(foundEntries(shorter, 'rows', NONE).places, [0, 1, 2]);
    const longer = [entry('rows before').one, ...shorter];
    assert.deepEqual(foundEntries(longer, 'rows', NONE).places, [0, 1, 2, 3]);
    assert.deepEqual(
      all.map(({ reads }) => reads.count),
      [1, 1, 1, 1],
    );
  });
});
