import { EMPTY_HISTORY } from '../../history/history.js';
import type { ViewState } from '../../ui/view-state.js';
import type { Capture, DurabilityFacts, JournalBatch, Persistence, StoredWorkspace } from '../persistence.js';

/** Keeps the workspace as long as the object lives: for tests. What it answers and takes is cloned, as a database does. */
export class MemoryPersistence implements Persistence {
  #stored: Capture = { seq: 0, state: {}, versions: {}, history: EMPTY_HISTORY };
  #view: ViewState | null = null;
  facts: DurabilityFacts = {
    journalEntries: 0,
    journalBytes: 0,
    checkpointAt: null,
    checkpointMs: null,
    pieces: 0,
    setAside: 0,
  };
  /** Every batch that was appended, and every checkpoint that was made, in order. */
  readonly appends: JournalBatch[] = [];
  readonly checkpoints: Capture[] = [];
  readonly lastWords: ViewState[] = [];
  isDisposed = false;

  load(): Promise<StoredWorkspace> {
    return Promise.resolve(structuredClone({ ...this.#stored, view: this.#view, notices: [] }));
  }

  claim(): Promise<void> {
    return Promise.resolve();
  }

  append(batch: JournalBatch): Promise<void> {
    this.#stored = structuredClone(batch.after);
    if (batch.view) this.#view = structuredClone(batch.view);
    this.appends.push(batch);
    this.facts = { ...this.facts, journalEntries: this.facts.journalEntries + batch.entries.length };
    return Promise.resolve();
  }

  async checkpoint(capture: Capture, pace: () => Promise<void>): Promise<void> {
    await pace();
    this.checkpoints.push(capture);
    this.facts = { ...this.facts, journalEntries: this.#stored.seq - capture.seq };
  }

  readAside(): Promise<readonly unknown[]> {
    return Promise.resolve([]);
  }

  lastWord(view: ViewState): void {
    this.lastWords.push(view);
    this.#view = structuredClone(view);
  }

  dispose(): void {
    this.isDisposed = true;
  }
}
