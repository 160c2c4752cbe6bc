import type { Clock } from '../reload/clock.js';

/**
 * The promise's outcome, or a rejection when it takes longer than `ms`. What was begun goes on unobserved then.
 *
 * @param what Begins the error's sentence: "Saving the state".
 */
export function within<T>(clock: Clock, ms: number, what: string, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(new Error(`${what} took longer than ${ms / 1000} s.`)));
    promise.then(resolve, reject).finally(cancel);
  });
}

/** A rejection's reason in words; some of IndexedDB's rejections carry nothing. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error) return error.message === '' ? error.name : error.message;
  return error === null || error === undefined ? 'The browser gave no reason.' : String(error);
}
