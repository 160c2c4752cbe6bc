import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settle } from './testing/fake-clock.js';
import { FakeWorld } from './testing/fake-world.js';
import { running } from './testing/running.js';

describe('reload protocol', () => {
  it('R2: build, stand by, load, seed, prove, switch, retire, in this order', async () => {
    const world = await running();
    const [old] = world.workers;
    world.type('ab');
    await settle();
    world.sources.set('gui', { code: 'v2' });
    const record = await world.reloader.reload();
    assert.equal(record.ok, true);
    assert.equal(record.generation, 2);
    assert.deepEqual(record.changed, ['gui']);
    assert.deepEqual(world.active.calls, ['hello', 'load', 'beginSeed', 'seed', 'prove']);
    assert.equal(old?.calls.at(-1), 'dispose');
    assert.equal(old?.terminated, true);
    assert.equal(world.text, 'ab');
  });

  it('R2: the spare has said hello and run no hot code; a changed runtime replaces it', async () => {
    const world = await running();
    const spare = world.workers.at(-1);
    assert.deepEqual(spare?.calls, ['hello']);
    world.runtimeUrl = 'assets/worker-2.js';
    assert.equal((await world.reloader.reload()).ok, true);
    assert.equal(spare?.terminated, true);
    assert.ok(world.active.url.endsWith('worker-2.js'));
  });

  it('R2: the spare has imported the packages of the code that runs, and nothing else of it', async () => {
    const world = await running();
    world.libraries.add('bundles/package-1.js');
    assert.equal((await world.reloader.reload()).ok, true);
    await settle();
    const spare = world.workers.at(-1);
    assert.deepEqual(spare?.calls, ['hello', 'preload']);
    assert.deepEqual(
      spare.preloaded.map((text) => text.split('\n')[0]),
      ['{"name":"package"}'],
    );
    assert.equal((await world.reloader.reload()).ok, true);
    assert.equal(world.active, spare);
  });

  it('R2, R4: a package that does not come back costs the spare its life, and no reload', async () => {
    const world = await running();
    world.libraries.add('bundles/package-1.js');
    world.workerFaults = { preload: 'silence' };
    assert.equal((await world.reloader.reload()).ok, true);
    await settle();
    const spare = world.workers.at(-1);
    world.workerFaults = {};
    await world.clock.advance(world.deadlines.standBy + 1);
    assert.equal(spare?.terminated, true);
    assert.equal((await world.reloader.reload()).ok, true);
    assert.notEqual(world.active, spare);
  });

  it('R3: five quick presses make two reloads, and all five get a result', async () => {
    const world = await running();
    const before = world.builds.length;
    const records = await Promise.all(Array.from({ length: 5 }, () => world.reloader.reload()));
    assert.equal(world.builds.length - before, 2);
    assert.equal(new Set(records).size, 2);
    assert.ok(records.every(({ ok }) => ok));
  });

  it('R3: reloads of single modules that wait are joined; one of all modules outweighs them', async () => {
    const world = await running();
    const before = world.builds.length;
    world.sources.set('lib', { code: 'v1' });
    await world.reloader.reload();
    void world.reloader.reload('gui');
    void world.reloader.reload('gui');
    await world.reloader.reload('lib');
    assert.deepEqual(
      world.builds.slice(before).map((names) => names?.toSorted()),
      [undefined, ['gui'], ['gui', 'lib']],
    );
  });

  it('R3: a reload with nothing changed still respawns', async () => {
    const world = await running();
    const old = world.active;
    const record = await world.reloader.reload();
    assert.deepEqual(record.changed, []);
    assert.equal(record.generation, 2);
    assert.notEqual(world.active, old);
  });

  it('M6: reload(name) takes new code for that module alone', async () => {
    const world = await FakeWorld.create();
    world.sources.set('lib', { code: 'v1' });
    await world.reloader.start();
    world.sources.set('gui', { code: 'v2' });
    world.sources.set('lib', { code: 'v2' });
    const record = await world.reloader.reload('gui');
    assert.deepEqual(record.changed, ['gui']);
    assert.deepEqual(world.active.bundles.map(({ name, code }) => `${name} ${code}`).sort(), [
      'gui v2',
      'lib v1',
    ]);
    assert.deepEqual(world.reloader.modules.map(({ name, generation }) => [name, generation]).sort(), [
      ['gui', 2],
      ['lib', 1],
    ]);
  });

  it('M3: a module registered at run time is reloaded with the others, from its own address', async () => {
    const world = await running();
    const address = 'http://localhost/app/extra.js';
    world.files.set(address, '{"name": "extra", "code": "v1"}');
    assert.equal((await world.reloader.register('extra.js')).ok, true);
    assert.deepEqual(world.reloader.modules.map(({ name }) => name).sort(), ['extra', 'gui']);
    world.files.set(address, '{"name": "extra", "code": "v2"}');
    const byName = await world.reloader.reload('extra');
    assert.deepEqual(byName.changed, ['extra']);
    assert.equal(world.active.bundles.find(({ name }) => name === 'extra')?.code, 'v2');
    assert.deepEqual((await world.reloader.reload()).changed, []);
    await assert.rejects(world.reloader.register('http://elsewhere/x.js'), /expected an address on/);
  });

  it('M3: a registration that fails does not fail the reload that somebody else asked for', async () => {
    const world = await running();
    world.files.set('http://localhost/app/bad.js', '{"name": "bad", "faults": {"load": "error"}}');
    const running1 = world.reloader.reload();
    const waiting = world.reloader.reload();
    const registering = world.reloader.register('bad.js');
    assert.deepEqual(
      (await Promise.all([running1, waiting, registering])).map(({ ok }) => ok),
      [true, true, false],
    );
  });

  it('M3: a module whose registration fails is not registered', async () => {
    const world = await running();
    world.files.set('http://localhost/app/bad.js', '{"name": "bad", "faults": {"load": "error"}}');
    assert.equal((await world.reloader.register('bad.js')).ok, false);
    assert.equal((await world.reloader.reload()).ok, true);
    assert.deepEqual(
      world.reloader.modules.map(({ name }) => name),
      ['gui'],
    );
  });

  it('R8: a record says what happened, and the last 100 are kept', async () => {
    const world = await running();
    for (let i = 0; i < 105; i += 1) await world.reloader.reload();
    assert.equal(world.reloader.history.length, 100);
    const last = world.reloader.history.at(-1);
    assert.equal(last?.trigger, 'api');
    assert.deepEqual(Object.keys(last?.steps ?? {}), [
      'build',
      'standBy',
      'load',
      'seed',
      'prove',
      'switch',
      'retire',
    ]);
    assert.equal(world.alive.length, 2, 'the one that runs and its spare');
    await world.clock.advance(10_000);
    assert.equal(world.clock.pending, 0, 'no timer is left behind');
  });

  it('R9: other sources of main are told, and the reload works all the same', async () => {
    const world = await running();
    world.platformHash = 'platform-2';
    const record = await world.reloader.reload();
    assert.equal(record.ok, true);
    assert.equal(record.restartNeeded, true);
    assert.equal(world.reloader.restartNeeded, true);
  });
});

describe('the end of the page', () => {
  it('dispose in the middle of a reload terminates every worker', async () => {
    const world = await running();
    const candidate = world.workers.at(-1);
    candidate?.hold.add('prove');
    const reload = world.reloader.reload();
    await settle();
    world.reloader.dispose();
    candidate?.held.get('prove')?.();
    await reload;
    assert.equal(world.alive.length, 0);
  });
});
