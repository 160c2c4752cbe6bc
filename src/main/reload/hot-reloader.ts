import type { BuilderClient } from './builder-client.js';
import type { Bundles } from './bundles.js';
import type { Clock } from './clock.js';
import { addressesOf, type Code, identityOf, librariesOf } from './code.js';
import type { Deadlines } from './deadlines.js';
import { EarlierCode } from './earlier-code.js';
import type { ReloadError, ReloadFailure } from './failure.js';
import { Failures } from './failures.js';
import type { Generation, LoadedModule } from './generation.js';
import type { HotSession } from './hot-session.js';
import type { SpawnWorker } from './hot-worker.js';
import type { Linker } from './linker.js';
import type { ReloadPlatform } from './platform.js';
import { HISTORY_LENGTH, type ReloadRecord, type ReloadTrigger } from './record.js';
import { RegisteredModules } from './registered-modules.js';
import { mergeRequests, type ReloadRequest } from './request.js';
import { RequestQueue } from './request-queue.js';
import { Spare } from './spare.js';
import {
  type Running,
  runTransaction,
  type TransactionParts,
  type TransactionResult,
} from './transaction.js';

/** The same code once more. Whether it may is settled before: what it failed on is not given to it again. */
const RESPAWN: ReloadRequest = { trigger: 'respawn', force: true };

export interface ReloaderParts {
  clock: Clock;
  deadlines: Deadlines;
  builder: BuilderClient;
  bundles: Bundles;
  linker: Linker;
  spawn: SpawnWorker;
  platform: ReloadPlatform;
  /** Hash of the sources that the page's main bundle was made from; null when it is not known (rule R9). */
  platformHash: string | null;
}

/**
 * Reloads, one at a time, and the life of the code in between: history, errors, workers that die. Owns all workers.
 * The way of one reload is transaction.ts.
 */
export class HotReloader {
  readonly #parts: TransactionParts;
  readonly #platformHash: string | null;
  readonly #queue = new RequestQueue<ReloadRequest, ReloadRecord>(
    (request) => this.#perform(request),
    mergeRequests,
  );
  readonly #history: ReloadRecord[] = [];
  readonly #listeners = new Set<() => void>();
  #session: HotSession | null = null;
  #generation: Generation | null = null;
  readonly #earlier = new EarlierCode();
  readonly #failures = new Failures();
  #restartNeeded = false;
  #isDisposed = false;

  constructor({ spawn, platformHash, ...parts }: ReloaderParts) {
    this.#platformHash = platformHash;
    this.#parts = {
      ...parts,
      spare: new Spare(spawn, parts.clock, parts.deadlines),
      registered: new RegisteredModules(parts.builder.fetch, parts.builder.base),
      failedCode: this.#failures.code,
    };
  }

  /** The number of the generation that runs; 0 before the first. */
  get generation(): number {
    return this.#generation?.number ?? 0;
  }

  get modules(): readonly LoadedModule[] {
    return this.#generation?.modules ?? [];
  }

  /** The code that runs; null before the first. */
  get code(): Code | null {
    return this.#generation?.code ?? null;
  }

  /** The last 100 reloads, the newest last (rule R8). */
  get history(): readonly ReloadRecord[] {
    return this.#history;
  }

  get lastError(): ReloadFailure | null {
    return this.#failures.last;
  }

  /** Something failed, and no reload has worked since. */
  get isErrorState(): boolean {
    return this.lastError !== null;
  }

  get isReloading(): boolean {
    return this.#queue.isBusy;
  }

  /** A worker runs hot code. When none does and none is on its way, there is only the overlay (rule O3). */
  get isRunning(): boolean {
    return this.#session?.isAlive === true;
  }

  /** Main's own code has changed since the page was loaded: a reload cannot bring that in (rule R9). */
  get restartNeeded(): boolean {
    return this.#restartNeeded;
  }

  /** Calls back after what the getters tell has changed; the function it returns ends that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The page's first generation. Resolves to what became of it; never rejects. */
  start(): Promise<ReloadRecord> {
    return this.#ask({ trigger: 'start' });
  }

  /**
   * Takes new code for every module, or for one alone (rule M6). It gets the answers that the code that runs has failed on,
   * also if it is the same code: the user asks for another try (rule P2). Resolves to what became of it; never rejects.
   */
  reload(name?: string, trigger: ReloadTrigger = 'api'): Promise<ReloadRecord> {
    const modules = name === undefined ? {} : { modules: new Set([name]) };
    return this.#ask({ trigger, withHeld: this.isRunning, ...modules });
  }

  /** Takes new code for every module. */
  reloadAll(): Promise<ReloadRecord> {
    return this.reload();
  }

  /**
   * Reloads, and runs code that failed before and has not changed, too (rule B4).
   *
   * @param withHeld Gives it the answers that the code that runs has failed on, too (rule P2). Not where no code runs: they
   *   may be what killed it.
   */
  retry(withHeld = this.isRunning): Promise<ReloadRecord> {
    return this.#ask({ trigger: 'retry', force: true, withHeld });
  }

  /**
   * Takes in a module from an address on the page's own origin (rule M3); from then on, until the page is restarted,
   * it is code like any other. Resolves to the record of the reload that brought it in; if that failed, the module is
   * not registered. Rejects for another origin's address.
   */
  async register(address: string): Promise<ReloadRecord> {
    const url = this.#parts.registered.resolve(address);
    return this.#ask({ trigger: 'register', modules: new Set(), register: url });
  }

  /**
   * Rolling back would help against what failed. It does not where code failed before it took over: the code that ran
   * before runs still, and the one before that is nobody's wish.
   */
  get isRollBackOfUse(): boolean {
    if (this.lastError === null) return false;
    if (this.#newestKnown() !== null) return true;
    return (this.#failures.areOwn || !this.isRunning) && this.#earlier.newest !== undefined;
  }

  /**
   * Goes back to the code that ran before; if the state was migrated since, to the state of before that, too. If code was
   * refused because it is older than the state, goes on with that code and the newest state that it knows. What is
   * given up so stays in the history. Resolves to what became of it, null if there is nothing to go back to.
   */
  async rollBack(): Promise<ReloadRecord | null> {
    const request = this.#rollback();
    return request && this.#ask(request);
  }

  /** A frame of the code that runs threw. It changed nothing, and the code goes on. */
  reportFrameFailure(failure: ReloadFailure): void {
    this.#failures.own(failure);
    this.#changed();
  }

  /** Terminates all workers. */
  dispose(): void {
    this.#isDisposed = true;
    this.#listeners.clear();
    this.#parts.spare.dispose();
    this.#session?.retire();
  }

  #rollback(): ReloadRequest | null {
    const point = this.#newestKnown();
    if (point !== null) return { trigger: 'rollback', force: true, point };
    const earlier = this.#earlier.newest;
    return earlier ? { trigger: 'rollback', force: true, ...earlier } : null;
  }

  /** Where the history has the newest state that code knows which was refused as older than the state; null: nowhere. */
  #newestKnown(): number | null {
    const newer = this.lastError?.newer;
    return newer ? this.#parts.platform.pointOf({ [newer.module]: newer.code }) : null;
  }

  #ask(request: ReloadRequest): Promise<ReloadRecord> {
    const record = this.#queue.ask(request).finally(() => this.#changed());
    this.#changed();
    return record;
  }

  async #perform(request: ReloadRequest): Promise<ReloadRecord> {
    const last = this.#history.at(-1);
    // A reload came before it and brought the code back to life.
    if (request.trigger === 'respawn' && this.isRunning && last) return last;
    const at = this.#parts.clock.wallTime();
    const old = this.#session;
    const result = await runTransaction(this.#parts, this.#generation, request);
    if (this.#isDisposed) {
      result.running?.session.retire();
      this.#parts.spare.dispose();
    }
    if (result.platformHash !== null && this.#platformHash !== null) {
      this.#restartNeeded = result.platformHash !== this.#platformHash;
    }
    if (result.running) this.#run(result.running, request, result);
    else if (result.failure) this.#refuse(result.failure, result.code);
    const record = this.#tell(result, request, at);
    this.#changed();
    // From here on the new code runs, and nobody waits.
    if (result.running && old?.isAlive) record.steps.retire = await this.#retire(old);
    // A runtime that does not start gets its next chance with the next reload.
    const canStart = record.failure?.step !== 'standBy' && !this.#isDisposed;
    if (result.code && canStart) {
      const libraries = librariesOf(result.code).flatMap((address) => this.#parts.linker.find(address) ?? []);
      this.#parts.spare.prepare(result.code.runtime, libraries);
    }
    if (!record.ok && request.revive && !this.isRunning) await this.#perform(RESPAWN);
    return record;
  }

  #run(
    { session, generation }: Running,
    request: ReloadRequest,
    { migrations, pointBefore, failureAfter }: TransactionResult,
  ): void {
    const before = this.#generation?.code;
    if (request.code) this.#earlier.takeNewest();
    else if (before && identityOf(before) !== identityOf(generation.code)) {
      this.#earlier.add({ code: before, ...(migrations.length > 0 ? { point: pointBefore } : {}) });
    }
    this.#session = session;
    this.#generation = generation;
    if (request.register !== undefined) this.#parts.registered.add(request.register);
    for (const { url, name } of generation.modules) this.#parts.registered.named(url, name);
    this.#parts.bundles.prune([generation.code, ...this.#earlier.codes]);
    this.#parts.linker.prune(addressesOf(generation.code));
    this.#failures.overcome(generation.code, request.trigger === 'respawn');
    if (failureAfter) this.#failures.own(failureAfter);
    session.onDeath((error) => this.#mourn(session, error));
  }

  /** Code failed before it took over. */
  #refuse(failure: ReloadFailure, code: Code | null): void {
    const isSame = code !== null && this.code !== null && identityOf(this.code) === identityOf(code);
    this.#failures.refused(failure, code, isSame && this.isRunning);
  }

  #tell(result: TransactionResult, { trigger }: ReloadRequest, at: number): ReloadRecord {
    const { changed, steps, total, pause, migrations, failure } = result;
    const record: ReloadRecord = {
      ok: failure === null,
      generation: this.generation,
      trigger,
      changed,
      steps,
      total,
      pause,
      at,
      restartNeeded: this.#restartNeeded,
      migrations,
      ...(failure ? { failure } : {}),
    };
    this.#history.push(record);
    if (this.#history.length > HISTORY_LENGTH) this.#history.shift();
    return record;
  }

  /** Lets the old code dispose of itself, and ends it. Answers the time that took, ms. */
  async #retire(session: HotSession): Promise<number> {
    const { clock, deadlines } = this.#parts;
    const from = clock.now();
    // It failed or hung at the very end of its life: nobody depends on it any more.
    await session.outcome('retire', deadlines.retire, (realm) => realm.dispose()).catch(() => {});
    session.retire();
    return clock.now() - from;
  }

  /** The worker that ran is dead: start the same code again, unless that just happened (rule B1). */
  #mourn(session: HotSession, error: ReloadError): void {
    if (session !== this.#session) return;
    const { clock, platform } = this.#parts;
    platform.detach();
    if (this.#failures.died(error.failure, this.code, clock.now())) void this.#ask(RESPAWN);
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
