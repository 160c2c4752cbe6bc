import type { Clock } from '../reload/clock.js';
import type { JournalBatch, Persistence } from './persistence.js';
import type { SaveState, Unsubscribe } from './save-state.js';
import { reasonOf, within } from './within.js';

/**
 * How long changes are gathered before they are written. Long enough that a save stays out of the way of the frame
 * that caused it, short enough that little is lost when the browser is killed.
 */
export const SAVE_AFTER_MS = 20;
/** A save that takes long is followed by a rest as long, so that saving a large state takes at most half the time. */
const REST_AT_MOST_MS = 1_000;
const SAVE_WITHIN_MS = 30_000;
const RETRY_AFTER_MS = 1_000;
const RETRY_AT_MOST_MS = 30_000;

interface Waiter {
  /** The change that is waited for. */
  change: number;
  resolve(): void;
  reject(error: Error): void;
}

export interface SaverParts {
  persistence: Persistence;
  clock: Clock;
  /** All that is not durable yet; null: nothing. */
  take: () => JournalBatch | null;
  /** It is durable now. */
  settle: (batch: JournalBatch) => void;
}

/**
 * Makes changes durable: one save in flight, what comes meanwhile goes into the next (rule J1), and what failed is
 * tried again, ever more slowly, for as long as the page lives (rule J5).
 */
export class Saver {
  readonly #parts: SaverParts;
  readonly #listeners = new Set<(state: SaveState) => void>();
  #waiters: Waiter[] = [];
  /** Numbers of the last change, and of the last one that is durable. */
  #changed = 0;
  #saved = 0;
  #inFlight = false;
  #failures = 0;
  #reason: string | null = null;
  #rest = SAVE_AFTER_MS;
  #cancelTimer: (() => void) | null = null;
  #told = '';
  #disposed = false;

  constructor(parts: SaverParts) {
    this.#parts = parts;
  }

  get state(): SaveState {
    if (this.#reason !== null) return { state: 'unsaved', reason: this.#reason };
    return { state: this.#saved < this.#changed ? 'saving' : 'saved' };
  }

  onState(listener: (state: SaveState) => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Something changed: it is saved soon. */
  changed(): void {
    if (this.#disposed) return;
    this.#changed += 1;
    this.#schedule(this.#rest);
    this.#tell();
  }

  /** Resolves when all that changed so far is durable; rejects when an attempt to save it fails (it is tried again). */
  saved(): Promise<void> {
    if (this.#disposed) return Promise.reject(new Error('The store was closed.'));
    if (this.#saved === this.#changed) return Promise.resolve();
    const done = new Promise<void>((resolve, reject) => {
      this.#waiters.push({ change: this.#changed, resolve, reject });
    });
    this.flush();
    return done;
  }

  /** Saves now, without waiting for more, or for a retry's time. */
  flush(): void {
    if (this.#saved < this.#changed) this.#begin();
  }

  /** Ends waiting. A save in flight is not broken off. */
  dispose(): void {
    this.#disposed = true;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#listeners.clear();
    this.#settle(Number.POSITIVE_INFINITY, new Error('The store was closed before all changes were saved.'));
  }

  #schedule(ms: number): void {
    if (this.#cancelTimer || this.#inFlight) return;
    this.#cancelTimer = this.#parts.clock.after(ms, () => {
      this.#cancelTimer = null;
      this.#begin();
    });
  }

  #begin(): void {
    if (this.#inFlight || this.#disposed) return;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    const { clock, persistence, take, settle } = this.#parts;
    const upTo = this.#changed;
    const batch = take();
    const started = clock.now();
    this.#inFlight = true;
    // Begun inside the promise, so that a save that throws at once is a failure like any other.
    const save = Promise.resolve(batch).then((wanted) => (wanted ? persistence.append(wanted) : undefined));
    within(clock, SAVE_WITHIN_MS, 'Saving the state', save).then(
      () => {
        if (batch) settle(batch);
        this.#saved = upTo;
        this.#failures = 0;
        this.#reason = null;
        this.#rest = Math.min(Math.max(SAVE_AFTER_MS, clock.now() - started), REST_AT_MOST_MS);
        this.#ended(upTo, null, this.#rest);
      },
      (error: unknown) => {
        this.#reason = reasonOf(error);
        this.#failures += 1;
        const wait = Math.min(RETRY_AFTER_MS * 2 ** (this.#failures - 1), RETRY_AT_MOST_MS);
        this.#ended(upTo, new Error(`The state is not saved: ${this.#reason}`, { cause: error }), wait);
      },
    );
  }

  #ended(upTo: number, error: Error | null, wait: number): void {
    this.#inFlight = false;
    if (this.#disposed) return;
    this.#settle(upTo, error);
    this.#tell();
    if (this.#waiters.length > 0) this.#begin();
    else if (this.#saved < this.#changed) this.#schedule(wait);
  }

  #settle(upTo: number, error: Error | null): void {
    const settled = this.#waiters.filter(({ change }) => change <= upTo);
    this.#waiters = this.#waiters.filter(({ change }) => change > upTo);
    for (const waiter of settled) error ? waiter.reject(error) : waiter.resolve();
  }

  #tell(): void {
    const now = this.state;
    const words = `${now.state} ${now.reason ?? ''}`;
    if (words === this.#told) return;
    this.#told = words;
    for (const listener of this.#listeners) listener(now);
  }
}
