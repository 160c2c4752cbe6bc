import type { Clock } from './clock.js';
import { ReloadError, type ReloadStep } from './failure.js';

/**
 * Work that can be aborted, given an end: rejects with a ReloadError when it takes longer than `ms`, and aborts it.
 *
 * @param what Subject of the error's sentence.
 */
export function withDeadline<T>(
  clock: Clock,
  ms: number,
  step: ReloadStep,
  what: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const cancel = clock.after(ms, () => {
      const message = `${what} took longer than ${ms} ms and was given up.`;
      reject(new ReloadError({ kind: 'unreachable', step, message }));
      abort.abort();
    });
    work(abort.signal).then(resolve, reject).finally(cancel);
  });
}
