import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { diffTrees } from './diff.js';
import { KeySpace } from './key-space.js';
import type { UiTree } from './node.js';
import { applyRecords, emptyTree } from './tree.js';
import type { Ui } from './ui.js';
import { UiFrame } from './ui-frame.js';

/** What a frame may draw: few of each, so that the same comes again, and nearly the same. Some is refused. */
type Call =
  | { call: 'text' | 'heading'; text: string; options: object }
  | { call: 'button' | 'field' | 'submitted'; label: string }
  | { call: 'row' | 'listItem' | 'scope' | 'window'; id: string; options: object; in: Call[] };

const leaf = fc.constantFrom<Call>(
  { call: 'text', text: 'a', options: {} },
  { call: 'text', text: 'b', options: {} },
  { call: 'text', text: 'a', options: { tone: 'muted' } },
  { call: 'text', text: 'a', options: { role: 'heading', level: 2 } },
  { call: 'heading', text: 'a', options: {} },
  { call: 'heading', text: 'a', options: { level: 1 } },
  { call: 'button', label: 'a' },
  { call: 'button', label: 'b' },
  { call: 'field', label: 'f' },
  { call: 'submitted', label: 'f' },
);
const { calls } = fc.letrec<{ calls: Call[]; container: Call }>((tie) => ({
  calls: fc.array(fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, tie('container')), { maxLength: 4 }),
  container: fc.record({
    call: fc.constantFrom('row', 'listItem', 'scope', 'window'),
    id: fc.constantFrom('a', 'b'),
    options: fc.constantFrom({}, {}, {}, { gap: 4 }, { gap: Number.NaN }),
    in: tie('calls'),
  }),
}));

function draw(ui: Ui, list: readonly Call[]): void {
  for (const one of list) {
    if (one.call === 'text' || one.call === 'heading') {
      ui[one.call](one.text, one.options);
    } else if (one.call === 'button') {
      ui.button(one.label);
    } else if (one.call === 'field' || one.call === 'submitted') {
      ui.row({}, () => ui.row({}, () => ui.textField(one.label, '')));
      if (one.call === 'submitted') ui.submitted(one.label);
    } else if ('in' in one) {
      const body = (): void => draw(ui, one.in);
      if (one.call === 'row') ui.row(one.options, body);
      else if (one.call === 'scope') ui.scope(one.id, body);
      else ui[one.call](one.id, one.options, body);
    }
  }
}

function treeOf(list: readonly Call[], keys?: KeySpace): UiTree {
  const frame = new UiFrame([], {}, keys);
  frame.ui.window('W', {}, () => draw(frame.ui, list));
  return frame.finish();
}

describe('KeySpace', () => {
  it('changes nothing: neither what frames draw, nor what is said of their differences', () => {
    fc.assert(
      fc.property(fc.array(calls, { minLength: 2, maxLength: 5 }), fc.array(fc.nat(4)), (programs, order) => {
        const keys = new KeySpace();
        let before: UiTree = emptyTree();
        const shown = emptyTree();
        for (const index of order) {
          const program = programs[index % programs.length] ?? [];
          const tree = treeOf(program, keys);
          assert.deepEqual(tree, treeOf(program));
          applyRecords(shown, diffTrees(before, tree));
          assert.deepEqual(shown, tree);
          before = tree;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a node of which nothing has changed, nor below it, is the same object', () => {
    const keys = new KeySpace();
    const text = (shown: string): Call => ({ call: 'text', text: shown, options: {} });
    const row = (shown: string): Call => ({ call: 'row', id: '', options: {}, in: [text(shown)] });
    const before = treeOf([row('a'), row('a')], keys);
    const after = treeOf([row('a'), row('b')], keys);
    assert.equal(before.get('W/row:0'), after.get('W/row:0'));
    assert.notEqual(before.get('W/row:1'), after.get('W/row:1'));
    assert.notEqual(before.get('W'), after.get('W'));
  });
});
