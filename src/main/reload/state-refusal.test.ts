import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RealmError } from '../../shared/protocol.js';
import { EMPTY_HISTORY } from '../history/history.js';
import { MemoryPersistence } from '../store/testing/memory-persistence.js';
import { settle } from './testing/fake-clock.js';
import { FakeWorld } from './testing/fake-world.js';

/** What a realm says of a stored state that its code cannot have. */
const REFUSALS: readonly Omit<RealmError, 'message'>[] = [
  { kind: 'migration', newer: { module: 'gui', stored: 3, code: 2 } },
  { kind: 'schema', misfits: [{ path: 'state.text', expected: 'number', found: 'string "kept"' }] },
];

/** As the last visit left it; of `gone` no code is there any more. */
async function stored(): Promise<MemoryPersistence> {
  const persistence = new MemoryPersistence();
  const state = { text: 'kept', ofGone: new Date(5) };
  const after = { seq: 1, state, versions: { gui: 1, gone: 4 }, history: EMPTY_HISTORY };
  await persistence.append({ entries: [], after });
  return persistence;
}

describe('S6: a stored state that new code refuses', () => {
  for (const refusal of REFUSALS) {
    it(`(${refusal.kind}) stays as it is, in memory and on the disk, and the old code goes on`, async () => {
      const persistence = await stored();
      const world = await FakeWorld.create(persistence);
      await world.reloader.start();
      await settle();
      const before = {
        state: world.store.state,
        versions: world.store.versions,
        appends: persistence.appends.length,
        stored: await persistence.load(),
        worker: world.active,
      };
      world.sources.set('gui', { code: 'v2' });
      const candidate = world.workers.at(-1);
      assert.ok(candidate);
      const error = { ...refusal, message: 'It does not fit.' };
      candidate.realm.prove = async () => ({ ok: false, error });
      const { failure } = await world.reloader.reload();
      await settle();
      assert.deepEqual(failure, { ...error, step: 'prove' });
      assert.equal(world.store.state, before.state, 'the very object');
      assert.equal(world.store.versions, before.versions);
      assert.equal(persistence.appends.length, before.appends);
      assert.deepEqual(await persistence.load(), before.stored);
      assert.equal(world.active, before.worker);
      world.type('!');
      await settle();
      assert.equal(world.text, 'kept!');
    });
  }

  it('B4: is not held against code that is merely older: the state may be rolled back, too', async () => {
    const world = await FakeWorld.create(await stored());
    await world.reloader.start();
    world.sources.set('gui', { code: 'v2' });
    const candidate = world.workers.at(-1);
    assert.ok(candidate);
    const newer = { module: 'gui', stored: 3, code: 2 };
    const error: RealmError = { kind: 'migration', message: 'It is newer.', newer };
    candidate.realm.prove = async () => ({ ok: false, error });
    assert.equal((await world.reloader.reload()).ok, false);
    assert.equal((await world.reloader.reload()).ok, true);
  });

  it('a module that is not loaded keeps its state and its version', async () => {
    const persistence = await stored();
    const world = await FakeWorld.create(persistence);
    await world.reloader.start();
    world.type('!');
    await settle();
    await world.store.keeper.saved();
    const { state, versions } = await persistence.load();
    assert.deepEqual([state.text, state.ofGone, versions.gone], ['kept!', new Date(5), 4]);
  });
});
