import type { WorkspaceChange } from '../persistence.js';
import { MemoryPersistence } from './memory-persistence.js';

/** Lets a test decide when each save ends, and how. */
export class FailingPersistence extends MemoryPersistence {
  /** Saves that have begun and not ended. */
  readonly open: { change: WorkspaceChange; succeed(): Promise<void>; fail(error: unknown): void }[] = [];

  override save(change: WorkspaceChange): Promise<void> {
    return new Promise((resolve, reject) => {
      this.open.push({
        change,
        succeed: async () => {
          this.open.shift();
          await super.save(change);
          resolve();
        },
        fail: (error) => {
          this.open.shift();
          reject(error);
        },
      });
    });
  }
}
