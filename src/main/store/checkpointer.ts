import type { Clock } from '../reload/clock.js';
import type { Capture, Persistence } from './persistence.js';
import { reasonOf } from './within.js';

/** A journal of so many bytes is replaced by a checkpoint: a page that starts reads it in a few hundredths of a second. */
const JOURNAL_BYTES = 1_000_000;
/** Or of so many entries: reading one takes a hundredth of a millisecond and more. */
const JOURNAL_ENTRIES = 4_000;
/** Where pieces of state are many, the journal may grow with them: writing all of them again should be worth it. */
const BYTES_PER_PIECE = 25_000;
/** Nothing has changed for so long, ms: a good moment. */
const IDLE_MS = 5_000;
/** An eighth of a full journal is worth it then. */
const IDLE_SHARE = 1 / 8;
/** Between two pieces, ms: appends and frames go first. */
const REST_MS = 4;
const RETRY_AFTER_MS = 30_000;

export interface CheckpointerParts {
  readonly persistence: Persistence;
  readonly clock: Clock;
}

/** Decides when a checkpoint is made: by the journal's size, or when nothing happens; never while it is held. */
export class Checkpointer {
  readonly #parts: CheckpointerParts;
  #newest: Capture | null = null;
  #running: Promise<void> | null = null;
  #cancelTimer: (() => void) | null = null;
  #holds = 0;
  #released: (() => void)[] = [];
  #notBefore = 0;
  /** A checkpoint of what comes after this entry is urgent; null: none is. */
  #urgentAfter: number | null = null;
  #error: string | null = null;
  #disposed = false;

  constructor(parts: CheckpointerParts) {
    this.#parts = parts;
  }

  /** Why the last one failed; null: it did not. The journal goes on growing then, and nothing is lost. */
  get error(): string | null {
    return this.#error;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** Changes have become durable: the workspace with them is the newest that a checkpoint can be made of. */
  appended(after: Capture): void {
    if (this.#disposed) return;
    this.#newest = after;
    this.#decide();
  }

  /** One follows as soon as more than this entry is durable: what that drops must not stay on the disk. */
  hurry(after: number): void {
    this.#urgentAfter = after;
  }

  /** Makes one of what is durable now. Resolves when it is there, or has failed; see `error`. */
  run(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      this.#decide();
    });
    return this.#running;
  }

  /** No piece is written until the function it returns is called: for work that must not be disturbed. */
  hold(): () => void {
    let held = true;
    this.#holds += 1;
    return () => {
      if (!held) return;
      held = false;
      this.#holds -= 1;
      if (this.#holds === 0) for (const go of this.#released.splice(0)) go();
    };
  }

  dispose(): void {
    this.#disposed = true;
    this.#cancelTimer?.();
    for (const go of this.#released.splice(0)) go();
  }

  get #isUrgent(): boolean {
    return this.#urgentAfter !== null && this.#newest !== null && this.#newest.seq > this.#urgentAfter;
  }

  /** Makes one now, or looks again when that may be right. The end of one that runs decides for itself. */
  #decide(): void {
    if (this.#disposed || this.#running || !this.#newest) return;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    if (!this.#isUrgent && this.#parts.persistence.facts.journalEntries === 0) return;
    const wait = this.#notBefore - this.#parts.clock.now();
    if (wait > 0) this.#later(wait, () => this.#decide());
    else if (this.#isUrgent || this.#isDue(1)) void this.run();
    else this.#later(IDLE_MS, () => this.#whenIdle());
  }

  #whenIdle(): void {
    const { pieces } = this.#parts.persistence.facts;
    // Of a small state always: the next start is the faster for it.
    if (this.#isDue(IDLE_SHARE) || pieces * BYTES_PER_PIECE < JOURNAL_BYTES) void this.run();
  }

  #later(ms: number, run: () => void): void {
    this.#cancelTimer = this.#parts.clock.after(ms, () => {
      this.#cancelTimer = null;
      run();
    });
  }

  #isDue(share: number): boolean {
    const { journalBytes, journalEntries, pieces } = this.#parts.persistence.facts;
    const bytes = Math.max(JOURNAL_BYTES, pieces * BYTES_PER_PIECE);
    return journalBytes >= share * bytes || journalEntries >= share * JOURNAL_ENTRIES;
  }

  async #run(): Promise<void> {
    const { persistence, clock } = this.#parts;
    const capture = this.#newest;
    if (!capture) return;
    try {
      await persistence.checkpoint(capture, () => this.#pace());
      this.#error = null;
      if (this.#urgentAfter !== null && capture.seq > this.#urgentAfter) this.#urgentAfter = null;
    } catch (error) {
      this.#error = reasonOf(error);
      this.#notBefore = clock.now() + RETRY_AFTER_MS;
    }
  }

  async #pace(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#parts.clock.after(REST_MS, resolve);
    });
    while (this.#holds > 0 && !this.#disposed) {
      await new Promise<void>((resolve) => {
        this.#released.push(resolve);
      });
    }
    if (this.#disposed) throw new Error('The store was closed.');
  }
}
