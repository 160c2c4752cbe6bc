import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settle } from './testing/fake-clock.js';
import { finish, running } from './testing/running.js';

describe('a worker that dies', () => {
  it('B1: a frame without an answer is a hang: the same code starts again without the input that hung it', async () => {
    const world = await running();
    world.type('a');
    await settle();
    const hung = world.active;
    hung.hold.add('frame');
    world.type('x');
    await world.clock.advance(2_000);
    assert.equal(hung.terminated, true);
    assert.equal(world.reloader.lastError?.kind, 'hang');
    assert.equal(world.reloader.isRunning, true);
    assert.equal(world.reloader.generation, 2);
    world.type('b');
    await settle();
    assert.equal(world.text, 'ab');
    assert.equal(world.reloader.isErrorState, true, 'only a good reload clears it');
  });

  it('B1: an uncaught error is a crash; a second soon after ends it; retry starts again', async () => {
    const world = await running();
    world.active.crash('boom');
    await settle();
    assert.equal(world.reloader.isRunning, true);
    world.active.crash('boom again');
    await settle();
    assert.equal(world.reloader.isRunning, false);
    assert.equal(world.reloader.lastError?.message, 'boom again');
    assert.equal((await world.reloader.reload()).failure?.repeated, true);
    assert.equal((await world.reloader.retry()).ok, true);
    assert.equal(world.reloader.isRunning, true);
  });

  it('B1: the first crash of other code soon after is survived, too', async () => {
    const world = await running();
    world.active.crash('boom');
    await settle();
    world.sources.set('gui', { code: 'v2' });
    await world.reloader.reload();
    world.active.crash('another');
    await settle();
    assert.equal(world.reloader.isRunning, true);
  });

  it('B1, B4: code that runs, and was refused when it was loaded again, is started again all the same', async () => {
    const world = await running();
    world.workerFaults.prove = 'error';
    assert.equal((await world.reloader.retry()).failure?.step, 'prove');
    delete world.workerFaults.prove;
    world.active.crash('boom');
    await settle();
    assert.equal(world.reloader.isRunning, true);
    assert.equal((await world.reloader.reload()).ok, true);
  });

  it('B1: crashes long apart are each survived', async () => {
    const world = await running();
    for (let i = 0; i < 3; i += 1) {
      world.active.crash('boom');
      await settle();
      assert.equal(world.reloader.isRunning, true);
      await world.clock.advance(11_000);
    }
  });

  it('B1: the old worker hanging during a reload does not stop the reload', async () => {
    const world = await running();
    world.active.hold.add('frame');
    world.type('x');
    await settle();
    world.sources.set('gui', { code: 'v2' });
    const record = await finish(world, world.reloader.reload());
    assert.equal(record.ok, true);
    assert.equal(world.reloader.isErrorState, false);
  });

  it('B1: the old worker hanging while its successor fails: the old code is started again', async () => {
    const world = await running();
    world.active.hold.add('frame');
    world.type('x');
    await settle();
    world.sources.set('gui', { code: 'v2', faults: { load: 'error' } });
    await finish(world, world.reloader.reload());
    await settle();
    assert.equal(world.reloader.isRunning, true);
    assert.equal(world.active.bundles[0]?.code, 'v1');
  });

  it('R4: a frame that throws changes nothing, its input is not tried again, and the code goes on', async () => {
    const world = await running();
    (world.active.faults as Record<string, string>).frame = 'error';
    world.type('x');
    await settle();
    assert.equal(world.frameFailures.length, 1);
    (world.active.faults as Record<string, string | undefined>).frame = undefined;
    world.type('y');
    await settle();
    assert.equal(world.text, 'y');
  });

  it('T3: with nothing to tell, no frame runs', async () => {
    const world = await running();
    const frames = world.platform.pump.framesRun;
    await world.clock.advance(60_000);
    assert.equal(world.platform.pump.framesRun, frames);
  });
});
