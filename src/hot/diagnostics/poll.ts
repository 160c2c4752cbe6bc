import type { App } from 'rekindle';

/** Without an answer for so long it asks again, ms: one that came while the window was closed went by unheard. */
const PATIENCE_MS = 5_000;

/**
 * Asks main for something while it is looked at, and a while after each answer once more. Its memory is a local's: new
 * code asks anew.
 */
export class Poll<T> {
  readonly #everyMs: number;
  readonly #ask: (app: App) => string;
  readonly #read: (value: unknown) => T | null;
  /** The id of a question, or of the rest before the next. */
  #asked: { readonly id: string; readonly at: number } | null = null;

  /** @param read An answer as what it should be; null if it is not. */
  constructor(everyMs: number, ask: (app: App) => string, read: (value: unknown) => T | null) {
    this.#everyMs = everyMs;
    this.#ask = ask;
    this.#read = read;
  }

  /** Call it in each frame in which it is looked at. Answers what came in this one. */
  follow(app: App): T | null {
    const { services, now } = app;
    if (this.#asked === null || now - this.#asked.at > PATIENCE_MS) {
      this.#asked = { id: this.#ask(app), at: now };
      return null;
    }
    let found: T | null = null;
    for (const { ok, value } of services.replies(this.#asked.id)) {
      const answer = ok ? this.#read(value) : null;
      found = answer ?? found;
      // An answer is followed by a rest, and a rest by a question.
      const id = answer === null ? this.#ask(app) : services.timer.after(this.#everyMs);
      this.#asked = { id, at: now };
    }
    return found;
  }
}
