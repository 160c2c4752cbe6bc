import type { Clock } from '../reload/clock.js';

/** How long the owner's word is waited for, before it is taken to hang and the lock is stolen. */
export const YIELDING_WITHIN_MS = 2_000;
/** How long the owner may begin to answer: if it wakes only then, its answer would come too late. */
export const ANSWER_UNTIL_MS = 1_500;
/** How long its work may take to come to an end, after it has given its word: more than FLUSH_WITHIN_MS. */
export const YIELDED_WITHIN_MS = 4_000;
/** A timer that fires so late was that of a frozen page: the user's wish is an old one, and the owner lives. */
const LATE_AFTER_MS = 2_000;

export interface TakeOverParts {
  /** That of the question. */
  id: number;
  clock: Clock;
  /** The owner hangs. */
  silent: () => void;
}

/** A reader's wish to be the owner, from the asking to the end. */
export class TakeOver {
  readonly id: number;
  /** Resolves when the tab is the owner; rejects with the reason when it will not be. */
  readonly done: Promise<void>;
  readonly #clock: Clock;
  readonly #silent: () => void;
  #resolve: () => void = () => {};
  #reject: (error: Error) => void = () => {};
  #cancel: (() => void) | null = null;
  #isStealing = false;

  constructor({ id, clock, silent }: TakeOverParts) {
    this.id = id;
    this.#clock = clock;
    this.#silent = silent;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Also those have one that nobody asked for: the owner hands over to newer code by itself.
    this.done.catch(() => {});
  }

  /** The point of no return: the owner is asked nothing more. */
  get isStealing(): boolean {
    return this.#isStealing;
  }

  waitFor(ms: number): void {
    this.#cancel?.();
    const due = this.#clock.now() + ms;
    this.#cancel = this.#clock.after(ms, () => {
      if (this.#clock.now() <= due + LATE_AFTER_MS) this.#silent();
      else this.fail(new Error('The page was frozen while it waited for the owner tab. Try again.'));
    });
  }

  steal(): void {
    this.#cancel?.();
    this.#isStealing = true;
  }

  succeed(): void {
    this.#cancel?.();
    this.#resolve();
  }

  fail(error: Error): void {
    this.#cancel?.();
    this.#reject(error);
  }
}
