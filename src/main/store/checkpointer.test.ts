import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StepName } from '../history/step.js';
import { FakeClock } from '../reload/testing/fake-clock.js';
import { AppStore } from './app-store.js';
import { Checkpointer } from './checkpointer.js';
import { JournaledPersistence } from './journal/journaled-persistence.js';
import { LastWord } from './last-word.js';
import type { Capture, DurabilityFacts } from './persistence.js';
import { captureOf } from './testing/fake-browser.js';
import { MemoryPersistence } from './testing/memory-persistence.js';
import { MemoryDisk, MemoryRecords } from './testing/memory-records.js';

/** Ends each checkpoint when a test says so, after as many pieces. */
class SlowPersistence extends MemoryPersistence {
  readonly begun: Capture[] = [];
  pieces = 1;
  failWith: Error | null = null;

  override async checkpoint(capture: Capture, pace: () => Promise<void>): Promise<void> {
    this.begun.push(capture);
    for (let piece = 0; piece < this.pieces; piece += 1) await pace();
    if (this.failWith) throw this.failWith;
    this.checkpoints.push(capture);
    this.facts = { ...this.facts, journalEntries: 0, journalBytes: 0 };
  }
}

function start(facts: Partial<DurabilityFacts> = {}) {
  const clock = new FakeClock();
  const persistence = new SlowPersistence();
  const checkpointer = new Checkpointer({ persistence, clock });
  /** A change has become durable, and the journal is as long as this. */
  const append = (seq: number, now: Partial<DurabilityFacts> = facts): void => {
    persistence.facts = { ...persistence.facts, journalEntries: 1, ...now };
    checkpointer.appended(captureOf(seq, { n: seq }));
  };
  const made = (): number[] => persistence.checkpoints.map(({ seq }) => seq);
  return { clock, persistence, checkpointer, append, made };
}

/** Pieces enough that an idle moment alone is no reason. */
const LARGE = { pieces: 1_000 };

describe('Checkpointer', () => {
  for (const [what, below, above] of [
    ['bytes', { journalBytes: 999_999 }, { journalBytes: 1_000_000 }],
    ['entries', { journalEntries: 3_999 }, { journalEntries: 4_000 }],
    [
      'bytes for each piece of a large state',
      { journalBytes: 24_999_999, ...LARGE },
      { journalBytes: 25_000_000, ...LARGE },
    ],
  ] as const)
    it(`J1: is due by ${what}`, async () => {
      const { clock, append, made } = start();
      append(1, below);
      await clock.advance(1_000);
      assert.deepEqual(made(), []);
      append(2, above);
      await clock.advance(1_000);
      assert.deepEqual(made(), [2]);
    });

  it('J1: is made when nothing has changed for a while: of a small state always', async () => {
    const { clock, append, made } = start();
    append(1);
    await clock.advance(4_000);
    append(2);
    await clock.advance(4_999);
    assert.deepEqual(made(), []);
    await clock.advance(100);
    assert.deepEqual(made(), [2]);
    assert.equal(clock.pending, 0);
  });

  it('J1: of a large state, when there is enough of a journal for it', async () => {
    const { clock, append, made } = start();
    append(1, { ...LARGE, journalBytes: 25_000_000 / 8 - 1 });
    await clock.advance(60_000);
    assert.deepEqual(made(), []);
    append(2, { ...LARGE, journalBytes: 25_000_000 / 8 });
    await clock.advance(6_000);
    assert.deepEqual(made(), [2]);
  });

  it('J1: is not made for the view alone: no entry is behind it', async () => {
    const { clock, append, persistence } = start();
    append(1, { journalEntries: 0 });
    await clock.advance(60_000);
    assert.deepEqual(persistence.begun, []);
  });

  it('T2: rests before each piece, and writes none while it is held', async () => {
    const { clock, persistence, checkpointer, append, made } = start();
    persistence.pieces = 3;
    const release = checkpointer.hold();
    const other = checkpointer.hold();
    append(1, { journalBytes: 1_000_000 });
    await clock.advance(60_000);
    assert.equal(checkpointer.isRunning, true);
    assert.deepEqual(made(), []);
    release();
    release();
    await clock.advance(1_000);
    assert.deepEqual(made(), [], 'somebody else holds it still');
    other();
    await clock.advance(8);
    assert.deepEqual(made(), [1]);
    assert.equal(checkpointer.isRunning, false);
  });

  it('J2: a failure is told, leaves the journal, and is tried again, though nothing changes any more', async () => {
    const { clock, persistence, checkpointer, append, made } = start();
    persistence.failWith = new Error('Disk on fire.');
    append(1, { journalBytes: 1_000_000 });
    await clock.advance(100);
    assert.equal(checkpointer.error, 'Disk on fire.');
    append(2, { journalBytes: 1_000_001 });
    await clock.advance(20_000);
    assert.equal(persistence.begun.length, 1, 'not at every append');
    persistence.failWith = null;
    await clock.advance(20_000);
    assert.deepEqual(made(), [2]);
    assert.equal(checkpointer.error, null);
    assert.equal(clock.pending, 0);
  });

  it('S5: hurries after the next append; and once more if one was running that has not all of it', async () => {
    const { clock, persistence, checkpointer, append, made } = start(LARGE);
    persistence.pieces = 5;
    append(1, { ...LARGE, journalBytes: 25_000_000 });
    await clock.advance(5);
    assert.equal(checkpointer.isRunning, true);
    checkpointer.hurry(1);
    append(2);
    await clock.advance(1_000);
    assert.deepEqual(made(), [1, 2]);
    append(3);
    await clock.advance(60_000);
    assert.deepEqual(made(), [1, 2], 'no longer');
  });

  it('S5: what was on its way already is not what it hurries for', async () => {
    const { clock, checkpointer, append, made } = start(LARGE);
    checkpointer.hurry(1);
    append(1);
    await clock.advance(1_000);
    assert.deepEqual(made(), []);
    append(2);
    await clock.advance(1_000);
    assert.deepEqual(made(), [2]);
  });

  it('S5: hurries on after a failure', async () => {
    const { clock, persistence, checkpointer, append, made } = start(LARGE);
    persistence.failWith = new Error('Full.');
    checkpointer.hurry(0);
    append(1);
    await clock.advance(100);
    assert.equal(persistence.begun.length, 1);
    persistence.failWith = null;
    await clock.advance(30_000);
    assert.deepEqual(made(), [1]);
  });

  it('leaves no timer, and writes nothing more, when it is disposed of', async () => {
    const { clock, persistence, checkpointer, append, made } = start();
    persistence.pieces = 3;
    checkpointer.hold();
    append(1, { journalBytes: 1_000_000 });
    await clock.advance(100);
    checkpointer.dispose();
    append(2, { journalBytes: 1_000_000 });
    await clock.advance(60_000);
    assert.deepEqual(made(), []);
    assert.equal(clock.pending, 0);
  });
});

describe('A key that becomes secret', () => {
  const EDIT: StepName = { kind: 'edit', label: 'Edit', group: null };
  const open = { stateKeys: ['token', 'note'], secretKeys: [], transientKeys: [] };

  for (const when of ['set', 'undone', 'checkpointed'])
    it(`S5: is in no record afterwards; it was ${when} before`, async () => {
      const disk = new MemoryDisk();
      const clock = new FakeClock();
      const persistence = new JournaledPersistence(new MemoryRecords(disk), new LastWord('app', null), clock);
      const store = await AppStore.open(persistence, clock);
      store.beginSession(1, [open]);
      store.applyFrame(1, 1, [{ op: 'add', path: ['token'], value: 'tok-1' }], EDIT);
      store.applyFrame(1, 2, [{ op: 'replace', path: ['token'], value: 'tok-2' }], EDIT);
      store.applyFrame(1, 3, [{ op: 'add', path: ['note'], value: 'kept' }], EDIT);
      const saved = store.keeper.saved();
      await clock.advance(when === 'checkpointed' ? 10_000 : 100);
      await saved;
      if (when === 'undone') {
        store.move('jump', store.history.origin, store.patchesTo(store.history.origin));
        const undone = store.keeper.saved();
        await clock.advance(100);
        await undone;
      }
      assert.match(JSON.stringify(disk.records), /tok-\d/);
      store.beginSession(2, [{ ...open, secretKeys: ['token'] }]);
      store.applyFrame(2, 1, [], { kind: 'reload', label: 'Reload', group: null });
      await clock.advance(200);
      assert.doesNotMatch(JSON.stringify(disk.records), /tok-\d/);
      assert.equal(store.keeper.durability.checkpointError, null);
      const again = await AppStore.open(
        new JournaledPersistence(new MemoryRecords(disk), new LastWord('app', null), clock),
        clock,
      );
      assert.deepEqual([again.notices, again.state], [[], when === 'undone' ? {} : { note: 'kept' }]);
    });
});
