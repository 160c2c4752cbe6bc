import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UiTree } from '../node.js';
import type { Ui } from '../ui.js';
import { UiFrame } from '../ui-frame.js';
import type { CollectionView } from '../views.js';
import type { FeedOptions } from './ui.js';

const KEY = 'W/F';

interface Drawn {
  readonly tree: UiTree;
  /** Indices for which hot code was asked for an id. */
  readonly asked: readonly number[];
}

function draw(ids: readonly string[], view?: CollectionView, more: Partial<FeedOptions> = {}): Drawn {
  const frame = new UiFrame([], view ? { [KEY]: view } : {});
  const asked: number[] = [];
  const rowId = (index: number): string => {
    asked.push(index);
    return ids[index] ?? '';
  };
  frame.ui.window('W', {}, () => {
    frame.ui.feed('F', { rowCount: ids.length, rowId, ...more }, (index) => {
      frame.ui.text(`text ${ids[index]}`);
      frame.ui.button('Open');
    });
  });
  return { tree: frame.finish(), asked };
}

const many = (count: number, prefix = 'r'): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const rowsOf = ({ tree }: Drawn): readonly string[] =>
  (tree.get(KEY)?.children ?? []).map((child) => child.slice(KEY.length + 1));
const feedOf = ({ tree }: Drawn) => {
  const node = tree.get(KEY);
  assert.ok(node?.kind === 'feed', 'there is a feed');
  return node.props;
};
const seen = (...rows: [string, number][]) => rows.map(([id, index]) => ({ id, index }));

describe('U6: a feed draws the rows that are wanted', () => {
  it('a few until main has asked: the first, the last where it sticks to its end, those around one that is to be shown', () => {
    const ids = many(10_000);
    assert.deepEqual(rowsOf(draw(ids)), ids.slice(0, 12));
    assert.deepEqual(rowsOf(draw(ids, undefined, { stickToEnd: true })), ids.slice(-12));
    const shown = draw(ids, undefined, { scrollTo: { id: 'r5000' } });
    assert.deepEqual(rowsOf(shown), ids.slice(4996, 5008));
    assert.deepEqual(rowsOf(draw(many(3), undefined, { stickToEnd: true })), many(3));
    assert.deepEqual(rowsOf(draw([])), []);
  });

  it('a row knows its place, its name and what is in it', () => {
    const { tree } = draw(many(3), undefined, { rowLabel: (index) => `Row ${index}` });
    const row = tree.get(`${KEY}/r1`);
    assert.ok(row?.kind === 'article');
    assert.deepEqual(row.props, { index: 1, rowId: 'r1', selected: false, label: 'Row 1' });
    assert.ok(tree.has(`${KEY}/r1/Open`));
  });

  it('where nothing has moved, one look is enough to know', () => {
    const view = { first: 100, count: 5, feed: { seen: seen(['r102', 102], ['r101', 101], ['r103', 103]) } };
    const drawn = draw(many(10_000), view);
    assert.deepEqual(rowsOf(drawn), many(10_000).slice(100, 105));
    assert.equal(drawn.asked.length, 1 + 5);
  });

  it('those that main saw, wherever they are by now: rows have come above them, or have gone', () => {
    const view = { first: 100, count: 5, feed: { seen: seen(['r102', 102], ['r101', 101]) } };
    const more = draw([...many(30, 'new'), ...many(10_000)], view);
    assert.deepEqual(rowsOf(more), many(10_000).slice(100, 105));
    assert.ok(more.asked.length < 100, 'it costs as much as they have moved');
    assert.deepEqual(rowsOf(draw(many(10_000).slice(40), view)), many(10_000).slice(100, 105));
  });

  it('the first of them has gone: by the others; all have gone: by their places', () => {
    const view = { first: 100, count: 5, feed: { seen: seen(['r102', 102], ['r101', 101]) } };
    const without = many(10_000).filter((id) => id !== 'r102' && id !== 'r7');
    const drawn = draw(without, view);
    assert.deepEqual(rowsOf(drawn), without.slice(99, 104));
    assert.deepEqual(feedOf(drawn).gone, ['r102']);
    const others = draw(many(10_000, 'x'), view);
    assert.deepEqual(rowsOf(others), many(10_000, 'x').slice(100, 105));
    assert.deepEqual(feedOf(others).gone, ['r102', 'r101']);
    assert.equal(feedOf(draw(many(200), view)).gone, undefined);
  });

  it('the last ones while the user is at the end, however many have been added', () => {
    const view = { first: 95, count: 7, feed: { seen: seen(['r99', 99]), atEnd: true } };
    assert.deepEqual(rowsOf(draw(many(150), view)), many(150).slice(-7));
  });

  it('what has been added at the end of those that are wanted', () => {
    const view = { first: 97, count: 5, feed: { seen: seen(['r98', 98]) } };
    assert.deepEqual(rowsOf(draw(many(100), view)), ['r97', 'r98', 'r99']);
    assert.deepEqual(rowsOf(draw(many(101), view)), ['r97', 'r98', 'r99', 'r100']);
    assert.deepEqual(rowsOf(draw(many(4), { first: 97, count: 5 })), many(4));
  });

  it('U5: the one that has the focus, by its id', () => {
    const view = { first: 100, count: 2, keep: 7, feed: { seen: seen(['r100', 100]), keepId: 'r7' } };
    assert.deepEqual(rowsOf(draw(many(200), view)), ['r7', 'r100', 'r101']);
    const moved = [...many(50).filter((id) => id !== 'r7'), 'a', 'b', 'r7', ...many(200).slice(50)];
    assert.deepEqual(rowsOf(draw(moved, view)), ['r7', 'r100', 'r101']);
    assert.deepEqual(
      rowsOf(
        draw(
          many(200).filter((id) => id !== 'r7'),
          view,
        ),
      ),
      ['r100', 'r101'],
    );
  });
});

describe('a row that is to be shown', () => {
  const at = (more: object) => ({ first: 0, count: 3, feed: { seen: seen(['r0', 0]), ...more } });

  it('is looked for until main has shown it, and drawn at once', () => {
    const scrollTo = { id: 'r500', ask: 2 };
    const drawn = draw(many(1000), at({}), { scrollTo });
    const { wish, row } = feedOf(drawn).scrollTo ?? {};
    assert.deepEqual(row, { id: 'r500', index: 500 });
    assert.ok(rowsOf(drawn).includes('r500'));
    const after = draw(many(1000), at({ granted: wish }), { scrollTo });
    assert.deepEqual(feedOf(after).scrollTo, { wish });
    assert.deepEqual(rowsOf(after), ['r0', 'r1', 'r2']);
    assert.ok(after.asked.length < 10);
    const again = draw(many(1000), at({ granted: wish }), { scrollTo: { id: 'r500', ask: 3 } });
    assert.notEqual(feedOf(again).scrollTo?.wish, wish);
  });

  it('that is not there, or is none, changes nothing', () => {
    const drawn = draw(many(10), at({}), { scrollTo: { id: 'r500' } });
    assert.equal(feedOf(drawn).scrollTo?.row, null);
    assert.deepEqual(rowsOf(drawn), ['r0', 'r1', 'r2']);
    assert.equal(feedOf(draw(many(10), at({}), { scrollTo: null })).scrollTo, undefined);
  });
});

describe('U1: misuse of a feed is said in its window', () => {
  const errorOf = (body: (ui: Ui) => void): string => {
    const frame = new UiFrame();
    frame.ui.window('W', {}, () => body(frame.ui));
    const note = frame.finish().get('W!error');
    assert.ok(note?.kind === 'text', 'the window says nothing');
    return note.props.text;
  };
  const feed = (ui: Ui, options: object): void =>
    ui.feed('F', { rowCount: 2, rowId: String, ...options } as FeedOptions, () => {});

  it('options that are not what they should be', () => {
    assert.match(
      errorOf((ui) => feed(ui, { scrollTo: 'r1' })),
      /scrollTo.*expected null, or the id of a row/,
    );
    assert.match(
      errorOf((ui) => feed(ui, { estimate: 0 })),
      /estimate.*above 0/,
    );
    assert.match(
      errorOf((ui) => feed(ui, { rowLabel: () => '' })),
      /the label of row 0 is empty/,
    );
    assert.match(
      errorOf((ui) => feed(ui, { rowId: () => '' })),
      /the id of row 0 is empty/,
    );
    assert.match(
      errorOf((ui) => feed(ui, { rowCount: 1_000_000 })),
      /1,000,000 rows.*160,000/,
    );
  });
});
