import { promisifyRequest } from 'idb-keyval';
import { reasonOf } from '../within.js';
import type { IdbConnection } from './idb-connection.js';
import type {
  Guard,
  KeyRange,
  ReadRecord,
  RecordChange,
  RecordKey,
  RecordReader,
  RecordStore,
} from './record-store.js';

/** Records in one object store of IndexedDB. */
export class IdbRecordStore implements RecordStore {
  readonly #connection: IdbConnection;

  /** Owns the connection. */
  constructor(connection: IdbConnection) {
    this.#connection = connection;
  }

  read<T>(body: (reader: RecordReader) => Promise<T>): Promise<T> {
    return this.#connection.use('readonly', (store) => body(new StoreReader(store)));
  }

  async write({ put, remove = [] }: RecordChange, guards: readonly Guard[] = []): Promise<void> {
    await this.#connection.use('readwrite', async (store) => {
      for (const { key, check } of guards) check(await promisifyRequest<unknown>(store.get(idbKey(key))));
      for (const range of remove) store.delete(idbRange(range));
      for (const [key, value] of put) store.put(value, idbKey(key));
      await promisifyRequest(store.transaction);
    });
  }

  close(): void {
    this.#connection.close();
  }
}

class StoreReader implements RecordReader {
  constructor(readonly store: IDBObjectStore) {}

  async get(key: RecordKey): Promise<ReadRecord | undefined> {
    const record = await readOne(this.store, key);
    return record.ok && record.value === undefined ? undefined : record;
  }

  async *all(range: KeyRange, batch: number): AsyncGenerator<ReadRecord> {
    let query = idbRange(range);
    for (;;) {
      const keys = (await promisifyRequest(this.store.getAllKeys(query, batch))).filter(isRecordKey);
      const last = keys.at(-1);
      if (last === undefined) return;
      const read = IDBKeyRange.bound(idbKey(keys[0] ?? last), idbKey(last));
      yield* await readSome(this.store, keys, read);
      if (keys.length < batch) return;
      query = IDBKeyRange.bound(idbKey(last), query.upper, true);
    }
  }
}

/** An unreadable record makes a request for several fail: then each is asked for alone. */
async function readSome(
  store: IDBObjectStore,
  keys: readonly RecordKey[],
  range: IDBKeyRange,
): Promise<ReadRecord[]> {
  const values = await settle(store.getAll(range));
  if (values.ok) return keys.map((key, index) => ({ key, ok: true, value: values.value[index] }));
  const records: ReadRecord[] = [];
  for (const key of keys) records.push(await readOne(store, key));
  return records;
}

async function readOne(store: IDBObjectStore, key: RecordKey): Promise<ReadRecord> {
  return { key, ...(await settle<unknown>(store.get(idbKey(key)))) };
}

/** A request that fails alone: by default it would take its transaction along. */
function settle<T>(request: IDBRequest<T>): Promise<{ ok: true; value: T } | { ok: false; reason: string }> {
  return new Promise((resolve) => {
    request.onsuccess = () => resolve({ ok: true, value: request.result });
    request.onerror = (event) => {
      event.preventDefault();
      event.stopPropagation();
      resolve({ ok: false, reason: reasonOf(request.error) });
    };
  });
}

function isRecordKey(key: IDBValidKey): key is (string | number)[] {
  return Array.isArray(key) && key.every((part) => typeof part === 'string' || typeof part === 'number');
}

function idbKey(key: RecordKey): IDBValidKey {
  return [...key];
}

/** Arrays come after all strings and numbers, so one more part that is an array is beyond every extension. */
function idbRange({ prefix, from, to }: KeyRange): IDBKeyRange {
  const lower = from === undefined ? [...prefix] : [...prefix, from];
  const upper = to === undefined ? [...prefix, []] : [...prefix, to, []];
  return IDBKeyRange.bound(lower, upper);
}
