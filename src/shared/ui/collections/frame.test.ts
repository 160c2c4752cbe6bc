import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UiEvent, UiTree } from '../node.js';
import type { Ui } from '../ui.js';
import { UiFrame } from '../ui-frame.js';
import type { CollectionViews } from '../views.js';
import type { TableOptions, TreeOptions } from './ui.js';

interface Drawn {
  readonly tree: UiTree;
  readonly commands: UiFrame['commands'];
}

function draw(body: (ui: Ui) => void, events: UiEvent[] = [], views: CollectionViews = {}): Drawn {
  const frame = new UiFrame(events, views);
  frame.ui.window('W', {}, () => body(frame.ui));
  return { tree: frame.finish(), commands: frame.commands };
}

const rowsOf = (tree: UiTree, key: string): readonly string[] =>
  (tree.get(key)?.children ?? []).map((child) => child.slice(key.length + 1));

function errorIn({ tree }: Drawn): string {
  const note = tree.get('W!error');
  assert.ok(note?.kind === 'text', 'the window says nothing');
  return note.props.text;
}

const TABLE: TableOptions = {
  columns: [
    { id: 'name', title: 'Name', sortable: true },
    { id: 'size', title: 'Size' },
  ],
  rowCount: 100_000,
  rowId: (index) => `r${index}`,
};

function table(ui: Ui, more: Partial<TableOptions> = {}): ReturnType<Ui['table']> {
  return ui.table('T', { ...TABLE, ...more }, (index) => {
    ui.cell(`name ${index}`);
    ui.cell(() => ui.button('Open'));
  });
}

describe('U6: collections draw only the rows that are wanted', () => {
  it('a first screenful until main has asked', () => {
    const asked: number[] = [];
    const { tree } = draw((ui) => {
      ui.virtualList('L', { rowCount: 100_000, rowId: String }, (index) => asked.push(index));
    });
    assert.equal(asked.length, 40);
    assert.deepEqual(rowsOf(tree, 'W/L').slice(0, 2), ['0', '1']);
  });

  it('then those that main asks for, and the one with the focus', () => {
    const { tree } = draw((ui) => table(ui), [], { 'W/T': { first: 50_000, count: 3, keep: 7 } });
    assert.deepEqual(rowsOf(tree, 'W/T'), ['r7', 'r50000', 'r50001', 'r50002']);
    const row = tree.get('W/T/r50001');
    assert.ok(row?.kind === 'tableRow');
    assert.deepEqual(row.props, {
      index: 50_001,
      rowId: 'r50001',
      selected: false,
      cells: [{ text: 'name 50001' }, null],
    });
    assert.ok(tree.has('W/T/r50001/Open'));
  });

  it('none where there are none, and the last ones when there are fewer than before', () => {
    const view = { 'W/T': { first: 500, count: 20 } };
    assert.deepEqual(rowsOf(draw((ui) => table(ui, { rowCount: 0 }), [], view).tree, 'W/T'), []);
    assert.deepEqual(rowsOf(draw((ui) => table(ui, { rowCount: 3 }), [], view).tree, 'W/T'), ['r2']);
  });
});

describe('values of collections', () => {
  const add = (first: number, last = first): UiEvent => ({
    type: 'change',
    key: 'W/T',
    value: [{ do: 'none' }, { do: 'add', first, last, id: null }],
  });

  it('the selection is the user’s at once, and a row says whether it is in it', () => {
    let selected = new Set(['r9']);
    const { tree } = draw(
      (ui) => {
        selected = table(ui, { selection: 'multiple', selected }).selected;
      },
      [add(1, 2)],
    );
    assert.deepEqual([...selected], ['r1', 'r2']);
    const row = tree.get('W/T/r2');
    assert.ok(row?.kind === 'tableRow' && row.props.selected);
  });

  it('the very same set comes back when nothing was selected, and where nothing may be', () => {
    const selected = new Set(['r1']);
    draw((ui) => assert.equal(table(ui, { selection: 'multiple', selected }).selected, selected));
    draw((ui) => assert.equal(table(ui, { selected }).selected, selected), [add(3)]);
    draw(
      (ui) => assert.equal(table(ui, { selection: 'single', selected, disabled: true }).selected, selected),
      [add(3)],
    );
  });

  it('a sort order that was asked for, of a column that can be sorted by', () => {
    const sort = (column: string): UiEvent => ({
      type: 'sort',
      key: 'W/T',
      sort: { column, descending: true },
    });
    draw((ui) => assert.deepEqual(table(ui).sort, { column: 'name', descending: true }), [sort('name')]);
    draw((ui) => assert.equal(table(ui).sort, null), [sort('size')]);
  });

  it('rows that were activated and moved', () => {
    const activate: UiEvent = { type: 'activateRow', key: 'W/T', rowId: 'r4' };
    const one: UiEvent = { type: 'moveRows', key: 'W/T', rowId: 'r4', to: 'down' };
    const selected = new Set(['r2', 'r4']);
    draw(
      (ui) => {
        table(ui);
        assert.equal(ui.activated('T'), 'r4');
      },
      [activate],
    );
    const moved = (rowCount: number, chosen: Set<string>, event: UiEvent) => {
      let result: ReturnType<Ui['moved']> = null;
      draw(
        (ui) => {
          table(ui, { rowCount, selection: 'multiple', selected: chosen });
          result = ui.moved('T');
        },
        [event],
      );
      return result;
    };
    assert.deepEqual(moved(9, new Set(), one), { ids: ['r4'], to: 6 });
    assert.deepEqual(moved(9, selected, { ...one, to: 0 }), { ids: ['r2', 'r4'], to: 0 });
    assert.deepEqual(moved(9, selected, { ...one, to: 'up' }), { ids: ['r2', 'r4'], to: 1 });
    assert.equal(moved(5, new Set(), one), null);
  });

  it('what is selected is copied whole, drawn or not, and nothing is drawn for it', () => {
    const selected = new Set(['r3', 'r70000']);
    const copy: UiEvent = { type: 'copyRows', key: 'W/T', rowId: 'r1' };
    const { tree, commands } = draw((ui) => table(ui, { selection: 'multiple', selected }), [copy]);
    assert.deepEqual(commands, [
      { service: 'clipboard', method: 'writeText', args: ['name 3\t\nname 70000\t'] },
    ]);
    assert.ok(![...tree.keys()].some((key) => key.includes('70000') || key.includes('apart')));
    assert.deepEqual(draw((ui) => table(ui), [copy]).commands[0]?.args, ['name 1\t']);
  });

  it('of many rows the texts are not made in the frame that they are chosen in', () => {
    const asked: number[] = [];
    const rowText = (index: number): string => `text ${asked.push(index)}`;
    const selected = new Set(Array.from({ length: 501 }, (_, index) => `r${index * 2}`));
    const copy: UiEvent = { type: 'copyRows', key: 'W/T', rowId: null };
    const options = { selection: 'multiple', selected, rowText } as const;
    const [command] = draw((ui) => table(ui, options), [copy]).commands;
    assert.equal(asked.length, 0);
    assert.equal(command?.method, 'copyRows');
    const [key, ids, indices] = command.args as [string, string[], number[]];
    assert.equal(key, 'W/T');
    assert.deepEqual([ids.length, ids[1], ids.at(-1)], [501, 'r2', 'r1000']);
    assert.deepEqual([indices.length, indices[1], indices.at(-1)], [501, 2, 1000]);
  });

  it('main asks for them stretch by stretch, and gets them as they are, wherever the rows are by now', () => {
    const copy = { id: 7, rows: [4, 5, 9].map((index) => ({ id: `r${index}`, index })) };
    const views = { 'W/T': { first: 0, count: 2, copy } };
    const answer = (options: Partial<TableOptions>): unknown => {
      const node = draw((ui) => table(ui, options), [], views).tree.get('W/T');
      return node?.kind === 'table' ? node.props.copied : undefined;
    };
    assert.deepEqual(answer({}), { id: 7, texts: ['name 4\t', 'name 5\t', 'name 9\t'] });
    // One row has come above, and one has gone.
    const ids = ['new', 'r0', 'r1', 'r2', 'r3', 'r4', 'r9'];
    const now = { rowCount: ids.length, rowId: (index: number) => ids[index] ?? '' };
    assert.deepEqual(answer(now), { id: 7, texts: ['name 5\t', 'name 6\t'] });
    assert.deepEqual(answer({ rowCount: 0 }), { id: 7, texts: [] });
  });

  it('the first row that begins as the user types is found, drawn or not', () => {
    const look = { id: 3, from: [10], count: 20_000 };
    const views = { 'W/T': { first: 0, count: 2, typed: { word: 'NAME 9', look } } };
    const node = draw((ui) => table(ui), [], views).tree.get('W/T');
    assert.ok(node?.kind === 'table');
    assert.deepEqual(node.props.typed, { id: 3, rows: [{ index: 90, rowId: 'r90' }], next: [91] });
  });
});

describe('trees', () => {
  const FILES: Record<string, string[]> = { a: ['a1', 'a2'], a2: ['a2x'] };
  const TREE: TreeOptions = {
    roots: ['a', 'b'],
    childrenOf: (id) => FILES[id] ?? [],
    labelOf: (id) => id.toUpperCase(),
    open: new Set(['a', 'a2']),
  };

  it('rows that are open to view know their place', () => {
    const { tree } = draw((ui) => ui.tree('T', TREE));
    assert.deepEqual(rowsOf(tree, 'W/T'), ['a', 'a1', 'a2', 'a2x', 'b']);
    const row = tree.get('W/T/a2');
    assert.ok(row?.kind === 'treeRow');
    assert.deepEqual(row.props, {
      index: 2,
      rowId: 'a2',
      selected: false,
      label: 'A2',
      level: 2,
      position: 2,
      siblings: 2,
      parent: 0,
      open: true,
    });
    const leaf = tree.get('W/T/b');
    assert.ok(leaf?.kind === 'treeRow' && leaf.props.open === null);
  });

  it('a row that was closed takes what is in it away', () => {
    const close: UiEvent = { type: 'openRow', key: 'W/T', rowId: 'a', open: false };
    const { tree } = draw(
      (ui) => {
        assert.deepEqual([...ui.tree('T', TREE).open], ['a2']);
      },
      [close],
    );
    assert.deepEqual(rowsOf(tree, 'W/T'), ['a', 'b']);
  });

  it('U1: one that contains itself is said, and ends', () => {
    const round = { ...TREE, childrenOf: (id: string) => [`${id}`], open: new Set(['a', 'b']) };
    assert.match(errorIn(draw((ui) => ui.tree('T', round))), /does it contain itself/);
  });
});

describe('U1: misuse of collections is said in its window', () => {
  const none = (): void => {};

  it('more rows than browsers can scroll through', () => {
    const many = { rowCount: 1_000_000, rowId: String };
    assert.match(errorIn(draw((ui) => ui.virtualList('L', many, none))), /1,000,000 rows.*571,428/);
  });

  it('cells where they do not belong', () => {
    assert.match(errorIn(draw((ui) => ui.cell('x'))), /outside of a table's row/);
    const three = (ui: Ui) => ui.table('T', TABLE, () => ['a', 'b', 'c'].map((text) => ui.cell(text)));
    assert.match(errorIn(draw(three)), /row 'r0' has more cells than the table has columns \(2\)/);
  });

  const textsIn = ({ tree }: Drawn): string[] =>
    [...tree.values()].flatMap(({ kind, props }) => (kind === 'text' && 'text' in props ? [props.text] : []));

  it('rows with too few cells, once; one that draws none is one that hot code has nothing for', () => {
    const some = (count: number) => (ui: Ui) => {
      ui.table('T', TABLE, () => {
        for (let cell = 0; cell < count; cell++) ui.cell('x');
      });
    };
    assert.deepEqual(textsIn(draw(some(1))), [
      "ui.table('T') in 'W': row 'r0' has 1 of 2 cells; call ui.cell once for each column",
    ]);
    assert.deepEqual(textsIn(draw(some(2))), []);
    assert.deepEqual(textsIn(draw(some(0))), []);
  });

  it('two rows of one id: which, and what gives it', () => {
    const rowId = (index: number): string => (index < 2 ? 'same' : `r${index}`);
    const [text] = textsIn(draw((ui) => void table(ui, { rowId })));
    assert.equal(
      text,
      "ui.table('T') in 'W': row 1 has the id 'same', which a row above it has already; rowId has to give each row an id of its own.",
    );
    const twice = { roots: ['a', 'a'], childrenOf: () => [], labelOf: String, open: new Set<string>() };
    assert.match(
      textsIn(draw((ui) => void ui.tree('T', twice)))[0] ?? '',
      /the id 'a', .*; an id may be in one place of a tree only/,
    );
  });

  it('columns and ids that are none, labels that nothing has', () => {
    const twice = [
      { id: 'a', title: 'A' },
      { id: 'a', title: 'B' },
    ];
    assert.match(
      errorIn(draw((ui) => table(ui, { columns: twice }))),
      /'columns' has the id 'a' twice, at index 0 and 1; expected a list of columns with ids/,
    );
    assert.match(errorIn(draw((ui) => table(ui, { columns: [] }))), /'columns' is empty; expected a list/);
    const odd = [{ id: 'a', title: 'A' }, { id: 'b' }] as unknown as TableOptions['columns'];
    assert.match(
      errorIn(draw((ui) => table(ui, { columns: odd }))),
      /'columns' has at index 1 what is no column/,
    );
    assert.match(errorIn(draw((ui) => table(ui, { rowId: () => '' }))), /the id of row 0 is empty/);
    assert.match(errorIn(draw((ui) => table(ui, { rowHeight: 20.5 }))), /a whole number, 16 to 400/);
    assert.match(errorIn(draw((ui) => void ui.activated('T'))), /has been drawn here/);
  });
});
