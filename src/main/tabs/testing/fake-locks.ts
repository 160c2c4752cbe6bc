import type { TabLocks } from '../workspace-lock.js';
import type { FakeBrowser, FakeTab } from './fake-browser.js';

interface LockRequest {
  tab: FakeTab;
  name: string;
  signal: AbortSignal | undefined;
  callback: (lock: object | null) => Promise<void>;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * Web Locks, exclusive ones, as the specification and Chromium have them: one queue for each name; the manager lives in
 * the browser's process, so that what a tab asks and what it is told takes a task each way.
 */
export class FakeLocks {
  readonly #browser: FakeBrowser;
  readonly #held = new Map<string, LockRequest>();
  readonly #queues = new Map<string, LockRequest[]>();

  constructor(browser: FakeBrowser) {
    this.#browser = browser;
  }

  /** Name of the tab that holds the lock. */
  holder(name: string): string | undefined {
    return this.#held.get(name)?.tab.name;
  }

  /** Names of the tabs that wait, first in first out. */
  queue(name: string): string[] {
    return this.#queue(name).map(({ tab }) => tab.name);
  }

  of(tab: FakeTab): TabLocks {
    return {
      request: (name, { ifAvailable = false, steal = false, signal }, callback) =>
        new Promise<void>((resolve, reject) => {
          if (signal && (ifAvailable || steal))
            throw new DOMException('No signal here.', 'NotSupportedError');
          if (ifAvailable && steal) throw new DOMException('Not both.', 'NotSupportedError');
          const request: LockRequest = { tab, name, signal, callback, resolve, reject };
          signal?.addEventListener('abort', () => {
            reject(signal.reason);
            this.#do(tab, () => this.#unqueue(request));
          });
          this.#do(tab, () => this.#request(request, ifAvailable, steal));
        }),
    };
  }

  /** The tab was closed or has crashed. */
  drop(tab: FakeTab): void {
    this.#do(tab, () => {
      for (const [name, queue] of this.#queues)
        this.#queues.set(
          name,
          queue.filter((request) => request.tab !== tab),
        );
      for (const request of [...this.#held.values()]) if (request.tab === tab) this.#release(request);
    });
  }

  #do(tab: FakeTab, task: () => void): void {
    this.#browser.post(`${tab.name} to locks`, null, task);
  }

  #queue(name: string): LockRequest[] {
    return this.#queues.get(name) ?? [];
  }

  #request(request: LockRequest, ifAvailable: boolean, steal: boolean): void {
    const { name, tab } = request;
    const held = this.#held.get(name);
    if (steal) {
      held?.tab.post('locks', () => held.reject(new DOMException('Lock was stolen.', 'AbortError')));
      this.#grant(request);
    } else if (!held && this.#queue(name).length === 0) this.#grant(request);
    else if (ifAvailable) tab.post('locks', () => void request.callback(null).then(request.resolve));
    else this.#queues.set(name, [...this.#queue(name), request]);
  }

  #grant(request: LockRequest): void {
    const { tab, name, signal, callback, resolve, reject } = request;
    this.#held.set(name, request);
    tab.post('locks', () => {
      const release = (): void => this.#do(tab, () => this.#release(request));
      // Aborted on the way: never given to the page.
      if (signal?.aborted) release();
      else callback({ name }).then(resolve, reject).finally(release);
    });
  }

  #release(request: LockRequest): void {
    const { name } = request;
    if (this.#held.get(name) !== request) return;
    this.#held.delete(name);
    const [next, ...others] = this.#queue(name);
    this.#queues.set(name, others);
    if (next) this.#grant(next);
  }

  #unqueue(request: LockRequest): void {
    const queue = this.#queue(request.name).filter((other) => other !== request);
    this.#queues.set(request.name, queue);
  }
}
