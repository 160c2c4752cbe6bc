import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StateData } from '../../shared/data.js';
import type { Patch } from '../../shared/patch.js';
import { EMPTY_HISTORY } from '../history/history.js';
import type { StepName } from '../history/step.js';
import { FakeClock } from '../reload/testing/fake-clock.js';
import { EMPTY_VIEW } from '../ui/view-state.js';
import { AppStore } from './app-store.js';
import { MemoryPersistence } from './testing/memory-persistence.js';

const CHAT = { stateKeys: ['draft', 'entries', 'apiKey'], secretKeys: ['apiKey'], transientKeys: [] };
const EDIT: StepName = { kind: 'edit', label: 'Edit', group: null };
const RELOAD: StepName = { kind: 'reload', label: 'Reload', group: null };

async function openStore(stored: StateData = {}) {
  const persistence = new MemoryPersistence();
  const after = { seq: 0, state: stored, versions: { chat: 1 }, history: EMPTY_HISTORY };
  await persistence.append({ entries: [], after });
  persistence.appends.length = 0;
  const clock = new FakeClock();
  const store = await AppStore.open(persistence, clock);
  store.beginSession(1, [CHAT]);
  return { store, persistence, clock };
}

/** Every state that was on the disk, in order. */
function storedStates({ appends }: MemoryPersistence): StateData[] {
  return appends.map(({ after }) => after.state);
}

function put(key: string, value: Patch['value']): Patch {
  return { op: 'add', path: [key], value };
}

describe('AppStore: state', () => {
  it('S3: applies frames of the session that runs, and drops those of any other', async () => {
    const { store } = await openStore();
    assert.ok(store.applyFrame(1, 1, [put('draft', 'a')], EDIT));
    assert.ok(!store.applyFrame(7, 2, [put('draft', 'b')], EDIT), 'a session that never began');
    store.beginSession(2, [CHAT]);
    assert.ok(!store.applyFrame(1, 3, [put('draft', 'c')], EDIT), 'a session that has ended');
    store.endSession();
    assert.ok(!store.applyFrame(2, 4, [put('draft', 'd')], EDIT), 'no session');
    assert.deepEqual(store.state, { draft: 'a' });
    assert.equal(store.keeper.seq, 1);
  });

  it('S3: the first frame of a session counts, whatever frame the session before it came to', async () => {
    const { store } = await openStore();
    assert.ok(store.applyFrame(1, 9, [put('draft', 'a')], EDIT));
    store.beginSession(2, [CHAT]);
    assert.ok(
      store.applyFrame(2, 8, [put('draft', 'b')], EDIT),
      'the proof was asked for before frame 9 ran',
    );
    assert.deepEqual(store.state, { draft: 'b' });
    assert.ok(!store.applyFrame(2, 8, [put('draft', 'c')], EDIT), 'a frame that was seen');
    assert.ok(!store.applyFrame(2, 7, [put('draft', 'd')], EDIT), 'a frame before it');
    assert.deepEqual(store.state, { draft: 'b' });
  });

  it('S3: a frame whose patches do not fit changes nothing', async () => {
    const { store } = await openStore({ entries: [1] });
    const before = store.state;
    assert.throws(
      () => store.applyFrame(1, 1, [put('draft', 'a'), { op: 'remove', path: ['entries', 5] }], EDIT),
      /does not fit/,
    );
    assert.equal(store.state, before);
  });

  it('R6: a snapshot stays as it was, and tells what came after it', async () => {
    const { store } = await openStore({ entries: [1] });
    const snapshot = store.snapshot();
    const patch: Patch = { op: 'add', path: ['entries', 1], value: 2 };
    store.applyFrame(1, 1, [patch], EDIT);
    assert.deepEqual(snapshot.state, { entries: [1] });
    assert.deepEqual(snapshot.takePatches(), [patch]);
    assert.deepEqual(snapshot.takePatches(), []);
    store.write([put('draft', 'x')], EDIT);
    assert.deepEqual(snapshot.takePatches(), [put('draft', 'x')]);
    snapshot.release();
    store.write([put('draft', 'y')], EDIT);
    assert.deepEqual(snapshot.takePatches(), []);
  });

  it('S1: refuses what main writes if it is not data, or under a key that nobody knows', async () => {
    const { store } = await openStore();
    assert.throws(
      // @ts-expect-error: what a caller without types could do
      () => store.write([put('draft', () => 1)], EDIT),
      /^StateError: state\.draft is the function/,
    );
    assert.throws(
      () => store.write([put('other', 1)], EDIT),
      /^StateError: state\.other is unknown: no loaded module owns it, .*known are: apiKey, draft, entries/,
    );
  });

  it('S4: captures an exact deep copy and writes it back, telling what changed', async () => {
    const entries = [new Map([[1, new Date(5)]]), new Set(['a']), -0, undefined, 10n, new Uint8Array([1])];
    const { store } = await openStore({ draft: 'x', entries });
    const copy = store.captureState();
    assert.deepStrictEqual(copy, { draft: 'x', entries });
    assert.notEqual(copy.entries, store.state.entries);
    store.applyFrame(1, 1, [{ op: 'replace', path: ['draft'], value: 'y' }], EDIT);
    const patches = store.restorePatches(copy);
    assert.deepEqual(patches, [{ op: 'replace', path: ['draft'], value: 'x' }]);
    assert.deepEqual(store.state.draft, 'y', 'nothing is changed before they are written');
    store.write(patches, EDIT);
    assert.deepStrictEqual(store.captureState(['entries', 'draft']), copy);
    assert.deepEqual(store.restorePatches(copy), []);
  });

  it('S4: keeps the state apart from the copy that was restored', async () => {
    const { store } = await openStore({ entries: [] });
    const copy = { entries: [{ n: 1 }] };
    const patches = store.restorePatches(copy);
    copy.entries.push({ n: 2 });
    store.write(patches, EDIT);
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
    store.applyFrame(1, 1, [put('apiKey', 'sk-live')], EDIT);
    const untold = (error: Error): boolean => {
      assert.match(error.message, /^state\.apiKey does not fit \(its value is secret/);
      assert.doesNotMatch(`${error.stack} ${error.cause}`, /live/);
      return true;
    };
    // @ts-expect-error: what a caller without types could do
    assert.throws(() => store.restorePatches({ apiKey: { 'sk-live': () => 1 } }), untold);
    // @ts-expect-error: the same
    assert.throws(() => store.write([put('apiKey', { 'sk-live': () => 1 })], EDIT), untold);
    const deep: Patch = { op: 'replace', path: ['apiKey', 'sk-live'], value: 1 };
    assert.throws(() => store.write([deep], EDIT), untold);
    assert.throws(() => store.applyFrame(1, 2, [deep], EDIT), untold);
  });

  it('S5: a capture has a secret only if it is named', async () => {
    const { store } = await openStore();
    store.applyFrame(1, 1, [put('draft', 'x'), put('apiKey', 'sk-1')], EDIT);
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
    store.beginSession(1, [CHAT]);
    store.applyFrame(1, 1, [put('draft', 'x')], EDIT);
    await assert.rejects(store.keeper.saved(), /Disk on fire.*not touched.*restart the page/);
    assert.equal(store.keeper.saveState.state, 'unsaved');
    assert.match(store.notices.join(), /could not be read: Disk on fire/);
    assert.deepEqual(persistence.appends, []);
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

  it('S5: stores neither secrets nor what no module owns: not in the journal, the state, nor the history', async () => {
    const { store, persistence } = await openStore({ draft: 'old', entries: [1] });
    store.applyFrame(1, 1, [put('apiKey', 'sk-1'), put('draft', 'new'), put('stray', 'x1')], EDIT);
    await store.keeper.saved();
    assert.deepEqual(
      persistence.appends.flatMap(({ entries }) => entries.map(({ patches }) => patches)),
      [[put('draft', 'new')]],
    );
    assert.deepEqual(storedStates(persistence), [{ draft: 'new', entries: [1] }]);
    assert.doesNotMatch(JSON.stringify(persistence.appends), /sk-1|x1/);
  });

  it('S5: a module that goes keeps its state, and finds it after a restart of the page', async () => {
    const { store, persistence, clock } = await openStore();
    const notes = { stateKeys: ['notes', 'pin'], secretKeys: ['pin'], transientKeys: [] };
    store.beginSession(2, [CHAT, notes]);
    const versions = { chat: 1, notes: 3 };
    store.applyFrame(2, 1, [put('notes', ['one']), put('pin', 1234)], RELOAD, versions);
    await store.keeper.saved();
    store.beginSession(3, [CHAT]);
    store.applyFrame(3, 2, [put('draft', 'x')], EDIT);
    await store.keeper.saved();
    store.dispose();
    const again = await AppStore.open(persistence, clock);
    again.beginSession(4, [CHAT]);
    again.applyFrame(4, 1, [put('draft', 'y')], EDIT);
    await again.keeper.saved();
    again.beginSession(5, [CHAT, notes]);
    assert.deepEqual(again.state, { notes: ['one'], draft: 'y' });
    assert.deepEqual(again.versions, versions);
    await again.keeper.saved();
    assert.deepEqual((await persistence.load()).state, again.state);
  });

  it('S5: a key that becomes a secret is taken out of the store, and stays secret when its module is gone', async () => {
    const { store, persistence } = await openStore({ token: 't', draft: 'x' });
    store.beginSession(2, [{ stateKeys: ['token'], secretKeys: ['token'], transientKeys: [] }]);
    store.applyFrame(2, 1, [], RELOAD);
    await store.keeper.saved();
    assert.deepEqual(persistence.appends[0]?.entries[0]?.patches, [{ op: 'remove', path: ['token'] }]);
    store.beginSession(3, [CHAT]);
    store.write(store.restorePatches({ token: 'u' }), EDIT);
    await store.keeper.saved();
    assert.ok(storedStates(persistence).every((state) => !Object.hasOwn(state, 'token')));
    assert.deepEqual(store.captureState(), { draft: 'x' });
    assert.deepEqual(
      [...store.history.steps()].flatMap(({ patches }) => patches),
      [],
    );
  });

  it('S5: a key that is a secret no more comes into the store with its whole value', async () => {
    const { store, persistence } = await openStore();
    store.applyFrame(1, 1, [put('apiKey', { deep: 'k' })], EDIT);
    const open = { stateKeys: ['apiKey'], secretKeys: [], transientKeys: [] };
    store.beginSession(2, [open]);
    store.applyFrame(2, 1, [put('apiKey', { deep: 'l' })], EDIT);
    await store.keeper.saved();
    assert.deepEqual(storedStates(persistence).at(-1), { apiKey: { deep: 'l' } });
    assert.deepEqual(persistence.appends.at(-1)?.entries[0]?.patches, [put('apiKey', { deep: 'l' })]);
  });

  it('S5: a secret that was open once, and undone since, is no part of the history any more', async () => {
    const { store, persistence, clock } = await openStore();
    store.beginSession(2, [{ stateKeys: ['token'], secretKeys: [], transientKeys: [] }]);
    store.applyFrame(2, 1, [put('token', 'tok-1')], EDIT);
    const back = store.history.target('undo') ?? -1;
    store.move('undo', back, store.patchesTo(back));
    await store.keeper.saved();
    store.beginSession(3, [{ stateKeys: ['token'], secretKeys: ['token'], transientKeys: [] }]);
    store.applyFrame(3, 1, [], RELOAD);
    await store.keeper.saved();
    await clock.advance(100);
    assert.doesNotMatch(JSON.stringify(persistence.appends.at(-1)?.after), /tok-1/);
    assert.equal(persistence.checkpoints.length, 1, 'it goes from the disk, too');
    assert.doesNotMatch(JSON.stringify(persistence.checkpoints), /tok-1/);
  });

  it('S6: versions are stored with the state that they belong to, in one change', async () => {
    const { store, persistence } = await openStore({ draft: 'x' });
    store.beginSession(2, [CHAT]);
    const name: StepName = { kind: 'migration', label: 'Migrate', group: null };
    store.applyFrame(2, 1, [put('draft', 'migrated')], name, { chat: 2 });
    await store.keeper.saved();
    assert.equal(persistence.appends.length, 1);
    const [append] = persistence.appends;
    assert.deepEqual(append?.after.versions, { chat: 2 });
    assert.equal(append?.after.state.draft, 'migrated');
    assert.deepEqual(
      append?.entries.map(({ versions }) => versions),
      [{ chat: 2 }],
    );
    assert.deepEqual(store.history.undoable?.versions, { before: { chat: 1 }, after: { chat: 2 } });
  });

  it('S6: a module that stores for the first time changes no shape: what was before can be undone', async () => {
    const { store } = await openStore({ draft: 'x' });
    store.write([put('draft', 'y')], EDIT);
    store.beginSession(2, [CHAT, { stateKeys: ['notes'], secretKeys: [], transientKeys: [] }]);
    store.applyFrame(2, 1, [put('notes', [])], RELOAD, { chat: 1, notes: 1 });
    assert.deepEqual(store.versions, { chat: 1, notes: 1 });
    assert.equal(store.history.undoable?.label, 'Edit');
    assert.deepEqual(store.patchesTo(store.history.target('undo') ?? -1), [
      { op: 'remove', path: ['notes'] },
      { op: 'replace', path: ['draft'], value: 'x' },
    ]);
  });

  it('S5: the view is stored like the state, and the last word at once', async () => {
    const { store, persistence, clock } = await openStore();
    await store.keeper.saved();
    const view = { ...EMPTY_VIEW, focus: 'a' };
    store.keeper.setView(view);
    await clock.advance(100);
    assert.deepEqual(persistence.appends.at(-1)?.view, view);
    assert.deepEqual(persistence.appends.at(-1)?.entries, []);
    store.keeper.setView({ ...view, focus: 'b' });
    store.keeper.lastWord();
    assert.equal(persistence.lastWords[0]?.focus, 'b');
  });

  it('R9: clear forgets state, versions and history, in the store, too, and at once', async () => {
    const { store, persistence, clock } = await openStore({ draft: 'x', entries: [] });
    store.write([put('draft', 'y')], EDIT);
    assert.deepEqual(store.clear(), [
      { op: 'remove', path: ['draft'] },
      { op: 'remove', path: ['entries'] },
    ]);
    assert.equal(store.history.undoable, null);
    await store.keeper.saved();
    const { state, versions, history } = await persistence.load();
    assert.deepEqual([state, versions, history.steps], [{}, {}, []]);
    await clock.advance(100);
    assert.equal(persistence.checkpoints.length, 1);
  });

  it('J1: an entry has what changed, and no more', async () => {
    const { store, persistence } = await openStore({ entries: [{ text: 'a' }, { text: 'b' }] });
    const patch: Patch = { op: 'replace', path: ['entries', 1, 'text'], value: 'c' };
    store.applyFrame(1, 1, [patch], EDIT);
    await store.keeper.saved();
    assert.deepEqual(
      persistence.appends.flatMap(({ entries }) => entries.map(({ seq, patches }) => [seq, patches])),
      [[1, [patch]]],
    );
  });

  it('R6: changes are saved while a snapshot is held, and the checkpoint waits', async () => {
    const { store, persistence, clock } = await openStore();
    const snapshot = store.snapshot();
    store.applyFrame(1, 1, [put('draft', 'x')], EDIT);
    await clock.advance(60_000);
    assert.equal(persistence.appends.length, 1);
    assert.equal(persistence.checkpoints.length, 0);
    snapshot.release();
    await clock.advance(100);
    assert.equal(persistence.checkpoints.length, 1);
    store.dispose();
    assert.ok(persistence.isDisposed);
    assert.equal(clock.pending, 0);
  });
});

describe('AppStore: history', () => {
  function travel(store: AppStore, way: 'undo' | 'redo'): void {
    const to = store.history.target(way);
    assert.notEqual(to, null);
    if (to !== null) store.move(way, to, store.patchesTo(to));
  }

  it('S3: undo and redo are changes like any other: applied, told, journaled', async () => {
    const { store, persistence } = await openStore({ draft: 'x' });
    const told: unknown[] = [];
    store.keeper.onEntry(({ mark }) => told.push(mark?.type));
    store.write([put('draft', 'y')], EDIT);
    const snapshot = store.snapshot();
    travel(store, 'undo');
    assert.deepEqual(store.state, { draft: 'x' });
    assert.deepEqual(snapshot.takePatches(), [{ op: 'replace', path: ['draft'], value: 'x' }]);
    travel(store, 'redo');
    assert.deepEqual(store.state, { draft: 'y' });
    await store.keeper.saved();
    assert.deepEqual(told, ['step', 'move', 'move']);
    assert.deepEqual(
      persistence.appends.flatMap(({ entries }) => entries.map(({ mark }) => mark?.type)),
      told,
    );
  });

  it('transient keys are saved, and no part of the history', async () => {
    const { store, persistence } = await openStore({ draft: 'x' });
    store.beginSession(2, [{ ...CHAT, stateKeys: [...CHAT.stateKeys, 'now'], transientKeys: ['now'] }]);
    store.applyFrame(2, 1, [put('now', 1)], EDIT);
    assert.equal(store.history.target('undo'), null);
    store.applyFrame(2, 2, [put('now', 2), put('draft', 'y')], EDIT);
    assert.deepEqual(store.history.undoable?.patches, [put('draft', 'y')]);
    travel(store, 'undo');
    assert.deepEqual(store.state, { draft: 'x', now: 2 });
    await store.keeper.saved();
    assert.deepEqual((await persistence.load()).state, { draft: 'x', now: 2 });
  });

  it('a key that becomes transient leaves the history, and undo leaves it as it is', async () => {
    const { store } = await openStore({ draft: 'x' });
    store.applyFrame(1, 1, [put('draft', 'y'), put('entries', [1])], EDIT);
    store.beginSession(2, [{ ...CHAT, transientKeys: ['entries'] }]);
    travel(store, 'undo');
    assert.deepEqual(store.state, { draft: 'x', entries: [1] });
  });

  it('B2: a snapshot of an older point has its state and versions, and tells only of what is no part of the history', async () => {
    const { store } = await openStore({ draft: 'x' });
    const owner = { ...CHAT, stateKeys: [...CHAT.stateKeys, 'now'], transientKeys: ['now'] };
    store.beginSession(2, [owner]);
    const point = store.history.at;
    const name: StepName = { kind: 'migration', label: 'Migrate', group: null };
    store.applyFrame(2, 1, [put('draft', 'v2')], name, { chat: 2 });
    const snapshot = store.snapshot(point);
    assert.deepEqual([snapshot.state, snapshot.versions], [{ draft: 'x' }, { chat: 1 }]);
    store.applyFrame(2, 2, [put('draft', 'v2!'), put('now', 5)], EDIT);
    assert.deepEqual(snapshot.takePatches(), [put('now', 5)]);
    snapshot.release();
    assert.throws(() => store.patchesTo(point), /changed the shape of the state/);
    assert.deepEqual(store.patchesTo(point, true), [{ op: 'replace', path: ['draft'], value: 'x' }]);
    assert.throws(() => store.snapshot(99), /does not go back so far/);
  });

  it('an imported state takes the place of all but the secrets, and one undo brings the old one back', async () => {
    const { store, persistence } = await openStore({ draft: 'x', entries: [1] });
    store.applyFrame(1, 1, [put('apiKey', 'sk-1')], EDIT);
    const name: StepName = { kind: 'import', label: 'Import a file', group: null };
    store.replaceState({ draft: 'imported', later: 1, apiKey: 'not mine' }, { chat: 1 }, name);
    assert.deepEqual(store.state, { draft: 'imported', later: 1, apiKey: 'sk-1' });
    await store.keeper.saved();
    assert.deepEqual((await persistence.load()).state, { draft: 'imported', later: 1 });
    travel(store, 'undo');
    assert.deepEqual(store.state, { draft: 'x', apiKey: 'sk-1', entries: [1] });
  });

  it('J4: a reader changes its own copy, and neither saves nor records it', async () => {
    const persistence = new MemoryPersistence();
    const clock = new FakeClock();
    const store = await AppStore.open(persistence, clock, 'reader');
    store.beginSession(1, [CHAT]);
    store.applyFrame(1, 1, [put('draft', 'mine')], EDIT);
    store.keeper.setView({ ...EMPTY_VIEW, focus: 'a' });
    store.keeper.lastWord();
    await store.keeper.saved();
    await clock.advance(60_000);
    assert.deepEqual(store.state, { draft: 'mine' });
    assert.deepEqual([persistence.appends, persistence.lastWords], [[], []]);
    assert.equal(store.history.undoable, null);
  });
});
