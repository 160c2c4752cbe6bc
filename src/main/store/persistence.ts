import type { StateData } from '../../shared/data.js';
import type { StoredHistory } from '../history/history.js';
import type { Versions } from '../history/step.js';
import type { ViewState } from '../ui/view-state.js';
import type { JournalEntry } from './journal/journal-entry.js';

/** A workspace as it is to be kept: immutable, so that it may take as long as it likes. */
export interface Capture {
  /** The last journal entry that is in it. */
  readonly seq: number;
  /** State key → value, of keys that may be stored. */
  readonly state: StateData;
  /** Module name → version of the state that it left. */
  readonly versions: Versions;
  readonly history: StoredHistory;
}

/** What a workspace has stored. */
export interface StoredWorkspace extends Capture {
  readonly view: ViewState | null;
  /** What the user must be told: what could not be read and was set aside, a database that vanished. */
  readonly notices: readonly string[];
}

/** Changes to make durable: all of them, or nothing. */
export interface JournalBatch {
  readonly entries: readonly JournalEntry[];
  /** The view as it is now, when it changed. */
  readonly view?: ViewState;
  /** The workspace with these changes in it. */
  readonly after: Capture;
}

/** What a user may want to know of it. */
export interface DurabilityFacts {
  /** Changes since the last checkpoint, and the bytes that they take, about. */
  readonly journalEntries: number;
  readonly journalBytes: number;
  /** ms since 1970; null: none in this page's life. */
  readonly checkpointAt: number | null;
  /** How long it took, ms. */
  readonly checkpointMs: number | null;
  /** Pieces that the state is kept in: what writing all of it again would cost. */
  readonly pieces: number;
  /** What could not be read and is kept for the user to export. */
  readonly setAside: number;
}

/**
 * Where the workspace is kept: a checkpoint, and a journal of what came after. Every call may reject; the store says so
 * and goes on in memory.
 */
export interface Persistence {
  load(): Promise<StoredWorkspace>;
  /**
   * From now on this page writes, and no other may. Idempotent; what writes does it first.
   * @throws StaleWorkspace if something was written since it was loaded: load again
   */
  claim(): Promise<void>;
  /** Resolves when the changes are durable. The store has at most one in flight. */
  append(batch: JournalBatch): Promise<void>;
  /**
   * Writes a new checkpoint, piece by piece, and drops the journal behind it. Appending goes on meanwhile.
   *
   * @param capture Of what has been appended.
   * @param pace Awaited before each piece: its owner says when main has the time.
   */
  checkpoint(capture: Capture, pace: () => Promise<void>): Promise<void>;
  readonly facts: DurabilityFacts;
  /** What was set aside, as far as it can be read: for an export. */
  readAside(): Promise<readonly unknown[]>;
  /**
   * The page may be gone in a moment, and a write begun now may be dropped: keep what is small and newest
   * (the view, with the unfinished edit) in a way that is done when this returns.
   *
   * @param seq Of the last change that there is, durable or not.
   */
  lastWord(view: ViewState, seq: number): void;
  dispose(): void;
}
