import { promisifyRequest, type UseStore } from 'idb-keyval';
import { explained, mayPass, Superseded } from './idb-failure.js';

const STORE = 'workspace';
/** Raised with the format of the records, so that pages of an older version are shut out. */
const VERSION = 2;

/**
 * One database with one object store, opened when it is first used. idb-keyval's own store lacks three things: it
 * gives up when the browser has dropped the connection (Safari does, in the background), it blocks whoever wants to
 * delete or upgrade the database, and its transactions cannot hold mixed writes.
 */
export class IdbConnection {
  readonly #name: string;
  readonly #factory: IDBFactory | undefined;
  #opened: Promise<IDBDatabase> | null = null;
  #isSuperseded = false;

  /** @param factory The browser's `indexedDB`; undefined where there is none. */
  constructor(name: string, factory: IDBFactory | undefined) {
    this.#name = name;
    this.#factory = factory;
  }

  /**
   * Runs `callback` in a transaction of its own; once more over a new connection if the first one was lost. Rejects
   * with an error that says what to do.
   */
  readonly use: UseStore = async (mode, callback) => {
    try {
      return await this.#attempt(mode, callback);
    } catch (error) {
      if (!mayPass(error)) throw explained(error);
      this.close();
    }
    try {
      return await this.#attempt(mode, callback);
    } catch (error) {
      throw explained(error);
    }
  };

  /** The next use opens it again. */
  close(): void {
    const opened = this.#opened;
    this.#opened = null;
    // A database that failed to open has told whoever asked for it.
    opened?.then((database) => database.close()).catch(() => {});
  }

  async #attempt<T>(
    mode: IDBTransactionMode,
    callback: (store: IDBObjectStore) => T | PromiseLike<T>,
  ): Promise<T> {
    const database = await this.#open();
    const transaction = database.transaction(STORE, mode);
    try {
      return await callback(transaction.objectStore(STORE));
    } catch (error) {
      // What was written before it failed must not stay: a change is stored whole or not at all.
      abort(transaction);
      // A request that an aborted transaction takes along says so, and not why.
      throw transaction.error ?? error;
    }
  }

  #open(): Promise<IDBDatabase> {
    if (this.#isSuperseded) return Promise.reject(new Superseded());
    this.#opened ??= this.#connect().catch((error: unknown) => {
      this.#opened = null;
      throw error ?? new Error(`The database "${this.#name}" could not be opened.`);
    });
    return this.#opened;
  }

  async #connect(): Promise<IDBDatabase> {
    if (!this.#factory)
      throw new Error('This browser gives no IndexedDB to the page (a private window may be why).');
    const request = this.#factory.open(this.#name, VERSION);
    request.onupgradeneeded = () => {
      const { objectStoreNames } = request.result;
      if (!objectStoreNames.contains(STORE)) request.result.createObjectStore(STORE);
    };
    const database = await Promise.race([promisifyRequest(request), whenBlocked(request)]);
    database.onclose = () => this.close();
    database.onversionchange = ({ newVersion }) => {
      // Without a new version it is only to be deleted.
      this.#isSuperseded ||= newVersion !== null;
      this.close();
    };
    return database;
  }
}

/** Rejects when a page with an older version of the database open does not let go of it. */
function whenBlocked(request: IDBOpenDBRequest): Promise<never> {
  return new Promise((_, reject) => {
    request.onblocked = () => {
      // Should it open after all, nobody waits for it any more.
      request.addEventListener('success', () => request.result.close());
      reject(
        new Error(
          'Another tab with an older version of this page keeps the database from being brought up to date. Close that tab, then restart this page.',
        ),
      );
    };
  });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It had come to its end by itself.
  }
}
