import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPattern } from '../find-pattern.js';
import type { UiTree } from '../node.js';
import type { Ui } from '../ui.js';
import { UiFrame } from '../ui-frame.js';
import type { RowLook, RowQuery } from '../views.js';
import { lookThroughTree } from './find-rows.js';
import type { FoundRows } from './props.js';

function draw(body: (ui: Ui) => void, find: RowQuery, count = 3): UiTree {
  const frame = new UiFrame([], { 'W/C': { first: 0, count, find } });
  frame.ui.window('W', {}, () => body(frame.ui));
  return frame.finish();
}

function query(query: string, look?: Partial<RowLook>): RowQuery {
  const asked = look ? { look: { id: 1, from: [], count: 1000, ...look } } : {};
  return { query, matchCase: false, ...asked };
}

function answerIn(tree: UiTree): FoundRows | undefined {
  const node = tree.get('W/C');
  assert.ok(node?.kind === 'virtualList' || node?.kind === 'table' || node?.kind === 'tree');
  return node.props.found;
}

const isMarked = (tree: UiTree, id: string): boolean => {
  const node = tree.get(`W/C/${id}`);
  assert.ok(node && 'rowId' in node.props);
  return node.props.found === true;
};

const table = (ui: Ui): void => {
  const columns = [
    { id: 'name', title: 'Name' },
    { id: 'more', title: 'More' },
  ];
  ui.table('C', { columns, rowCount: 100_000, rowId: (index) => `r${index}` }, (index) => {
    ui.cell(`Name ${index}`);
    ui.cell(() => ui.button('Open'));
  });
};

describe('finding in rows that are not drawn', () => {
  it('a stretch of a table is looked through by the texts of its cells, and nothing is drawn for it', () => {
    const tree = draw(table, query('name 5000', { from: [4990], count: 20 }));
    assert.deepEqual(answerIn(tree), { id: 1, rows: [{ index: 5000, rowId: 'r5000' }], next: [5010] });
    assert.equal(tree.get('W/C')?.children.length, 3);
    assert.ok(![...tree.keys()].some((key) => key.includes('5000')));
  });

  it('the end is told, and what begins behind it finds nothing', () => {
    const last = draw(table, query('9999', { from: [99_998] }));
    assert.deepEqual(answerIn(last), {
      id: 1,
      rows: [
        { index: 99_998, rowId: 'r99998' },
        { index: 99_999, rowId: 'r99999' },
      ],
      next: null,
    });
    assert.deepEqual(answerIn(draw(table, query('9', { from: [200_000] }))), { id: 1, rows: [], next: null });
  });

  it('a thousand rows are answered at once, and it goes on behind them', () => {
    const answer = answerIn(draw(table, query('name', { count: 5000 })));
    assert.equal(answer?.rows.length, 1000);
    assert.deepEqual(answer?.next, [1000]);
  });

  it('what is drawn says whether it has it, by what can be read in a list’s row', () => {
    const tree = draw(
      (ui) =>
        ui.virtualList('C', { rowCount: 3, rowId: (index) => `r${index}` }, (index) =>
          ui.row({}, () => {
            ui.text(['Ada', 'Bob', 'Cleo'][index] ?? '');
            ui.richText(['born ', { text: `18${index}5`, strong: true }]);
            ui.button('Delete', { icon: 'close', iconOnly: true });
          }),
        ),
      query('BORN 1815', {}),
    );
    assert.deepEqual(
      ['r0', 'r1', 'r2'].map((id) => isMarked(tree, id)),
      [false, true, false],
    );
    assert.deepEqual(answerIn(tree)?.rows, [{ index: 1, rowId: 'r1' }]);
    assert.equal(tree.get('W/C')?.children.length, 3);
  });

  it('rows are found by the text that hot code gives for them', () => {
    const options = { rowCount: 9, rowId: String, rowText: (index: number) => `secretly ${index}` };
    const tree = draw(
      (ui) => ui.virtualList('C', options, () => ui.text('seen')),
      query('secretly 7', {}),
      9,
    );
    assert.deepEqual(answerIn(tree)?.rows, [{ index: 7, rowId: '7' }]);
    assert.equal(isMarked(tree, '7'), true);
    assert.equal(answerIn(draw((ui) => ui.virtualList('C', options, () => {}), query('seen'))), undefined);
  });

  it('U1: a text that is none is said in its window', () => {
    const options = { rowCount: 2, rowId: String, rowText: () => 7 as unknown as string };
    const tree = draw((ui) => ui.virtualList('C', options, () => {}), query('x', {}));
    const note = tree.get('W!error');
    assert.ok(note?.kind === 'text');
    assert.match(note.props.text, /the text of row 0 is 7; expected a string/);
  });
});

describe('finding in trees', () => {
  const FILES: Record<string, string[]> = { src: ['main', 'ui'], main: ['run', 'app'], ui: ['view'] };
  const TREE = {
    roots: ['src', 'docs'],
    childrenOf: (id: string): readonly string[] => FILES[id] ?? [],
    labelOf: (id: string): string => `the ${id}`,
    open: new Set(['src', 'ui']),
  };

  it('closed rows are looked into, and it is told what has to be opened', () => {
    const all = answerIn(draw((ui) => ui.tree('C', TREE), query('the', {})));
    assert.deepEqual(all?.rows, [
      { index: 0, rowId: 'src' },
      { index: 1, rowId: 'main' },
      { index: 1, rowId: 'run', inside: ['main'] },
      { index: 1, rowId: 'app', inside: ['main'] },
      { index: 2, rowId: 'ui' },
      { index: 3, rowId: 'view' },
      { index: 4, rowId: 'docs' },
    ]);
    assert.equal(all?.next, null);
  });

  it('it goes on where it left off, row by row', () => {
    const seen: string[] = [];
    for (let from: number[] | null = []; from; ) {
      const answer: FoundRows | undefined = answerIn(
        draw((ui) => ui.tree('C', TREE), query('the', { from, count: 1 })),
      );
      assert.ok(answer && answer.rows.length <= 1);
      seen.push(answer.rows[0]?.rowId ?? '');
      from = answer.next;
    }
    assert.deepEqual(seen, ['src', 'main', 'run', 'app', 'ui', 'view', 'docs']);
  });

  it('a place that is gone meanwhile is passed over', () => {
    const from = (place: number[]): FoundRows =>
      lookThroughTree(TREE, () => 0, findPattern('the', false), { id: 1, from: place, count: 1 });
    assert.equal(from([0, 0, 7]).rows[0]?.rowId, 'ui');
    assert.equal(from([1, 3]).next, null);
    assert.deepEqual(from([9, 9]), { id: 1, rows: [], next: null });
  });

  it('one that contains itself comes to an end', () => {
    const round = { ...TREE, childrenOf: (id: string) => [id], open: new Set<string>() };
    const answer = lookThroughTree(round, () => 0, findPattern('none', false), {
      id: 1,
      from: [],
      count: 5000,
    });
    assert.equal(answer.next, null);
  });
});
