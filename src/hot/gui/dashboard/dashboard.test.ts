import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UiEvent, UiTree } from '../../../shared/ui/node.js';
import { applyRecords, emptyTree } from '../../../shared/ui/tree.js';
import { realmFrom } from '../../../workers/testing/realm-from.js';
import { answerOf } from '../../../workers/testing/realm-with.js';

const BOARD = 'MMA Dashboard/Dashboard';
const TAB = `${BOARD}/Of the track/tabPanel:0/tickets:`;

/** The project's own hot modules, running, with the Echo provider. */
async function started() {
  const test = await realmFrom('src/hot');
  answerOf(test.loaded);
  const tree = applyRecords(emptyTree(), (await test.start({ isFirstVisit: false })).records);
  const act = async (...events: UiEvent[]): Promise<UiTree> =>
    applyRecords(tree, answerOf(await test.frame({ events })).records);
  /** The same while an older point of the history is shown. */
  const actFrozen = async (...events: UiEvent[]): Promise<UiTree> =>
    applyRecords(tree, answerOf(await test.frame({ events, frozen: true })).records);
  return { tree, act, actFrozen };
}

const press = (key: string): UiEvent => ({ type: 'press', key });
const edit = (key: string, value: string): UiEvent => ({ type: 'edit', key, value });
const texts = (tree: UiTree): string[] =>
  [...tree.values()].flatMap((node) => (node.kind === 'text' ? node.props.text : []));
/** Texts of the cells of a ticket's row. */
function cellsOf(tree: UiTree, id: string): (string | undefined)[] {
  const row = tree.get(`${TAB}/Tickets/${id}`);
  return row?.kind === 'tableRow' ? row.props.cells.map((cell) => cell?.text) : [];
}
const keyOf = (tree: UiTree, end: string): string => {
  const found = [...tree.keys()].filter((key) => key.endsWith(`/${end}`));
  assert.equal(found.length, 1, `keys that end in ${end}: ${found.join()}`);
  return found[0] ?? '';
};

async function withTicket() {
  const test = await started();
  const { tree, act } = test;
  await act(press(keyOf(tree, 'New track')));
  await act(edit(keyOf(tree, 'Title'), 'Parser'));
  await act(press(keyOf(tree, 'Create')));
  await act(press(keyOf(tree, 'New ticket')));
  await act(edit(keyOf(tree, 'Title'), 'Lexer'));
  await act(press(keyOf(tree, 'Create')));
  return test;
}

describe('the MMA dashboard', () => {
  it('says what to do when there is nothing, and has no doubled ids', async () => {
    const { tree, act } = await started();
    assert.ok(texts(tree).includes('No tracks yet'));
    await act(press(keyOf(tree, 'New track')));
    await act({ type: 'submit', key: keyOf(tree, 'Title') });
    assert.ok(tree.has(keyOf(tree, 'Title')), 'without a title it is not created');
    await act(edit(keyOf(tree, 'Title'), 'Parser'), { type: 'submit', key: keyOf(tree, 'Title') });
    assert.ok(texts(tree).includes('No tickets in this track yet'));
    assert.deepEqual(
      [...tree.keys()].filter((key) => key.includes('#2') || key.includes('!error')),
      [],
    );
  });

  it('shows a ticket’s status by word and icon', async () => {
    const { tree } = await withTicket();
    assert.deepEqual(cellsOf(tree, 'T-001'), ['T-001', 'Lexer', 'Todo', 'Medium', '3']);
    const row = tree.get(`${TAB}/Tickets/T-001`);
    assert.ok(row?.kind === 'tableRow');
    assert.equal(row.props.cells[2]?.icon, 'circle');
  });

  it('a ticket without a title is not saved, and it says so', async () => {
    const { tree, act } = await withTicket();
    await act({ type: 'activateRow', key: `${TAB}/Tickets`, rowId: 'T-001' });
    await act(edit(keyOf(tree, 'Title'), ' '), press(keyOf(tree, 'Save')));
    const field = tree.get(keyOf(tree, 'Title'));
    assert.ok(field?.kind === 'textField');
    assert.equal(field.props.error, 'A ticket needs a title');
    assert.deepEqual(cellsOf(tree, 'T-001')[1], 'Lexer');
  });

  it('shows what runs, and Stop ends it', async () => {
    const { tree, act } = await withTicket();
    await act(press(`${TAB}/Run next`));
    assert.equal(cellsOf(tree, 'T-001')[2], 'In progress');
    await act(press(`${BOARD}/Runs/T-001/Stop`));
    assert.equal(cellsOf(tree, 'T-001')[2], 'Todo');
    assert.ok(!tree.has(`${BOARD}/Runs`));
  });

  it('tells in each frame how far the track is', async () => {
    const { tree, act } = await withTicket();
    assert.ok(texts(tree).includes('0 of 1 completed, 1 ready'));
    await act(press(`${TAB}/Run next`));
    assert.ok(texts(tree).includes('0 of 1 completed, 0 ready'));
    await act(press(`${BOARD}/Runs/T-001/Stop`));
    assert.ok(texts(tree).includes('0 of 1 completed, 1 ready'));
    await act(press(keyOf(tree, 'New ticket')));
    await act(edit(keyOf(tree, 'Title'), 'Parser'));
    await act(press(keyOf(tree, 'Create')));
    assert.ok(texts(tree).includes('0 of 2 completed, 2 ready'));
  });

  it('when nothing is ready, Run next says why', async () => {
    const { tree, act } = await withTicket();
    await act(press(`${TAB}/Run next`), press(`${TAB}/Run next`));
    assert.ok(texts(tree).includes('No ticket is ready: 1 in progress.'));
    await act(press(`${TAB}/Dismiss`));
    assert.ok(!tree.has(`${TAB}/Dismiss`));
  });

  it('H4: while an older point is shown, Enter in a dialog saves nothing, and what is written in it stays', async () => {
    const { tree, act, actFrozen } = await withTicket();
    await act({ type: 'activateRow', key: `${TAB}/Tickets`, rowId: 'T-001' });
    const enter = async (value: string): Promise<void> => {
      const title = keyOf(tree, 'Title');
      await actFrozen(edit(title, value), { type: 'submit', key: title });
      const field = tree.get(keyOf(tree, 'Title'));
      assert.equal(field?.kind === 'textField' && field.props.value, value);
    };
    await enter('Scanner');
    await act(press(keyOf(tree, 'Cancel')));
    await act(press(keyOf(tree, 'Change the track')));
    await enter('Reader');
    await act(press(keyOf(tree, 'Cancel')));
  });
});
