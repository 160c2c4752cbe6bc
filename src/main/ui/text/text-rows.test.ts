import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { TextRows } from './text-rows.js';

function rowsOf(text: string, columns = Number.POSITIVE_INFINITY): string[] {
  const rows = new TextRows(text, columns);
  return Array.from({ length: rows.count }, (_, row) => rows.textOf(row));
}

describe('TextRows', () => {
  it('has a row for each line, however it ends', () => {
    assert.deepEqual(rowsOf('a\nbb\r\n\nc'), ['a', 'bb', '', 'c']);
    assert.deepEqual(rowsOf(''), ['']);
    assert.deepEqual(rowsOf('a\n'), ['a', '']);
  });

  it('wraps behind white space, and cuts what has none', () => {
    assert.deepEqual(rowsOf('one two three', 8), ['one two ', 'three']);
    assert.deepEqual(rowsOf('abcdefgh', 3), ['abc', 'def', 'gh']);
    assert.deepEqual(rowsOf('日本語です', 4), ['日本', '語で', 'す']);
  });

  it('knows lines, and the row of an offset', () => {
    const rows = new TextRows('aaa bbb\nc', 4);
    assert.deepEqual([rows.count, rows.lineCount, rows.widest], [3, 2, 4]);
    assert.deepEqual(
      [0, 1, 2].map((row) => [rows.line(row), rows.beginsLine(row)]),
      [
        [0, true],
        [0, false],
        [1, true],
      ],
    );
    assert.deepEqual(
      [0, 1, 2].map((row) => rows.firstOfLine(row)),
      [0, 0, 2],
    );
    assert.deepEqual(
      [0, 3, 4, 7, 8, 9].map((offset) => rows.rowAt(offset)),
      [0, 0, 1, 1, 2, 2],
    );
  });

  it('cuts very long lines although nothing wraps', () => {
    const rows = new TextRows(`${'x'.repeat(4500)}\ny`, Number.POSITIVE_INFINITY);
    assert.deepEqual([rows.count, rows.lineCount], [4, 2]);
  });

  it('loses nothing', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '語', '😀', '-'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (all, columns) => {
        const rows = new TextRows(all, columns);
        let put = '';
        for (let row = 0; row < rows.count; row++) {
          if (row > 0 && rows.beginsLine(row)) put += '\n';
          put += rows.textOf(row);
        }
        assert.equal(put, all);
      }),
    );
  });

  it('takes 100,000 lines at once', () => {
    const rows = new TextRows('a line of some length, as they are\n'.repeat(100_000), 20);
    assert.equal(rows.lineCount, 100_001);
    assert.equal(rows.count, 200_001);
  });
});
