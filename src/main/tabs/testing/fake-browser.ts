import type { Clock } from '../../reload/clock.js';

/** What a task may start before the next one: far more turns than any chain of promises here needs. */
const TURNS_PER_TASK = 40;

interface Pipe {
  /** Who runs what comes out; null for the browser itself. */
  tab: FakeTab | null;
  tasks: (() => void)[];
}

/**
 * Event loops of tabs, and of the browser's own process. What goes through one pipe keeps its order; between pipes
 * there is none, and `pick` says which is next.
 */
export class FakeBrowser {
  readonly #pipes = new Map<string, Pipe>();
  readonly #pick: (count: number) => number;
  #isPumping = false;

  /** @param pick A number from 0 to below `count`. */
  constructor(pick: (count: number) => number = () => 0) {
    this.#pick = pick;
  }

  post(pipeName: string, tab: FakeTab | null, task: () => void): void {
    if (tab?.isDead) return;
    const pipe = this.#pipes.get(pipeName) ?? { tab, tasks: [] };
    this.#pipes.set(pipeName, pipe);
    pipe.tasks.push(task);
    this.wake();
  }

  /** Some tab runs again, perhaps. */
  wake(): void {
    if (!this.#isPumping) void this.#pump();
  }

  async #pump(): Promise<void> {
    this.#isPumping = true;
    for (;;) {
      for (let turn = 0; turn < TURNS_PER_TASK; turn += 1) await null;
      const ready = [...this.#pipes.values()].filter(
        ({ tab, tasks }) => tasks.length > 0 && !tab?.isFrozen && !tab?.isDead,
      );
      const pipe = ready[this.#pick(ready.length)];
      if (!pipe) break;
      pipe.tasks.shift()?.();
    }
    this.#isPumping = false;
  }
}

/** A tab's event loop, which can be frozen (a hang, or a page in the background) and killed. */
export class FakeTab {
  readonly name: string;
  readonly #browser: FakeBrowser;
  #state: 'runs' | 'frozen' | 'dead' = 'runs';
  readonly #timers = new Set<() => void>();
  #count = 0;

  constructor(browser: FakeBrowser, name: string) {
    this.#browser = browser;
    this.name = name;
  }

  get isFrozen(): boolean {
    return this.#state === 'frozen';
  }

  get isDead(): boolean {
    return this.#state === 'dead';
  }

  freeze(): void {
    if (!this.isDead) this.#state = 'frozen';
  }

  /** What came meanwhile is run now. */
  thaw(): void {
    if (!this.isFrozen) return;
    this.#state = 'runs';
    this.#browser.wake();
  }

  die(): void {
    this.#state = 'dead';
    for (const cancel of this.#timers) cancel();
  }

  /** @param from The sender's name: order is kept for each. */
  post(from: string, task: () => void): void {
    this.#browser.post(`${from} to ${this.name}`, this, task);
  }

  /** Timers of a frozen tab fire when it runs again, those of a dead one never. */
  clock(clock: Clock): Clock {
    return {
      now: () => clock.now(),
      wallTime: () => clock.wallTime(),
      after: (ms, run) => {
        this.#count += 1;
        const name = `timer ${this.#count}`;
        const cancel = (): void => {
          this.#timers.delete(cancel);
          stop();
        };
        const stop = clock.after(ms, () =>
          this.post(name, () => {
            if (this.#timers.delete(cancel)) run();
          }),
        );
        this.#timers.add(cancel);
        return cancel;
      },
    };
  }
}
