import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMPTY_VIEW } from '../../ui/view-state.js';
import { LastWord } from '../last-word.js';
import { IdbConnection } from '../records/idb-connection.js';
import { IdbRecordStore } from '../records/idb-record-store.js';
import { batchOf, captureOf, FakeBrowser, noPause } from '../testing/fake-browser.js';
import { MemoryDisk, MemoryRecords } from '../testing/memory-records.js';
import { JournaledPersistence, OwnershipLost, StaleWorkspace } from './journaled-persistence.js';

const VALUES = {
  a: [new Date(1), new Map([[1n, new Set([-0, Number.NaN])]]), new Float32Array([1.5]), undefined],
  b: { c: null },
};

describe('JournaledPersistence', () => {
  for (const kept of ['journal', 'checkpoint'])
    it(`S1: brings every type back from the ${kept} after a restart of the page, with versions and view`, async () => {
      const browser = new FakeBrowser();
      const first = browser.page();
      const { state, versions, view, notices } = await first.load();
      assert.deepEqual([state, versions, view, notices], [{}, {}, null, []]);
      const seen = {
        ...EMPTY_VIEW,
        focus: 'x',
        windows: { w: { x: 1, y: 2, width: 3, height: 4, collapsed: false } },
      };
      const [entry] = batchOf(1, VALUES).entries;
      assert.ok(entry);
      const after = captureOf(1, VALUES, { versions: { chat: 3 } });
      await first.append({ entries: [{ ...entry, versions: { chat: 3 } }], view: seen, after });
      if (kept === 'checkpoint') await first.checkpoint(after, noPause);
      first.dispose();
      const again = await browser.page().load();
      assert.deepStrictEqual(again.state, VALUES);
      assert.deepEqual(Object.keys(again.state), ['a', 'b']);
      assert.deepEqual([again.versions, again.seq, again.notices], [{ chat: 3 }, 1, []]);
      assert.deepEqual(again.view, seen);
    });

  it('J2: refuses to write before it has loaded', async () => {
    const page = new FakeBrowser().page();
    const refusal = /before the stored state has been loaded/;
    await assert.rejects(page.append(batchOf(1, { a: 1 })), refusal);
    await assert.rejects(page.checkpoint(captureOf(0, {}), noPause), refusal);
    await assert.rejects(page.claim(), refusal);
  });

  it('J1: an append writes one record with the change, whatever the state', async () => {
    const browser = new FakeBrowser();
    const page = browser.page();
    await page.load();
    const large = { text: 'x'.repeat(100_000) };
    await page.append(batchOf(1, large));
    await page.append(batchOf(2, { b: 2 }, large));
    const records = await browser.records();
    assert.deepEqual([...records.keys()], ['["index"]', '["journal",0,1]', '["journal",0,2]']);
    assert.ok(JSON.stringify(records.get('["journal",0,2]')).length < 200);
    assert.deepEqual(page.facts.journalEntries, 2);
  });

  it('J1: a checkpoint writes the keys that changed, drops those that went, and the journal behind it', async () => {
    const browser = new FakeBrowser();
    const page = browser.page();
    await page.load();
    const state = { a: { big: 1 }, b: [2], gone: 3 };
    await page.append(batchOf(1, state));
    await page.checkpoint(captureOf(1, state), noPause);
    assert.deepEqual([...(await browser.records()).keys()].sort(), [
      '["index"]',
      '["part","a",1,0]',
      '["part","b",1,0]',
      '["part","gone",1,0]',
    ]);
    const next = { a: state.a, b: [3] };
    await page.append(batchOf(2, { b: [3] }, { a: state.a }));
    await page.checkpoint(captureOf(2, next), noPause);
    assert.deepEqual([...(await browser.records()).keys()].sort(), [
      '["index"]',
      '["part","a",1,0]',
      '["part","b",2,0]',
    ]);
    assert.deepEqual([page.facts.journalEntries, page.facts.pieces], [0, 2]);
    assert.deepEqual((await browser.page().load()).state, next);
  });

  it('J1: what is appended while a checkpoint is written stays in the journal', async () => {
    const browser = new FakeBrowser();
    const page = browser.page();
    await page.load();
    await page.append(batchOf(1, { a: 1 }));
    await page.checkpoint(captureOf(1, { a: 1 }), () => page.append(batchOf(2, { b: 2 }, { a: 1 })));
    assert.equal(page.facts.journalEntries, 1);
    assert.deepEqual((await browser.page().load()).state, { a: 1, b: 2 });
  });

  it('J3: a change is stored whole or not at all', async () => {
    const browser = new FakeBrowser();
    const page = browser.page();
    await page.load();
    await page.append(batchOf(1, { a: 1 }));
    // @ts-expect-error: a function cannot be cloned
    const uncloneable = batchOf(2, { a: 2, b: () => 1 });
    await assert.rejects(page.append({ ...uncloneable, view: EMPTY_VIEW }), { name: 'DataCloneError' });
    const { state, view } = await browser.page().load();
    assert.deepEqual([state, view], [{ a: 1 }, null]);
    await page.append(batchOf(2, { a: 3 }));
    assert.deepEqual((await browser.page().load()).state, { a: 3 });
  });

  it('J4: the page that began to write last writes; of what another one writes nothing is kept', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.load();
    await first.append(batchOf(1, { a: 1 }));
    const second = browser.page();
    await second.load();
    await second.claim();
    const before = await browser.records();
    await assert.rejects(first.append(batchOf(2, { a: 'first' }, {}, { view: EMPTY_VIEW })), OwnershipLost);
    await assert.rejects(first.checkpoint(captureOf(1, { a: 'first' }), noPause), OwnershipLost);
    assert.deepEqual(await browser.records(), before);
    await second.append(batchOf(2, { a: 'second' }));
    await assert.rejects(first.append(batchOf(2, { a: 'first' })), OwnershipLost);
    assert.deepEqual((await browser.page().load()).state, { a: 'second' });
  });

  it('J4: what was written since a page loaded is not written over: it must load again', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.load();
    await first.append(batchOf(1, { a: 1 }));
    const second = browser.page();
    await second.load();
    await first.append(batchOf(2, { a: 2 }));
    await assert.rejects(second.claim(), StaleWorkspace);
    await assert.rejects(second.append(batchOf(2, { a: 'lost' })), StaleWorkspace);
    assert.deepEqual((await second.load()).state, { a: 2 });
    await second.claim();
    await second.append(batchOf(3, { a: 3 }));
    assert.deepEqual((await browser.page().load()).state, { a: 3 });
    await assert.rejects(first.append(batchOf(3, { a: 'first' })), OwnershipLost);
  });

  it('J4: of two pages that load together one begins to write, the other must load again', async () => {
    const browser = new FakeBrowser();
    const pages = [browser.page(), browser.page()];
    for (const page of pages) await page.load();
    const outcomes = await Promise.allSettled(pages.map((page) => page.claim()));
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected'],
    );
    await pages[0]?.append(batchOf(1, { a: 1 }));
  });

  it('J5: lets others delete the database, and then stores all of it again, the view too', async () => {
    const browser = new FakeBrowser();
    const page = browser.page();
    await page.load();
    const view = { ...EMPTY_VIEW, focus: 'f' };
    await page.append(batchOf(1, { a: 1, b: 2 }, {}, { view }));
    await browser.deleteDatabase();
    await page.append(batchOf(2, { b: 3 }, { a: 1, b: 2 }));
    await page.append(batchOf(3, { c: 4 }, { a: 1, b: 3 }));
    const again = await browser.page().load();
    assert.deepEqual([again.state, again.seq, again.notices], [{ a: 1, b: 3, c: 4 }, 3, []]);
    assert.deepEqual(again.view, view);
  });

  it('J5: a checkpoint during which the database is deleted and written anew leaves nothing half', async () => {
    const disk = new MemoryDisk();
    const open = (): JournaledPersistence => {
      const { clock } = new FakeBrowser();
      return new JournaledPersistence(new MemoryRecords(disk), new LastWord('app', null), clock);
    };
    const page = open();
    await page.load();
    const state = { a: [1], b: [2] };
    await page.append(batchOf(1, state));
    await page.checkpoint(captureOf(1, state), noPause);
    await page.append(batchOf(2, { c: 3 }, state));
    const next = { ...state, c: 3 };
    const checkpoint = page.checkpoint(captureOf(2, next), async () => {
      disk.clear();
      await page.append(batchOf(3, { d: 4 }, next));
    });
    await assert.rejects(checkpoint);
    const again = await open().load();
    assert.deepEqual([again.notices, again.state], [[], { ...next, d: 4 }]);
    await page.append(batchOf(4, { e: 5 }, { ...next, d: 4 }));
    assert.deepEqual((await open().load()).state, { ...next, d: 4, e: 5 });
  });

  it('tells a database that vanished from a first visit', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    assert.deepEqual((await first.load()).notices, []);
    await first.append(batchOf(1, { a: 1 }));
    first.dispose();
    await browser.deleteDatabase();
    assert.match((await browser.page().load()).notices.join(), /the browser has deleted its database/);
  });

  it('S5: an edit of the last word goes over any text if changes of its page are missing, else over the one it was typed onto', async () => {
    const edit = { key: 'field', value: 'typed', over: 'typ', selectionStart: 5, selectionEnd: 5 };
    for (const [seq, over] of [
      [1, 'typ'],
      [2, null],
    ] as const) {
      const browser = new FakeBrowser();
      const first = browser.page();
      await first.load();
      await first.append(batchOf(1, { a: 'typ' }));
      first.lastWord({ ...EMPTY_VIEW, edit }, seq);
      assert.deepEqual((await browser.page().load()).view?.edit, { ...edit, over });
    }
  });

  it('S5: takes the newer of the stored view and the last word', async () => {
    const browser = new FakeBrowser();
    const { storage } = browser;
    const view = (focus: string) => ({ ...EMPTY_VIEW, focus });
    const first = browser.page();
    first.lastWord(view('before anything was loaded'), 0);
    assert.equal(storage.texts.size, 0);
    await first.load();
    await first.append({ entries: [], view: view('saved'), after: captureOf(0, {}) });
    first.lastWord(view('last word'), 0);
    const second = browser.page();
    assert.equal((await second.load()).view?.focus, 'last word');
    await second.append({ entries: [], view: view('saved later'), after: captureOf(0, {}) });
    assert.equal((await browser.page().load()).view?.focus, 'saved later');
    for (const damaged of ['{"stamp": 99, "view": {"focus": 5}}', '{{{']) {
      storage.texts.set('app:view', damaged);
      assert.equal((await browser.page().load()).view?.focus, 'saved later');
    }
    await browser.put(['view'], { stamp: 5, view: { focus: 5 } });
    const { view: none, notices } = await browser.page().load();
    assert.deepEqual([none, notices], [null, []]);
  });

  it('does without localStorage, and with one that refuses', async () => {
    const refuse = (): never => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    const { factory, clock } = new FakeBrowser();
    for (const storage of [null, { getItem: refuse, setItem: refuse }]) {
      const records = new IdbRecordStore(new IdbConnection('app', factory));
      const page = new JournaledPersistence(records, new LastWord('app', storage), clock);
      const { seq } = await page.load();
      await page.append(batchOf(seq + 1, { a: 1 }, {}, { view: EMPTY_VIEW }));
      page.lastWord(EMPTY_VIEW, 0);
      page.dispose();
    }
  });
});
