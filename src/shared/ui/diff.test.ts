import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diffTrees } from './diff.js';
import type { UiNode, UiRecord, UiTree } from './node.js';
import { ROOT_KEY } from './node.js';
import { applyRecords, emptyTree } from './tree.js';

/** `['a', ['b', 'c']]`-like shorthand: a column 'a' in a window, with two texts. */
type Shape = { key: string; kind?: 'column' | 'row' | 'text'; text?: string; in?: Shape[] };

function treeOf(shapes: readonly Shape[]): UiTree {
  const tree = new Map<string, UiNode>();
  const add = (key: string, kind: string, props: object, parent: string | null, inside: readonly Shape[]) => {
    tree.set(key, { key, kind, props, parent, children: inside.map((shape) => shape.key) } as UiNode);
    for (const shape of inside) {
      const isText = shape.text !== undefined;
      const props = isText ? { text: shape.text } : {};
      add(shape.key, shape.kind ?? (isText ? 'text' : 'column'), props, key, shape.in ?? []);
    }
  };
  add(ROOT_KEY, 'root', {}, null, shapes);
  return tree;
}

/** mulberry32 (Tommy Ettinger, public domain): random trees that are the same in every run. */
function randomizer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function randomTree(random: () => number): UiTree {
  const keys = Array.from({ length: 14 }, (_, index) => `k${index}`);
  keys.sort(() => random() - 0.5);
  const grow = (depth: number): Shape[] => {
    const shapes: Shape[] = [];
    while (keys.length > 0 && random() < 0.75) {
      const key = keys.pop() as string;
      if (depth > 2 || random() < 0.4) shapes.push({ key, text: random() < 0.5 ? 'a' : 'b' });
      else shapes.push({ key, kind: random() < 0.8 ? 'column' : 'row', in: grow(depth + 1) });
    }
    return shapes;
  };
  return treeOf(grow(0));
}

function assertWellFormed(tree: UiTree): void {
  const seen = new Set<string>();
  const visit = (key: string, parent: string | null) => {
    const node = tree.get(key);
    assert.ok(node, `node '${key}' is missing`);
    assert.equal(node.parent, parent);
    assert.ok(!seen.has(key), `node '${key}' is there twice`);
    seen.add(key);
    for (const child of node.children) visit(child, key);
  };
  visit(ROOT_KEY, null);
  assert.equal(seen.size, tree.size);
}

const operations = (records: readonly UiRecord[]) => records.map((record) => `${record.op} ${record.key}`);

describe('diffTrees', () => {
  it('turns any tree into any other, and every prefix of its records leaves a well-formed tree', () => {
    const random = randomizer(20261123);
    for (let round = 0; round < 2000; round++) {
      const before = randomTree(random);
      const after = randomTree(random);
      const records = diffTrees(before, after);
      const tree = new Map(before);
      for (const record of records) assertWellFormed(applyRecords(tree, [record]));
      assert.deepEqual(tree, after);
      assert.deepEqual(applyRecords(new Map(before), records), after);
      assert.deepEqual(diffTrees(before, after), records);
      // The two share what was not changed, which is not looked into.
      assert.deepEqual(applyRecords(tree, diffTrees(tree, before)), before);
    }
  });

  it('says nothing about equal trees', () => {
    const tree = treeOf([{ key: 'a', in: [{ key: 'b', text: 'hello' }] }]);
    assert.deepEqual(diffTrees(tree, structuredClone(tree)), []);
  });

  it('builds the whole tree from the empty one, parents first', () => {
    const tree = treeOf([{ key: 'a', in: [{ key: 'b', text: 'hello' }] }]);
    assert.deepEqual(diffTrees(emptyTree(), tree), [
      { op: 'insert', key: 'a', parent: '', index: 0, kind: 'column', props: {} },
      { op: 'insert', key: 'b', parent: 'a', index: 0, kind: 'text', props: { text: 'hello' } },
    ]);
  });

  it('moves as few children as can be', () => {
    const list = (order: string) =>
      treeOf([{ key: 'list', in: [...order].map((key) => ({ key, text: key })) }]);
    assert.deepEqual(diffTrees(list('abcde'), list('eabcd')), [{ op: 'move', key: 'e', index: 0 }]);
    assert.deepEqual(diffTrees(list('abcde'), list('bcdea')), [{ op: 'move', key: 'a', index: 4 }]);
    assert.equal(diffTrees(list('abcdefgh'), list('hgfedcba')).length, 7);
    assert.deepEqual(operations(diffTrees(list('abcd'), list('xdab'))), ['remove c', 'insert x', 'move d']);
  });

  it('sends the props that changed, and undefined for one that is gone', () => {
    const before = emptyTree();
    applyRecords(before, [
      { op: 'insert', key: 'w', parent: '', index: 0, kind: 'window', props: { title: 'W', x: 1, width: 2 } },
    ]);
    const after = emptyTree();
    applyRecords(after, [
      { op: 'insert', key: 'w', parent: '', index: 0, kind: 'window', props: { title: 'V', width: 2 } },
    ]);
    const records = diffTrees(before, after);
    assert.deepEqual(records, [{ op: 'update', key: 'w', props: { title: 'V', x: undefined } }]);
    assert.deepEqual(applyRecords(before, records), after);
  });

  it('replaces a node whose kind or parent changed, with all below it', () => {
    const inside = [{ key: 'b', text: 'hello' }];
    const before = treeOf([{ key: 'a', kind: 'column', in: inside }]);
    const after = treeOf([{ key: 'a', kind: 'row', in: inside }]);
    assert.deepEqual(operations(diffTrees(before, after)), ['remove a', 'insert a', 'insert b']);
  });
});

describe('applyRecords', () => {
  it('refuses records that do not fit, and says which and why', () => {
    const apply = (record: UiRecord) => () => applyRecords(emptyTree(), [record]);
    assert.throws(apply({ op: 'remove', key: 'x' }), /UI record remove 'x' .* there is no node 'x'/);
    assert.throws(apply({ op: 'move', key: '', index: 0 }), /the root stays/);
    assert.throws(
      apply({ op: 'insert', key: 'x', parent: '', index: 1, kind: 'row', props: {} }),
      /index 1 is not between 0 and 0/,
    );
    assert.throws(
      apply({ op: 'insert', key: '', parent: '', index: 0, kind: 'row', props: {} }),
      /in the tree already/,
    );
  });

  it('replaces nodes and never changes them: an old copy of the tree stays as it was', () => {
    const tree = emptyTree();
    const before = new Map(tree);
    applyRecords(tree, [{ op: 'insert', key: 'a', parent: '', index: 0, kind: 'row', props: {} }]);
    assert.deepEqual(before, emptyTree());
  });
});
