import type { JournalBatch } from '../persistence.js';
import { MemoryPersistence } from './memory-persistence.js';

/** Lets a test decide when each append ends, and how. */
export class FailingPersistence extends MemoryPersistence {
  /** Appends that have begun and not ended. */
  readonly open: { batch: JournalBatch; succeed(): Promise<void>; fail(error: unknown): void }[] = [];

  override append(batch: JournalBatch): Promise<void> {
    return new Promise((resolve, reject) => {
      this.open.push({
        batch,
        succeed: async () => {
          this.open.shift();
          await super.append(batch);
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
