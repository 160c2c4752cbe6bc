import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { textChange } from './text-change.js';

describe('textChange', () => {
  it('finds what was typed, deleted, replaced, and where', () => {
    assert.deepEqual(textChange('ac', 'abc'), { at: 1, removed: 0, inserted: 'b' });
    assert.deepEqual(textChange('abc', 'ac'), { at: 1, removed: 1, inserted: '' });
    assert.deepEqual(textChange('one two', 'one three'), { at: 5, removed: 2, inserted: 'hree' });
    assert.deepEqual(textChange('', 'x'), { at: 0, removed: 0, inserted: 'x' });
    assert.deepEqual(textChange('aa', 'aaa'), { at: 2, removed: 0, inserted: 'a' });
    assert.deepEqual(textChange('a😀b', 'a😁b'), { at: 1, removed: 2, inserted: '😁' });
    assert.deepEqual(textChange('same', 'same'), { at: 4, removed: 0, inserted: '' });
  });

  it('property: leads from one text to the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { at, removed, inserted } = textChange(before, after);
        assert.equal(before.slice(0, at) + inserted + before.slice(at + removed), after);
      }),
    );
  });
});
