import type { Clock } from '../reload/clock.js';
import type { Persistence, StoredWorkspace } from './persistence.js';
import { reasonOf, within } from './within.js';

const LOAD_WITHIN_MS = 10_000;

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
 */
export async function loadWorkspace(persistence: Persistence, clock: Clock): Promise<LoadedWorkspace> {
  try {
    const stored = await within(clock, LOAD_WITHIN_MS, 'Reading the stored state', persistence.load());
    return { stored, persistence, isReadable: true };
  } catch (error) {
    persistence.dispose();
    const reason = `${reasonOf(error)} What is stored was not touched. The app runs in memory; restart the page to try again.`;
    return {
      stored: {
        state: new Map(),
        versions: {},
        view: null,
        notices: [`The stored state could not be read: ${reason}`],
      },
      persistence: new UnreadablePersistence(reason),
      isReadable: false,
    };
  }
}

/** Stands in for a store that could not be read, and writes nothing. */
class UnreadablePersistence implements Persistence {
  constructor(readonly reason: string) {}

  load(): Promise<StoredWorkspace> {
    return Promise.reject(new Error(this.reason));
  }

  save(): Promise<void> {
    return Promise.reject(new Error(this.reason));
  }

  lastWord(): void {}

  dispose(): void {}
}
