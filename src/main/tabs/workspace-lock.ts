/** As much of the browser's LockManager as is needed. */
export interface TabLocks {
  request(
    name: string,
    options: { ifAvailable?: boolean; steal?: boolean; signal?: AbortSignal },
    callback: (lock: object | null) => Promise<void>,
  ): Promise<void>;
}

export interface WorkspaceLockParts {
  name: string;
  locks: TabLocks;
  /** The lock has come, to a tab that waited in the queue. */
  granted: () => void;
  /** Another tab has stolen the lock: it is not held any more. */
  stolen: () => void;
}

/** One request for the lock, from the asking to the end of holding it. */
interface Hold {
  /** False as soon as nobody waits for it or needs it any more. */
  isWanted: boolean;
  /** Takes it out of the queue, or gives it back. */
  end(): void;
}

/**
 * One tab's part in the lock of a workspace, which the browser gives to one tab at a time: held, waited for, or
 * neither. The browser gives back what a tab holds that is closed or has crashed.
 */
export class WorkspaceLock {
  readonly #parts: WorkspaceLockParts;
  #hold: Hold | null = null;

  constructor(parts: WorkspaceLockParts) {
    this.#parts = parts;
  }

  /** @returns Whether the lock was free and is held now. Rejects where the browser forbids locks. */
  tryNow(): Promise<boolean> {
    return this.#request({ ifAvailable: true });
  }

  /** Waits for the lock behind all who wait already. */
  queue(): void {
    // Rejects only when it leaves the queue.
    this.#request({}).then(
      (isHeld) => isHeld && this.#parts.granted(),
      () => {},
    );
  }

  /** Takes the lock from whoever holds it, before all who wait. */
  async steal(): Promise<void> {
    await this.#request({ steal: true });
  }

  /** Gives the lock back, or leaves the queue. */
  release(): void {
    const hold = this.#hold;
    this.#hold = null;
    if (!hold) return;
    hold.isWanted = false;
    hold.end();
  }

  #request(options: { ifAvailable?: boolean; steal?: boolean }): Promise<boolean> {
    this.release();
    const { name, locks, stolen } = this.#parts;
    const abort = new AbortController();
    const hold: Hold = { isWanted: true, end: () => abort.abort() };
    this.#hold = hold;
    // The browser takes a signal for a request that waits, and for no other.
    const waits = !options.ifAvailable && !options.steal;
    return new Promise((resolve, reject) => {
      let isHeld = false;
      const take = (lock: object | null): Promise<void> => {
        if (!lock || !hold.isWanted) {
          resolve(false);
          return Promise.resolve();
        }
        isHeld = true;
        return new Promise((giveBack) => {
          hold.end = giveBack;
          resolve(true);
        });
      };
      const ended = (error: unknown): void => {
        if (!isHeld) reject(error);
        if (this.#hold !== hold) return;
        this.#hold = null;
        if (isHeld) stolen();
      };
      locks.request(name, waits ? { signal: abort.signal } : options, take).catch(ended);
    });
  }
}
