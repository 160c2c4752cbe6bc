import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UiEvent, UiNode, UiTree } from '../shared/ui/node.js';
import { applyRecords, emptyTree } from '../shared/ui/tree.js';
import { realmFrom } from '../workers/testing/realm-from.js';
import { answerOf } from '../workers/testing/realm-with.js';

/** The project's own hot modules, running, without the example; `act` does something to them and returns the tree. */
async function started() {
  const test = await realmFrom('src/hot');
  const tree = applyRecords(emptyTree(), (await test.start({ isFirstVisit: false })).records);
  const commands: string[] = [];
  const texts = (): string[] =>
    [...tree.values()].flatMap((node) => (node.kind === 'text' ? node.props.text : []));
  return {
    names: answerOf(test.loaded).map(({ name }) => name),
    tree,
    commands,
    texts,
    /** Anything that is drawn, read out. */
    said: (): string =>
      [...tree.values()]
        .flatMap((node) => (node.kind === 'richText' ? node.props.spans.map(({ text }) => text) : []))
        .concat(texts())
        .join('\n'),
    /** Keys of entries, in the order in which they are shown. */
    entries: (): string[] =>
      [...tree.values()].find(({ kind }) => kind === 'feed')?.children.map((key) => `${key}/${PLACE}`) ?? [],
    node: (key: string): UiNode | undefined => tree.get(key),
    async act(...events: UiEvent[]): Promise<UiTree> {
      const output = answerOf(await test.frame({ events }));
      commands.push(...output.commands.map(({ service, method }) => `${service}.${method}`));
      return applyRecords(tree, output.records);
    },
  };
}

const press = (key: string): UiEvent => ({ type: 'press', key });
const edit = (key: string, value: string): UiEvent => ({ type: 'edit', key, value });
const HUB = 'Discussion';
const PLACE = 'Place of this entry';
const FIELD = 'Text of the entry';
const WORD_WRAP = 'Project Settings/Settings/tabPanel:0/project:/Settings/p1:/Word wrap';

/** With entries of the user's in a discussion. */
async function withEntries(...contents: string[]) {
  const test = await started();
  for (const content of contents) await test.act(edit(`${HUB}/Message`, content), press(`${HUB}/Add`));
  return test;
}

describe('the workbench', () => {
  it('M6: loads what gui depends on before it', async () => {
    const { names } = await started();
    assert.equal(names.at(-1), 'gui');
    assert.ok(names.indexOf('project') < names.indexOf('discussion'));
  });

  it('closes windows, and opens them again from the menu', async () => {
    const { tree, act } = await started();
    await act({ type: 'close', key: 'MMA Dashboard' });
    assert.ok(!tree.has('MMA Dashboard') && tree.has(HUB));
    await act(press('Menu/Main menu/Windows/MMA Dashboard'));
    assert.ok(tree.has('MMA Dashboard'));
  });

  it('R1: the dashboard’s button asks for a reload, once', async () => {
    const { act, commands } = await started();
    await act(press('MMA Dashboard/Dashboard/Hot Reload'));
    await act();
    assert.deepEqual(commands, ['reloader.reload']);
  });
});

describe('the Discussion hub', () => {
  it('says what to do without a discussion, and in an empty one', async () => {
    const { act, texts, node } = await started();
    assert.ok(texts().includes('Nothing has been said yet'));
    await act(press(`${HUB}/New discussion`));
    await act(edit('Discussion/New discussion##question/scroll:0/Name', 'Importer'), {
      type: 'submit',
      key: 'Discussion/New discussion##question/scroll:0/Name',
    });
    assert.equal(node('Discussion/New discussion##question'), undefined);
    assert.ok(texts().includes('No entries yet'));
  });

  it('U1: has no doubled ids, whatever of it is open', async () => {
    const { tree, act, entries } = await withEntries('one', 'two');
    await act(press(`${entries()[0]}/Edit`));
    await act(press(`${HUB}/Discussion/Rename…`));
    assert.deepEqual(
      [...tree.keys()].filter((key) => key.includes('#2')),
      [],
    );
  });

  it('sends what is in the composer, by button and by Ctrl+Enter, in the chosen role', async () => {
    const { act, said, node, entries } = await started();
    await act(edit(`${HUB}/Message`, 'one'), press(`${HUB}/Send`));
    await act({ type: 'change', key: `${HUB}/As`, value: 'Context' });
    await act(edit(`${HUB}/Message`, 'two'), { type: 'submit', key: `${HUB}/Message` });
    assert.ok(said().includes('one') && said().includes('two'));
    const field = node(`${HUB}/Message`);
    assert.ok(field?.kind === 'textArea');
    assert.equal(field.props.value, '');
    const labels = entries().map((key) => {
      const row = node(key.replace(`/${PLACE}`, ''));
      return row?.kind === 'article' ? row.props.label?.split(',')[0] : row?.kind;
    });
    assert.deepEqual(labels, ['User', 'AI', 'Context', 'AI']);
  });

  it('edits in place, several at once, and keeps an entry whose edit is cancelled', async () => {
    const { act, texts, entries, node } = await withEntries('one', 'two');
    const [one = '', two = ''] = entries();
    await act(press(`${one}/Edit`), press(`${two}/Edit`));
    await act(edit(`${one}/${FIELD}`, 'first'), edit(`${two}/${FIELD}`, 'second'));
    await act(press(`${one}/Cancel`), { type: 'submit', key: `${two}/${FIELD}` });
    assert.ok(texts().includes('one') && texts().includes('second'));
    assert.ok(node(`${one}/${FIELD}`) === undefined && node(`${two}/${FIELD}`) === undefined);
  });

  it('deletes an entry at once, and says how to bring it back', async () => {
    const { act, commands, entries, texts } = await withEntries('one', 'two');
    await act(press(`${entries()[0]}/Entry menu/Delete`));
    assert.equal(entries().length, 1);
    assert.ok(texts().includes('two') && !texts().includes('one'));
    assert.deepEqual(commands, ['notify.toast']);
  });

  it('folds an entry to its first line', async () => {
    const { act, texts, entries } = await withEntries('first\nsecond');
    const [row = ''] = entries();
    await act(press(`${row}/Collapse##fold`));
    assert.ok(texts().includes('first …'));
    await act(press(`${row}/Expand##fold`));
    assert.ok(texts().includes('first\nsecond'));
  });

  it('inserts before and after, and begins to write there', async () => {
    const { act, entries, node } = await withEntries('one');
    await act(press(`${entries()[0]}/Entry menu/Insert after`));
    await act(press(`${entries()[0]}/Entry menu/Insert before`));
    const fields = entries().map((key) => node(`${key}/${FIELD}`)?.kind);
    assert.deepEqual(fields, ['textArea', undefined, 'textArea']);
  });

  it('shows the branch of an entry in a tab of its own', async () => {
    const { act, entries, tree } = await withEntries('one', 'two', 'three');
    await act(press(`${entries()[1]}/Entry menu/Branch from here`));
    const tabs = [...tree.values()].flatMap((node) => (node.kind === 'tab' ? node.props : []));
    assert.deepEqual(
      tabs.map(({ label, badge, isActive }) => [label, badge, isActive]),
      [
        ['Main', '3', false],
        ['Discussion 1_take_1', '2', true],
      ],
    );
    assert.equal(entries().length, 2);
  });

  it('asks before it deletes a discussion or a take', async () => {
    const { act, node, texts, tree } = await withEntries('one', 'two');
    await act(press(`${HUB}/Discussion/Delete…`));
    assert.ok(texts().includes('It has 2 entries. Ctrl+Z brings it back.'));
    await act(press(`${HUB}/Delete “Discussion 1”?##question/Keep it`));
    assert.equal(node(`${HUB}/Delete “Discussion 1”?##question`), undefined);
    await act(press(`${HUB}/Discussion/Delete…`));
    await act(press(`${HUB}/Delete “Discussion 1”?##question/Delete`));
    assert.ok(texts().includes('Nothing has been said yet'));
    assert.ok(![...tree.values()].some(({ kind }) => kind === 'dialog'));
  });

  it('shows what fits a search and a role, says how much that is, and how to see all again', async () => {
    const { act, texts, entries } = await withEntries('a row', 'a column', 'rows and rows');
    await act(edit(`${HUB}/Search entries`, 'ROW'));
    assert.equal(entries().length, 2);
    assert.ok(texts().includes('2 of 3 entries · 3 matches'));
    await act(press(`${HUB}/Roles/AI##role`));
    assert.ok(texts().includes('No entry fits') && texts().includes('AI: 0 of 3 entries · 0 matches'));
    await act(press(`${HUB}/Takes/tabPanel:0/t2:/Show all entries`));
    assert.equal(entries().length, 3);
  });

  it('without Auto-add the answer stays apart until it is added', async () => {
    const { act, entries, node } = await withEntries('one');
    await act({ type: 'change', key: `${HUB}/Auto-add`, value: false });
    await act(edit(`${HUB}/Message`, 'and?'), press(`${HUB}/Send`));
    assert.equal(entries().length, 1);
    await act(press(`${HUB}/Add to discussion`));
    assert.equal(entries().length, 1, 'not while it is coming in');
    await act(press(`${HUB}/Answer/Stop`));
    await act(press(`${HUB}/Add to discussion`));
    assert.equal(entries().length, 3);
    assert.equal(node(`${HUB}/Discard`), undefined);
  });

  it('opens an entry large, in a window that follows it', async () => {
    const { act, entries, node } = await withEntries('one');
    await act(press(`${entries()[0]}/Entry menu/Open large`));
    const view = node(`Text viewer/${FIELD}`);
    assert.ok(view?.kind === 'textView');
    assert.equal(view.props.text, 'one');
    assert.equal(view.props.wrap, true);
    await act(press('Menu/Main menu/Windows/Project Settings'));
    await act({ type: 'change', key: WORD_WRAP, value: false });
    const after = node(`Text viewer/${FIELD}`);
    assert.ok(after?.kind === 'textView');
    assert.equal(after.props.wrap, false);
  });

  it('exports a discussion as a file in Markdown', async () => {
    const { act, commands } = await withEntries('one');
    await act(press(`${HUB}/Discussion/Export as Markdown`));
    assert.deepEqual(commands, ['files.exportText']);
  });
});
