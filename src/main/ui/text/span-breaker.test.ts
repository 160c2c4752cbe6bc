import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Face } from '../theme.js';
import { breakSpans, type FacedSpan, type SetSpans } from './span-breaker.js';

/** Every UTF-16 unit is 10 px wide, 20 when strong. */
const measure = (text: string, face: Face): number => text.length * (face === 'strong' ? 20 : 10);

function span(text: string, face: Face = 'body', pad = 0): FacedSpan {
  return { text, face, pad };
}

function linesOf({ lines }: SetSpans): string[] {
  return lines.map(({ runs }) => runs.map(({ text }) => text).join('|'));
}

describe('breakSpans', () => {
  it('breaks at spaces, whichever span they are in', () => {
    const set = breakSpans([span('one '), span('two', 'strong'), span(' three')], 100, measure);
    assert.deepEqual(linesOf(set), ['one |two', 'three']);
    assert.deepEqual(
      set.lines[0]?.runs.map(({ x, width }) => [x, width]),
      [
        [0, 40],
        [40, 60],
      ],
    );
    assert.equal(set.width, 100);
  });

  it('keeps a word together that goes on in another span', () => {
    const set = breakSpans([span('aa bb'), span('cc', 'strong'), span('.')], 80, measure);
    assert.deepEqual(linesOf(set), ['aa', 'bb|cc|.']);
  });

  it('keeps new lines, and cuts what is wider than a line', () => {
    assert.deepEqual(linesOf(breakSpans([span('a\n\nbcdef')], 30, measure)), ['a', '', 'bcd', 'ef']);
    assert.deepEqual(linesOf(breakSpans([span('ab'), span('cdef', 'strong')], 60, measure)), ['ab|cd', 'ef']);
  });

  it('gives padded spans their room on each line', () => {
    const set = breakSpans([span('a '), span('b c', 'code', 4), span('d')], 60, measure);
    assert.deepEqual(linesOf(set), ['a |b', 'c|d']);
    assert.deepEqual(
      set.lines[0]?.runs.map(({ x }) => x),
      [0, 24],
    );
    assert.equal(set.lines[0]?.width, 38);
  });

  it('has one empty line for no text', () => {
    assert.deepEqual(linesOf(breakSpans([], 100, measure)), ['']);
    assert.deepEqual(linesOf(breakSpans([span('')], 100, measure)), ['']);
  });

  it('loses no letter, and is no wider than it may be', () => {
    const word = fc.stringMatching(/^[a-zé状 \n/-]{0,12}$/u);
    const spans = fc.array(
      fc.record({ text: word, face: fc.constantFrom<Face>('body', 'strong'), pad: fc.constantFrom(0, 3) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(spans, fc.integer({ min: 30, max: 400 }), (all, limit) => {
        const { lines, flow, width } = breakSpans(all, limit, measure);
        assert.equal(flow.map(({ text }) => text).join(''), all.map(({ text }) => text).join(''));
        assert.ok(width <= limit, `a line of ${width} px at ${limit} px`);
        const breaks = flow.filter(({ type, text }) => type === 'wrap' || text === '\n').length;
        assert.equal(lines.length, breaks + 1);
        const drawn = lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
        const told = flow.filter(({ type, text }) => type === 'text' && text !== '\n');
        assert.equal(drawn, told.map(({ text }) => text).join(''));
      }),
    );
  });
});
