import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReloadRecord } from './record.js';
import { settle } from './testing/fake-clock.js';
import type { Call, Fault } from './testing/fake-worker.js';
import { FakeWorld } from './testing/fake-world.js';

async function running(): Promise<FakeWorld> {
  const world = await FakeWorld.create();
  const record = await world.reloader.start();
  assert.equal(record.ok, true, record.failure?.message);
  await settle();
  return world;
}

/** Resolves the reload however far the clock must move for it. */
async function finish(world: FakeWorld, reload: Promise<ReloadRecord>): Promise<ReloadRecord> {
  let done = false;
  reload.then(
    () => {
      done = true;
    },
    () => {
      done = true;
    },
  );
  for (let turn = 0; !done && turn < 200; turn += 1) await world.clock.advance(500);
  return reload;
}

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
    await world.clock.advance(1_000);
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

describe('input during a reload', () => {
  const steps: Call[] = ['load', 'beginSeed', 'seed', 'prove'];
  for (const step of steps) {
    for (const ending of ['works', 'fails'] as const) {
      it(`R5: what is typed while ${step} takes its time arrives once and in order when the reload ${ending}`, async () => {
        const world = await running();
        world.type('a');
        await settle();
        world.sources.set('gui', {
          code: 'v2',
          ...(ending === 'fails' ? { faults: { prove: 'error' as const } } : {}),
        });
        const candidate = world.workers.at(-1);
        candidate?.hold.add(step);
        const reload = world.reloader.reload();
        world.type('b');
        await settle();
        assert.ok(candidate?.held.has(step));
        world.type('c');
        await settle();
        world.type('d');
        candidate?.hold.clear();
        candidate?.held.get(step)?.();
        world.type('e');
        const record = await finish(world, reload);
        assert.equal(record.ok, ending === 'works');
        world.type('f');
        await settle();
        assert.equal(world.text, 'abcdef');
      });
    }
  }

  it('R5: input that waits at the switch goes to the new code, or back to the old if that fails', async () => {
    for (const fault of [undefined, 'silence'] as const) {
      const world = await running();
      const old = world.active;
      old.hold.add('frame');
      world.type('a');
      await settle();
      world.sources.set('gui', { code: 'v2' });
      const candidate = world.workers.at(-1);
      const reload = world.reloader.reload();
      await settle();
      // The old code's last frame is under way, the proof is done, and more input waits.
      assert.equal(candidate?.calls.at(-1), 'prove');
      world.type('b');
      if (fault) (candidate?.faults as Record<string, string>).prove = fault;
      old.hold.clear();
      old.held.get('frame')?.();
      const record = await finish(world, reload);
      assert.equal(record.ok, fault === undefined);
      world.type('c');
      await settle();
      assert.equal(world.text, 'abc');
    }
  });
});

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
