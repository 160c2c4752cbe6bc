import { IDBKeyRange as FakeKeyRange, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { promisifyRequest } from 'idb-keyval';
import type { StateData } from '../../../shared/data.js';
import { EMPTY_HISTORY } from '../../history/history.js';
import { FakeClock } from '../../reload/testing/fake-clock.js';
import { JournaledPersistence } from '../journal/journaled-persistence.js';
import { LastWord, type TextStorage } from '../last-word.js';
import type { Capture, JournalBatch } from '../persistence.js';
import { IdbConnection } from '../records/idb-connection.js';
import { IdbRecordStore } from '../records/idb-record-store.js';
import type { RecordKey } from '../records/record-store.js';

globalThis.IDBKeyRange = FakeKeyRange;

class FakeStorage implements TextStorage {
  readonly texts = new Map<string, string>();

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    this.texts.set(key, text);
  }
}

/** A browser's storage, over which pages come and go. What is in it can be seen and damaged from outside. */
export class FakeBrowser {
  readonly factory = new IDBFactory();
  readonly storage = new FakeStorage();
  readonly clock = new FakeClock();

  page(): JournaledPersistence {
    const records = new IdbRecordStore(new IdbConnection('app', this.factory));
    return new JournaledPersistence(records, new LastWord('app', this.storage), this.clock);
  }

  /** All records, by their key as JSON. */
  async records(): Promise<Map<string, unknown>> {
    return this.use(async (store) => {
      const keys = await promisifyRequest(store.getAllKeys());
      const values = await promisifyRequest<unknown[]>(store.getAll());
      return new Map(keys.map((key, index) => [JSON.stringify(key), values[index]]));
    });
  }

  put(key: RecordKey, value: unknown): Promise<unknown> {
    return this.use((store) => promisifyRequest(store.put(value, [...key])));
  }

  drop(key: RecordKey): Promise<unknown> {
    return this.use((store) => promisifyRequest(store.delete([...key])));
  }

  deleteDatabase(): Promise<unknown> {
    return promisifyRequest(this.factory.deleteDatabase('app'));
  }

  /** @param version What the database is brought to, if it is older. */
  async use<T>(run: (store: IDBObjectStore) => Promise<T>, version?: number): Promise<T> {
    const request = this.factory.open('app', version);
    request.onupgradeneeded = () => {
      if (!request.result.objectStoreNames.contains('workspace'))
        request.result.createObjectStore('workspace');
    };
    const database = await promisifyRequest(request);
    try {
      return await run(database.transaction('workspace', 'readwrite').objectStore('workspace'));
    } finally {
      database.close();
    }
  }
}

/** Runs a test while the browser cannot read some records: it fails for each request that would give one. */
export async function withUnreadable(keys: readonly RecordKey[], run: () => Promise<void>): Promise<void> {
  const { prototype } = IDBObjectStore;
  const { get, getAll } = prototype;
  const isHit = (query: IDBValidKey | IDBKeyRange | null | undefined): boolean =>
    keys.some((key) =>
      query instanceof FakeKeyRange
        ? query.includes([...key])
        : JSON.stringify(query) === JSON.stringify(key),
    );
  prototype.get = function (query) {
    return isHit(query) ? failing() : get.call(this, query);
  };
  prototype.getAll = function (query, count) {
    return isHit(query) ? failing() : getAll.call(this, query, count);
  };
  try {
    await run();
  } finally {
    prototype.get = get;
    prototype.getAll = getAll;
  }
}

/** A request that ends in an error, as the browser's do, and that can be kept from taking its transaction along. */
function failing(): IDBRequest {
  const error = new DOMException('Failed to read large IndexedDB value', 'UnknownError');
  const request = { error, onerror: (_: Event): void => {}, onsuccess: null };
  queueMicrotask(() => request.onerror(new Event('error', { cancelable: true })));
  return request as unknown as IDBRequest;
}

export function captureOf(seq: number, state: StateData, more: Partial<Capture> = {}): Capture {
  return { seq, state, versions: {}, history: EMPTY_HISTORY, ...more };
}

/** One entry that writes these keys. @param before The state that there was. */
export function batchOf(
  seq: number,
  written: StateData,
  before: StateData = {},
  more: Partial<JournalBatch> = {},
): JournalBatch {
  const patches = Object.entries(written).map(([key, value]) => ({ op: 'add' as const, path: [key], value }));
  return {
    entries: [{ seq, session: 1, time: 5, patches, mark: null }],
    after: captureOf(seq, { ...before, ...written }),
    ...more,
  };
}

export async function noPause(): Promise<void> {}
