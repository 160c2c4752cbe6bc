import type { Data } from '../../shared/data.js';
import type { ViewState } from '../ui/view-state.js';

/** What a workspace has stored. */
export interface StoredWorkspace {
  /** State key → value, as far as any was stored. */
  state: Map<string, Data>;
  /** Module name → version of the state that it left. */
  versions: Record<string, number>;
  view: ViewState | null;
  /** What the user must be told: records that could not be read and were set aside, a database that vanished. */
  notices: string[];
}

/** A change to make durable: all of it, or nothing. */
export interface WorkspaceChange {
  /** State key → value to write. */
  put: ReadonlyMap<string, Data>;
  /** State keys to drop. */
  remove: ReadonlySet<string>;
  /** The versions as they are now, when they changed. */
  versions?: Record<string, number>;
  /** The view as it is now, when it changed. */
  view?: ViewState;
}

/**
 * Where the workspace is kept. The store writes through this alone, so that the way of keeping it (by key now,
 * a journal later) can change behind it. Every call may reject; the store says so and goes on in memory.
 */
export interface Persistence {
  load(): Promise<StoredWorkspace>;
  /** Resolves when the change is durable. The store has at most one in flight. */
  save(change: WorkspaceChange): Promise<void>;
  /**
   * The page may be gone in a moment, and a write begun now may be dropped: keep what is small and newest
   * (the view, with the unfinished edit) in a way that is done when this returns.
   */
  lastWord(view: ViewState): void;
  dispose(): void;
}
