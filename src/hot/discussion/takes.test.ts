import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { discussions } from './testing/discussions.js';

describe('takes', () => {
  it('a branch has copies of all entries to that point, under ids of their own, and a number that never comes again', async () => {
    const { run, create, said, state, steps } = await discussions();
    const { take, entries, discussion } = await create('Importer', 'one', 'two', 'three');
    const branch = (await run((app) => app.branchTake(take, entries[1] ?? ''))) ?? '';
    assert.deepEqual(await said(branch), ['User: one', 'User: two']);
    assert.equal(steps.at(-1), 'Branch discussion');
    const now = await state();
    assert.equal(now.activeTakes[discussion], branch);
    const copied = now.discEntries[branch]?.map(({ id }) => id) ?? [];
    assert.ok(copied.length === 2 && copied.every((id) => !entries.includes(id)));
    await run((app) => app.editEntry(branch, copied[0] ?? '', 'another one'));
    assert.deepEqual(await said(take), ['User: one', 'User: two', 'User: three']);

    await run((app) => app.deleteTake(branch));
    const next = (await run((app) => app.branchTake(take, entries[0] ?? ''))) ?? '';
    const names = (await state()).takes.map(({ name }) => name);
    assert.deepEqual(names, ['Main', 'Importer_take_2']);
    // A branch of a branch is a take of the same discussion.
    const first = (await state()).discEntries[next]?.[0]?.id ?? '';
    await run((app) => app.branchTake(next, first));
    assert.equal((await state()).takes.at(-1)?.name, 'Importer_take_3');
    assert.equal(await run((app) => app.branchTake(take, 'gone')), null);
  });

  it('the entry that waits for an answer waits in one take alone', async () => {
    const { run, create, state } = await discussions();
    const { take } = await create('Importer');
    await run((app) => app.sendMessage(take, 'User', 'hello'));
    const waiting = (await state()).discEntries[take]?.[1];
    assert.equal(waiting?.request, 'r1');
    const branch = (await run((app) => app.branchTake(take, waiting?.id ?? ''))) ?? '';
    assert.equal((await state()).discEntries[branch]?.[1]?.request, null);
  });

  it('can be renamed, and deleted but for the last', async () => {
    const { run, create, state } = await discussions();
    const { take, entries } = await create('Importer', 'one');
    await run((app) => app.deleteTake(take));
    assert.equal((await state()).takes.length, 1);
    await run((app) => app.renameTake(take, 'First try'));
    await run((app) => app.renameTake(take, ''));
    assert.equal((await state()).takes[0]?.name, 'First try');
    await run((app) => app.branchTake(take, entries[0] ?? ''));
    await run((app) => app.deleteTake(take));
    const left = await state();
    assert.deepEqual(Object.keys(left.discEntries), [left.takes[0]?.id]);
    assert.equal(left.takes[0]?.name, 'Importer_take_1');
  });

  it('one that is deleted leaves no request behind, under way or failed', async () => {
    const { run, create, state } = await discussions();
    const { take, entries } = await create('Importer', 'one');
    const branch = (await run((app) => app.branchTake(take, entries[0] ?? ''))) ?? '';
    const error = { kind: 'network', message: 'No network', retryAt: null } as const;
    await run((app) => app.sendMessage(branch, 'User', 'two'));
    await run((app) => app.tellAnswer('r1', { state: 'failed', error }));
    await run((app) => app.sendMessage(branch, 'User', 'three'));
    await run((app) => app.deleteTake(branch));
    const left = await state();
    assert.deepEqual([left.pendingRequests.length, left.discAnswers], [0, {}]);
  });

  it('one that is promoted is a discussion of its own, with its answer still coming in', async () => {
    const { run, create, said, state } = await discussions();
    const { take, entries, discussion } = await create('Importer', 'one', 'two');
    await run((app) => app.promoteTake(take));
    assert.equal((await state()).discussions.length, 1, 'the only take stays');
    const branch = (await run((app) => app.branchTake(take, entries[0] ?? ''))) ?? '';
    await run((app) => app.sendMessage(branch, 'User', 'go on'));
    await run((app) => app.promoteTake(branch));
    const now = await state();
    const promoted = now.discussions.find(({ id }) => id !== discussion);
    assert.equal(promoted?.name, 'Importer_take_1');
    assert.equal(now.activeDiscussion, promoted?.id);
    assert.deepEqual(
      now.takes.map((one) => [one.discussion, one.name]),
      [
        [discussion, 'Main'],
        [promoted?.id, 'Main'],
      ],
    );
    await run((app) => app.tellAnswer('r1', { state: 'done', text: 'gone on' }));
    assert.deepEqual(await said(branch), ['User: one', 'User: go on', 'AI: gone on']);
  });
});
