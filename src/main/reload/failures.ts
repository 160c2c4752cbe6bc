import { type Code, identityOf } from './code.js';
import { FailedCode } from './failed-code.js';
import type { ReloadFailure } from './failure.js';

/** Two deaths of the same code within this time, ms, and it is not started once more: no endless loop of respawns. */
const RESPAWN_WINDOW_MS = 10_000;

/** What has failed since the last good reload, and what is not tried again. */
export class Failures {
  /** By identity: see rule B4. */
  readonly code = new FailedCode();
  #last: ReloadFailure | null = null;
  #areOwn = false;
  #lastDeath = Number.NEGATIVE_INFINITY;

  get last(): ReloadFailure | null {
    return this.#last;
  }

  /** The code that runs, or ran last, has failed since it took over: not only code that was to take over and did not. */
  get areOwn(): boolean {
    return this.#areOwn;
  }

  /**
   * Code failed before it took over.
   *
   * @param code null when it is not known: nothing was built.
   * @param runs It is the code that runs: that goes on, and may be started again (rule B1).
   */
  refused(failure: ReloadFailure, code: Code | null, runs: boolean): void {
    this.#last = failure;
    if (code !== null && !failure.repeated && !runs) this.code.add(identityOf(code), failure);
  }

  /** The code that runs, or ran last, has failed. */
  own(failure: ReloadFailure): void {
    this.#last = failure;
    this.#areOwn = true;
  }

  /**
   * The worker that runs the code is dead.
   *
   * @param now On a clock that goes on evenly, ms.
   * @returns Whether the code is to be started again: not if that just happened (rule B1).
   */
  died(failure: ReloadFailure, code: Code | null, now: number): boolean {
    this.own(failure);
    const isFirst = now - this.#lastDeath > RESPAWN_WINDOW_MS;
    this.#lastDeath = now;
    if (!isFirst && code) this.code.add(identityOf(code), failure);
    return isFirst;
  }

  /** Code works. The same code started again does not undo what killed it; other code has not died yet. */
  overcome(code: Code, isSameAgain: boolean): void {
    this.code.remove(identityOf(code));
    if (isSameAgain) return;
    this.#last = null;
    this.#areOwn = false;
    this.#lastDeath = Number.NEGATIVE_INFINITY;
  }
}
