import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DARK } from '../themes/dark.js';
import type { FacedSpan } from './span-breaker.js';
import { setTable } from './table-setting.js';
import { TextMeasurer } from './text-measurer.js';

const text = new TextMeasurer((run) => run.length * 10, DARK.faces);
const cell = (content: string): FacedSpan[] => [{ text: content, face: 'body', pad: 0 }];
const table = (...rows: string[][]) => rows.map((row) => row.map(cell));
const set = (rows: FacedSpan[][][], limit: number) => setTable(rows, limit, { x: 10, y: 3 }, 20, text);

describe('setTable', () => {
  it('gives columns the width of their widest cell where there is room', () => {
    const { columns, rows, width, height } = set(table(['a', 'bb'], ['cccc', 'd']), 400);
    assert.deepEqual(columns, [
      { x: 10, width: 40 },
      { x: 70, width: 20 },
    ]);
    assert.deepEqual([width, height], [100, 52]);
    assert.deepEqual(
      rows.map(({ y }) => y),
      [0, 26],
    );
  });

  it('breaks the longest cells first, and a row is as high as its highest', () => {
    const { columns, rows, width } = set(table(['id', 'one two three four']), 140);
    assert.equal(columns[0]?.width, 24, 'a short one keeps its width');
    assert.ok(width <= 140);
    assert.equal(rows[0]?.height, 3 * 20 + 6);
  });

  it('is no wider than it may be, though words are cut', () => {
    const { width } = set(table(['averyverylongword', 'another-very-long-word']), 160);
    assert.ok(width <= 160);
  });

  it('cuts the longest words alone', () => {
    const { columns, width } = set(table(['204,800', 'averyverylongword', 'short']), 260);
    assert.deepEqual(
      columns.map((column) => column.width),
      [70, 80, 50],
    );
    assert.equal(width, 260);
  });
});
