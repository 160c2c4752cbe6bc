/** Time, passed in so that the reload protocol can be tested without waiting. */
export interface Clock {
  /** Monotonic, ms. */
  now(): number;
  /** Wall clock, ms since 1970. */
  wallTime(): number;
  /** Calls `run` once after `ms`, never if that is Infinity; the function it returns cancels that. */
  after(ms: number, run: () => void): () => void;
}

/** The longest time that setTimeout knows, ms, nearly 25 days: it takes a longer one for none at all. */
const LONGEST_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => performance.now(),
  wallTime: () => Date.now(),
  after(ms, run) {
    let timer: ReturnType<typeof setTimeout>;
    const arm = (left: number): void => {
      const part = Math.min(left, LONGEST_MS);
      timer = setTimeout(() => (left > part ? arm(left - part) : run()), part);
    };
    arm(ms);
    return () => clearTimeout(timer);
  },
};
