import { systemClock } from '../reload/clock.js';
import { JournaledPersistence } from './journal/journaled-persistence.js';
import { LastWord, type TextStorage } from './last-word.js';
import type { Persistence } from './persistence.js';
import { IdbConnection } from './records/idb-connection.js';
import { IdbRecordStore } from './records/idb-record-store.js';

/** The browser's own storage for this page. @param name One for each workspace of an origin. */
export function browserPersistence(name: string): Persistence {
  const records = new IdbRecordStore(new IdbConnection(name, globalThis.indexedDB));
  return new JournaledPersistence(records, new LastWord(name, localStorageOrNull()), systemClock);
}

/** Where cookies are blocked, touching `localStorage` throws. */
function localStorageOrNull(): TextStorage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
