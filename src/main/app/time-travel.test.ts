import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Patch } from '../../shared/patch.js';
import type { ServiceReply } from '../../shared/protocol.js';
import type { StepName } from '../history/step.js';
import { settle } from '../reload/testing/fake-clock.js';
import type { FakeWorker } from '../reload/testing/fake-worker.js';
import type { FakeWorld } from '../reload/testing/fake-world.js';
import { running } from '../reload/testing/running.js';

const press = { type: 'press', key: 'button' } as const;

/** A world in which these texts were typed, each one a step, and the points after each. */
async function typed(...texts: string[]): Promise<{ world: FakeWorld; points: number[] }> {
  const world = await running();
  const points: number[] = [];
  for (const text of texts) {
    await world.clock.advance(5_000);
    world.type(text);
    await settle();
    points.push(world.store.history.at);
  }
  return { world, points };
}

/** What the running code takes for the text: it appends to it. */
async function textOfCode(world: FakeWorld): Promise<unknown> {
  world.type('|');
  await settle();
  return world.text;
}

function reply(id: string): ServiceReply {
  return { id, ok: true, value: null, done: true };
}

function repliesOf({ inputs }: FakeWorker): string[] {
  return inputs.flatMap(({ replies }) => replies.map(({ id }) => id));
}

function frame(world: FakeWorld, next: FakeWorker['next']): Promise<void> {
  world.active.next = next;
  world.platform.pump.event(press);
  return settle();
}

const now = (value: number): Patch => ({ op: 'add', path: ['now'], value });

describe('TimeTravel: undo and redo', () => {
  it('S3: changes the state, and tells the running code the same patches', async () => {
    const { world } = await typed('a', 'b', 'c');
    const snapshot = world.store.snapshot();
    const step = await world.platform.travel.step('undo');
    await settle();
    assert.equal(step?.kind, 'edit');
    assert.equal(world.text, 'ab');
    const patches = snapshot.takePatches();
    assert.deepEqual(patches, [{ op: 'replace', path: ['text'], value: 'ab' }]);
    assert.deepEqual(world.active.inputs.at(-1)?.patches, patches);
    await world.platform.travel.step('redo');
    assert.equal(world.text, 'abc');
    await world.platform.travel.step('undo');
    assert.equal(await textOfCode(world), 'ab|');
  });

  it('answers null where there is nothing to undo or to do again, and changes nothing', async () => {
    const { world } = await typed();
    const { at } = world.store.history;
    assert.equal(await world.platform.travel.step('redo'), null);
    assert.equal(await world.platform.travel.step('undo'), null);
    assert.equal(world.store.history.at, at);
  });

  it('S6: is refused where the code that runs could not take the state; then nothing has changed', async () => {
    const { world } = await typed('a', 'b');
    const { at } = world.store.history;
    (world.active.faults as Record<string, string>).check = 'error';
    await assert.rejects(world.platform.travel.step('undo'), /check went wrong/);
    assert.deepEqual([world.text, world.store.history.at], ['ab', at]);
    assert.equal(await textOfCode(world), 'ab|');
  });

  it('R5: waits for what the user did before, which is on its way', async () => {
    const { world } = await typed('a');
    await world.clock.advance(5_000);
    world.active.hold.add('frame');
    world.platform.pump.event(press);
    await settle();
    world.type('b');
    const undone = world.platform.travel.step('undo');
    await settle();
    assert.equal(world.text, 'a');
    world.active.hold.clear();
    world.active.held.get('frame')?.();
    await undone;
    await settle();
    assert.equal(world.text, 'a', 'b was typed, and then taken back');
    await world.platform.travel.step('redo');
    assert.equal(world.text, 'ab');
    assert.equal(await textOfCode(world), 'ab|');
  });

  it('R5: works where no code runs: the state alone goes back', async () => {
    const { world } = await typed('a', 'b');
    world.platform.detach();
    await world.platform.travel.step('undo');
    assert.equal(world.text, 'a');
  });

  it('leaves the text to redo when hot code writes by itself after an undo', async () => {
    const { world } = await typed('a', 'b');
    await world.platform.travel.step('undo');
    world.active.next = { patches: [{ op: 'add', path: ['stamp'], value: 'derived' }] };
    world.platform.pump.wake();
    await settle();
    assert.deepEqual(world.store.state, { text: 'a', stamp: 'derived' });
    await world.platform.travel.step('redo');
    assert.equal(world.text, 'ab');
  });
});

describe('TimeTravel: looking at an older point', () => {
  it('shows it to the running code alone; the state stays, and comes back', async () => {
    const { world, points } = await typed('a', 'b', 'c');
    const { travel } = world.platform;
    await travel.view(points[0] ?? -1);
    await settle();
    assert.deepEqual([travel.viewing, world.text], [points[0], 'abc']);
    const shown = world.active.inputs.at(-1);
    assert.deepEqual(shown?.patches, [{ op: 'replace', path: ['text'], value: 'a' }]);
    assert.equal(shown?.frozen, true);
    assert.equal(await textOfCode(world), 'abc', 'what it writes there is dropped');
    await travel.view(points[1] ?? -1);
    await settle();
    assert.deepEqual(world.active.inputs.at(-1)?.patches, [{ op: 'replace', path: ['text'], value: 'ab' }]);
    await travel.leave();
    assert.equal(travel.viewing, null);
    assert.equal(await textOfCode(world), 'abc|');
    assert.equal(world.active.inputs.at(-1)?.frozen, false);
  });

  it('makes it the state when the user goes back there, and redo leads to where he was', async () => {
    const { world, points } = await typed('a', 'b', 'c');
    const { travel } = world.platform;
    await travel.view(points[0] ?? -1);
    await travel.goBack();
    assert.deepEqual([travel.viewing, world.text, world.store.history.at], [null, 'a', points[0]]);
    await travel.step('redo');
    assert.equal(world.text, 'abc');
    await travel.step('undo');
    assert.equal(world.text, 'ab');
    assert.equal(await textOfCode(world), 'ab|');
  });

  it('has no undo meanwhile, and leaving or going back from nowhere changes nothing', async () => {
    const { world, points } = await typed('a', 'b');
    const { travel } = world.platform;
    await travel.leave();
    await travel.goBack();
    await travel.view(points[1] ?? -1);
    assert.equal(travel.viewing, null, 'it is where the state is');
    await travel.view(points[0] ?? -1);
    assert.equal(await travel.step('undo'), null);
    assert.equal(world.text, 'ab');
  });

  it('refuses points that are gone, that have another shape, or that the code cannot show', async () => {
    const { world, points } = await typed('a');
    const { travel } = world.platform;
    await assert.rejects(travel.view(999), /no point 999/);
    const name: StepName = { kind: 'import', label: 'Import', group: null };
    world.store.replaceState({ text: 'b' }, { gui: 1 }, name);
    world.store.replaceState({ text: 'c' }, { gui: 2 }, name);
    await assert.rejects(travel.view(points[0] ?? -1), /changed the shape of the state/);
    (world.active.faults as Record<string, string>).check = 'error';
    world.store.write([{ op: 'add', path: ['text'], value: 'd' }], name);
    await assert.rejects(travel.view(world.store.history.get(world.store.history.at)?.parent ?? -1));
    assert.deepEqual([travel.viewing, world.text], [null, 'd']);
  });

  it('keeps what is no part of the history as it is now, and lets it change', async () => {
    const { world, points } = await typed('a', 'b');
    const { travel } = world.platform;
    await frame(world, { patches: [now(1)] });
    await travel.view(points[0] ?? -1);
    await frame(world, { patches: [now(2), { op: 'add', path: ['stamp'], value: 'no' }] });
    assert.deepEqual(world.store.state, { text: 'ab', now: 2 });
    await travel.leave();
    await settle();
    assert.deepEqual(world.active.inputs.at(-1)?.patches, [{ op: 'replace', path: ['text'], value: 'ab' }]);
    await travel.view(points[0] ?? -1);
    await frame(world, { patches: [now(3)] });
    await travel.goBack();
    assert.deepEqual(world.store.state, { text: 'a', now: 3 });
  });

  for (const way of ['leave', 'goBack'] as const)
    it(`P2: answers to what was asked before wait, and arrive after ${way}, none lost and in order`, async () => {
      const { world, points } = await typed('a', 'b');
      const { travel, pump } = world.platform;
      await travel.view(points[0] ?? -1);
      pump.replies([reply('before 1')]);
      await frame(world, { commands: [{ id: 'there', service: 's', method: 'm', args: [] }] });
      pump.replies([reply('there')]);
      pump.replies([reply('before 2')]);
      await settle();
      assert.deepEqual(repliesOf(world.active), ['there']);
      const { framesRun } = pump;
      await settle();
      assert.equal(pump.framesRun, framesRun, 'T3: what waits runs no frames');
      await travel[way]();
      await settle();
      assert.deepEqual(repliesOf(world.active), ['there', 'before 1', 'before 2']);
    });

  for (const [what, change, expected] of [
    ['a copy is written back', (world: FakeWorld) => world.platform.restoreState({ text: 'x' }), 'x'],
    [
      'a file is imported',
      (world: FakeWorld) => world.platform.importState({ state: { text: 'x' }, versions: {} }),
      'x',
    ],
    ['the state is cleared', (world: FakeWorld) => world.platform.clearState(), ''],
  ] as const)
    it(`S3: is over when ${what}: the running code has the state as it is then`, async () => {
      const { world, points } = await typed('a', 'b');
      await world.store.keeper.saved();
      await frame(world, { patches: [{ op: 'add', path: ['stamp'], value: 's' }] });
      await world.platform.travel.view(points[0] ?? -1);
      await change(world);
      await settle();
      assert.equal(world.platform.travel.viewing, null);
      const told = world.active.inputs.at(-1);
      assert.equal(told?.frozen, false);
      const { stamp } = world.store.state;
      const toldStamp = told?.patches.findLast(({ path }) => path[0] === 'stamp')?.value;
      assert.equal(toldStamp, stamp, 'also what had another value there');
      assert.equal(await textOfCode(world), `${expected}|`);
    });

  it('S6: a copy that is refused leaves what is shown', async () => {
    const { world, points } = await typed('a', 'b');
    await world.platform.travel.view(points[0] ?? -1);
    (world.active.faults as Record<string, string>).check = 'error';
    await assert.rejects(world.platform.restoreState({ text: 'x' }), /check went wrong/);
    assert.deepEqual([world.platform.travel.viewing, world.text], [points[0], 'ab']);
  });

  it('H4, R6: goes on when other code takes over, which proves itself on the state as it is; what waited goes on waiting', async () => {
    const { world, points } = await typed('a', 'b');
    const { travel, pump } = world.platform;
    await travel.view(points[0] ?? -1);
    pump.replies([reply('before')]);
    world.sources.set('gui', { code: 'v2', stamp: 'new' });
    const record = await world.reloader.reload();
    await settle();
    assert.equal(record.ok, true);
    assert.equal(travel.viewing, points[0]);
    assert.deepEqual(world.store.state, { text: 'ab', stamp: 'new' });
    const [proof, first, ...more] = world.active.inputs;
    assert.equal(proof?.frozen, false);
    assert.ok(
      [first, ...more].every((input) => input?.frozen),
      'no frame of it runs on the state itself',
    );
    assert.deepEqual(first?.patches, [
      { op: 'remove', path: ['stamp'] },
      { op: 'replace', path: ['text'], value: 'a' },
    ]);
    assert.deepEqual(repliesOf(world.active), []);
    assert.equal(await textOfCode(world), 'ab', 'what it writes there is dropped');
    await travel.leave();
    await settle();
    assert.deepEqual(repliesOf(world.active), ['before']);
    assert.equal(await textOfCode(world), 'ab|');
  });

  it('H4, R5: what the user does there while other code takes over does not reach the state', async () => {
    const { world, points } = await typed('a', 'b');
    await world.platform.travel.view(points[0] ?? -1);
    world.sources.set('gui', { code: 'v2' });
    world.active.hold.add('frame');
    world.platform.pump.event(press);
    await settle();
    const reload = world.reloader.reload();
    world.type('x');
    await settle();
    world.active.hold.clear();
    for (const worker of world.workers) worker.held.get('frame')?.();
    assert.equal((await reload).ok, true);
    await settle();
    assert.equal(world.text, 'ab');
    const seen = world.active.inputs.filter(({ events }) => events.some(({ type }) => type === 'edit'));
    assert.deepEqual(
      seen.map(({ frozen }) => frozen),
      [true],
      'the new code saw it, there',
    );
  });

  it('H4: is over where the code that takes over cannot show the point', async () => {
    const { world, points } = await typed('a', 'b');
    const { travel } = world.platform;
    await travel.view(points[0] ?? -1);
    world.sources.set('gui', { code: 'v2', faults: { check: 'error' } });
    assert.equal((await world.reloader.reload()).ok, true);
    await settle();
    assert.equal(travel.viewing, null);
    assert.equal(await textOfCode(world), 'ab|');
  });

  it('H4: is over when the code is rolled back', async () => {
    const { world, points } = await typed('a', 'b');
    world.sources.set('gui', { code: 'v2' });
    await world.reloader.reload();
    await world.platform.travel.view(points[0] ?? -1);
    assert.equal((await world.reloader.rollBack())?.ok, true);
    await settle();
    assert.equal(world.platform.travel.viewing, null);
    assert.equal(await textOfCode(world), 'ab|');
  });

  it('H4: is over when the code dies there: it may have been that point that killed it', async () => {
    const { world, points } = await typed('a', 'b');
    const { travel } = world.platform;
    await travel.view(points[0] ?? -1);
    world.active.crash('Out of memory');
    await settle();
    assert.equal(world.reloader.history.at(-1)?.trigger, 'respawn');
    assert.equal(travel.viewing, null);
    assert.equal(await textOfCode(world), 'ab|');
  });
});
