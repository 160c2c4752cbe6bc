import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settle } from './testing/fake-clock.js';
import type { Call, Fault } from './testing/fake-worker.js';
import { finish, running } from './testing/running.js';

describe('reload failures', () => {
  const faults: [Call, Fault, string][] = [
    ['load', 'error', 'load'],
    ['load', 'silence', 'hang'],
    ['load', 'crash', 'crash'],
    ['beginSeed', 'silence', 'hang'],
    ['seed', 'silence', 'hang'],
    ['seed', 'crash', 'crash'],
    ['prove', 'error', 'frame'],
    ['prove', 'silence', 'hang'],
    ['prove', 'crash', 'crash'],
  ];
  for (const [call, fault, kind] of faults) {
    it(`R4: ${fault} in ${call} leaves the old code running with its state; the next good reload clears it`, async () => {
      const world = await running();
      const old = world.active;
      world.type('before');
      await settle();
      world.sources.set('gui', { code: 'broken', faults: { [call]: fault } });
      const reload = world.reloader.reload();
      world.type(' during');
      const record = await finish(world, reload);
      assert.equal(record.ok, false);
      assert.equal(record.failure?.kind, kind);
      assert.equal(record.failure?.step, call === 'beginSeed' ? 'seed' : call);
      assert.equal(record.generation, 1);
      assert.equal(world.reloader.isErrorState, true);
      assert.equal(world.active, old);
      world.type(' after');
      await settle();
      assert.equal(world.text, 'before during after');
      world.sources.set('gui', { code: 'fixed' });
      assert.equal((await world.reloader.reload()).ok, true);
      assert.equal(world.reloader.lastError, null);
      assert.equal(world.alive.length, 2, 'failed candidates are terminated');
    });
  }

  it('R4: a worker script that does not start, or says nothing, is a failure of stand by', async () => {
    for (const fault of ['crash', 'silence'] as const) {
      const world = await running();
      world.workerFaults = { hello: fault };
      world.runtimeUrl = 'assets/worker-2.js';
      const record = await finish(world, world.reloader.reload());
      assert.equal(record.failure?.step, 'standBy');
      assert.equal(record.failure?.kind, fault === 'crash' ? 'runtime' : 'hang');
      world.workerFaults = {};
      assert.equal((await finish(world, world.reloader.reload())).ok, true);
    }
  });

  it('R4: a failed build, a builder that is gone and one that never answers are failures of build', async () => {
    const world = await running();
    world.buildAnswer = async () => ({
      ok: false,
      error: { kind: 'syntax', message: 'no', file: 'a.ts', line: 3 },
    });
    const failed = await world.reloader.reload();
    assert.deepEqual(failed.failure, { kind: 'syntax', step: 'build', message: 'no', file: 'a.ts', line: 3 });
    world.buildAnswer = () => Promise.reject(new Error('connection refused'));
    assert.equal((await world.reloader.reload()).failure?.step, 'build');
    world.buildAnswer = () => new Promise(() => {});
    assert.equal((await finish(world, world.reloader.reload())).failure?.kind, 'unreachable');
    world.buildAnswer = null;
    assert.equal((await world.reloader.reload()).ok, true);
  });

  it('X2: a bundle whose bytes are not those of the manifest is not run', async () => {
    const world = await running();
    world.sources.set('gui', { code: 'v2' });
    world.corruptBundles = true;
    const record = await world.reloader.reload();
    assert.equal(record.failure?.kind, 'integrity');
    assert.match(record.failure?.message ?? '', /gui-v2\.js: expected SHA-256/);
    assert.ok(world.workers.every(({ bundles }) => bundles.every(({ code }) => code !== 'v2')));
  });

  it('B4: code that failed is not run again until it changes; retry does run it', async () => {
    const world = await running();
    world.sources.set('gui', { code: 'bad', faults: { prove: 'error' } });
    await world.reloader.reload();
    const loads = (): number => world.workers.filter(({ calls }) => calls.includes('load')).length;
    const before = loads();
    const again = await world.reloader.reload();
    assert.equal(again.failure?.repeated, true);
    assert.equal(again.failure?.kind, 'frame');
    assert.equal(loads(), before);
    await world.reloader.retry();
    assert.equal(loads(), before + 1);
    world.sources.set('gui', { code: 'good' });
    assert.equal((await world.reloader.reload()).ok, true);
  });

  it('B4: a machine that is too slow to seed is not held against the code', async () => {
    const world = await running();
    world.type('state');
    await settle();
    world.sources.set('gui', { code: 'v2' });
    const candidate = world.workers.at(-1);
    candidate?.hold.add('seed');
    assert.equal((await finish(world, world.reloader.reload())).failure?.step, 'seed');
    assert.equal((await world.reloader.reload()).ok, true);
  });

  it('R4: the deadline starts anew with every sign of life', async () => {
    const world = await running();
    world.deadlines.load = 1_000;
    world.sources.set('gui', { code: 'slow', faults: { load: 'silence' } });
    const reload = world.reloader.reload();
    await settle();
    const candidate = world.workers.at(-1);
    await world.clock.advance(900);
    candidate?.notice({ step: 'load', module: 'lib' });
    await world.clock.advance(900);
    candidate?.notice({ step: 'load', module: 'gui' });
    assert.equal(world.reloader.isReloading, true);
    const record = await finish(world, reload);
    assert.equal(record.failure?.module, 'gui');
    assert.match(record.failure?.message ?? '', /module level of module "gui" did not come back within 1 s/);
  });
});
