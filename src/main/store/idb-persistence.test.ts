import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { createStore, entries, promisifyRequest, set } from 'idb-keyval';
import type { Data } from '../../shared/data.js';
import { EMPTY_VIEW } from '../ui/view-state.js';
import { IdbPersistence } from './idb-persistence.js';
import type { TextStorage } from './last-word.js';
import type { WorkspaceChange } from './persistence.js';

class FakeStorage implements TextStorage {
  readonly texts = new Map<string, string>();
  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    this.texts.set(key, text);
  }
}

function browser() {
  const factory = new IDBFactory();
  const storage = new FakeStorage();
  // idb-keyval's own store looks at the same database: what is in it is checked from outside.
  const raw = async (): Promise<[IDBValidKey, unknown][]> => {
    const before = globalThis.indexedDB;
    globalThis.indexedDB = factory;
    const found = await entries(createStore('app', 'workspace'));
    globalThis.indexedDB = before;
    return found;
  };
  const write = async (key: IDBValidKey, value: unknown): Promise<void> => {
    const before = globalThis.indexedDB;
    globalThis.indexedDB = factory;
    await set(key, value, createStore('app', 'workspace'));
    globalThis.indexedDB = before;
  };
  return { factory, storage, raw, write, page: () => new IdbPersistence('app', factory, storage) };
}

function change(put: Record<string, Data>, more: Partial<WorkspaceChange> = {}): WorkspaceChange {
  return { put: new Map(Object.entries(put)), remove: new Set(), ...more };
}

describe('IdbPersistence', () => {
  it('S1: brings every type back after a restart of the page, with versions and view', async () => {
    const { page } = browser();
    const state = {
      a: [new Date(1), new Map([[1n, new Set([-0, Number.NaN])]]), new Float32Array([1.5]), undefined],
      b: { c: null },
    };
    const first = page();
    assert.deepEqual(await first.load(), { state: new Map(), versions: {}, view: null, notices: [] });
    const view = {
      ...EMPTY_VIEW,
      focus: 'x',
      windows: { w: { x: 1, y: 2, width: 3, height: 4, collapsed: false } },
    };
    await first.save(change(state, { versions: { chat: 3 }, view }));
    first.dispose();
    const loaded = await page().load();
    assert.deepStrictEqual(Object.fromEntries(loaded.state), state);
    assert.deepEqual(loaded.versions, { chat: 3 });
    assert.deepEqual(loaded.view, view);
    assert.deepEqual(loaded.notices, []);
  });

  it('J2: refuses to save before it has loaded', async () => {
    await assert.rejects(
      browser()
        .page()
        .save(change({ a: 1 })),
      /before the stored state has been loaded/,
    );
  });

  it('writes a record for each key that changed, and drops those that went', async () => {
    const { page, raw } = browser();
    const persistence = page();
    await persistence.load();
    await persistence.save(change({ a: 1, b: 2 }));
    await persistence.save(change({ b: 3 }, { remove: new Set(['a']) }));
    const records = (await raw()).filter(([key]) => Array.isArray(key) && key[0] === 'state');
    assert.deepEqual(records, [[['state', 'b', 0], 3]]);
  });

  it('stores a change whole or not at all', async () => {
    const { page } = browser();
    const persistence = page();
    await persistence.load();
    await persistence.save(change({ a: 1 }));
    // @ts-expect-error: a function cannot be cloned
    await assert.rejects(persistence.save(change({ a: 2, b: () => 1 })), { name: 'DataCloneError' });
    assert.deepEqual([...(await page().load()).state], [['a', 1]]);
  });

  it('J3: keeps books of keys that are called like something that every object has', async () => {
    const { page, write } = browser();
    const first = page();
    await first.load();
    await first.save(change({ constructor: 1 }, { versions: { constructor: 2 } }));
    first.dispose();
    assert.deepEqual((await page().load()).versions, { constructor: 2 });
    await write(['state', 'constructor', 0], /no data/);
    const second = page();
    assert.match((await second.load()).notices.join(), /set aside as \["state","constructor",0\]/);
    await second.save(change({ constructor: 'new' }));
    second.dispose();
    const third = await page().load();
    assert.deepEqual([third.notices, [...third.state]], [[], [['constructor', 'new']]]);
  });

  it('J3: sets aside what it cannot read, tells it, and never writes over it', async () => {
    const { page, raw, write } = browser();
    const first = page();
    await first.load();
    await first.save(change({ a: 1, b: 2 }));
    first.dispose();
    await write(['state', 'a', 0], /no data/);
    const second = page();
    const loaded = await second.load();
    assert.deepEqual([...loaded.state], [['b', 2]]);
    assert.match(
      loaded.notices.join(),
      /The stored "a" could not be read: .*RegExp.*set aside as \["state","a",0\]/,
    );
    await second.save(change({ a: 'new' }));
    second.dispose();
    const third = await page().load();
    assert.deepEqual(third.notices, []);
    assert.deepEqual(
      [...third.state],
      [
        ['a', 'new'],
        ['b', 2],
      ],
    );
    assert.deepEqual(
      (await raw()).find(([key]) => JSON.stringify(key) === '["state","a",0]')?.[1],
      /no data/,
    );
  });

  for (const [what, record, message] of [
    ['of a newer version', { format: 2 }, /has format 2, .*written by a newer version/],
    ['that is damaged', { format: 1, versions: 'none' }, /does not have the shape of format 1/],
  ] as const) {
    it(`J3: refuses to load a workspace ${what}, and so to write over it`, async () => {
      const { page, write } = browser();
      const first = page();
      await first.load();
      await first.save(change({ a: 1 }));
      await write(['index'], record);
      const second = page();
      await assert.rejects(second.load(), message);
      await assert.rejects(second.save(change({ a: 2 })), /before the stored state has been loaded/);
    });
  }

  it('J5: a lost connection is made anew, once', async () => {
    const { page, factory } = browser();
    const persistence = page();
    await persistence.load();
    const other = await promisifyRequest(factory.open('app', 1));
    const prototype = Object.getPrototypeOf(other);
    const { transaction } = prototype;
    let failures = 0;
    prototype.transaction = function (...args: unknown[]) {
      if (failures++ > 0) return transaction.apply(this, args);
      throw new DOMException('The connection is closing.', 'InvalidStateError');
    };
    try {
      await persistence.save(change({ a: 1 }));
    } finally {
      prototype.transaction = transaction;
    }
    assert.equal(failures, 2);
    assert.deepEqual([...(await page().load()).state], [['a', 1]]);
  });

  it('J5: lets others delete the database, and then stores all of it again', async () => {
    const { page, factory } = browser();
    const persistence = page();
    await persistence.load();
    await persistence.save(change({ a: 1, b: 2 }));
    await promisifyRequest(factory.deleteDatabase('app'));
    await persistence.save(change({ b: 3 }));
    assert.deepEqual(
      [...(await page().load()).state],
      [
        ['a', 1],
        ['b', 3],
      ],
    );
  });

  it('J5: says that there is no IndexedDB', async () => {
    await assert.rejects(new IdbPersistence('app', undefined, null).load(), /gives no IndexedDB/);
  });

  it('tells a database that vanished from a first visit', async () => {
    const { page, factory } = browser();
    const first = page();
    assert.deepEqual((await first.load()).notices, []);
    await first.save(change({ a: 1 }));
    first.dispose();
    await promisifyRequest(factory.deleteDatabase('app'));
    assert.match((await page().load()).notices.join(), /the browser has deleted its database/);
  });

  it('S5: takes the newer of the stored view and the last word', async () => {
    const { page, storage } = browser();
    const view = (focus: string) => ({ ...EMPTY_VIEW, focus });
    const first = page();
    await first.load();
    await first.save(change({}, { view: view('saved') }));
    first.lastWord(view('last word'));
    const second = page();
    assert.equal((await second.load()).view?.focus, 'last word');
    await second.save(change({}, { view: view('saved later') }));
    assert.equal((await page().load()).view?.focus, 'saved later');
    storage.texts.set('app:view', '{"stamp": 99, "view": {"focus": 5}}');
    assert.equal((await page().load()).view?.focus, 'saved later');
    storage.texts.set('app:view', '{{{');
    assert.equal((await page().load()).view?.focus, 'saved later');
  });

  it('does without localStorage, and with one that refuses', async () => {
    const refuse = (): never => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    const { factory } = browser();
    for (const storage of [null, { getItem: refuse, setItem: refuse }]) {
      const persistence = new IdbPersistence('app', factory, storage);
      await persistence.load();
      await persistence.save(change({ a: 1 }, { view: EMPTY_VIEW }));
      persistence.lastWord(EMPTY_VIEW);
      persistence.dispose();
    }
  });
});
