/**
 * The app's database, past the app: in a page of its origin without the app in it (`asidePage`), or beside a running one.
 * @typedef {(string | number)[]} RecordKey
 */

const STORE = 'workspace';

/**
 * A page of the app's origin in which the app does not run.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} url of the app
 */
export async function asidePage(context, url) {
  const page = await context.newPage();
  await page.goto(`${url}icon.svg`);
  return page;
}

/**
 * All records as they are stored.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<Map<string, string>>} key as JSON → the value as a text that no other value has
 */
export async function readRecords(page) {
  const records = await page.evaluate(async (storeName) => {
    const settled = (/** @type {any} */ request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const exact = (/** @type {any} */ value) =>
      JSON.stringify(value, (_, /** @type {any} */ part) => {
        if (part instanceof Map) return { Map: [...part] };
        if (part instanceof Set) return { Set: [...part] };
        if (ArrayBuffer.isView(part))
          return { [part.constructor.name]: Array.from(/** @type {any} */ (part)) };
        if (part === undefined) return { undefined: true };
        return typeof part === 'bigint' ? { bigint: String(part) } : part;
      });
    const { indexedDB } = /** @type {any} */ (globalThis);
    const [{ name }] = await indexedDB.databases();
    const database = await settled(indexedDB.open(name));
    const store = database.transaction(storeName).objectStore(storeName);
    const [keys, values] = /** @type {any[][]} */ (
      await Promise.all([settled(store.getAllKeys()), settled(store.getAll())])
    );
    database.close();
    return keys?.map((key, index) => [JSON.stringify(key), exact(values?.[index])]) ?? [];
  }, STORE);
  return new Map(/** @type {[string, string][]} */ (records));
}

/**
 * Puts a value in the place of a record.
 * @param {import('playwright-core').Page} page
 * @param {RecordKey} key
 * @param {unknown} value
 */
export async function putRecord(page, key, value) {
  await page.evaluate(
    async ([storeName, recordKey, recordValue]) => {
      const settled = (/** @type {any} */ request) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const { indexedDB } = /** @type {any} */ (globalThis);
      const [{ name }] = await indexedDB.databases();
      const database = await settled(indexedDB.open(name));
      const store = database.transaction(storeName, 'readwrite').objectStore(storeName);
      await settled(store.put(recordValue, recordKey));
      database.close();
    },
    /** @type {const} */ ([STORE, key, value]),
  );
}

/**
 * Makes a database, as an older version of the page would have left it, and lets go of it.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {number} version
 * @param {[RecordKey, unknown][]} records
 */
export async function makeDatabase(page, name, version, records) {
  await page.evaluate(
    async ([databaseName, databaseVersion, storeName, all]) => {
      const { indexedDB } = /** @type {any} */ (globalThis);
      await new Promise((resolve, reject) => {
        const request = indexedDB.open(databaseName, databaseVersion);
        request.onupgradeneeded = () => {
          const store = request.result.createObjectStore(storeName);
          for (const [key, value] of all) store.put(value, key);
        };
        request.onsuccess = () => {
          request.result.close();
          resolve(undefined);
        };
        request.onerror = () => reject(request.error);
      });
    },
    /** @type {const} */ ([name, version, STORE, records]),
  );
}

/**
 * Opens the database and keeps it open, whoever else wants it.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {number} version
 * @returns {Promise<() => Promise<void>>} lets go of it
 */
export async function holdDatabase(page, name, version) {
  const held = await page.evaluateHandle(
    ([databaseName, databaseVersion]) =>
      new Promise((resolve, reject) => {
        const { indexedDB } = /** @type {any} */ (globalThis);
        const request = indexedDB.open(databaseName, databaseVersion);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      }),
    /** @type {const} */ ([name, version]),
  );
  return () => held.evaluate((database) => /** @type {any} */ (database).close());
}
