import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type DockSide,
  type DockTree,
  insertAtEdge,
  insertBeside,
  insertInside,
  insertTab,
  normalise,
  paneWith,
  removeWindow,
  tabsOf,
  windowsIn,
} from './dock-tree.js';

/** A tree in short: `[A|B,C]` is A beside the tabs B and C, `{A|B}` one above the other, `_` is free room. */
function short(tree: DockTree | null): string {
  if (!tree) return '';
  if (tree.kind === 'free') return '_';
  if (tree.kind === 'tabs') return tree.windows.join(',');
  const inner = tree.children.map(short).join('|');
  return tree.axis === 'row' ? `[${inner}]` : `{${inner}}`;
}

function pane(tree: DockTree, key: string): DockTree & { kind: 'tabs' } {
  const found = paneWith(tree, key);
  assert.ok(found, `${key} is docked in ${short(tree)}`);
  return found;
}

describe('the tree of docked windows', () => {
  it('an edge of an empty area leaves the rest free; the other edge then takes the free room', () => {
    const one = insertAtEdge(null, 'left', 'A');
    assert.equal(short(one), '[A|_]');
    assert.equal(short(insertAtEdge(one, 'right', 'B')), '[A|B]');
    assert.equal(short(insertAtEdge(one, 'bottom', 'B')), '{[A|_]|B}');
    assert.equal(short(insertInside(one, 'B', null)), '[A|B]');
  });

  it('a third beside two is one row of three, and takes its room from all', () => {
    const two = insertAtEdge(insertAtEdge(null, 'left', 'A'), 'right', 'B');
    const three = insertAtEdge(two, 'right', 'C');
    assert.equal(short(three), '[A|B|C]');
    assert.deepEqual(three.kind === 'split' && three.shares.map((share) => share.toFixed(2)), [
      '0.33',
      '0.33',
      '0.33',
    ]);
  });

  it('beside a pane, below it, and on it', () => {
    const two = insertAtEdge(insertAtEdge(null, 'left', 'A'), 'right', 'B');
    assert.equal(short(insertBeside(two, pane(two, 'A'), 'right', 'C')), '[A|C|B]');
    assert.equal(short(insertBeside(two, pane(two, 'B'), 'bottom', 'C')), '[A|{B|C}]');
    assert.equal(short(insertTab(two, pane(two, 'B'), 'C')), '[A|B,C]');
    assert.equal(short(insertInside(two, 'C', 'B')), '[A|B,C]');
    assert.equal(short(insertInside(two, 'C', 'gone')), '[A,C|B]');
  });

  it('what is taken out leaves its room to its neighbours, and no split of one behind', () => {
    const two = insertAtEdge(insertAtEdge(null, 'left', 'A'), 'right', 'B');
    const nested = insertBeside(two, pane(two, 'B'), 'bottom', 'C');
    assert.equal(short(removeWindow(nested, 'A')), '{B|C}');
    assert.equal(short(removeWindow(nested, 'C')), '[A|B]');
    assert.equal(removeWindow(insertAtEdge(null, 'left', 'A'), 'A'), null);
    assert.equal(removeWindow(nested, 'never there'), nested);
  });

  it('what was stored unsound is made sound', () => {
    const stored: DockTree = {
      kind: 'split',
      axis: 'row',
      shares: [Number.NaN, -1],
      children: [
        { kind: 'split', axis: 'row', shares: [], children: [tabsOf('A'), { kind: 'free' }] },
        { kind: 'split', axis: 'column', shares: [1], children: [{ kind: 'free' }] },
        tabsOf('A', 'B'),
        tabsOf(),
      ],
    };
    const sound = normalise(stored);
    assert.equal(short(sound), '[A|_|B]');
    assert.ok(sound?.kind === 'split' && sound.shares.every((share) => share > 0));
    assert.equal(normalise({ kind: 'split', axis: 'row', shares: [1], children: [{ kind: 'free' }] }), null);
  });

  it('stays sound whatever is docked and undocked, and is plain data', () => {
    const key = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
    const side = fc.constantFrom<DockSide>('left', 'right', 'top', 'bottom');
    const step = fc.record({
      key,
      side,
      beside: key,
      how: fc.constantFrom('edge', 'beside', 'tab', 'remove'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let tree: DockTree | null = null;
        const docked = new Set<string>();
        for (const { key: window, side: at, beside, how } of steps) {
          tree = tree && removeWindow(tree, window);
          docked.delete(window);
          if (how === 'remove') continue;
          docked.add(window);
          const next: DockTree | null = tree && how !== 'edge' ? paneWith(tree, beside) : null;
          if (!tree || next?.kind !== 'tabs') tree = insertAtEdge(tree, at, window);
          else if (how === 'tab') tree = insertTab(tree, next, window);
          else tree = insertBeside(tree, next, at, window);
        }
        assert.deepEqual(new Set(tree ? windowsIn(tree) : []), docked);
        if (!tree) return;
        assert.equal(windowsIn(tree).length, docked.size);
        assert.equal(short(normalise(tree)), short(tree));
        assert.deepEqual(JSON.parse(JSON.stringify(tree)), tree);
        assertSound(tree, null);
      }),
    );
  });
});

function assertSound(tree: DockTree, around: string | null): void {
  if (tree.kind === 'tabs') assert.ok(tree.windows.length > 0);
  if (tree.kind !== 'split') return;
  assert.notEqual(tree.axis, around);
  assert.ok(tree.children.length > 1);
  assert.equal(tree.shares.length, tree.children.length);
  assert.ok(Math.abs(tree.shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
  for (const child of tree.children) assertSound(child, tree.axis);
}
