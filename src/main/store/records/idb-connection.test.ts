import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { promisifyRequest } from 'idb-keyval';
import { FakeClock } from '../../reload/testing/fake-clock.js';
import { JournaledPersistence } from '../journal/journaled-persistence.js';
import { LastWord } from '../last-word.js';
import { batchOf, FakeBrowser } from '../testing/fake-browser.js';
import { IdbConnection } from './idb-connection.js';
import { IdbRecordStore } from './idb-record-store.js';

function pageOver(factory: IDBFactory | undefined): JournaledPersistence {
  const records = new IdbRecordStore(new IdbConnection('app', factory));
  return new JournaledPersistence(records, new LastWord('app', null), new FakeClock());
}

/** While `run` runs, so many transactions do not begin. */
async function losingConnections(times: number, run: () => Promise<void>): Promise<number> {
  const { prototype } = IDBDatabase;
  const { transaction } = prototype;
  let lost = 0;
  prototype.transaction = function (...args: Parameters<typeof transaction>) {
    if (lost === times) return transaction.apply(this, args);
    lost += 1;
    throw new DOMException('The connection is closing.', 'InvalidStateError');
  };
  try {
    await run();
  } finally {
    prototype.transaction = transaction;
  }
  return lost;
}

describe('IdbConnection', () => {
  it('J5: a lost connection is made anew, once', async () => {
    const browser = new FakeBrowser();
    const page = browser.page();
    await page.load();
    assert.equal(await losingConnections(1, () => page.append(batchOf(1, { a: 1 }))), 1);
    assert.deepEqual((await browser.page().load()).state, { a: 1 });
    await losingConnections(2, async () => {
      await assert.rejects(page.append(batchOf(2, { a: 2 })), /closed its database; saving is tried again/);
    });
    await page.append(batchOf(2, { a: 3 }));
    assert.deepEqual((await browser.page().load()).state, { a: 3 });
  });

  it('J5: a connection that the browser closes is made anew', async () => {
    const browser = new FakeBrowser();
    const page = browser.page();
    await page.load();
    await page.append(batchOf(1, { a: 1 }));
    await browser.deleteDatabase();
    assert.equal((await browser.factory.databases()).length, 0, 'the page has let go of it');
    await page.append(batchOf(2, { a: 2 }));
    assert.deepEqual((await browser.page().load()).state, { a: 2 });
  });

  it('J5: says that there is no IndexedDB', async () => {
    await assert.rejects(pageOver(undefined).load(), /gives no IndexedDB/);
  });

  it('J5: says that the disk is full, tries no second time at once, and goes on when there is room', async () => {
    const browser = new FakeBrowser();
    const page = browser.page();
    await page.load();
    await page.append(batchOf(1, { a: 1 }));
    const { put } = IDBObjectStore.prototype;
    let puts = 0;
    IDBObjectStore.prototype.put = () => {
      puts += 1;
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    try {
      await assert.rejects(
        page.append(batchOf(2, { a: 2 })),
        /storage for this site is full. Export the state/,
      );
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    assert.equal(puts, 1);
    assert.deepEqual((await browser.page().load()).state, { a: 1 });
    await page.append(batchOf(2, { a: 2 }));
    assert.deepEqual((await browser.page().load()).state, { a: 2 });
  });

  it('J5: a full disk that shows only as the transaction ends is told by its name, too', async () => {
    const browser = new FakeBrowser();
    const page = browser.page();
    await page.load();
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, key) {
      const request = put.call(this, value, key);
      const { transaction } = this;
      request.addEventListener('success', () => {
        Object.defineProperty(transaction, 'error', {
          value: new DOMException('Full.', 'QuotaExceededError'),
        });
        transaction.abort();
      });
      return request;
    };
    try {
      await assert.rejects(page.append(batchOf(1, { a: 1 })), /storage for this site is full/);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    assert.deepEqual((await browser.page().load()).state, {});
  });

  it('J5: lets a newer version of the page take the database over, and says so ever after', async () => {
    const browser = new FakeBrowser();
    const page = browser.page();
    await page.load();
    await page.append(batchOf(1, { a: 1 }));
    const before = await browser.records();
    await browser.use(async () => {}, 3);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await assert.rejects(
        page.append(batchOf(2, { a: 2 })),
        /A newer version of Rekindle, open in another tab/,
      );
    }
    await assert.rejects(browser.page().load(), /A newer version of Rekindle, open in another tab/);
    assert.deepEqual(await browser.records(), before);
  });

  it('J5: an older page that does not let go of the database is named, and once it is closed all goes on', async () => {
    const { factory } = new FakeBrowser();
    const open = factory.open('app', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('workspace');
    const old = await promisifyRequest(open);
    const page = pageOver(factory);
    await assert.rejects(page.load(), /Another tab with an older version .* Close that tab, then restart/);
    old.close();
    await page.load();
    await page.append(batchOf(1, { a: 1 }));
    await promisifyRequest(factory.deleteDatabase('app'));
  });
});
