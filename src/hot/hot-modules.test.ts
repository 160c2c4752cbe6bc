import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UiEvent, UiTree } from '../shared/ui/node.js';
import { applyRecords, emptyTree } from '../shared/ui/tree.js';
import { realmFrom } from '../workers/testing/realm-from.js';
import { answerOf } from '../workers/testing/realm-with.js';

/** The project's own hot modules, running; `act` does something to them and returns the tree. */
async function started() {
  const test = await realmFrom('src/hot');
  const tree = applyRecords(emptyTree(), (await test.start()).records);
  const commands: string[] = [];
  return {
    names: answerOf(test.loaded).map(({ name }) => name),
    tree,
    commands,
    async act(...events: UiEvent[]): Promise<UiTree> {
      const output = answerOf(await test.frame({ events }));
      commands.push(...output.commands.map(({ service, method }) => `${service}.${method}`));
      return applyRecords(tree, output.records);
    },
  };
}

const texts = (tree: UiTree): string[] =>
  [...tree.values()].flatMap((node) => (node.kind === 'text' ? node.props.text : []));
const press = (key: string): UiEvent => ({ type: 'press', key });
const HUB = 'Discussion';
const ENTRIES = `${HUB}/Entries/Entries of the discussion`;

describe('the workbench', () => {
  it('M6: loads what gui depends on before it', async () => {
    assert.deepEqual((await started()).names, [
      'ai-client',
      'comms-log',
      'diagnostics',
      'discussion',
      'gallery',
      'history',
      'gui',
    ]);
  });

  it('has no doubled ids, and says in an empty discussion what to do', async () => {
    const { tree, act } = await started();
    assert.ok(texts(tree).includes('Nothing has been said yet'));
    await act(press(`${HUB}/Entries/Add an example`));
    await act(press(`${ENTRIES}/e1/Edit`));
    assert.deepEqual(
      [...tree.keys()].filter((key) => key.includes('#2')),
      [],
    );
    assert.ok(texts(tree).includes('2 entries'));
    assert.ok(!texts(tree).includes('Nothing has been said yet'));
  });

  it('sends what is in the composer, by button and by Ctrl+Enter, in the chosen role', async () => {
    const { tree, act } = await started();
    const edit = (value: string): UiEvent => ({ type: 'edit', key: `${HUB}/Message`, value });
    await act(edit('one'), press(`${HUB}/Send`), edit('two'), press(`${HUB}/AI##role`));
    await act({ type: 'submit', key: `${HUB}/Message` });
    const said = texts(tree);
    assert.ok(said.indexOf('one') > 0 && said.indexOf('two') > said.indexOf('one'));
    const field = tree.get(`${HUB}/Message`);
    assert.ok(field?.kind === 'textArea');
    assert.equal(field.props.value, '');
    const entry = tree.get(`${ENTRIES}/e2`);
    assert.ok(entry?.kind === 'listItem');
    assert.match(entry.props.label ?? '', /^AI, /);
  });

  it('edits in place, and keeps the entry when the edit is cancelled', async () => {
    const { tree, act } = await started();
    await act(press(`${HUB}/Entries/Add an example`));
    const item = `${ENTRIES}/e1`;
    const edit = (value: string): UiEvent => ({ type: 'edit', key: `${item}/Text of the entry`, value });
    await act(press(`${item}/Edit`));
    await act(edit('changed'), press(`${item}/Cancel`));
    assert.ok(texts(tree).includes('What survives a hot reload?'));
    await act(press(`${item}/Edit`), edit('changed'), press(`${item}/Save`));
    assert.ok(texts(tree).includes('changed') && !tree.has(`${item}/Save`));
  });

  it('deletes an entry at once, and says how to bring it back', async () => {
    const { tree, act, commands } = await started();
    await act(press(`${HUB}/Entries/Add an example`), press(`${ENTRIES}/e1/Delete`));
    assert.ok(!tree.has(`${ENTRIES}/e1`) && tree.has(`${ENTRIES}/e2`));
    assert.deepEqual(commands, ['notify.toast']);
  });

  it('folds long entries to their first line', async () => {
    const { tree, act } = await started();
    await act({ type: 'edit', key: `${HUB}/Message`, value: 'first\nsecond' }, press(`${HUB}/Send`));
    await act(press(`${ENTRIES}/e1/Collapse##fold`));
    assert.ok(texts(tree).includes('first …'));
    await act(press(`${ENTRIES}/e1/Expand##fold`));
    assert.ok(texts(tree).includes('first\nsecond'));
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
    await act(press('MMA Dashboard/Hot Reload'));
    await act();
    assert.deepEqual(commands, ['reloader.reload']);
  });
});
