import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Step } from './step.js';
import { patchesOf, StepTree } from './step-tree.js';

function step(id: number, parent: number, bytes = 10): Step {
  return {
    id,
    parent,
    kind: 'edit',
    label: `${id}`,
    group: null,
    time: 0,
    until: 0,
    session: 1,
    seq: id,
    patches: [{ op: 'add', path: [`do ${id}`], value: 1 }],
    inverse: [{ op: 'remove', path: [`undo ${id}`] }],
    bytes,
  };
}

/** 0 ← 1 ← 2 ← 3, and 1 ← 4 ← 5. */
function tree(): StepTree {
  return new StepTree(0, [step(1, 0), step(2, 1), step(3, 2), step(4, 1), step(5, 4)]);
}

function ids(steps: Iterable<Step>): number[] {
  return [...steps].map(({ id }) => id);
}

const UNLIMITED = { steps: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY };

describe('StepTree', () => {
  it('finds the way between any two steps', () => {
    const found = (from: number, to: number) => {
      const { undone, done } = tree().path(from, to);
      return [ids(undone), ids(done)];
    };
    assert.deepEqual(found(3, 5), [
      [3, 2],
      [4, 5],
    ]);
    assert.deepEqual(found(3, 1), [[3, 2], []]);
    assert.deepEqual(found(1, 5), [[], [4, 5]]);
    assert.deepEqual(found(0, 2), [[], [1, 2]]);
    assert.deepEqual(found(5, 0), [[5, 4, 1], []]);
    assert.deepEqual(found(2, 2), [[], []]);
    assert.deepEqual(
      patchesOf(tree().path(3, 4)).map(({ path }) => path[0]),
      ['undo 3', 'undo 2', 'do 4'],
    );
  });

  it('counts bytes and steps, also of a step that grows', () => {
    const grown = tree();
    grown.set(step(5, 4, 110));
    assert.deepEqual([grown.bytes, grown.size], [150, 5]);
    assert.deepEqual(ids(grown.values()), [1, 2, 3, 4, 5], 'it stays at its place');
    assert.ok(grown.has(0) && grown.has(5) && !grown.has(6));
  });

  it('keeps all within the limits', () => {
    const whole = tree();
    whole.trim(5, UNLIMITED);
    whole.trim(5, { steps: 5, bytes: 50 });
    assert.deepEqual([whole.origin, ids(whole.values())], [0, [1, 2, 3, 4, 5]]);
  });

  it('moves the origin along the way, and drops the branches that came off before it', () => {
    const trimmed = tree();
    trimmed.trim(5, { ...UNLIMITED, steps: 4 });
    assert.deepEqual([trimmed.origin, ids(trimmed.values())], [1, [2, 3, 4, 5]]);
    trimmed.trim(5, { ...UNLIMITED, steps: 3 });
    assert.deepEqual([trimmed.origin, ids(trimmed.values())], [1, [4, 5]], 'a branch goes whole');
    trimmed.trim(5, { ...UNLIMITED, bytes: 5 });
    assert.deepEqual([trimmed.origin, ids(trimmed.values()), trimmed.bytes], [4, [5], 10]);
    assert.ok(trimmed.has(4) && !trimmed.has(1) && !trimmed.has(0));
    trimmed.trim(5, { steps: 0, bytes: 0 });
    assert.deepEqual(ids(trimmed.values()), [5], 'the newest stays');
  });

  it('advancing takes the branches of the origin along', () => {
    const roots = new StepTree(0, [step(1, 0), step(2, 0), step(3, 2), step(4, 1)]);
    roots.trim(4, { ...UNLIMITED, steps: 3 });
    assert.deepEqual([roots.origin, ids(roots.values()), roots.bytes], [1, [4], 10]);
    roots.set(step(5, 4));
    assert.deepEqual(ids(roots.path(5, 1).undone), [5, 4]);
  });
});
