import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMPTY_HISTORY } from '../history/history.js';
import { FakeClock, settle } from '../reload/testing/fake-clock.js';
import type { JournalEntry } from './journal/journal-entry.js';
import { SAVE_AFTER_MS, Saver } from './saver.js';
import { FailingPersistence } from './testing/failing-persistence.js';

function start() {
  const clock = new FakeClock();
  const persistence = new FailingPersistence();
  const pending: JournalEntry[] = [];
  let seq = 0;
  const saver = new Saver({
    clock,
    persistence,
    take: () => {
      if (pending.length === 0) return null;
      return { entries: [...pending], after: { seq, state: {}, versions: {}, history: EMPTY_HISTORY } };
    },
    settle: ({ entries }) => {
      pending.splice(0, entries.length);
    },
  });
  const told: string[] = [];
  saver.onState((now) => told.push(now.reason === undefined ? now.state : `${now.state}: ${now.reason}`));
  const set = (key: string, value: number): void => {
    seq += 1;
    pending.push({ seq, session: 1, time: 0, patches: [{ op: 'add', path: [key], value }], mark: null });
    saver.changed();
  };
  /** The keys that each open save writes. */
  const keys = (): unknown[][] =>
    persistence.open.map(({ batch }) =>
      batch.entries.flatMap(({ patches }) => patches.map(({ path }) => path[0])),
    );
  return { clock, persistence, saver, set, told, keys, pending };
}

describe('Saver', () => {
  it('J1: gathers changes, has one save in flight, and puts what comes meanwhile into the next', async () => {
    const { clock, persistence, saver, set, keys } = start();
    set('a', 1);
    set('b', 1);
    assert.deepEqual(keys(), []);
    await clock.advance(SAVE_AFTER_MS);
    assert.deepEqual(keys(), [['a', 'b']]);
    set('b', 2);
    set('c', 1);
    await clock.advance(10_000);
    assert.deepEqual(keys(), [['a', 'b']]);
    await persistence.open[0]?.succeed();
    await clock.advance(1_000);
    assert.deepEqual(keys(), [['b', 'c']]);
    await persistence.open[0]?.succeed();
    await settle();
    assert.deepEqual(saver.state, { state: 'saved' });
    assert.equal(clock.pending, 0);
  });

  it('saved() resolves when what changed before it is durable, whatever changes after', async () => {
    const { persistence, saver, set, keys } = start();
    await saver.saved();
    set('a', 1);
    let isSaved = false;
    const saved = saver.saved().then(() => {
      isSaved = true;
    });
    await settle();
    assert.deepEqual(keys(), [['a']], 'it does not wait for more');
    set('b', 1);
    assert.equal(isSaved, false);
    await persistence.open[0]?.succeed();
    await saved;
    assert.equal(saver.state.state, 'saving');
  });

  it('saved() called while a save is in flight waits for the next one, which begins at once', async () => {
    const { persistence, saver, set, keys } = start();
    set('a', 1);
    saver.flush();
    await settle();
    set('a', 2);
    let isSaved = false;
    const saved = saver.saved().then(() => {
      isSaved = true;
    });
    await persistence.open[0]?.succeed();
    await settle();
    assert.deepEqual(keys(), [['a']]);
    assert.equal(isSaved, false);
    await persistence.open[0]?.succeed();
    await saved;
  });

  it('J5: a failed save is told with its reason, rejects saved(), and is tried again ever more slowly until it succeeds', async () => {
    const { clock, persistence, saver, set, told, keys } = start();
    set('a', 1);
    const saved = saver.saved();
    await settle();
    persistence.open[0]?.fail(new Error('Quota exceeded.'));
    await assert.rejects(saved, /The state is not saved: Quota exceeded\./);
    for (const wait of [1_000, 2_000, 4_000]) {
      set('b', wait);
      await clock.advance(wait - 1);
      assert.deepEqual(keys(), []);
      await clock.advance(1);
      assert.deepEqual(keys()[0]?.slice(0, 2), ['a', 'b']);
      persistence.open[0]?.fail(null);
      await settle();
    }
    await clock.advance(8_000);
    await persistence.open[0]?.succeed();
    await settle();
    assert.deepEqual(told, [
      'saving',
      'unsaved: Quota exceeded.',
      'unsaved: The browser gave no reason.',
      'saved',
    ]);
  });

  it('a save that throws at once, or never ends, is a failure like any other', async () => {
    const { clock, persistence, saver, set } = start();
    set('a', 1);
    const append = persistence.append;
    persistence.append = () => {
      throw new Error('Closed.');
    };
    await assert.rejects(saver.saved(), /Closed\./);
    persistence.append = append;
    const saved = saver.saved();
    saved.catch(() => {});
    await clock.advance(30_000);
    await assert.rejects(saved, /took longer than 30 s/);
  });

  it('T2: a save that takes long is followed by a rest as long', async () => {
    const { clock, persistence, set, keys } = start();
    set('a', 1);
    await clock.advance(SAVE_AFTER_MS + 400);
    await persistence.open[0]?.succeed();
    await settle();
    set('a', 2);
    await clock.advance(399);
    assert.deepEqual(keys(), []);
    await clock.advance(1);
    assert.deepEqual(keys(), [['a']]);
  });

  it('appends nothing when there is nothing to append, and all is saved', async () => {
    const { clock, saver, keys } = start();
    saver.changed();
    assert.equal(saver.state.state, 'saving');
    await clock.advance(1_000);
    assert.deepEqual(keys(), []);
    assert.equal(saver.state.state, 'saved');
  });

  it('J1: what failed goes into the next save once more, before what came after it', async () => {
    const { clock, persistence, set, keys, pending } = start();
    set('a', 1);
    await clock.advance(SAVE_AFTER_MS);
    set('b', 1);
    persistence.open[0]?.fail(new Error('Full.'));
    await clock.advance(1_000);
    assert.deepEqual(keys(), [['a', 'b']]);
    set('c', 1);
    await persistence.open[0]?.succeed();
    await settle();
    assert.deepEqual(
      pending.map(({ seq }) => seq),
      [3],
    );
  });

  it('disposing rejects who waits and leaves no timer', async () => {
    const { clock, saver, set } = start();
    set('a', 1);
    const saved = saver.saved();
    saver.dispose();
    await assert.rejects(saved, /closed before all changes were saved/);
    await assert.rejects(saver.saved(), /was closed/);
    set('b', 1);
    // The deadline of the save in flight is all that is left.
    assert.ok(clock.pending <= 1);
  });
});
