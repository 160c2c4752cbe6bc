import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PAUSE_MS, Typing } from './typing.js';

/** The pieces that these texts of one field are cut into, each a tenth of a second after the one before. */
function pieces(start: string, ...texts: (string | { wait: number })[]): string[][] {
  const typing = new Typing();
  const found = new Map<number, string[]>();
  let time = 0;
  for (const text of texts) {
    if (typeof text !== 'string') {
      time += text.wait;
      continue;
    }
    time += 100;
    const piece = typing.piece('field', start, text, time);
    const all = found.get(piece) ?? [];
    found.set(piece, all);
    all.push(text);
  }
  return [...found.values()];
}

describe('Typing', () => {
  it('cuts at the beginning of each word', () => {
    assert.deepEqual(pieces('', 'h', 'hi', 'hi ', 'hi  ', 'hi  y', 'hi  yo'), [
      ['h', 'hi', 'hi ', 'hi  '],
      ['hi  y', 'hi  yo'],
    ]);
    assert.deepEqual(pieces('one ', 'one t', 'one tw'), [['one t', 'one tw']]);
    assert.deepEqual(pieces('', 'a', 'a\n', 'a\nb'), [['a', 'a\n'], ['a\nb']]);
  });

  it('cuts no word in half when several letters come at once', () => {
    assert.deepEqual(pieces('', 'ha', 'half a wor', 'half a word'), [['ha', 'half a wor', 'half a word']]);
    assert.deepEqual(pieces('', 'half', 'half a', 'half a w'), [['half'], ['half a'], ['half a w']]);
  });

  it('cuts where the user pauses', () => {
    assert.deepEqual(pieces('', 'a', { wait: PAUSE_MS - 100 }, 'ab', { wait: PAUSE_MS }, 'abc'), [
      ['a', 'ab'],
      ['abc'],
    ]);
  });

  it('keeps what is deleted apart from what is typed, and a run of deletions together', () => {
    assert.deepEqual(pieces('', 'a', 'ab', 'abc', 'ab', 'a', 'ax', 'axy'), [
      ['a', 'ab', 'abc'],
      ['ab', 'a'],
      ['ax', 'axy'],
    ]);
    assert.deepEqual(pieces('abcd', 'acd', 'ad', 'a'), [['acd', 'ad', 'a']], 'by Delete');
    assert.deepEqual(pieces('one two three', 'one two ', 'one '), [['one two ', 'one ']], 'by words');
  });

  it('keeps what was pasted apart, before and after', () => {
    const pasted = 'a whole sentence from elsewhere';
    assert.deepEqual(pieces('', 'x', `x${pasted}`, `x${pasted}y`), [['x'], [`x${pasted}`], [`x${pasted}y`]]);
    assert.deepEqual(pieces('', pasted, pasted + pasted), [[pasted], [pasted + pasted]]);
    assert.deepEqual(pieces('', pasted, pasted.slice(0, -1)), [[pasted], [pasted.slice(0, -1)]]);
  });

  it('takes a letter that is put in the place of another as typed', () => {
    assert.deepEqual(pieces('', 't', 'te', 'teh', 'the', 'they'), [
      ['t', 'te', 'teh'],
      ['the', 'they'],
    ]);
    assert.deepEqual(pieces('', 'i', 'i’', 'i’m'), [['i', 'i’', 'i’m']]);
  });

  it('what is typed over a selection is one piece with what it replaced', () => {
    assert.deepEqual(pieces('one two', 'one x', 'one xy'), [['one x', 'one xy']]);
    assert.deepEqual(pieces('', 'a', 'ab', { wait: 10 }, 'abc', 'z', 'zy'), [
      ['a', 'ab', 'abc'],
      ['z', 'zy'],
    ]);
  });

  it('cuts where the caret was moved elsewhere', () => {
    assert.deepEqual(pieces('', 'b', 'bc', 'abc', 'aabc'), [
      ['b', 'bc'],
      ['abc', 'aabc'],
    ]);
  });

  it('cuts between fields, and when the same one is typed into later', () => {
    const typing = new Typing();
    const a = typing.piece('a', '', 'x', 0);
    const b = typing.piece('b', '', 'x', 10);
    assert.notEqual(a, b);
    const again = typing.piece('a', 'x', 'xy', 20);
    assert.ok(again !== a && again !== b);
  });
});
