import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breakLines, ellipsize } from './line-breaker.js';

/** Every UTF-16 unit is 10 px wide. */
const measure = (run: string): number => run.length * 10;

describe('breakLines', () => {
  it('breaks at spaces, which belong to neither line', () => {
    assert.deepEqual(breakLines('one two three', 70, measure), { lines: ['one two', 'three'], width: 70 });
  });

  it('keeps new lines, empty lines and indentation', () => {
    assert.deepEqual(breakLines('  if\n\r\nx', 100, measure).lines, ['  if', '', 'x']);
  });

  it('cuts a word that is wider than the line, between graphemes', () => {
    assert.deepEqual(breakLines('abcdefgh', 30, measure).lines, ['abc', 'def', 'gh']);
    const family = '👩‍👩‍👧';
    assert.deepEqual(breakLines(family + family, 10, measure).lines, [family, family]);
  });

  it('breaks between ideographs, but not before a full stop', () => {
    assert.deepEqual(breakLines('日本語です。', 30, measure).lines, ['日本語', 'です。']);
    assert.deepEqual(breakLines('日本語。', 30, measure).lines, ['日本', '語。']);
  });

  it('breaks after hyphens, but neither at the slashes of a path nor after a minus', () => {
    assert.deepEqual(breakLines('a well-known one', 80, measure).lines, ['a well-', 'known', 'one']);
    assert.deepEqual(breakLines('src/hot/gui', 80, measure).lines, ['src/hot/', 'gui']);
    assert.deepEqual(breakLines('see src/hot', 80, measure).lines, ['see', 'src/hot']);
    assert.deepEqual(breakLines('a to b -5', 80, measure).lines, ['a to b', '-5']);
  });

  it('does not break at no-break spaces', () => {
    assert.deepEqual(breakLines('Seite\u00a012 da', 80, measure).lines, ['Seite\u00a012', 'da']);
  });

  it('loses no letter, whatever the width', () => {
    const text = 'The pause, in ms-units, does not grow with a/long/path 状態 or averyveryverylongword.';
    for (let limit = 10; limit < 900; limit += 10) {
      const { lines, width } = breakLines(text, limit, measure);
      assert.equal(lines.join('').replaceAll(/\s/g, ''), text.replaceAll(/\s/g, ''), `at ${limit} px`);
      assert.ok(width <= limit, `a line of ${width} px at ${limit} px`);
    }
  });
});

describe('ellipsize', () => {
  it('leaves what fits, and puts several lines on one', () => {
    assert.equal(ellipsize('a\nb', 100, measure).line, 'a b');
  });

  it('ends what does not fit in an ellipsis, within the limit', () => {
    assert.deepEqual(ellipsize('abcdef', 40, measure), { line: 'abc…', width: 40 });
    assert.equal(ellipsize('abcdef', 5, measure).line, '…');
    // Widths are sums with a grain: what fits but for it is not thrown away.
    assert.equal(ellipsize('abcdef', 39.999, measure).line, 'abc…');
  });

  it('looks at as much of a long text as fits, not at all of it', () => {
    let measured = 0;
    const counting = (run: string): number => {
      measured += run.length;
      return measure(run);
    };
    const { line } = ellipsize('word '.repeat(20_000), 4000, counting);
    assert.equal(line, `${'word '.repeat(79)}word…`);
    assert.ok(measured < 20_000, `${measured} characters measured`);
    assert.deepEqual(ellipsize('x'.repeat(1000), 10_000, measure), { line: 'x'.repeat(1000), width: 10_000 });
    assert.equal(ellipsize('x'.repeat(1000), 9995, measure).line, `${'x'.repeat(998)}…`);
  });
});

describe('a word that is longer than thousands of lines', () => {
  it('is cut by measuring a few times its length', () => {
    let measured = 0;
    const { lines } = breakLines('x'.repeat(100_000), 500, (run) => {
      measured += run.length;
      return measure(run);
    });
    assert.equal(lines.length, 2000);
    assert.ok(lines.every((line) => line.length === 50));
    assert.ok(measured < 1_000_000, `${measured} characters measured`);
  });
});
