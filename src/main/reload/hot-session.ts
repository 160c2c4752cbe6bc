import type { Outcome, RealmNotice } from '../../shared/protocol.js';
import type { Clock } from './clock.js';
import { fromRealm, ReloadError, type ReloadStep } from './failure.js';
import type { HotWorker, RemoteRealm } from './hot-worker.js';

/** A wait that ends by an answer, by the session's end, or by silence. */
interface Wait {
  reject(error: ReloadError): void;
  /** The worker gave a sign of life: it entered another stage. */
  heard(): void;
}

/** How long silence may last: a number of ms, or one that depends on what the worker last said it is doing. */
export type Patience = number | ((at: RealmNotice | null) => number);

/**
 * One worker's life. Every call has an end: the answer, the session's end, or a deadline, which ends the session,
 * because a worker that does not answer can only be terminated. Owns its worker.
 */
export class HotSession {
  readonly #worker: HotWorker;
  readonly #clock: Clock;
  #ended: ReloadError | null = null;
  #at: RealmNotice | null = null;
  readonly #waits = new Set<Wait>();
  readonly #endListeners = new Set<(error: ReloadError) => void>();

  /** @param id Unique over the page's life; patches are stamped with it (rule S3). */
  constructor(
    readonly id: number,
    worker: HotWorker,
    clock: Clock,
  ) {
    this.#worker = worker;
    this.#clock = clock;
    worker.onNotice((notice) => {
      this.#at = notice;
      for (const wait of this.#waits) wait.heard();
    });
    worker.onCrash(({ message, stack, neverStarted }) => {
      this.#die(
        new ReloadError({
          kind: neverStarted ? 'runtime' : 'crash',
          step: neverStarted ? 'standBy' : 'run',
          message,
          ...(stack === undefined ? {} : { stack }),
          ...this.#culprit(),
        }),
      );
    });
  }

  get isAlive(): boolean {
    return this.#ended === null;
  }

  /** Throws the ReloadError that ended the session, if one did. */
  assertAlive(): void {
    if (this.#ended) throw this.#ended;
  }

  /** Called once when the session ends by itself (crash, hang), not when its owner retires it. */
  onDeath(listener: (error: ReloadError) => void): void {
    this.#endListeners.add(listener);
  }

  /**
   * Calls the realm. Rejects with a ReloadError when the session ends meanwhile, or when nothing was heard for
   * as long as `patience` allows: then the session is ended, too.
   */
  call<T>(step: ReloadStep, patience: Patience, run: (realm: RemoteRealm) => Promise<T>): Promise<T> {
    if (this.#ended) return Promise.reject(this.#ended);
    this.#at = null;
    return new Promise<T>((resolve, reject) => {
      let cancelTimer = (): void => {};
      const startTimer = (): void => {
        cancelTimer();
        const ms = typeof patience === 'number' ? patience : patience(this.#at);
        cancelTimer = this.#clock.after(ms, () => this.#die(this.#hang(step, ms)));
      };
      const settle = (): void => {
        cancelTimer();
        this.#waits.delete(wait);
      };
      const wait: Wait = {
        reject: (error) => {
          settle();
          // A crash knows no step of its own: it belongs to the call that it interrupts.
          const inStep = error.failure.step === 'run' ? new ReloadError({ ...error.failure, step }) : error;
          reject(inStep);
        },
        heard: startTimer,
      };
      this.#waits.add(wait);
      startTimer();
      run(this.#worker.realm).then(
        (value) => {
          settle();
          resolve(value);
        },
        (error: unknown) => {
          // The realm answers errors as data: a rejection means that the message itself did not get through.
          const message = error instanceof Error ? error.message : String(error);
          wait.reject(new ReloadError({ kind: 'crash', step, message, ...this.#culprit() }));
        },
      );
    });
  }

  /** A call whose answer is an Outcome: its error becomes a ReloadError of this step. */
  async outcome<T>(
    step: ReloadStep,
    patience: Patience,
    run: (realm: RemoteRealm) => Promise<Outcome<T>>,
  ): Promise<T> {
    const outcome = await this.call(step, patience, run);
    if (!outcome.ok) throw new ReloadError(fromRealm(outcome.error, step));
    return outcome.value;
  }

  /** What the session answered cannot be used, so its replica of the state is not to be trusted: a crash. */
  fail(message: string): void {
    this.#die(new ReloadError({ kind: 'crash', step: 'run', message }));
  }

  /** Ends the session because its owner has no more use for it: no death, so no listener is told. Idempotent. */
  retire(): void {
    this.#die(new ReloadError({ kind: 'crash', step: 'retire', message: 'The worker was retired.' }), false);
  }

  #die(reason: ReloadError, tell = true): void {
    if (this.#ended) return;
    this.#ended = reason;
    // Waits go before the worker: comlink never settles what a terminated worker was asked.
    for (const wait of [...this.#waits]) wait.reject(reason);
    this.#worker.terminate();
    if (tell) for (const listener of this.#endListeners) listener(reason);
    this.#endListeners.clear();
  }

  #hang(step: ReloadStep, ms: number): ReloadError {
    const doing = describeStage(this.#at);
    return new ReloadError({
      kind: 'hang',
      step,
      message: `${doing} did not come back within ${formatMs(ms)}: an endless loop, or a promise that never settles. The worker was terminated.`,
      ...this.#culprit(),
    });
  }

  #culprit(): { module?: string } {
    return this.#at?.module ? { module: this.#at.module } : {};
  }
}

function describeStage(at: RealmNotice | null): string {
  if (!at) return 'The worker';
  const of = at.module === null ? '' : ` of module "${at.module}"`;
  switch (at.step) {
    case 'load':
      return `The module level${of}`;
    case 'migration':
      return `migrate${of}`;
    case 'schema':
      return `The schema check${of}`;
    case 'init':
      return `init${of}`;
    case 'frame':
      return `A frame${of}`;
    case 'dispose':
      return `dispose${of}`;
    default:
      return at.step satisfies never;
  }
}

function formatMs(ms: number): string {
  return ms >= 1000 ? `${ms / 1000} s` : `${ms} ms`;
}
