import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settle } from '../reload/testing/fake-clock.js';
import { running } from '../reload/testing/running.js';

const press = { type: 'press', key: 'button' } as const;
const toggle = { type: 'change', key: 'box', value: true } as const;

describe('HotPlatform', () => {
  it('S6: what the proof changed is taken even if the old code ran a frame that changed nothing meanwhile', async () => {
    const world = await running();
    world.sources.set('gui', { code: 'v2', stamp: 'migrated' });
    const old = world.active;
    old.hold.add('frame');
    const candidate = world.workers.at(-1);
    const reload = world.reloader.reload();
    world.platform.pump.event(press);
    await settle();
    assert.ok(candidate?.calls.includes('prove'), 'the proof came first');
    old.held.get('frame')?.();
    const record = await reload;
    assert.equal(record.ok, true);
    assert.equal(world.store.state.stamp, 'migrated');
  });

  it('R4: a switch that fails on the canvas leaves tree, state and the old code as they were', async () => {
    const world = await running();
    const old = world.active;
    world.type('before');
    await settle();
    world.sources.set('gui', { code: 'v2', stamp: 'new' });
    world.ui.failures = 1;
    const reload = world.reloader.reload();
    world.type(' during');
    const record = await reload;
    assert.equal(record.failure?.kind, 'internal');
    assert.equal(record.failure?.step, 'switch');
    assert.equal(world.active, old);
    assert.equal(world.store.state.stamp, undefined);
    world.type(' after');
    await settle();
    assert.equal(world.text, 'before during after');
    assert.equal(
      (await world.reloader.reload()).ok,
      true,
      'main’s own failure is not held against the code (B4)',
    );
  });

  it('R4: what fails after the switch is told, and undoes nothing', async () => {
    const world = await running();
    world.sources.set('gui', { code: 'v2', stamp: 'new' });
    world.ui.flush = () => {
      throw new Error('The canvas does not draw');
    };
    const record = await world.reloader.reload();
    assert.equal(record.ok, true);
    assert.equal(world.store.state.stamp, 'new');
    assert.equal(world.reloader.lastError?.message, 'The canvas does not draw');
    assert.equal(world.reloader.lastError?.step, 'switch');
    world.ui.flush = () => {};
    assert.equal((await world.reloader.reload()).ok, true);
    assert.equal(world.reloader.lastError, null);
  });

  it('tells of each frame since when the first event in it has waited', async () => {
    const world = await running();
    const { platform, active: old } = world;
    const waited: (number | null)[] = [];
    const commit = platform.commit.bind(platform);
    platform.commit = (session, input, output, taking) => {
      waited.push(taking.since && world.clock.now() - taking.since);
      commit(session, input, output, taking);
    };
    await world.clock.advance(10);
    old.hold.add('frame');
    platform.pump.event(press);
    platform.pump.event(press);
    await world.clock.advance(5);
    platform.pump.event(press);
    old.hold.clear();
    old.held.get('frame')?.();
    await settle();
    assert.deepEqual(waited, [5, 5, 0]);
    const candidate = world.workers.at(-1);
    candidate?.hold.add('prove');
    const reload = world.reloader.reload();
    await settle();
    old.hold.add('frame');
    platform.pump.event(press);
    await settle();
    platform.pump.event(press);
    candidate?.hold.clear();
    candidate?.held.get('prove')?.();
    await settle();
    old.held.get('frame')?.();
    assert.equal((await reload).ok, true);
    await world.clock.advance(60_000);
    waited.length = 0;
    platform.pump.event(press);
    await settle();
    assert.deepEqual(waited, [0], 'what the reload has taken in waits no more');
  });

  it('R5: an action that throws takes only itself along: edits before it have their frame', async () => {
    const world = await running();
    world.active.hold.add('frame');
    world.platform.pump.event(press);
    await settle();
    world.type('ab');
    world.platform.pump.event(press);
    // The frame with the edits and the second press fails, the one after it does not.
    world.active.frameFaults.push(undefined, 'error');
    world.active.hold.clear();
    world.active.held.get('frame')?.();
    await settle();
    assert.equal(world.frameFailures.length, 1);
    assert.equal(world.text, 'ab');
  });

  it('R5: a toggle that hot code failed on is taken back; a text is left as the user sees it', async () => {
    const world = await running();
    (world.active.faults as Record<string, string>).frame = 'error';
    world.platform.pump.event(toggle);
    await settle();
    world.type('x');
    await settle();
    assert.deepEqual(world.ui.acknowledged, ['box']);
  });

  it('B1: a toggle that hung the code is taken back', async () => {
    const world = await running();
    world.active.hold.add('frame');
    world.platform.pump.event(toggle);
    await world.clock.advance(2_000);
    assert.deepEqual(world.ui.acknowledged, ['box']);
    assert.equal(world.reloader.isRunning, true);
  });

  it('S4: restoreState takes the copy as it is at the call, and the running code goes on with it', async () => {
    const world = await running();
    world.type('ab');
    await settle();
    const copy = world.store.captureState();
    world.type('cd');
    await settle();
    const restored = world.platform.restoreState(copy);
    copy.text = 'changed too late';
    await restored;
    await settle();
    assert.equal(world.text, 'ab');
    world.type('x');
    await settle();
    assert.equal(world.text, 'abx');
  });

  it('S6: a copy that does not fit the schema of the code that runs is refused, and changes nothing', async () => {
    const world = await running();
    world.type('ab');
    await settle();
    (world.active.faults as Record<string, string>).check = 'error';
    await assert.rejects(world.platform.restoreState({ text: 'old shape' }), /check went wrong/);
    assert.equal(world.text, 'ab');
  });

  it('S3: a restored key of a module that is gone stays out of the running code', async () => {
    const world = await running();
    world.store.beginSession(-1, [{ stateKeys: ['orphan'], secretKeys: [], transientKeys: [] }]);
    const name = { kind: 'restore', label: 'Write', group: null } as const;
    world.store.write([{ op: 'add', path: ['orphan'], value: { a: 1 } }], name);
    await world.reloader.reload();
    await world.platform.restoreState({ orphan: { a: 2 }, text: 'new' });
    await settle();
    assert.deepEqual(world.store.state.orphan, { a: 2 });
    world.type('!');
    await settle();
    assert.equal(world.text, 'new!');
    assert.deepEqual([...world.active.keysTold], ['text']);
  });
});
