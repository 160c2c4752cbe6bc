import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { discussions } from './testing/discussions.js';

describe('entries', () => {
  it('are added at the end, or before the one that is at a place', async () => {
    const { run, create, said, steps } = await discussions();
    const { take } = await create('d', 'one', 'two');
    await run((app) => app.addEntry(take, 'System', 'first', 0));
    await run((app) => app.addEntry(take, 'AI', 'between', 2));
    await run((app) => app.addEntry(take, 'AI', 'last'));
    assert.deepEqual(await said(take), [
      'System: first',
      'User: one',
      'AI: between',
      'User: two',
      'AI: last',
    ]);
    assert.equal(await run((app) => app.addEntry('gone', 'AI', 'x')), null);
    assert.equal(steps.at(-1), 'Add entry');
  });

  it('are moved before one another, and to where another one is', async () => {
    const { run, create, said } = await discussions();
    const { take, entries } = await create('d', 'a', 'b', 'c', 'd');
    const [a = '', b = '', , d = ''] = entries;
    const order = async (): Promise<string> => (await said(take)).map((line) => line.at(-1)).join('');
    await run((app) => app.moveEntry(take, a, 2));
    assert.equal(await order(), 'bacd');
    await run((app) => app.moveEntry(take, a, 4));
    assert.equal(await order(), 'bcda');
    await run((app) => app.moveEntryTo(take, a, b));
    assert.equal(await order(), 'abcd');
    await run((app) => app.moveEntryTo(take, a, d));
    assert.equal(await order(), 'bcda');
    const before = await run(({ state }) => state.discussions[0]?.changedAt);
    // Where it is already, and where nothing is.
    await run((app) => app.moveEntry(take, a, 3));
    await run((app) => app.moveEntry(take, a, 4));
    await run((app) => app.moveEntryTo(take, a, 'gone'));
    assert.equal(await order(), 'bcda');
    assert.equal(await run(({ state }) => state.discussions[0]?.changedAt), before);
  });

  it('are found again after others came before them, went, and changed places', async () => {
    const { run, create, said } = await discussions();
    const { take, entries } = await create('d', ...Array.from({ length: 50 }, (_, index) => `${index}`));
    const id = entries[30] ?? '';
    await run((app) => app.editEntry(take, id, 'thirty'));
    await run((app) => app.addEntry(take, 'User', 'new', 0));
    await run((app) => app.editEntry(take, id, 'Thirty'));
    for (const gone of entries.slice(0, 10)) await run((app) => app.deleteEntry(take, gone));
    await run((app) => app.editEntry(take, id, 'THIRTY'));
    const other = await create('e', 'other');
    await run((app) => app.editEntry(other.take, id, 'not here'));
    const lines = await said(take);
    assert.equal(lines.length, 41);
    assert.equal(lines[21], 'User: THIRTY');
    assert.deepEqual(await said(other.take), ['User: other']);
  });

  it('change role, collapse and are read, one by one or all', async () => {
    const { run, create, state } = await discussions();
    const { take, entries } = await create('d', 'a', 'b');
    const [a = ''] = entries;
    await run((app) => app.setEntryRole(take, a, 'Critic'));
    await run((app) => app.toggleEntry(take, a));
    await run((app) => app.toggleReadMode(take, a));
    const [changed, same] = (await state()).discEntries[take] ?? [];
    assert.deepEqual([changed?.role, changed?.collapsed, changed?.readMode], ['Critic', true, true]);
    assert.deepEqual([same?.role, same?.collapsed, same?.readMode], ['User', false, false]);
    await run((app) => app.collapseEntries(take, true));
    assert.deepEqual(
      (await state()).discEntries[take]?.map(({ collapsed }) => collapsed),
      [true, true],
    );
    await run((app) => app.collapseEntries(take, false));
    assert.deepEqual(
      (await state()).discEntries[take]?.map(({ collapsed }) => collapsed),
      [false, false],
    );
  });
});
