import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { discussions } from './testing/discussions.js';

describe('discussions', () => {
  it('are created with a take, opened, renamed, and named by number when they have no name', async () => {
    const { run, create, state, steps } = await discussions();
    const first = await create('  Importer ');
    const second = await create('');
    assert.deepEqual(
      (await state()).discussions.map(({ name }) => name),
      ['Importer', 'Discussion 2'],
    );
    assert.equal((await state()).activeDiscussion, second.discussion);
    await run((app) => app.openDiscussion(first.discussion));
    await run((app) => app.openDiscussion('gone'));
    assert.equal((await state()).activeDiscussion, first.discussion);
    await run((app) => app.renameDiscussion(first.discussion, ' '));
    await run((app) => app.renameDiscussion(first.discussion, ' CSV importer '));
    assert.equal((await state()).discussions[0]?.name, 'CSV importer');
    assert.deepEqual(steps, ['Create discussion', 'Create discussion', 'Rename discussion']);
  });

  it('are deleted with their takes and entries, and what is being answered in them is cancelled', async () => {
    const { run, create, state } = await discussions();
    const kept = await create('Kept', 'one');
    const gone = await create('Gone', 'two');
    await run((app) => app.branchTake(gone.take, gone.entries[0] ?? ''));
    await run((app) => app.sendMessage(gone.take, 'User', 'three'));
    await run((app) => app.deleteDiscussion(gone.discussion));
    const left = await state();
    assert.deepEqual(Object.keys(left.discEntries), [kept.take]);
    assert.deepEqual(
      left.takes.map(({ id }) => id),
      [kept.take],
    );
    assert.deepEqual([left.discAnswers, left.pendingRequests, left.activeTakes], [{}, [], {}]);
  });

  it('of a project go with it', async () => {
    const { run, create, state } = await discussions();
    await create('One');
    const project = await run((app) => app.createProject('Other'));
    await create('Two');
    await run((app) => app.deleteDiscussionsOf(project ?? ''));
    assert.deepEqual(
      (await state()).discussions.map(({ name }) => name),
      ['One'],
    );
  });

  it('have roles without blanks and doubles, and never none', async () => {
    const { run, state } = await discussions();
    await run((app) => app.setRoles([' User ', '', 'AI', 'User', 'Critic']));
    assert.deepEqual((await state()).discRoles, ['User', 'AI', 'Critic']);
    await run((app) => app.setRoles([' ']));
    assert.deepEqual((await state()).discRoles, ['User', 'AI', 'Critic']);
  });
});
