import type { Data } from '../../shared/data.js';
import type { Clock } from '../reload/clock.js';
import type { Service } from './service-hub.js';

/** Timers that run on through reloads. Owns those that are under way. */
export class TimerService {
  readonly #clock: Clock;
  readonly #cancels = new Set<() => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  readonly methods: Service = {
    after: (ms: Data) => {
      if (typeof ms !== 'number' || !(ms >= 0)) {
        throw new TypeError(`timer.after: expected ms as a number from 0, found ${String(ms)}.`);
      }
      return new Promise<Data>((resolve) => {
        const cancel = this.#clock.after(ms, () => {
          this.#cancels.delete(cancel);
          resolve(null);
        });
        this.#cancels.add(cancel);
      });
    },
  };

  dispose(): void {
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
  }
}
