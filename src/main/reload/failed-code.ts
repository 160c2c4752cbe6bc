import { isOfTheCode, type ReloadFailure } from './failure.js';

/** How many failed versions are remembered; older ones would be tried again, and fail again. */
const REMEMBERED = 50;

/** Code that failed, by identity: it is not tried again until it changes (rule B4). */
export class FailedCode {
  readonly #failures = new Map<string, ReloadFailure>();

  add(identity: string, failure: ReloadFailure): void {
    if (!isOfTheCode(failure)) return;
    this.#failures.delete(identity);
    this.#failures.set(identity, failure);
    const oldest = this.#failures.keys().next();
    if (this.#failures.size > REMEMBERED && !oldest.done) this.#failures.delete(oldest.value);
  }

  /** It worked after all. */
  remove(identity: string): void {
    this.#failures.delete(identity);
  }

  /** The failure of this very code, marked as repeated. */
  find(identity: string): ReloadFailure | undefined {
    const failure = this.#failures.get(identity);
    return failure && { ...failure, repeated: true };
  }
}
