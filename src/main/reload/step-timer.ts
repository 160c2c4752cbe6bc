import type { Clock } from './clock.js';
import { emptySteps, type TimedStep } from './record.js';

/** Times the steps of one reload, and knows the one under way. */
export class StepTimer {
  readonly #clock: Clock;
  readonly steps = emptySteps();
  #current: TimedStep = 'build';

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The step that was begun last: where a failure belongs. */
  get current(): TimedStep {
    return this.#current;
  }

  /** Runs a step, or a further part of it. */
  async time<T>(step: TimedStep, work: () => Promise<T>): Promise<T> {
    this.#current = step;
    const from = this.#clock.now();
    try {
      return await work();
    } finally {
      this.steps[step] += this.#clock.now() - from;
    }
  }
}
