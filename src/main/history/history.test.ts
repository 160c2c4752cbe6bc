import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { StateData } from '../../shared/data.js';
import { applyPatches } from '../../shared/state/apply-patches.js';
import { equalData } from '../../shared/state/equal-data.js';
import { createDraft } from '../../shared/state/produce.js';
import { anyState } from '../../shared/state/testing/arbitrary-data.js';
import { anyEdits, applyEdits, type Edit } from '../../shared/state/testing/random-edits.js';
import { History, VersionBarrier } from './history.js';
import { TravelledState } from './testing/travelled-state.js';

const AUTO = { kind: 'auto', label: 'By itself', group: 'auto' } as const;

function labels(history: History): string[] {
  return [...history.steps()].map(({ label }) => label);
}

describe('History', () => {
  it('undoes and redoes, step by step, to both ends', () => {
    const app = new TravelledState({ a: 0 });
    app.set('a', 1, { label: 'One' });
    app.set('a', 2, { label: 'Two' });
    assert.equal(app.history.undoable?.label, 'Two');
    assert.ok(app.go('undo'));
    assert.equal(app.history.undoable?.label, 'One');
    assert.equal(app.history.redoable?.label, 'Two');
    assert.ok(app.go('undo'));
    assert.deepEqual(app.state, { a: 0 });
    assert.equal(app.history.at, app.history.origin);
    assert.ok(!app.go('undo'));
    assert.ok(app.go('redo'));
    assert.ok(app.go('redo'));
    assert.ok(!app.go('redo'));
    assert.deepEqual(app.state, { a: 2 });
  });

  it('begins a branch with what is done after an undo; the other one can still be gone to', () => {
    const app = new TravelledState({ a: 0 });
    const one = app.set('a', 1);
    const two = app.set('a', 2);
    app.go('undo');
    const three = app.set('a', 3);
    assert.ok(!app.go('redo'), 'what was undone is not done on top of something else');
    assert.equal(app.history.get(three)?.parent, one);
    app.jump(two);
    assert.deepEqual(app.state, { a: 2 });
    assert.ok(app.go('redo'), 'from wherever one jumps, redo leads back');
    assert.deepEqual(app.state, { a: 3 });
    assert.ok(!app.go('redo'));
    assert.ok(app.go('undo'));
    assert.deepEqual(app.state, { a: 1 });
  });

  it('passes over what the user did not do', () => {
    const app = new TravelledState({ a: 0, derived: 0 });
    app.set('a', 1);
    app.set('derived', 1, AUTO);
    app.apply([], { kind: 'reload', label: 'Reload' });
    assert.equal(app.history.undoable?.label, 'Edit');
    app.go('undo');
    assert.deepEqual(app.state, { a: 0, derived: 0 });
    assert.equal(app.history.redoable?.label, 'Edit');
    app.go('redo');
    assert.deepEqual(app.state, { a: 1, derived: 1 });
  });

  it('leaves redo as it is when hot code derives something after an undo', () => {
    const app = new TravelledState({ a: 0 });
    app.set('a', 1);
    app.set('a', 2);
    app.go('undo');
    app.set('derived', 'of 1', AUTO);
    assert.equal(app.history.redoable?.label, 'Edit');
    app.go('undo');
    app.set('derived', 'of 0', AUTO);
    app.go('redo');
    assert.equal(app.state.a, 1);
    app.set('derived', 'of 1', AUTO);
    app.go('redo');
    assert.equal(app.state.a, 2);
    assert.ok(!app.go('redo'));
    app.go('undo');
    app.go('undo');
    assert.equal(app.state.a, 0);
  });

  it('has nothing to undo where only reloads and derived things are', () => {
    const app = new TravelledState();
    app.set('derived', 1, AUTO);
    assert.deepEqual([app.history.undoable, app.go('undo'), app.go('redo')], [null, false, false]);
  });

  it('joins changes of one group, as long as nothing else happened', () => {
    const app = new TravelledState({ a: '' });
    const group = { group: 'word', label: 'Type' };
    const first = app.set('a', 'h', group);
    assert.equal(app.set('a', 'hi', { ...group, label: 'Type more' }), first);
    const step = app.history.get(first);
    assert.deepEqual([step?.label, step?.time, step?.until, step?.seq], ['Type more', 1, 2, 2]);
    assert.notEqual(app.set('a', 'hi ', { group: 'other' }), first);
    assert.notEqual(app.set('a', 'hi!', group), first, 'no longer the newest');
    const last = app.set('a', 'hi!!', group);
    app.history.close();
    assert.notEqual(app.set('a', 'hi!!!', group), last, 'closed');
    const none = app.set('b', 1);
    assert.notEqual(app.set('b', 2), none, 'no group');
    app.go('undo');
    app.go('redo');
    const joined = app.set('c', 1, group);
    assert.notEqual(app.set('c', 2, { ...group, kind: 'restore' }), joined, 'of another kind');
  });

  it('joins nothing to a step that was undone to, or redone', () => {
    const app = new TravelledState({ a: 0 });
    const group = { group: 'drag' };
    const first = app.set('a', 1, group);
    app.set('a', 2);
    app.go('undo');
    assert.notEqual(app.set('a', 3, group), first);
    app.go('undo');
    assert.deepEqual(app.state, { a: 1 });
  });

  it('undoes a step that has grown in one go', () => {
    const app = new TravelledState({ text: '', list: [1, 2, 3] });
    for (let n = 1; n <= 20; n += 1)
      app.apply(
        [
          { op: 'replace', path: ['text'], value: 'x'.repeat(n) },
          { op: 'remove', path: ['list', 0] },
          { op: 'add', path: ['list', 2], value: n },
        ],
        { group: 'g' },
      );
    assert.equal(app.history.size, 1);
    const { state } = app;
    app.go('undo');
    assert.deepEqual(app.state, { text: '', list: [1, 2, 3] });
    app.go('redo');
    assert.deepEqual(app.state, state);
  });

  it('takes bounded memory for a step of thousands of small changes, and undoes it exactly', () => {
    const app = new TravelledState({ at: { x: 0, y: 0 }, notes: ['a'] });
    let most = 0;
    for (let n = 1; n <= 5_000; n += 1) {
      app.apply([{ op: 'replace', path: ['at', n % 2 ? 'x' : 'y'], value: n }], { group: 'drag' });
      most = Math.max(most, app.history.bytes);
    }
    const [step] = app.history.steps();
    assert.equal(app.history.size, 1);
    assert.ok((step?.patches.length ?? 0) <= 129 && (step?.inverse.length ?? 0) <= 129);
    assert.ok(most < 50_000, `${most} bytes`);
    const { state } = app;
    app.go('undo');
    assert.deepEqual(app.state, { at: { x: 0, y: 0 }, notes: ['a'] });
    app.go('redo');
    assert.deepEqual(app.state, state);
  });

  it('keeps so many steps: the origin moves on, and branches that came before it go', () => {
    const app = new TravelledState({ a: 0 }, { steps: 5, bytes: Number.POSITIVE_INFINITY });
    app.set('a', 1, { label: '1' });
    const left = app.set('a', -2, { label: 'left' });
    app.go('undo');
    for (let n = 2; n <= 8; n += 1) app.set('a', n, { label: String(n) });
    assert.deepEqual(labels(app.history), ['4', '5', '6', '7', '8']);
    assert.ok(!app.history.has(left));
    while (app.go('undo'));
    assert.deepEqual(app.state, { a: 3 });
    assert.equal(app.history.at, app.history.origin);
    while (app.go('redo'));
    assert.deepEqual(app.state, { a: 8 });
  });

  it('keeps so many bytes, and the newest step whatever its size', () => {
    const app = new TravelledState({}, { steps: 1_000, bytes: 3_000 });
    for (let n = 0; n < 100; n += 1) app.set('a', n);
    assert.ok(app.history.bytes <= 3_000);
    assert.ok(app.history.size > 3);
    app.set('a', 'x'.repeat(1_000_000));
    assert.equal(app.history.size, 1);
    assert.ok(app.go('undo'));
    assert.deepEqual(app.state, { a: 99 });
  });

  it('gives up a branch that was left before the way to the state', () => {
    const app = new TravelledState({ a: 0 }, { steps: 4, bytes: Number.POSITIVE_INFINITY });
    app.set('a', 1, { label: 'left 1' });
    app.set('a', 2, { label: 'left 2' });
    app.go('undo');
    app.go('undo');
    app.set('b', 1, { label: 'b1' });
    app.set('b', 2, { label: 'b2' });
    assert.equal(app.history.size, 4);
    app.set('b', 3, { label: 'b3' });
    assert.deepEqual(labels(app.history), ['b1', 'b2', 'b3']);
    while (app.go('undo'));
    assert.deepEqual(app.state, { a: 0 });
  });

  it('forgets keys: out of all steps, on all branches', () => {
    const app = new TravelledState({});
    app.set('token', 't1');
    app.go('undo');
    app.apply([
      { op: 'add', path: ['token'], value: 't2' },
      { op: 'add', path: ['note'], value: 1 },
    ]);
    const { changes, bytes } = app.history;
    app.history.forget((key) => key === 'other');
    assert.equal(app.history.changes, changes);
    app.history.forget((key) => key === 'token');
    assert.ok(app.history.changes > changes);
    assert.ok(app.history.bytes < bytes);
    assert.doesNotMatch(JSON.stringify(app.history.capture()), /t1|t2/);
    app.go('undo');
    assert.deepEqual(app.state, { token: 't2' });
  });

  it('clears: nothing is left, and old ids mean nothing', () => {
    const app = new TravelledState({});
    const old = app.set('a', 1);
    app.history.record(
      { type: 'clear' },
      { patches: [], inverse: [], state: {}, seq: 2, time: 0, session: null },
    );
    assert.deepEqual([app.history.size, app.history.bytes, app.history.has(old)], [0, 0, false]);
    assert.equal(app.history.at, app.history.origin);
    const next = app.set('a', 2);
    assert.ok(next > app.history.origin);
    assert.equal(app.history.get(next)?.parent, app.history.origin);
  });

  it('S6: does not go across a change of shape, unless it is for code that knows the other one', () => {
    const app = new TravelledState({ text: 'old' });
    app.versions = { chat: 1, other: 1 };
    const before = app.set('text', 'older');
    const barrier = app.apply(
      [{ op: 'replace', path: ['text'], value: { rich: 'older' } }],
      { kind: 'migration', label: 'Chat 1 → 2' },
      { chat: 2, other: 1 },
    );
    const after = app.set('n', 1);
    const { history } = app;
    assert.throws(() => history.stateAt(before, app.state), VersionBarrier);
    assert.throws(() => history.stateAt(before, app.state), /“Chat 1 → 2” changed the shape of the state/);
    assert.deepEqual(history.stateAt(before, app.state, true), { text: 'older' });
    assert.deepEqual(history.stateAt(barrier, app.state), { text: { rich: 'older' } });
    assert.deepEqual(history.versionsAt(before, app.versions), { chat: 1, other: 1 });
    assert.deepEqual(history.versionsAt(barrier, app.versions), { chat: 2, other: 1 });
    assert.equal(history.pointOf({ chat: 2 }, app.versions), after);
    assert.equal(history.pointOf({ chat: 1 }, app.versions), before);
    assert.equal(history.pointOf({ chat: 7 }, app.versions), null);
    assert.equal(history.pointOf({}, app.versions), after);
  });

  it('S6: the versions of a point on another branch are those that it had', () => {
    const app = new TravelledState({});
    app.versions = { chat: 1 };
    const base = app.set('a', 1);
    const second = app.apply([], { kind: 'migration', label: '2' }, { chat: 2 });
    const third = app.apply([], { kind: 'migration', label: '3' }, { chat: 3 });
    const change = { patches: [], inverse: [], state: app.state, seq: 9, time: 0, session: null };
    app.history.record({ type: 'move', way: 'jump', to: base }, change);
    app.versions = { chat: 1 };
    app.apply([], { kind: 'migration', label: '5' }, { chat: 5 });
    const at = (point: number) => app.history.versionsAt(point, app.versions);
    assert.deepEqual([at(base), at(second), at(third)], [{ chat: 1 }, { chat: 2 }, { chat: 3 }]);
  });

  it('is the same when it was kept and read back', () => {
    const app = new TravelledState({ a: 0 });
    app.set('a', 1);
    app.set('a', 2);
    app.go('undo');
    const again = new History(structuredClone(app.history.capture()));
    assert.deepEqual(again.capture(), app.history.capture());
    assert.equal(again.redoable?.label, 'Edit');
    assert.equal(again.mark({ kind: 'edit', label: '', group: null }).type, 'step');
  });

  it('property: undo then redo is the identity, by every step, on every branch', () => {
    const deed = fc.oneof(
      { weight: 4, arbitrary: fc.record({ edits: anyEdits, group: fc.constantFrom(null, 'g', 'h') }) },
      { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const, 'jump' as const) },
    );
    fc.assert(
      fc.property(anyState, fc.array(deed, { maxLength: 12 }), fc.nat(), (state, deeds, pick) => {
        const app = new TravelledState(state);
        const states = new Map<number, StateData>([[app.history.at, state]]);
        for (const what of deeds) {
          if (what === 'jump') app.jump([...states.keys()][pick % states.size] ?? 0);
          else if (typeof what === 'string') app.go(what);
          else if (!edit(app, what.edits, what.group)) continue;
          else states.set(app.history.at, app.state);
          same(app.state, states.get(app.history.at));
        }
        const { state: last } = app;
        let undone = 0;
        for (; app.go('undo'); undone += 1) same(app.state, states.get(app.history.at));
        for (; undone > 0; undone -= 1) {
          assert.ok(app.go('redo'));
          same(app.state, states.get(app.history.at));
        }
        same(app.state, last);
        for (const [id, expected] of states) same(app.history.stateAt(id, app.state), expected);
      }),
      { numRuns: 300 },
    );
  });

  it('property: the inverse patches of a step invert it', () => {
    fc.assert(
      fc.property(anyState, fc.array(anyEdits, { minLength: 1, maxLength: 8 }), (state, changes) => {
        const app = new TravelledState(state);
        for (const edits of changes) edit(app, edits, 'one');
        const step = app.history.get(app.history.at);
        if (!step) return;
        same(applyPatches(app.state, step.inverse), state);
        same(applyPatches(state, step.patches), app.state);
      }),
      { numRuns: 200 },
    );
  });

  function edit(app: TravelledState, edits: readonly Edit[], group: string | null): boolean {
    const { draft, finish } = createDraft(app.state);
    applyEdits(draft as never, edits);
    const { patches } = finish();
    if (patches.length > 0) app.apply(patches, { group });
    return patches.length > 0;
  }

  function same(found: StateData, expected: StateData | undefined): void {
    assert.ok(expected && equalData(found, expected));
  }
});
