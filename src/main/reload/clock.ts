/** Time, passed in so that the reload protocol can be tested without waiting. */
export interface Clock {
  /** Monotonic, ms. */
  now(): number;
  /** Wall clock, ms since 1970. */
  wallTime(): number;
  /** Calls `run` once after `ms`; the function it returns cancels that. */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  wallTime: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
