import type { ViewState } from '../../ui/view-state.js';
import type { Persistence, StoredWorkspace, WorkspaceChange } from '../persistence.js';

/** Keeps the workspace as long as the object lives: for tests. What it answers and takes is cloned, as a database does. */
export class MemoryPersistence implements Persistence {
  #stored: StoredWorkspace = { state: new Map(), versions: {}, view: null, notices: [] };
  /** Every change that was saved, in order. */
  readonly saves: WorkspaceChange[] = [];
  readonly lastWords: ViewState[] = [];
  isDisposed = false;

  load(): Promise<StoredWorkspace> {
    return Promise.resolve(structuredClone(this.#stored));
  }

  save(change: WorkspaceChange): Promise<void> {
    const { put, remove, versions, view } = structuredClone(change);
    for (const [key, value] of put) this.#stored.state.set(key, value);
    for (const key of remove) this.#stored.state.delete(key);
    if (versions) this.#stored.versions = versions;
    if (view) this.#stored.view = view;
    this.saves.push(change);
    return Promise.resolve();
  }

  lastWord(view: ViewState): void {
    this.lastWords.push(view);
    this.#stored.view = structuredClone(view);
  }

  dispose(): void {
    this.isDisposed = true;
  }
}
