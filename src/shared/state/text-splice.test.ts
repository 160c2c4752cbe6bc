import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyPatches } from './apply-patches.js';
import { diffData } from './diff-data.js';
import { applyInvertibly } from './invert-patches.js';

const emoji = fc.constantFrom('😀', '😁', '🙂', 'a', 'ж', '\ud83d', '\ude00');
const anyText = fc.array(emoji, { maxLength: 60 }).map((parts) => parts.join(''));

describe('texts in patches', () => {
  it('S3: an edit of a long text leads there and back', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (head, old, fresh, tail) => {
        const base = { text: head + old + tail };
        const next = { text: head + fresh + tail };
        const patches = diffData(base, next);
        const { state, inverse } = applyInvertibly(base, patches);
        assert.equal(state.text, next.text);
        assert.equal(applyPatches(state, inverse).text, base.text);
        for (const patch of patches)
          if (patch.op === 'splice') assert.ok(patch.value.length * 2 < next.text.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('carries the edit alone, whether typed, deleted or put at the end', () => {
    const text = 'word '.repeat(20);
    const splices: [string, object][] = [
      [`${text.slice(0, 50)}new ${text.slice(50)}`, { at: 50, remove: 0, value: 'new ' }],
      [text.slice(0, 90), { at: 90, remove: 10, value: '' }],
      [`${text}!`, { at: 100, remove: 0, value: '!' }],
    ];
    for (const [next, splice] of splices)
      assert.deepEqual(diffData({ text }, { text: next }), [{ op: 'splice', path: ['text'], ...splice }]);
  });

  it('goes whole when it is short, or mostly another', () => {
    const long = 'x'.repeat(100);
    for (const [base, next] of [
      ['short', 'shorter'],
      [long, ''],
      [long, `${'y'.repeat(60)}${long.slice(60)}`],
    ])
      assert.deepEqual(diffData({ text: base }, { text: next }), [
        { op: 'replace', path: ['text'], value: next },
      ]);
  });

  it('keeps surrogate pairs whole, which an export as JSON in UTF-8 could not carry in halves', () => {
    const rest = 'x'.repeat(80);
    // They share their first unit; the first and the third their last.
    for (const [old, fresh] of [
      ['😀', '😁'],
      ['😀', '🠀'],
    ])
      assert.deepEqual(diffData({ text: `${rest}${old}${rest}` }, { text: `${rest}${fresh}${rest}` }), [
        { op: 'splice', path: ['text'], at: 80, remove: 2, value: fresh },
      ]);
  });
});
