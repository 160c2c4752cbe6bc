import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { copyCodeTones } from './code-tones.js';
import { FrozenCopies } from './frozen-copies.js';
import { copySpans } from './spans.js';
import { copyTable } from './table.js';

const WHERE = 'ui.richText';

describe('copies of frozen lists', () => {
  it('are made once', () => {
    const spans = Object.freeze(['plain ', Object.freeze({ text: 'strong', strong: true })]);
    assert.equal(copySpans(spans, WHERE, 'the text'), copySpans(spans, WHERE, 'the text'));
  });

  it('are made each time of what can still change inside', () => {
    const inner = { text: 'a' };
    const spans = Object.freeze([inner]);
    assert.deepEqual(copySpans(spans, WHERE, 'the text'), [{ text: 'a' }]);
    inner.text = 'b';
    assert.deepEqual(copySpans(spans, WHERE, 'the text'), [{ text: 'b' }]);
  });

  it('are not remembered of what is refused', () => {
    const spans = Object.freeze([Object.freeze({ text: 1 })]);
    for (const _ of ['once', 'again']) {
      assert.throws(() => copySpans(spans, WHERE, 'the text'), /has text 1; expected a string/);
    }
  });

  it('are checked again with other code, and below other columns', () => {
    const tones = Object.freeze([Object.freeze({ start: 0, end: 5, tone: 'info' })]);
    assert.equal(copyCodeTones(tones, 5, WHERE), copyCodeTones(tones, 9, WHERE));
    assert.throws(() => copyCodeTones(tones, 4, WHERE), /tone 0 goes from 0 to 5; expected whole numbers/);
    const rows = Object.freeze([Object.freeze(['a', 'b'])]);
    assert.equal(copyTable(['1', '2'], rows, WHERE).rows, copyTable(['3', '4'], rows, WHERE).rows);
    assert.throws(() => copyTable(['1'], rows, WHERE), /row 0 has 2 cells; expected an array of 1/);
  });

  it('what is no list is left to whoever checks it', () => {
    const copies = new FrozenCopies<number>();
    assert.equal(
      copies.of(null, () => 1),
      1,
    );
    assert.equal(
      copies.of('text', () => 2),
      2,
    );
  });
});
