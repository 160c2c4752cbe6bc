import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Data, StateData } from '../../shared/data.js';
import type { Patch } from '../../shared/patch.js';
import { FakeClock } from '../reload/testing/fake-clock.js';
import { EMPTY_VIEW } from '../ui/view-state.js';
import { AppStore } from './app-store.js';
import { MemoryPersistence } from './testing/memory-persistence.js';

const CHAT = { stateKeys: ['draft', 'entries', 'apiKey'], secretKeys: ['apiKey'] };

async function openStore(stored: StateData = {}) {
  const persistence = new MemoryPersistence();
  await persistence.save({ put: new Map(Object.entries(stored)), remove: new Set(), versions: { chat: 1 } });
  persistence.saves.length = 0;
  const clock = new FakeClock();
  const store = await AppStore.open(persistence, clock);
  store.beginSession(1, [CHAT], { chat: 1 });
  return { store, persistence, clock };
}

function put(key: string, value: Patch['value']): Patch {
  return { op: 'add', path: [key], value };
}

describe('AppStore: state', () => {
  it('S3: applies frames of the session that runs, and drops those of any other', async () => {
    const { store } = await openStore();
    assert.ok(store.applyFrame(1, 1, [put('draft', 'a')]));
    assert.ok(!store.applyFrame(7, 2, [put('draft', 'b')]), 'a session that never began');
    store.beginSession(2, [CHAT], {});
    assert.ok(!store.applyFrame(1, 3, [put('draft', 'c')]), 'a session that has ended');
    store.endSession();
    assert.ok(!store.applyFrame(2, 4, [put('draft', 'd')]), 'no session');
    assert.deepEqual(store.state, { draft: 'a' });
    assert.equal(store.seq, 1);
  });

  it('S3: the first frame of a session counts, whatever frame the session before it came to', async () => {
    const { store } = await openStore();
    assert.ok(store.applyFrame(1, 9, [put('draft', 'a')]));
    store.beginSession(2, [CHAT], {});
    assert.ok(store.applyFrame(2, 8, [put('draft', 'b')]), 'the proof was asked for before frame 9 ran');
    assert.deepEqual(store.state, { draft: 'b' });
    assert.ok(!store.applyFrame(2, 8, [put('draft', 'c')]), 'a frame that was seen');
    assert.ok(!store.applyFrame(2, 7, [put('draft', 'd')]), 'a frame before it');
    assert.deepEqual(store.state, { draft: 'b' });
  });

  it('S3: a frame whose patches do not fit changes nothing', async () => {
    const { store } = await openStore({ entries: [1] });
    const before = store.state;
    assert.throws(
      () => store.applyFrame(1, 1, [put('draft', 'a'), { op: 'remove', path: ['entries', 5] }]),
      /does not fit/,
    );
    assert.equal(store.state, before);
  });

  it('R6: a snapshot stays as it was, and tells what came after it', async () => {
    const { store } = await openStore({ entries: [1] });
    const snapshot = store.snapshot();
    const patch: Patch = { op: 'add', path: ['entries', 1], value: 2 };
    store.applyFrame(1, 1, [patch]);
    assert.deepEqual(snapshot.state, { entries: [1] });
    assert.deepEqual(snapshot.takePatches(), [patch]);
    assert.deepEqual(snapshot.takePatches(), []);
    store.write([put('draft', 'x')]);
    assert.deepEqual(snapshot.takePatches(), [put('draft', 'x')]);
    snapshot.release();
    store.write([put('draft', 'y')]);
    assert.deepEqual(snapshot.takePatches(), []);
  });

  it('S1: refuses what main writes if it is not data, or under a key that nobody knows', async () => {
    const { store } = await openStore();
    // @ts-expect-error: what a caller without types could do
    assert.throws(() => store.write([put('draft', () => 1)]), /^StateError: state\.draft is the function/);
    assert.throws(
      () => store.write([put('other', 1)]),
      /^StateError: state\.other is unknown: no loaded module owns it, .*known are: apiKey, draft, entries/,
    );
  });

  it('S4: captures an exact deep copy and writes it back, telling what changed', async () => {
    const entries = [new Map([[1, new Date(5)]]), new Set(['a']), -0, undefined, 10n, new Uint8Array([1])];
    const { store } = await openStore({ draft: 'x', entries });
    const copy = store.captureState();
    assert.deepStrictEqual(copy, { draft: 'x', entries });
    assert.notEqual(copy.entries, store.state.entries);
    store.applyFrame(1, 1, [{ op: 'replace', path: ['draft'], value: 'y' }]);
    const patches = store.restorePatches(copy);
    assert.deepEqual(patches, [{ op: 'replace', path: ['draft'], value: 'x' }]);
    assert.deepEqual(store.state.draft, 'y', 'nothing is changed before they are written');
    store.write(patches);
    assert.deepStrictEqual(store.captureState(['entries', 'draft']), copy);
    assert.deepEqual(store.restorePatches(copy), []);
  });

  it('S4: keeps the state apart from the copy that was restored', async () => {
    const { store } = await openStore({ entries: [] });
    const copy = { entries: [{ n: 1 }] };
    const patches = store.restorePatches(copy);
    copy.entries.push({ n: 2 });
    store.write(patches);
    copy.entries.push({ n: 3 });
    assert.deepEqual(store.state, { entries: [{ n: 1 }] });
  });

  it('S4: refuses unknown keys and what is not data, by name, and changes nothing', async () => {
    const { store } = await openStore({ draft: 'x' });
    assert.throws(() => store.restorePatches({ draft: 'y', nobody: 1 }), /state\.nobody is unknown/);
    // @ts-expect-error: what a caller without types could do
    assert.throws(() => store.restorePatches({ draft: /y/ }), /state\.draft is an instance of class RegExp/);
    assert.throws(() => store.captureState(['draft', 'nobody']), /state\.nobody is unknown/);
    assert.deepEqual(store.state, { draft: 'x' });
  });

  it('S5: a refusal names a secret, and does not tell what is in it', async () => {
    const { store } = await openStore();
    store.applyFrame(1, 1, [put('apiKey', 'sk-live')]);
    const untold = (error: Error): boolean => {
      assert.match(error.message, /^state\.apiKey does not fit \(its value is secret/);
      assert.doesNotMatch(`${error.stack} ${error.cause}`, /live/);
      return true;
    };
    // @ts-expect-error: what a caller without types could do
    assert.throws(() => store.restorePatches({ apiKey: { 'sk-live': () => 1 } }), untold);
    // @ts-expect-error: the same
    assert.throws(() => store.write([put('apiKey', { 'sk-live': () => 1 })]), untold);
    const deep: Patch = { op: 'replace', path: ['apiKey', 'sk-live'], value: 1 };
    assert.throws(() => store.write([deep]), untold);
    assert.throws(() => store.applyFrame(1, 2, [deep]), untold);
  });

  it('S5: a capture has a secret only if it is named', async () => {
    const { store } = await openStore();
    store.applyFrame(1, 1, [put('draft', 'x'), put('apiKey', 'sk-1')]);
    assert.deepEqual(store.captureState(), { draft: 'x' });
    assert.deepEqual(store.captureState(['apiKey']), { apiKey: 'sk-1' });
  });
});

describe('AppStore: saving', () => {
  it('J2: reads before anything can be written, and opens with what was stored', async () => {
    const { store } = await openStore({ draft: 'old' });
    assert.deepEqual(store.state, { draft: 'old' });
    assert.deepEqual(store.versions, { chat: 1 });
    assert.deepEqual(store.notices, []);
  });

  it('J2, J5: what cannot be read is never written over; the app goes on in memory and says so', async () => {
    const persistence = new MemoryPersistence();
    persistence.load = () => Promise.reject(new Error('Disk on fire.'));
    const clock = new FakeClock();
    const store = await AppStore.open(persistence, clock);
    store.beginSession(1, [CHAT], {});
    store.applyFrame(1, 1, [put('draft', 'x')]);
    await assert.rejects(store.saved(), /Disk on fire.*not touched.*restart the page/);
    assert.equal(store.saveState.state, 'unsaved');
    assert.match(store.notices.join(), /could not be read: Disk on fire/);
    assert.deepEqual(persistence.saves, []);
    assert.deepEqual(store.state, { draft: 'x' });
    store.dispose();
    assert.equal(clock.pending, 0);
  });

  it('J5: a store that never answers does not keep the app from starting', async () => {
    const persistence = new MemoryPersistence();
    persistence.load = () => new Promise(() => {});
    const clock = new FakeClock();
    const opening = AppStore.open(persistence, clock);
    await clock.advance(10_000);
    assert.match((await opening).notices.join(), /took longer than 10 s/);
  });

  it('S5: stores by key, and neither secrets nor what no module owns', async () => {
    const { store, persistence } = await openStore({ draft: 'old', entries: [1] });
    store.applyFrame(1, 1, [put('apiKey', 'sk-1'), put('draft', 'new'), put('stray', 1)]);
    await store.saved();
    assert.deepEqual(
      persistence.saves.map((change) => [...change.put]),
      [[['draft', 'new']]],
    );
  });

  it('S5: a module that goes keeps its state, and finds it after a restart of the page', async () => {
    const { store, persistence, clock } = await openStore();
    const notes = { stateKeys: ['notes', 'pin'], secretKeys: ['pin'] };
    store.beginSession(2, [CHAT, notes], { notes: 3 });
    store.applyFrame(2, 1, [put('notes', ['one']), put('pin', 1234)]);
    await store.saved();
    store.beginSession(3, [CHAT], {});
    store.applyFrame(3, 2, [put('draft', 'x')]);
    await store.saved();
    store.dispose();
    const again = await AppStore.open(persistence, clock);
    again.beginSession(4, [CHAT], {});
    again.applyFrame(4, 1, [put('draft', 'y')]);
    await again.saved();
    again.beginSession(5, [CHAT, notes], { notes: 3 });
    assert.deepEqual(again.state, { notes: ['one'], draft: 'y' });
    assert.deepEqual(again.versions, { chat: 1, notes: 3 });
    await again.saved();
    assert.deepEqual((await persistence.load()).state, new Map<string, Data>(Object.entries(again.state)));
  });

  it('S5: a key that becomes a secret is taken out of the store, and stays secret when its module is gone', async () => {
    const { store, persistence } = await openStore({ token: 't', draft: 'x' });
    store.beginSession(2, [{ stateKeys: ['token'], secretKeys: ['token'] }], {});
    await store.saved();
    assert.deepEqual([...(persistence.saves[0]?.remove ?? [])], ['token']);
    store.beginSession(3, [CHAT], {});
    store.write(store.restorePatches({ token: 'u' }));
    await store.saved();
    assert.ok(persistence.saves.every((change) => !change.put.has('token')));
    assert.deepEqual(store.captureState(), { draft: 'x' });
  });

  it('S6: versions are stored with the state that they belong to, in one change', async () => {
    const { store, persistence } = await openStore({ draft: 'x' });
    store.beginSession(2, [CHAT], { chat: 2 });
    store.applyFrame(2, 1, [put('draft', 'migrated')]);
    await store.saved();
    assert.equal(persistence.saves.length, 1);
    assert.deepEqual(persistence.saves[0]?.versions, { chat: 2 });
    assert.equal(persistence.saves[0]?.put.get('draft'), 'migrated');
  });

  it('S5: the view is stored like the state, and the last word at once', async () => {
    const { store, persistence, clock } = await openStore();
    await store.saved();
    const view = { ...EMPTY_VIEW, focus: 'a' };
    store.setView(view);
    await clock.advance(100);
    assert.deepEqual(persistence.saves.at(-1)?.view, view);
    store.setView({ ...view, focus: 'b' });
    store.lastWord();
    assert.equal(persistence.lastWords[0]?.focus, 'b');
  });

  it('R9: clear forgets state and versions, in the store, too', async () => {
    const { store, persistence } = await openStore({ draft: 'x', entries: [] });
    assert.deepEqual(store.clear(), [
      { op: 'remove', path: ['draft'] },
      { op: 'remove', path: ['entries'] },
    ]);
    await store.saved();
    assert.deepEqual(await persistence.load(), { state: new Map(), versions: {}, view: null, notices: [] });
  });

  it('R6: no save begins while a snapshot is held, unless somebody waits for it', async () => {
    const { store, persistence, clock } = await openStore();
    const snapshot = store.snapshot();
    store.applyFrame(1, 1, [put('draft', 'x')]);
    await clock.advance(5_000);
    assert.equal(persistence.saves.length, 0);
    snapshot.release();
    await clock.advance(100);
    assert.equal(persistence.saves.length, 1);
    const another = store.snapshot();
    store.applyFrame(1, 2, [put('draft', 'y')]);
    await store.saved();
    assert.equal(persistence.saves.length, 2);
    another.release();
    store.dispose();
    assert.ok(persistence.isDisposed);
    assert.equal(clock.pending, 0);
  });
});
