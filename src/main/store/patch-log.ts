import type { Patch } from '../../shared/patch.js';

/** Reads what is applied from now on. Whoever opens one releases it. */
export interface PatchReader {
  /** The patches applied since the last call, or since the reader was opened. */
  take(): Patch[];
  /** Ends it: patches are collected no longer. Idempotent. */
  release(): void;
}

/** The patches of the state in the order in which they were applied, kept only as long as somebody reads them. */
export class PatchLog {
  readonly #pending = new Map<PatchReader, Patch[]>();

  append(patches: readonly Patch[]): void {
    for (const pending of this.#pending.values()) for (const patch of patches) pending.push(patch);
  }

  open(): PatchReader {
    const reader: PatchReader = {
      take: () => this.#pending.get(reader)?.splice(0) ?? [],
      release: () => {
        this.#pending.delete(reader);
      },
    };
    this.#pending.set(reader, []);
    return reader;
  }
}
