import type { Clock } from '../reload/clock.js';
import { reasonOf, within } from '../store/within.js';
import type { SeatHost, Sequenced } from './seat-host.js';

/** How long the owner's answer is waited for before it is asked again; twice as long each time. */
export const SYNC_AGAIN_MS = 1_000;
export const SYNC_AGAIN_AT_MOST_MS = 16_000;
export const RELOAD_WITHIN_MS = 30_000;
/** Of the changes that come meanwhile. With more than that it begins anew, rather than fill the memory. */
const KEPT_AT_MOST = 10_000;

export interface FollowerParts<Change extends Sequenced> {
  clock: Clock;
  host: Pick<SeatHost<Change, unknown>, 'follow' | 'reload'>;
  /** Another one each time. */
  number: () => number;
  /** Asks the owner to make its changes durable and to say so. */
  ask: (id: number) => void;
  /** What `isLive` and `problem` say has changed. */
  changed: () => void;
}

interface Heard<Change> {
  term: string;
  change: Change;
}

/** One way to the owner's state: ask the owner, load what is stored, apply what was heard meanwhile. */
interface Round {
  readonly id: number;
  readonly abort: AbortController;
  isLoading: boolean;
}

/**
 * Follows the owner's changes. When one is missing, or when there is another owner, it starts again from the
 * storage. Whoever tells of being the owner may be gone already (a message of a tab that was closed comes late), so
 * only an answer to a question that was asked after that says whose changes are followed.
 */
export class Follower<Change extends Sequenced> {
  readonly #parts: FollowerParts<Change>;
  #isStarted = false;
  #round: Round | null = null;
  #cancelTimer: (() => void) | null = null;
  /** In a row. */
  #failures = 0;
  #problem: string | null = null;
  #term: string | null = null;
  /** Of the last change that is shown. */
  #seq = 0;
  /** What came since the owner was asked. What came before that is in its answer. */
  #kept: Heard<Change>[] = [];

  constructor(parts: FollowerParts<Change>) {
    this.#parts = parts;
  }

  /** Whether all that was heard of is shown. */
  get isLive(): boolean {
    return this.#isStarted && this.#round === null && this.#failures === 0;
  }

  /** Names the ownership whose changes are followed; null while that is to be found out. */
  get term(): string | null {
    return this.#term;
  }

  /** Why it takes long. */
  get problem(): string | null {
    return this.#problem;
  }

  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#failures = 0;
    this.#problem = null;
    this.#begin();
  }

  stop(): void {
    this.#isStarted = false;
    this.#endRound();
  }

  /** Something was not heard, or there is another owner: what is shown may be old. */
  startAgain(): void {
    if (this.#isStarted) this.#begin();
  }

  hearChange(term: string, change: Change): void {
    if (!this.#isStarted) return;
    if (this.#round) {
      if (this.#kept.length === KEPT_AT_MOST) this.#kept = [];
      this.#kept.push({ term, change });
    } else if (this.#failures === 0) {
      if (term === this.#term) this.#apply(change);
      else this.#begin();
    }
  }

  /** The owner's answer: what is stored holds its changes up to `seq`. */
  hearSynced(id: number, term: string, seq: number): void {
    const round = this.#round;
    if (round?.id !== id || round.isLoading) return;
    round.isLoading = true;
    this.#cancelTimer?.();
    const { clock, host } = this.#parts;
    // Begun inside the promise, so that a host that throws at once fails like any other.
    const loading = Promise.resolve().then(() => host.reload(seq, round.abort.signal));
    within(clock, RELOAD_WITHIN_MS, 'Loading what the owner tab has stored', loading)
      .then((found) => {
        if (this.#round !== round) return;
        if (found < seq) throw new Error(`The owner tab has stored change ${seq}; found was only ${found}.`);
        this.#loaded(term, found);
      })
      .catch((error: unknown) => {
        if (this.#round === round) this.#failed(error);
      });
  }

  /** The owner cannot make its changes durable. It is asked again later. */
  hearRefused(id: number, why: string): void {
    if (this.#round?.id !== id || this.#round.isLoading) return;
    this.#problem = why;
    this.#parts.changed();
  }

  #begin(): void {
    this.#endRound();
    const round = { id: this.#parts.number(), abort: new AbortController(), isLoading: false };
    this.#round = round;
    this.#ask(round, SYNC_AGAIN_MS);
    this.#parts.changed();
  }

  #ask(round: Round, wait: number): void {
    this.#cancelTimer = this.#parts.clock.after(wait, () => {
      this.#problem ??= 'The owner tab does not answer.';
      this.#ask(round, Math.min(wait * 2, SYNC_AGAIN_AT_MOST_MS));
      this.#parts.changed();
    });
    this.#parts.ask(round.id);
  }

  #loaded(term: string, seq: number): void {
    const kept = this.#kept;
    this.#endRound();
    this.#term = term;
    this.#seq = seq;
    this.#failures = 0;
    this.#problem = null;
    for (const heard of kept) {
      // One that did not fit has begun it all again.
      if (!this.isLive) return;
      if (heard.term === term) this.#apply(heard.change);
    }
    this.#parts.changed();
  }

  #apply(change: Change): void {
    const { seq } = change;
    if (seq <= this.#seq) return;
    if (seq > this.#seq + 1) {
      this.#begin();
      return;
    }
    try {
      this.#parts.host.follow(change);
      this.#seq = seq;
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    this.#endRound();
    this.#problem = reasonOf(error);
    const wait = Math.min(SYNC_AGAIN_MS * 2 ** this.#failures, SYNC_AGAIN_AT_MOST_MS);
    this.#failures += 1;
    this.#cancelTimer = this.#parts.clock.after(wait, () => this.#begin());
    this.#parts.changed();
  }

  #endRound(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#round?.abort.abort();
    this.#round = null;
    this.#kept = [];
    this.#term = null;
  }
}
