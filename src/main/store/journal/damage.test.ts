import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StateData } from '../../../shared/data.js';
import { History } from '../../history/history.js';
import type { RecordKey } from '../records/record-store.js';
import { batchOf, captureOf, FakeBrowser, noPause, withUnreadable } from '../testing/fake-browser.js';
import type { JournaledPersistence } from './journaled-persistence.js';

/** A workspace with three changes in its journal, one record each. */
async function withJournal(): Promise<FakeBrowser> {
  const browser = new FakeBrowser();
  const page = browser.page();
  await page.load();
  await page.append(batchOf(1, { a: 1 }));
  await page.append(batchOf(2, { b: 2 }, { a: 1 }));
  await page.append(batchOf(3, { c: 3 }, { a: 1, b: 2 }));
  page.dispose();
  return browser;
}

/** A workspace with two keys in its checkpoint. */
async function withCheckpoint(state: StateData): Promise<FakeBrowser> {
  const browser = new FakeBrowser();
  const page = browser.page();
  await page.load();
  await page.append(batchOf(1, state));
  await page.checkpoint(captureOf(1, state), noPause);
  page.dispose();
  return browser;
}

/** The records that were set aside, for each reason. */
async function asideOf(page: JournaledPersistence): Promise<unknown[]> {
  return (await page.readAside()).map((aside) => {
    assert.ok(typeof aside === 'object' && aside !== null && 'reason' in aside && 'records' in aside);
    assert.equal(typeof aside.reason, 'string');
    return aside.records;
  });
}

/** What must hold after damage: told once, kept as it was, and the workspace goes on. */
async function goesOn(
  browser: FakeBrowser,
  damaged: RecordKey,
  expected: { state: StateData; notice: RegExp; aside: unknown[][] },
): Promise<void> {
  const before = (await browser.records()).get(JSON.stringify(damaged));
  const page = browser.page();
  const loaded = await page.load();
  assert.deepEqual(loaded.state, expected.state);
  assert.match(loaded.notices.join(), expected.notice);
  assert.match(loaded.notices.join(), /set aside, and can be exported/);
  assert.ok(page.facts.setAside > 0);
  assert.deepEqual(await asideOf(page), expected.aside, 'also before anything is written');
  await page.claim();
  assert.deepEqual(await asideOf(page), expected.aside);
  const { seq } = loaded;
  await page.append(batchOf(seq + 1, { later: 'x' }, loaded.state));
  await page.append(batchOf(seq + 2, { later: 'y' }, loaded.state));
  page.dispose();
  const next = { ...expected.state, later: 'y' };
  const again = browser.page();
  const reloaded = await again.load();
  assert.deepEqual([reloaded.state, reloaded.notices], [next, []]);
  await again.checkpoint(captureOf(reloaded.seq, next), noPause);
  assert.deepEqual((await browser.page().load()).state, next);
  assert.deepEqual(await asideOf(again), expected.aside);
  assert.deepEqual((await browser.records()).get(JSON.stringify(damaged)), before, 'never written over');
}

describe('J3: damage', () => {
  it('of a journal record that the browser cannot read: everything before it is used', async () => {
    const browser = await withJournal();
    await withUnreadable([['journal', 0, 2]], () =>
      goesOn(browser, ['journal', 0, 2], {
        state: { a: 1 },
        notice: /newest changes could not be read; everything before them is there: Failed to read large/,
        aside: [
          [
            { key: ['journal', 0, 2], ok: false, reason: 'Failed to read large IndexedDB value' },
            readable(['journal', 0, 3], { entries: batchOf(3, { c: 3 }).entries }),
          ],
        ],
      }),
    );
  });

  for (const [what, record, reason] of [
    ['has another shape', { entries: 'none' }, /does not have the shape of a journal record/],
    ['has what is no data', recordOf(2, { b: /no data/ }), /RegExp/],
    ['does not fit the state', { entries: [{ ...entryOf(2, ['x', 'y']) }] }, /does not fit/],
    ['has no path', { entries: [{ ...entryOf(2, []) }] }, /does not have the shape/],
  ] as const)
    it(`of a journal record that ${what}`, async () => {
      const browser = await withJournal();
      await browser.put(['journal', 0, 2], record);
      await goesOn(browser, ['journal', 0, 2], {
        state: { a: 1 },
        notice: reason,
        aside: [
          [
            readable(['journal', 0, 2], record),
            readable(['journal', 0, 3], { entries: batchOf(3, { c: 3 }).entries }),
          ],
        ],
      });
    });

  it('in the middle of a journal record: the changes before it are used, and the record is kept', async () => {
    const browser = await withJournal();
    const [good] = batchOf(2, { b: 'good' }).entries;
    await browser.put(['journal', 0, 2], { entries: [good, entryOf(3, ['x', 'y'])] });
    await browser.drop(['journal', 0, 3]);
    await goesOn(browser, ['journal', 0, 2], {
      state: { a: 1, b: 'good' },
      notice: /newest changes could not be read/,
      aside: [[readable(['journal', 0, 2], { entries: [good, entryOf(3, ['x', 'y'])] })]],
    });
  });

  it('a gap in the journal: what comes after it is set aside', async () => {
    const browser = await withJournal();
    await browser.drop(['journal', 0, 2]);
    await goesOn(browser, ['journal', 0, 3], {
      state: { a: 1 },
      notice: /Change 3 follows on 1: some are missing/,
      aside: [[readable(['journal', 0, 3], { entries: batchOf(3, { c: 3 }).entries })]],
    });
  });

  for (const [what, piece, reason] of [
    ['has no data in it', [{ op: 'set', path: ['a'], value: /no data/ }], /RegExp/],
    ['is no list', 'none', /no list/],
    ['does not have its shape', [{ op: 'set' }], /shape/],
    ['is of another key', [{ op: 'set', path: ['z'], value: 1 }], /another key/],
  ] as const)
    it(`of a state key with a piece that ${what}: it starts anew, and the others are whole`, async () => {
      const browser = await withCheckpoint({ a: { n: 1 }, b: 2 });
      await browser.put(['part', 'a', 1, 0], piece);
      await goesOn(browser, ['part', 'a', 1, 0], {
        state: { b: 2 },
        notice: reason,
        aside: [[readable(['part', 'a', 1, 0], piece)], [], []],
      });
    });

  it('of a state key with a missing piece, and a name that every object has', async () => {
    const long = Array.from({ length: 20_000 }, (_, n) => n);
    const browser = await withCheckpoint({ constructor: long, toString: 'kept' });
    const pieces = [...(await browser.records()).keys()].filter((key) => key.includes('constructor'));
    assert.ok(pieces.length > 1);
    await browser.drop(['part', 'constructor', 1, 1]);
    const page = browser.page();
    const { state, notices } = await page.load();
    assert.deepEqual(Object.entries(state), [['toString', 'kept']]);
    assert.match(notices.join(), /The stored "constructor" could not be read/);
    await page.append(batchOf(2, { constructor: 'new' }, state));
    page.dispose();
    const again = await browser.page().load();
    assert.deepEqual(again.notices, []);
    assert.deepEqual(Object.entries(again.state), [
      ['toString', 'kept'],
      ['constructor', 'new'],
    ]);
  });

  it('of a state key: what the journal says of the others is used', async () => {
    const browser = await withCheckpoint({ a: { n: 1 }, b: 2 });
    const page = browser.page();
    await page.load();
    const [entry] = batchOf(2, { b: 3 }).entries;
    assert.ok(entry);
    const patches = [...entry.patches, { op: 'add' as const, path: ['a', 'm'], value: 2 }];
    await page.append({ entries: [{ ...entry, patches }], after: captureOf(2, {}) });
    await browser.put(['part', 'a', 1, 0], 'none');
    const { state, notices } = await browser.page().load();
    assert.deepEqual([state, notices.length], [{ b: 3 }, 1]);
  });

  it('of a step: the state is whole, and the history begins anew', async () => {
    const browser = new FakeBrowser();
    const page = browser.page();
    await page.load();
    const history = twoSteps();
    await page.append(batchOf(1, { a: 2 }));
    await page.checkpoint(captureOf(1, { a: 2 }, { history: history.capture() }), noPause);
    page.dispose();
    await browser.put(['step', 0, 1], { id: 'none' });
    await goesOn(browser, ['step', 0, 1], {
      state: { a: 2 },
      notice: /history of changes could not be read, and begins anew; the state itself is whole/,
      aside: [[readable(['step', 0, 1], { id: 'none' }), readable(['step', 0, 2], history.get(2))]],
    });
    assert.equal(new History((await browser.page().load()).history).undoable, null);
  });

  it('S5: leaves nothing behind that was read: it is in the new checkpoint', async () => {
    const browser = await withJournal();
    await browser.put(['journal', 0, 3], 'none');
    const page = browser.page();
    const { seq, state } = await page.load();
    await page.append(batchOf(seq + 1, { d: 4 }, state));
    assert.deepEqual(
      [...(await browser.records()).keys()].filter((key) => key.startsWith('["journal"')),
      ['["journal",0,3]', '["journal",1,3]'],
    );
  });

  it('of a step, with a journal that goes back before it: the history begins there', async () => {
    const browser = new FakeBrowser();
    const page = browser.page();
    await page.load();
    const history = twoSteps();
    await page.append(batchOf(2, { a: 2 }));
    await page.checkpoint(captureOf(2, { a: 2 }, { history: history.capture() }), noPause);
    const [entry] = batchOf(3, { a: 1 }).entries;
    assert.ok(entry);
    const edit = { type: 'step', id: 3, kind: 'edit', label: 'Edit', group: null } as const;
    const entries = [
      { ...entry, mark: { type: 'move', way: 'jump', to: 1 } as const },
      { ...entry, seq: 4, mark: edit, patches: [{ op: 'add' as const, path: ['b'], value: 1 }] },
    ];
    await page.append({ entries, after: captureOf(4, { a: 1, b: 1 }) });
    await browser.put(['step', 0, 2], 'none');
    const loaded = await browser.page().load();
    const read = new History(loaded.history);
    const undo = read.target('undo');
    assert.deepEqual(loaded.state, { a: 1, b: 1 });
    assert.equal(undo, read.origin);
    assert.deepEqual(read.stateAt(read.origin, loaded.state), { a: 1 });
  });

  it('keeps books of modules that are called like something that every object has', async () => {
    const browser = new FakeBrowser();
    const page = browser.page();
    await page.load();
    const versions = { constructor: 2 };
    const [entry] = batchOf(1, { constructor: 1 }).entries;
    assert.ok(entry);
    const after = captureOf(1, { constructor: 1 }, { versions });
    await page.append({ entries: [{ ...entry, versions }], after });
    assert.deepEqual((await browser.page().load()).versions, versions);
    await page.checkpoint(after, noPause);
    const { versions: kept, state } = await browser.page().load();
    assert.deepEqual([kept, Object.entries(state)], [versions, [['constructor', 1]]]);
  });

  for (const [what, record, message] of [
    ['of a newer version', { format: 3 }, /has format 3, .*written by a newer version/],
    ['that is damaged', { format: 2, versions: 'none' }, /does not have the shape of format 2/],
    ['without a format', 'none', /does not have the shape of format 2/],
  ] as const)
    it(`refuses to load a workspace with an index ${what}, and so to write over it`, async () => {
      const browser = await withJournal();
      await browser.put(['index'], record);
      const before = await browser.records();
      const page = browser.page();
      await assert.rejects(page.load(), message);
      await assert.rejects(page.append(batchOf(4, { a: 2 })), /before the stored state has been loaded/);
      assert.deepEqual(await browser.records(), before);
    });
});

function entryOf(seq: number, path: string[]) {
  return { seq, session: 1, time: 5, patches: [{ op: 'add', path, value: 1 }], mark: null };
}

function recordOf(seq: number, written: Record<string, unknown>): unknown {
  const patches = Object.entries(written).map(([key, value]) => ({ op: 'add', path: [key], value }));
  return { entries: [{ seq, session: 1, time: 5, patches, mark: null }] };
}

function readable(key: RecordKey, value: unknown): unknown {
  return { key, ok: true, value };
}

function twoSteps(): History {
  const history = new History();
  for (const value of [1, 2]) {
    history.record(history.mark({ kind: 'edit', label: 'Edit', group: null }), {
      patches: [{ op: 'add', path: ['a'], value }],
      inverse: value === 1 ? [{ op: 'remove', path: ['a'] }] : [{ op: 'replace', path: ['a'], value: 1 }],
      state: { a: value },
      seq: value,
      time: 5,
      session: 1,
    });
  }
  return history;
}
