import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ServiceReply } from '../../shared/protocol.js';
import { settle } from '../reload/testing/fake-clock.js';
import type { FakeWorld } from '../reload/testing/fake-world.js';
import { finish, running } from '../reload/testing/running.js';

const press = { type: 'press', key: 'button' } as const;

/** The next pieces of an answer; the fake hot code puts them at the end of the text. */
function hear(world: FakeWorld, text: string, id = 'stream'): void {
  for (const value of text) {
    const reply: ServiceReply = { id, ok: true, value, done: false };
    world.platform.pump.replies([reply]);
  }
}

/** The next worker that loads code throws on answers. */
function throwOnReplies(world: FakeWorld): void {
  const spare = world.workers.at(-1);
  assert.ok(spare);
  const { prove } = spare.realm;
  spare.realm.prove = async (input) =>
    input.replies.length === 0
      ? prove(input)
      : { ok: false, error: { kind: 'frame', message: 'It throws on them', module: 'gui' } };
}

/** The next pieces of an answer, and waits until hot code has heard them. */
async function heard(world: FakeWorld, text: string, id?: string): Promise<void> {
  hear(world, text, id);
  await settle();
}

/** A world whose code has thrown on the first pieces of an answer. */
async function thrownOn(text: string, id?: string): Promise<FakeWorld> {
  const world = await running();
  world.active.frameFaults.push('error');
  await heard(world, text, id);
  return world;
}

/** A world with a frame under way that has `a`; a press and `b` wait for the next one. */
async function pressedMeanwhile(): Promise<FakeWorld> {
  const world = await running();
  world.active.hold.add('frame');
  await heard(world, 'a');
  world.platform.pump.event(press);
  hear(world, 'b');
  return world;
}

/** Ends the frame that is under way; later ones are not held. */
function letGo({ hold, held }: FakeWorld['active']): void {
  hold.clear();
  held.get('frame')?.();
}

/** Reloads with code that works. */
async function takeIn(world: FakeWorld, code: string): Promise<void> {
  world.sources.set('gui', { code });
  assert.equal((await world.reloader.reload()).ok, true);
}

describe('P2: an answer reaches the code that runs, once and in order', () => {
  it('while reloads work and fail', async () => {
    const world = await running();
    await heard(world, 'a');
    for (const [code, fault] of [['v2'], ['v3', 'error'], ['v4', 'silence'], ['v5', 'crash']] as const) {
      world.sources.set('gui', { code, ...(fault ? { faults: { prove: fault } } : {}) });
      const reload = world.reloader.reload();
      await heard(world, '1');
      hear(world, '2');
      const record = await finish(world, reload);
      assert.equal(record.ok, fault === undefined);
      await heard(world, '3');
    }
    assert.equal(world.text, 'a123123123123');
  });

  it('pieces that wait at the switch go to the new code, or back to the old if that fails on them', async () => {
    for (const fault of [undefined, 'silence'] as const) {
      const world = await running();
      const old = world.active;
      old.hold.add('frame');
      await heard(world, 'a');
      world.sources.set('gui', { code: 'v2' });
      const candidate = world.workers.at(-1);
      const reload = world.reloader.reload();
      await settle();
      hear(world, 'b');
      if (fault) (candidate?.faults as Record<string, string>).prove = fault;
      letGo(old);
      const record = await finish(world, reload);
      assert.equal(record.ok, fault === undefined);
      await heard(world, 'c');
      assert.equal(world.text, 'abc');
    }
  });

  it('what code throws on is held back from it, with all that follows, and other code gets it', async () => {
    const world = await thrownOn('ab');
    await heard(world, 'c');
    assert.equal(world.frameFailures.length, 1, 'it is not tried again');
    assert.equal(world.text, undefined);
    const { framesRun } = world.platform.pump;
    await takeIn(world, 'v2');
    await heard(world, 'd');
    assert.equal(world.text, 'abcd');
    assert.equal(world.platform.pump.framesRun, framesRun + 1, 'the first frame of the new code had them');
  });

  it('B4: code does not get again by itself what it threw on; other answers it does', async () => {
    const world = await thrownOn('x', 'poison');
    await heard(world, 'a');
    hear(world, 'y', 'poison');
    await heard(world, 'b');
    assert.equal(world.text, 'ab');
    await takeIn(world, 'v2');
    await settle();
    assert.equal(world.text, 'abxy');
  });

  it('P2, B4: Retry gives the same code again what it threw on', async () => {
    const world = await running();
    world.active.frameFaults.push('error');
    hear(world, 'ab');
    await settle();
    assert.equal((await world.reloader.retry()).ok, true);
    hear(world, 'c');
    await settle();
    assert.equal(world.text, 'abc');
  });

  it('P2: a reload of code that has not changed gives it again what it threw on', async () => {
    const world = await thrownOn('ab');
    assert.equal((await world.reloader.reload()).ok, true);
    await heard(world, 'c');
    assert.equal(world.text, 'abc');
  });

  it('P2, B4: Retry of code that throws on them once more ends the candidate alone, and can be pressed again', async () => {
    const world = await running();
    const { active } = world;
    active.frameFaults.push('error');
    hear(world, 'a');
    await settle();
    throwOnReplies(world);
    assert.equal((await world.reloader.retry()).failure?.step, 'switch');
    assert.equal(world.active, active);
    world.type('|');
    await settle();
    assert.equal(world.text, '|');
    assert.equal((await world.reloader.retry()).ok, true);
    assert.equal(world.text, '|a');
  });

  it('B1: code that dies while Retry waits is started without them, should Retry fail on them', async () => {
    const world = await running();
    world.active.frameFaults.push('error');
    hear(world, 'a');
    await settle();
    let refuse = (): void => {};
    world.buildAnswer = () =>
      new Promise((_, reject) => {
        refuse = () => reject(new Error('no server'));
      });
    const reload = world.reloader.reload();
    await settle();
    world.buildAnswer = null;
    const retry = world.reloader.retry();
    world.active.crash('boom');
    throwOnReplies(world);
    refuse();
    assert.equal((await reload).ok, false);
    assert.equal((await retry).failure?.step, 'switch');
    await settle();
    assert.equal(world.reloader.isRunning, true);
    world.type('|');
    await settle();
    assert.equal(world.text, '|');
  });

  it('B1: where no code runs, Retry begins without what killed it', async () => {
    const world = await running();
    for (const id of ['first', 'second']) {
      world.active.hold.add('frame');
      hear(world, 'x', id);
      await world.clock.advance(2_000);
    }
    assert.equal(world.reloader.isRunning, false);
    assert.equal((await world.reloader.retry()).ok, true);
    world.type('a');
    await settle();
    assert.equal(world.text, 'a');
  });

  it('a reload whose code fails on them leaves them for the next', async () => {
    const world = await thrownOn('a');
    world.sources.set('gui', { code: 'v2', faults: { prove: 'error' } });
    assert.equal((await world.reloader.reload()).ok, false);
    hear(world, 'b');
    await takeIn(world, 'v3');
    await settle();
    assert.equal(world.text, 'ab');
  });

  it('a press that code throws on takes none of them along', async () => {
    const world = await pressedMeanwhile();
    const { active } = world;
    active.frameFaults.push(undefined, 'error');
    letGo(active);
    await settle();
    await heard(world, 'c');
    assert.deepEqual([world.frameFailures.length, world.text], [1, 'abc']);
  });

  it('B1: a press that code hangs on takes none of them along', async () => {
    const world = await pressedMeanwhile();
    const { active } = world;
    active.held.get('frame')?.();
    await world.clock.advance(2_000);
    assert.equal(active.terminated, true);
    await heard(world, 'c');
    assert.equal(world.text, 'abc');
  });

  it('B1: code that hangs on them is started again without them; other code gets them', async () => {
    const world = await running();
    world.active.hold.add('frame');
    hear(world, 'a');
    await world.clock.advance(2_000);
    assert.equal(world.reloader.isRunning, true);
    world.type('|');
    await heard(world, 'b');
    assert.equal(world.text, '|');
    await takeIn(world, 'v2');
    await settle();
    assert.equal(world.text, '|ab');
  });

  it('of a frame whose patches the store does not take nothing is lost', async () => {
    const world = await running();
    world.active.next = { patches: [{ op: 'remove', path: ['gone', 'deeper'] }] };
    await heard(world, 'a');
    assert.equal(world.reloader.isRunning, true, 'the worker was started again');
    await takeIn(world, 'v2');
    await settle();
    assert.equal(world.text, 'a');
  });

  it('tells who sent them when they are taken, and not before', async () => {
    const world = await running();
    const told: string[] = [];
    const send = (value: string): void =>
      world.platform.pump.replies([{ id: 's', ok: true, value, done: false }], () => told.push(value));
    send('a');
    await settle();
    assert.deepEqual(told, ['a']);
    world.active.frameFaults.push('error');
    send('b');
    await settle();
    send('c');
    await settle();
    assert.deepEqual(told, ['a']);
    world.platform.pump.forget('s');
    send('d');
    await settle();
    assert.deepEqual([told, world.text], [['a', 'd'], 'ad']);
  });
});
