import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settle } from './testing/fake-clock.js';
import type { Call } from './testing/fake-worker.js';
import { finish, running } from './testing/running.js';

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
