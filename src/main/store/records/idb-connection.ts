import { promisifyRequest, type UseStore } from 'idb-keyval';

const STORE = 'workspace';

/** Their cause stays when the connection is made anew, so trying again would only lose time. */
const LASTING: ReadonlySet<string> = new Set([
  'QuotaExceededError',
  'DataCloneError',
  'VersionError',
  'SecurityError',
]);

/**
 * One database with one object store, opened when it is first used. idb-keyval's own store lacks three things: it
 * gives up when the browser has dropped the connection (Safari does, in the background), it blocks whoever wants to
 * delete or upgrade the database, and its transactions cannot hold mixed writes.
 */
export class IdbConnection {
  readonly #name: string;
  readonly #factory: IDBFactory | undefined;
  #opened: Promise<IDBDatabase> | null = null;

  /** @param factory The browser's `indexedDB`; undefined where there is none. */
  constructor(name: string, factory: IDBFactory | undefined) {
    this.#name = name;
    this.#factory = factory;
  }

  /** Runs `callback` in a transaction of its own; once more over a new connection if the first one was lost. */
  readonly use: UseStore = async (mode, callback) => {
    try {
      return await this.#attempt(mode, callback);
    } catch (error) {
      if (error instanceof Error && LASTING.has(error.name)) throw error;
      this.close();
      return this.#attempt(mode, callback);
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
      throw error;
    }
  }

  #open(): Promise<IDBDatabase> {
    this.#opened ??= this.#connect();
    return this.#opened;
  }

  async #connect(): Promise<IDBDatabase> {
    if (!this.#factory)
      throw new Error('This browser gives no IndexedDB to the page (a private window may be why).');
    const request = this.#factory.open(this.#name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    try {
      const database = await promisifyRequest(request);
      database.onclose = () => this.close();
      database.onversionchange = () => this.close();
      return database;
    } catch (error) {
      this.#opened = null;
      throw error ?? new Error(`The database "${this.#name}" could not be opened.`);
    }
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It had come to its end by itself.
  }
}
