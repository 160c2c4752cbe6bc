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

  it('is wider than it may be rather than that words are broken', () => {
    const { columns, width } = set(table(['204,800', 'orchestrator', 'short']), 200);
    assert.deepEqual(
      columns.map((column) => column.width),
      [70, 120, 50],
    );
    assert.equal(width, 300);
  });

  it('gives the cells of one that is wider some room', () => {
    const { columns } = set(table(['orchestrator', 'x'.repeat(10), 'a b c d e f g h i j k l m n']), 200);
    assert.deepEqual(
      columns.map((column) => column.width),
      [120, 100, 160],
    );
  });

  it('cuts the longest words alone, as far as that helps', () => {
    const widths = (limit: number): number[] =>
      set(table(['204,800', 'https://example.org/a/long/way', 'short']), limit).columns.map(
        ({ width }) => width,
      );
    assert.deepEqual(widths(400), [70, 220, 50]);
    assert.deepEqual(widths(200), [70, 160, 50]);
  });
});
