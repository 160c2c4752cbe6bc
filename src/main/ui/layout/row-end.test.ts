import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Cell } from '../kinds/kind.js';
import { arrangeRowEnd } from './row-end.js';

/** A text: as wide as it is, or as it is told to be. */
function cell(natural: number, props: { grow?: number; minWidth?: number } = {}): Cell {
  return {
    props: { label: 'a cell', ...props },
    measure: (width = natural) => ({ width, height: 16 }),
  };
}

const LABEL = { x: 20, least: 60, gap: 10 };
const arranged = (width: number, label: number, ...cells: Cell[]) => {
  const { labelRoom, boxes } = arrangeRowEnd(
    cells,
    { width, height: 26, fills: true },
    { ...LABEL, width: label },
  );
  return [labelRoom, ...boxes.map((box) => [box.x, box.width])];
};

describe('what stands behind the label of a row', () => {
  it('follows the label, in the middle of the row’s height', () => {
    assert.deepEqual(arranged(400, 100, cell(40), cell(30)), [100, [130, 40], [180, 30]]);
    const room = { width: 400, height: 26, fills: true };
    assert.equal(arrangeRowEnd([cell(40)], room, { ...LABEL, width: 100 }).boxes[0]?.y, 5);
  });

  it('what grows takes the room that is left', () => {
    // 400 − 20 − 100 − 40 − three gaps.
    assert.deepEqual(arranged(400, 100, cell(0, { grow: 1 }), cell(40)), [100, [130, 210], [350, 40]]);
  });

  it('a label that is too long is cut, so that nothing falls out of the row', () => {
    assert.deepEqual(arranged(200, 500, cell(40)), [120, [150, 40]]);
  });

  it('of the label the least stays: then what stands behind it is cut, down to its own least width', () => {
    // 200 − 20 − 60 − three gaps are left of 150 + 64.
    assert.deepEqual(arranged(200, 500, cell(150), cell(64, { minWidth: 64 })), [60, [90, 26], [126, 64]]);
  });

  it('with nothing behind it a label has the whole row', () => {
    assert.deepEqual(arranged(200, 500), [170]);
  });
});
