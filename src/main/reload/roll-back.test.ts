import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RealmError } from '../../shared/protocol.js';
import type { StepName } from '../history/step.js';
import { MemoryPersistence } from '../store/testing/memory-persistence.js';
import { settle } from './testing/fake-clock.js';
import { FakeWorld } from './testing/fake-world.js';
import { running } from './testing/running.js';

const IMPORTED: StepName = { kind: 'import', label: 'Import', group: null };
const NEWER: RealmError = {
  kind: 'migration',
  message: 'It is newer.',
  newer: { module: 'gui', stored: 2, code: 1 },
};

const codeOf = (world: FakeWorld): string | undefined => world.active.bundles[0]?.code;

/** A world that runs v2, and ran v1 before. */
async function second(): Promise<FakeWorld> {
  const world = await running();
  world.type('a');
  await settle();
  world.sources.set('gui', { code: 'v2' });
  assert.equal((await world.reloader.reload()).ok, true);
  await settle();
  return world;
}

/** The next worker that loads code refuses the state as newer than that. */
function refuseNext(world: FakeWorld): void {
  const spare = world.workers.at(-1);
  assert.ok(spare);
  spare.realm.prove = async () => ({ ok: false, error: NEWER });
}

describe('O2: rolling back', () => {
  it('is of no use while nothing has failed, or where code failed before it took over', async () => {
    const world = await second();
    assert.equal(world.reloader.isRollBackOfUse, false);
    world.buildAnswer = () => Promise.reject(new Error('no server'));
    assert.equal((await world.reloader.reload()).failure?.step, 'build');
    assert.equal(world.reloader.isRollBackOfUse, false);
    world.buildAnswer = null;
    world.sources.set('gui', { code: 'v3', faults: { prove: 'error' } });
    assert.equal((await world.reloader.reload()).failure?.step, 'prove');
    assert.equal(world.reloader.isRollBackOfUse, false);
    assert.equal(codeOf(world), 'v2');
  });

  it('can be asked for all the same, in the console, and leads to the code that ran before', async () => {
    const world = await second();
    assert.equal((await world.reloader.rollBack())?.ok, true);
    assert.equal(codeOf(world), 'v1');
    assert.equal(await world.reloader.rollBack(), null);
  });

  it('helps where the code that runs throws in a frame, also when a reload has failed since', async () => {
    const world = await second();
    world.active.frameFaults.push('error');
    world.type('b');
    await settle();
    assert.equal(world.reloader.lastError?.step, 'run');
    assert.equal(world.reloader.isRollBackOfUse, true);
    world.buildAnswer = () => Promise.reject(new Error('no server'));
    await world.reloader.reload();
    assert.equal(world.reloader.isRollBackOfUse, true);
    assert.equal((await world.reloader.rollBack())?.ok, true);
    assert.equal(codeOf(world), 'v1');
    assert.deepEqual([world.reloader.isErrorState, world.reloader.isRollBackOfUse], [false, false]);
    assert.equal(world.text, 'a');
  });

  it('helps where the code that ran has died twice, and nothing runs any more', async () => {
    const world = await second();
    for (const message of ['boom', 'boom again']) {
      world.active.crash(message);
      await settle();
    }
    assert.equal(world.reloader.isRunning, false);
    assert.equal(world.reloader.isRollBackOfUse, true);
    assert.equal((await world.reloader.rollBack())?.ok, true);
    assert.equal(codeOf(world), 'v1');
    world.type('b');
    await settle();
    assert.equal(world.text, 'ab');
  });

  it('is of no use to the first code of the page, whatever became of it', async () => {
    const world = await running();
    world.active.frameFaults.push('error');
    world.type('b');
    await settle();
    assert.equal(world.reloader.isRollBackOfUse, false);
    assert.equal(await world.reloader.rollBack(), null);
  });

  for (const what of ['that runs', 'of the page’s start'] as const)
    it(`S6: helps where code ${what} is older than the state: it goes on with the newest state that it knows`, async () => {
      const persistence = new MemoryPersistence();
      const first = await FakeWorld.create(persistence);
      await first.reloader.start();
      first.store.replaceState({ text: 'old' }, { gui: 1 }, IMPORTED);
      first.store.replaceState({ text: 'new' }, { gui: 2 }, IMPORTED);
      await first.store.keeper.saved();
      const world = what === 'that runs' ? first : await FakeWorld.create(persistence);
      if (world !== first) {
        world.workerFaults.prove = 'error';
        await world.reloader.start();
        delete world.workerFaults.prove;
        await settle();
      }
      world.sources.set('gui', { code: 'older' });
      refuseNext(world);
      assert.deepEqual((await world.reloader.reload()).failure?.newer, NEWER.newer);
      assert.equal(world.text, 'new');
      assert.equal(world.reloader.isRollBackOfUse, true);
      assert.equal((await world.reloader.rollBack())?.ok, true);
      await settle();
      assert.deepEqual([codeOf(world), world.text], ['older', 'old']);
    });
});
