import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { StateData } from '../../shared/data.js';
import { equalData } from '../../shared/state/equal-data.js';
import { createDraft } from '../../shared/state/produce.js';
import { anyEdits, applyEdits, type Edit } from '../../shared/state/testing/random-edits.js';
import type { StepName } from '../history/step.js';
import { FakeClock } from '../reload/testing/fake-clock.js';
import { AppStore } from './app-store.js';
import { JournaledPersistence } from './journal/journaled-persistence.js';
import { LastWord } from './last-word.js';
import { MemoryDisk, MemoryRecords } from './testing/memory-records.js';

const KEYS = ['a', 'b', 'c', '1', '2', 'constructor', 'new', 'kept'];
const OWNER = { stateKeys: KEYS, secretKeys: [], transientKeys: ['c'] };

/** What a page does: edits in frames, undo and redo, checkpoints, waiting for what it did to be saved. */
type Deed =
  | { do: 'edit'; edits: Edit[]; group: string | null }
  | { do: 'undo' | 'redo' | 'save' | 'checkpoint' | 'rest' };

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      edits: anyEdits,
      group: fc.constantFrom(null, 'g', 'h'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'undo' as const,
        'redo' as const,
        'save' as const,
        'checkpoint' as const,
        'rest' as const,
      ),
    }),
  },
);

async function openPage(disk: MemoryDisk, writesLeft = Number.POSITIVE_INFINITY) {
  const clock = new FakeClock();
  const records = new MemoryRecords(disk);
  const persistence = new JournaledPersistence(records, new LastWord('app', null), clock);
  const store = await AppStore.open(persistence, clock);
  records.writesLeft = writesLeft;
  store.beginSession(1, [OWNER]);
  return { clock, records, store };
}

const EDIT: StepName = { kind: 'edit', label: 'Edit', group: null };

let frames = 0;

function edit(store: AppStore, edits: Edit[], name: StepName): void {
  const { draft, finish } = createDraft(store.state);
  applyEdits(draft as never, edits);
  const patches = finish().patches.filter(({ path }) => KEYS.includes(String(path[0])));
  frames += 1;
  assert.ok(store.applyFrame(1, frames, patches, name));
}

function travel(store: AppStore, way: 'undo' | 'redo'): void {
  const to = store.history.target(way);
  if (to !== null) store.move(way, to, store.patchesTo(to));
}

async function act(
  page: Awaited<ReturnType<typeof openPage>>,
  deed: Deed,
  acknowledged: () => void,
): Promise<void> {
  const { store, clock } = page;
  if (deed.do === 'edit') edit(store, deed.edits, { kind: 'edit', label: 'Edit', group: deed.group });
  else if (deed.do === 'undo' || deed.do === 'redo') travel(store, deed.do);
  else if (deed.do === 'rest') await clock.advance(6_000);
  else if (deed.do === 'save') void store.keeper.saved().then(acknowledged, () => {});
  else void store.keeper.checkpoint().catch(() => {});
  await clock.advance(5);
}

describe('A page that is killed', () => {
  it('J1, J2, J3: leaves a state that it had, with everything in it that was acknowledged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { maxLength: 14 }), fc.nat(25), async (deeds, writes) => {
        const disk = new MemoryDisk();
        const page = await openPage(disk, writes);
        const states: StateData[] = [page.store.state];
        let sure = 0;
        for (const deed of deeds) {
          const upTo = states.length - 1;
          await act(page, deed, () => {
            sure = Math.max(sure, upTo);
          });
          if (page.store.state !== states.at(-1)) states.push(page.store.state);
        }
        const again = await openPage(disk);
        assert.deepEqual(again.store.notices, []);
        const found = states.findLastIndex((state) => equalData(state, again.store.state));
        assert.ok(found >= sure, `state ${found} of ${states.length} is there, ${sure} was acknowledged`);
      }),
      { numRuns: 300 },
    );
  });

  it('J3: has the same history when it is opened again, and all of it can be undone and done again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { maxLength: 14 }), async (deeds) => {
        const disk = new MemoryDisk();
        const page = await openPage(disk);
        for (const deed of deeds) await act(page, deed, () => {});
        const saved = page.store.keeper.saved();
        await page.clock.advance(100);
        await saved;
        const again = await openPage(disk);
        assert.ok(equalData(again.store.state, page.store.state));
        assert.equal(again.store.history.at, page.store.history.at);
        assert.deepEqual(ids(again.store), ids(page.store));
        undoAndRedo(again.store);
        undoAndRedo(page.store);
        assert.ok(equalData(again.store.state, page.store.state));
      }),
      { numRuns: 200 },
    );
  });

  it('J3: leaves the history that it had then, wherever a checkpoint was broken off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { maxLength: 14 }), fc.nat(25), async (deeds, writes) => {
        const disk = new MemoryDisk();
        const page = await openPage(disk, writes);
        const histories = new Map<number, unknown>();
        const remember = (): void => {
          histories.set(page.store.keeper.seq, { at: page.store.history.at, ids: ids(page.store) });
        };
        remember();
        for (const deed of deeds) {
          await act(page, deed, () => {});
          remember();
        }
        const { store } = await openPage(disk);
        assert.deepEqual({ at: store.history.at, ids: ids(store) }, histories.get(store.keeper.seq));
        undoAndRedo(store);
      }),
      { numRuns: 300 },
    );
  });

  it('J3: with any one record unreadable it opens, goes on, and keeps that record as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { maxLength: 10 }), fc.nat(), async (deeds, which) => {
        const disk = new MemoryDisk();
        const page = await openPage(disk);
        const states: StateData[] = [page.store.state];
        for (const deed of deeds) {
          await act(page, deed, () => {});
          states.push(page.store.state);
        }
        await saved(page);
        const candidates = disk.records.filter(({ key }) => key.length > 1);
        const damaged = candidates[which % candidates.length];
        if (!damaged) return;
        disk.unreadable.add(JSON.stringify(damaged.key));

        const hurt = await openPage(disk);
        assert.equal(hurt.store.notices.length, 1);
        if (damaged.key[0] !== 'part') assert.ok(states.some((state) => equalData(state, hurt.store.state)));
        undoAndRedo(hurt.store);
        hurt.store.write([{ op: 'add', path: ['kept'], value: 'later' }], EDIT);
        undoAndRedo(hurt.store);
        await saved(hurt);
        await hurt.clock.advance(10_000);
        const again = await openPage(disk);
        assert.deepEqual(again.store.notices, []);
        assert.ok(equalData(again.store.state, hurt.store.state));
        assert.equal(again.store.history.at, hurt.store.history.at);
        undoAndRedo(again.store);
        assert.deepEqual(disk.get(damaged.key), damaged.value);
        assert.ok((await again.store.keeper.readAside()).length > 0);
      }),
      { numRuns: 200 },
    );
  });

  async function saved({ store, clock }: Awaited<ReturnType<typeof openPage>>): Promise<void> {
    const done = store.keeper.saved();
    await clock.advance(100);
    await done;
  }

  function ids(store: AppStore): unknown {
    return [...store.history.steps()].map(({ id, parent, label, group, time }) => ({
      id,
      parent,
      label,
      group,
      time,
    }));
  }

  /** By name: a state key that comes back need not come back to its place. */
  function undoable({ c: _, ...rest }: StateData): StateData {
    return Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  function undoAndRedo(store: AppStore): void {
    const states: StateData[] = [];
    while (store.history.target('undo') !== null) {
      states.push(store.state);
      travel(store, 'undo');
    }
    for (const state of states.reverse()) {
      travel(store, 'redo');
      assert.ok(equalData(undoable(store.state), undoable(state)));
    }
  }
});
