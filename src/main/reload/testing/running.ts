import type { ReloadRecord } from '../record.js';
import { settle } from './fake-clock.js';
import { FakeWorld } from './fake-world.js';

/** A world whose first generation runs. */
export async function running(): Promise<FakeWorld> {
  const world = await FakeWorld.create();
  const record = await world.reloader.start();
  if (!record.ok) throw new Error(record.failure?.message);
  await settle();
  return world;
}

/** Resolves the reload however far the clock must move for it. */
export async function finish(world: FakeWorld, reload: Promise<ReloadRecord>): Promise<ReloadRecord> {
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
