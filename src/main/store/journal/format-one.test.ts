import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMPTY_VIEW } from '../../ui/view-state.js';
import { LastWord } from '../last-word.js';
import { batchOf, captureOf, FakeBrowser, noPause } from '../testing/fake-browser.js';
import { MemoryDisk, MemoryRecords } from '../testing/memory-records.js';
import { JournaledPersistence } from './journaled-persistence.js';

const VIEW = { ...EMPTY_VIEW, focus: 'old' };
const INDEX = { format: 1, versions: { chat: 2, constructor: 3 }, view: { stamp: 7, view: VIEW }, aside: {} };
const LONG = Array.from({ length: 30_000 }, (_, n) => n);
const STATE = { a: [new Date(5)], b: LONG, constructor: 'kept' };

/** As the version before the journal left it. */
async function oldBrowser(index: unknown = INDEX): Promise<FakeBrowser> {
  const browser = new FakeBrowser();
  await browser.use(async (store) => {
    store.put(index, ['index']);
    for (const [key, value] of Object.entries(STATE)) store.put(value, ['state', key, 0]);
  }, 1);
  return browser;
}

describe('A workspace of format 1', () => {
  it('J3: is read as it is, and brought to format 2 when the page begins to write', async () => {
    const browser = await oldBrowser();
    const page = browser.page();
    const { state, versions, view, notices } = await page.load();
    assert.deepEqual([state, versions, view, notices], [STATE, INDEX.versions, VIEW, []]);
    assert.deepEqual([...(await browser.records()).keys()].length, 4, 'reading changes nothing');
    await page.claim();
    await page.append(batchOf(1, { c: 1 }, STATE));
    page.dispose();
    const keys = [...(await browser.records()).keys()];
    assert.deepEqual(
      keys.filter((key) => key.startsWith('["state"')),
      [],
    );
    const again = await browser.page().load();
    assert.deepEqual(again.state, { ...STATE, c: 1 });
    assert.deepEqual([again.versions, again.notices], [INDEX.versions, []]);
    assert.deepEqual(again.view, VIEW);
  });

  it('J3: loses nothing when the page is killed while it brings it to format 2', async () => {
    for (let writes = 0; writes < 10; writes += 1) {
      const disk = new MemoryDisk();
      disk.change({
        put: [
          [['index'], INDEX],
          ...Object.entries(STATE).map(([key, value]) => [['state', key, 0], value] as const),
        ],
      });
      const open = (records = new MemoryRecords(disk)): JournaledPersistence =>
        new JournaledPersistence(records, new LastWord('app', null), new FakeBrowser().clock);
      const records = new MemoryRecords(disk);
      const killed = open(records);
      await killed.load();
      records.writesLeft = writes;
      void killed.append(batchOf(1, { c: 1 }, STATE));
      await new Promise((resolve) => setTimeout(resolve));
      const page = open();
      const { state, versions, view, notices, seq } = await page.load();
      const { c, ...rest } = state;
      assert.deepEqual([rest, versions, notices], [STATE, INDEX.versions, []]);
      assert.ok(c === undefined || c === 1);
      assert.deepEqual(view, VIEW);
      await page.append(batchOf(seq + 1, { d: 2 }, state));
      assert.deepEqual((await open().load()).state, { ...state, d: 2 });
    }
  });

  it('J3: what of it cannot be read stays where it is, is told, and can be exported, as can what was set aside before', async () => {
    const browser = await oldBrowser({ ...INDEX, aside: { b: 1 } });
    await browser.put(['state', 'a', 0], /no data/);
    await browser.put(['state', 'b', 1], 'newer');
    const page = browser.page();
    const { state, notices } = await page.load();
    assert.deepEqual(state, { b: 'newer', constructor: 'kept' });
    assert.match(notices.join(), /The stored "a" could not be read: .*RegExp/);
    await page.append(batchOf(1, { a: 'new' }, state));
    await page.checkpoint(captureOf(1, { ...state, a: 'new' }), noPause);
    const records = await browser.records();
    assert.deepEqual(records.get('["state","a",0]'), /no data/);
    assert.deepEqual(records.get('["state","b",0]'), LONG);
    assert.equal(page.facts.setAside, 2);
    const aside = JSON.stringify(await page.readAside());
    assert.ok(aside.includes('["state","a",0]') && aside.includes('["state","b",0]'));
    assert.ok(!aside.includes('newer'));
    const again = await browser.page().load();
    assert.deepEqual([again.notices, again.state], [[], { b: 'newer', constructor: 'kept', a: 'new' }]);
  });

  it('J3: is not loaded, and so not written over, if its index is damaged', async () => {
    const browser = await oldBrowser({ format: 1, versions: 'none' });
    const before = await browser.records();
    const page = browser.page();
    await assert.rejects(page.load(), /Its index does not have the shape of format 1/);
    await assert.rejects(page.append(batchOf(1, { a: 1 })), /before the stored state has been loaded/);
    assert.deepEqual(await browser.records(), before);
  });
});
