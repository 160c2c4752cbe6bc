import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type DockLayoutRules,
  type DockPane,
  layoutDock,
  moveBoundary,
  smallestDock,
} from './dock-layout.js';
import { type DockTree, insertAtEdge, insertBeside, paneWith, tabsOf } from './dock-tree.js';

const RECT = { x: 0, y: 0, width: 1004, height: 600 };
const SMALLEST = { width: 200, height: 100 };

/** A | B above C */
function three(): DockTree {
  const two = insertAtEdge(insertAtEdge(null, 'left', 'A'), 'right', 'B');
  return insertBeside(two, paneWith(two, 'B') ?? two, 'bottom', 'C');
}

function rules(...closed: string[]): DockLayoutRules {
  return { gap: 4, isOpen: (key) => !closed.includes(key), smallest: () => SMALLEST };
}

function rects(panes: readonly DockPane[]): Record<string, number[]> {
  return Object.fromEntries(
    panes.map(({ windows, rect: { x, y, width, height } }) => [windows.join(), [x, y, width, height]]),
  );
}

describe('the layout of docked windows', () => {
  it('divides the whole by shares, with gaps between', () => {
    assert.deepEqual(rects(layoutDock(three(), RECT, rules())), {
      A: [0, 0, 500, 600],
      B: [504, 0, 500, 298],
      C: [504, 302, 500, 298],
    });
  });

  it('a closed window leaves its place to its neighbours, and has it again when it comes back', () => {
    assert.deepEqual(rects(layoutDock(three(), RECT, rules('C'))), {
      A: [0, 0, 500, 600],
      B: [504, 0, 500, 600],
    });
    assert.deepEqual(rects(layoutDock(three(), RECT, rules('A'))), {
      B: [0, 0, 1004, 298],
      C: [0, 302, 1004, 298],
    });
    assert.deepEqual(layoutDock(three(), RECT, rules('A', 'B', 'C')), []);
  });

  it('free room is kept, without a window in it', () => {
    assert.deepEqual(rects(layoutDock(insertAtEdge(null, 'left', 'A'), RECT, rules())), {
      A: [0, 0, 500, 600],
      '': [504, 0, 500, 600],
    });
  });

  it('a boundary moves as far as the smallest sizes allow, and nothing else with it', () => {
    const tree = three();
    const boundary = layoutDock(tree, RECT, rules())[0]?.boundaries.right;
    assert.ok(boundary);
    const moved = (delta: number): unknown =>
      rects(layoutDock(moveBoundary(tree, boundary, delta), RECT, rules()));
    assert.deepEqual(moved(100), { A: [0, 0, 600, 600], B: [604, 0, 400, 298], C: [604, 302, 400, 298] });
    assert.deepEqual(moved(5000), { A: [0, 0, 800, 600], B: [804, 0, 200, 298], C: [804, 302, 200, 298] });
    assert.deepEqual(moved(-5000), { A: [0, 0, 200, 600], B: [204, 0, 800, 298], C: [204, 302, 800, 298] });
  });

  it('moving a boundary leaves a closed window its share', () => {
    const tree = insertAtEdge(three(), 'right', 'D');
    const boundary = layoutDock(tree, RECT, rules('D'))[0]?.boundaries.right;
    assert.ok(boundary && tree.kind === 'split');
    const moved = moveBoundary(tree, boundary, 100);
    assert.ok(moved.kind === 'split');
    assert.equal(moved.shares.at(-1), tree.shares.at(-1));
  });

  it('no window gets less than its smallest size: what does not fit side by side becomes tabs', () => {
    const tree = insertAtEdge(three(), 'right', 'D', 0.05);
    const narrow = layoutDock(tree, { ...RECT, width: 700 }, rules());
    assert.ok(narrow.every(({ rect }) => rect.width >= SMALLEST.width));
    assert.equal(smallestDock(tree, rules()).width, 608);
    assert.deepEqual(rects(layoutDock(tree, { ...RECT, width: 500 }, rules())), {
      'A,B,C,D': [0, 0, 500, 600],
    });
    const low = layoutDock(tree, { ...RECT, height: 150 }, rules());
    assert.ok(
      low.some(({ windows }) => windows.join() === 'B,C'),
      JSON.stringify(rects(low)),
    );
  });

  it('tabs are those that are open', () => {
    assert.deepEqual(rects(layoutDock(tabsOf('A', 'B', 'C'), RECT, rules('B'))), {
      'A,C': [0, 0, 1004, 600],
    });
  });
});
