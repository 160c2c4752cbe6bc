import { promisifyRequest } from 'idb-keyval';
import type { Data } from '../../shared/data.js';
import type { ViewState } from '../ui/view-state.js';
import { IdbConnection } from './idb-connection.js';
import { INDEX_KEY, type ReadRecord, readRecord, recordKey, setAside, stateKeyOf } from './idb-records.js';
import { LastWord, type TextStorage } from './last-word.js';
import type { Persistence, StoredWorkspace, WorkspaceChange } from './persistence.js';
import type { StampedView } from './view-schema.js';
import { EMPTY_INDEX, readIndex, type WorkspaceIndex } from './workspace-index.js';

/**
 * The workspace in IndexedDB: a record for each state key, and an index. A change is one transaction. A record that
 * cannot be read stays where it is, and its key goes on under another record.
 */
export class IdbPersistence implements Persistence {
  readonly #connection: IdbConnection;
  readonly #lastWord: LastWord;
  #index: WorkspaceIndex | null = null;
  #stamp = 0;
  /** What the records hold, as far as this page knows: to write all of it again if the database vanishes meanwhile. */
  readonly #stored = new Map<string, Data>();

  /**
   * @param name Of the database, and of the marks in `storage`: one for each workspace of an origin.
   * @param factory The browser's `indexedDB`; undefined where there is none.
   * @param storage The browser's `localStorage`; null where there is none.
   */
  constructor(name: string, factory: IDBFactory | undefined, storage: TextStorage | null) {
    this.#connection = new IdbConnection(name, factory);
    this.#lastWord = new LastWord(name, storage);
  }

  async load(): Promise<StoredWorkspace> {
    const { index, records } = await this.#connection.use('readonly', readAll);
    const notices: string[] = [];
    if (index === null && this.#lastWord.wasStored) {
      notices.push(
        'What was stored is gone: the browser has deleted its database (it does so after damage, or to make room).',
      );
    }
    this.#index = { ...(index ?? EMPTY_INDEX), aside: { ...index?.aside } };
    for (const record of records) {
      if (record.ok) this.#stored.set(record.key, record.value);
      else notices.push(this.#setAside(record.key, record.reason));
    }
    const view = newer(this.#index.view, this.#lastWord.readView());
    this.#stamp = view?.stamp ?? 0;
    return {
      state: new Map(this.#stored),
      versions: this.#index.versions,
      view: view?.view ?? null,
      notices,
    };
  }

  async save({ put, remove, versions, view }: WorkspaceChange): Promise<void> {
    const before = this.#index;
    if (!before) throw new Error('Nothing may be saved before the stored state has been loaded.');
    const after: WorkspaceIndex = {
      ...before,
      ...(versions ? { versions } : {}),
      ...(view ? { view: this.#stamped(view) } : {}),
    };
    await this.#connection.use('readwrite', async (store) => {
      const index: unknown = await promisifyRequest(store.get(INDEX_KEY));
      // The first save of all, or another tab or the browser deleted the database: then all of it is written.
      if (index === undefined)
        for (const [key, value] of this.#stored) store.put(value, recordKey(key, after.aside));
      for (const [key, value] of put) store.put(value, recordKey(key, after.aside));
      for (const key of remove) store.delete(recordKey(key, after.aside));
      store.put(after, INDEX_KEY);
      await promisifyRequest(store.transaction);
    });
    this.#index = after;
    for (const [key, value] of put) this.#stored.set(key, value);
    for (const key of remove) this.#stored.delete(key);
    this.#lastWord.markStored();
  }

  lastWord(view: ViewState): void {
    if (this.#index) this.#lastWord.writeView(this.#stamped(view));
  }

  dispose(): void {
    this.#connection.close();
  }

  #stamped(view: ViewState): StampedView {
    this.#stamp += 1;
    return { stamp: this.#stamp, view };
  }

  #setAside(key: string, reason: string): string {
    const aside = this.#index?.aside ?? {};
    const number = setAside(key, aside);
    aside[key] = number + 1;
    return `The stored "${key}" could not be read: ${reason} It was set aside as ${JSON.stringify(['state', key, number])}, and "${key}" starts anew.`;
  }
}

async function readAll(
  store: IDBObjectStore,
): Promise<{ index: WorkspaceIndex | null; records: ReadRecord[] }> {
  const [keys, rawIndex] = await Promise.all([
    promisifyRequest(store.getAllKeys()),
    promisifyRequest<unknown>(store.get(INDEX_KEY)),
  ]);
  const index = readIndex(rawIndex);
  const aside = index?.aside ?? {};
  const records = keys.flatMap((record) => {
    const key = stateKeyOf(record, aside);
    return key === null ? [] : [readRecord(store, key, record)];
  });
  return { index, records: await Promise.all(records) };
}

function newer(a: StampedView | null, b: StampedView | null): StampedView | null {
  if (!a || !b) return a ?? b;
  return b.stamp > a.stamp ? b : a;
}
