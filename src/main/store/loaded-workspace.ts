import { EMPTY_HISTORY } from '../history/history.js';
import type { Clock } from '../reload/clock.js';
import { StaleWorkspace } from './journal/journaled-persistence.js';
import type { DurabilityFacts, Persistence, StoredWorkspace } from './persistence.js';
import { reasonOf, within } from './within.js';

const LOAD_WITHIN_MS = 10_000;
/** Another tab that writes while this one loads has done so after as many attempts, or goes on for ever. */
const ATTEMPTS = 3;

/** What was stored, and where to store from now on. */
export interface LoadedWorkspace {
  stored: StoredWorkspace;
  persistence: Persistence;
  /** False: nothing could be read, so nothing may be written (rule J2). */
  isReadable: boolean;
}

/**
 * Loads the workspace. Never rejects: if it cannot be read, the app starts empty and in memory, and what is stored
 * stays as it is, because writing over something unread would lose it for good (rules J2, J5).
 *
 * @param toWrite This page is going to write: no other may any more.
 */
export async function loadWorkspace(
  persistence: Persistence,
  clock: Clock,
  toWrite: boolean,
): Promise<LoadedWorkspace> {
  try {
    const stored = await loadAgain(persistence, clock, toWrite);
    return { stored, persistence, isReadable: true };
  } catch (error) {
    persistence.dispose();
    const reason = `${reasonOf(error)} What is stored was not touched. The app runs in memory; restart the page to try again.`;
    return {
      stored: { ...NOTHING, notices: [`The stored state could not be read: ${reason}`] },
      persistence: new UnreadablePersistence(reason),
      isReadable: false,
    };
  }
}

/** The same for a page that has the state of another moment: rejects if what is stored cannot be read. */
export async function loadAgain(
  persistence: Persistence,
  clock: Clock,
  toWrite: boolean,
): Promise<StoredWorkspace> {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await within(clock, LOAD_WITHIN_MS, 'Reading the stored state', persistence.load());
    if (!toWrite) return stored;
    try {
      await within(clock, LOAD_WITHIN_MS, 'Beginning to write', persistence.claim());
      return stored;
    } catch (error) {
      // Anything else is said when the first change is to be saved: the state has been read.
      if (!(error instanceof StaleWorkspace) || attempt === ATTEMPTS) return stored;
    }
  }
}

const NOTHING: StoredWorkspace = {
  seq: 0,
  state: {},
  versions: {},
  history: EMPTY_HISTORY,
  view: null,
  notices: [],
};

/** Stands in for a store that could not be read, and writes nothing. */
class UnreadablePersistence implements Persistence {
  readonly facts: DurabilityFacts = {
    journalEntries: 0,
    journalBytes: 0,
    checkpointAt: null,
    checkpointMs: null,
    pieces: 0,
    setAside: 0,
  };

  constructor(readonly reason: string) {}

  load(): Promise<StoredWorkspace> {
    return this.#refuse();
  }

  claim(): Promise<void> {
    return this.#refuse();
  }

  append(): Promise<void> {
    return this.#refuse();
  }

  checkpoint(): Promise<void> {
    return this.#refuse();
  }

  readAside(): Promise<readonly unknown[]> {
    return this.#refuse();
  }

  lastWord(): void {}

  dispose(): void {}

  #refuse(): Promise<never> {
    return Promise.reject(new Error(this.reason));
  }
}
