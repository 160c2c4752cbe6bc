import type { Data } from '../../shared/data.js';
import { assertData } from '../../shared/state/assert-data.js';
import { reasonOf } from './within.js';

/** Key of the index's record. */
export const INDEX_KEY: IDBValidKey = ['index'];

/** Key of a state key's record. `aside` counts the unreadable ones before it, which are never written over. */
export function recordKey(key: string, aside: Readonly<Record<string, number>>): IDBValidKey {
  return ['state', key, setAside(key, aside)];
}

/** How many records of the key are set aside. */
export function setAside(key: string, aside: Readonly<Record<string, number>>): number {
  // Own ones alone: a state key may be called `constructor`.
  return (Object.hasOwn(aside, key) ? aside[key] : undefined) ?? 0;
}

/** The state key of a record that is not set aside; null for all other records. */
export function stateKeyOf(record: IDBValidKey, aside: Readonly<Record<string, number>>): string | null {
  if (!Array.isArray(record) || record[0] !== 'state') return null;
  const [, key, number] = record;
  return typeof key === 'string' && number === setAside(key, aside) ? key : null;
}

export type ReadRecord = { key: string; ok: true; value: Data } | { key: string; ok: false; reason: string };

/** Reads one record. An unreadable one fails alone: by default it would take its transaction along. */
export function readRecord(store: IDBObjectStore, key: string, record: IDBValidKey): Promise<ReadRecord> {
  return new Promise((resolve) => {
    const request = store.get(record);
    request.onsuccess = () => resolve(checked(key, request.result));
    request.onerror = (event) => {
      event.preventDefault();
      event.stopPropagation();
      resolve({ key, ok: false, reason: reasonOf(request.error) });
    };
  });
}

function checked(key: string, value: unknown): ReadRecord {
  try {
    assertData(value, [key]);
    return { key, ok: true, value };
  } catch (error) {
    return { key, ok: false, reason: reasonOf(error) };
  }
}
