import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StateData } from '../../shared/data.js';
import type { Patch } from '../../shared/patch.js';
import type { StepName } from '../history/step.js';
import { FakeClock } from '../reload/testing/fake-clock.js';
import { AppStore } from './app-store.js';
import { MemoryPersistence } from './testing/memory-persistence.js';

const CHAT = { stateKeys: ['draft', 'entries', 'isOpen'], secretKeys: [], transientKeys: ['isOpen'] };
const put = (key: string, value: Patch['value']): Patch => ({ op: 'add', path: [key], value });
const named = (label: string): StepName => ({ kind: 'edit', label, group: null });

/** Two tabs over what is stored, the second of which hears every change of the first. */
async function twoTabs() {
  const persistence = new MemoryPersistence();
  const clock = new FakeClock();
  const owner = await AppStore.open(persistence, clock);
  const reader = await AppStore.open(persistence, clock, 'reader');
  for (const store of [owner, reader]) store.beginSession(1, [CHAT]);
  owner.keeper.onEntry((entry) => reader.follow(structuredClone(entry)));
  return { owner, reader, persistence, clock };
}

describe('AppStore: a tab that follows another', () => {
  it('J4: has the state and the history of the owner, and its own transient keys', async () => {
    const { owner, reader } = await twoTabs();
    reader.applyFrame(1, 1, [put('isOpen', true)], named('Open'));
    owner.applyFrame(1, 1, [put('draft', 'a'), put('isOpen', false)], named('Type'));
    owner.applyFrame(1, 2, [{ op: 'replace', path: ['draft'], value: 'b' }], named('Type more'));
    assert.deepEqual(reader.state, { isOpen: true, draft: 'b' });
    assert.equal(reader.history.undoable?.label, 'Type more');
    const before = reader.history.target('undo');
    assert.ok(before !== null);
    assert.deepEqual(reader.history.stateAt(before, reader.state), { isOpen: true, draft: 'a' });
    owner.move('undo', before, owner.patchesTo(before));
    assert.equal(reader.state.draft, 'a');
    assert.equal(reader.history.at, before);
  });

  it('J4: cannot be written to: the owner would not know of it', async () => {
    const { reader } = await twoTabs();
    const state: StateData = { draft: 'mine' };
    for (const write of [
      () => reader.write([put('draft', 'mine')], named('Write')),
      () => reader.replaceState(state, {}, named('Import')),
      () => reader.clear(),
    ])
      assert.throws(write, /Another tab has this workspace: take it over/);
    assert.deepEqual(reader.state, {});
  });

  it('J4: what never became durable before another tab took over can be exported', async () => {
    const { owner } = await twoTabs();
    owner.applyFrame(1, 1, [put('draft', 'a')], named('Type'));
    assert.equal(owner.keeper.durability.setAside, 0);
    owner.keeper.becomeReader();
    assert.equal(owner.keeper.durability.setAside, 1);
    assert.match(JSON.stringify(await owner.keeper.readAside()), /"draft"/);
  });
});

describe('AppStore: keys of a module that is not there', () => {
  it('H1: come back by redo after a restart, and are kept', async () => {
    const { owner, persistence, clock } = await twoTabs();
    owner.applyFrame(1, 1, [put('entries', ['kept'])], named('Add'));
    const before = owner.history.target('undo');
    assert.ok(before !== null);
    owner.move('undo', before, owner.patchesTo(before));
    await owner.keeper.saved();
    const again = await AppStore.open(persistence, clock);
    const redo = again.history.target('redo');
    assert.ok(redo !== null);
    again.move('redo', redo, again.patchesTo(redo));
    await again.keeper.saved();
    assert.deepEqual((await AppStore.open(persistence, clock)).state, { entries: ['kept'] });
  });
});
