import { PROTOCOL_VERSION } from '../../shared/protocol.js';
import type { Clock } from './clock.js';
import type { Deadlines } from './deadlines.js';
import { ReloadError } from './failure.js';
import { HotSession } from './hot-session.js';
import type { SpawnWorker } from './hot-worker.js';

/**
 * The worker that stands by: the runtime loaded, no hot code run (rule R2). Starting a worker takes 20 to 30 ms,
 * which a reload so need not wait for. Owns the spare until it is taken.
 */
export class Spare {
  readonly #spawn: SpawnWorker;
  readonly #clock: Clock;
  readonly #deadlines: Deadlines;
  #standing: { url: string; session: HotSession; ready: Promise<void> } | null = null;
  #lastId = 0;

  constructor(spawn: SpawnWorker, clock: Clock, deadlines: Deadlines) {
    this.#spawn = spawn;
    this.#clock = clock;
    this.#deadlines = deadlines;
  }

  /**
   * Sees to it that a worker with this runtime is up or coming up.
   * @param libraries Linked addresses of packages that hot code is likely to import: a new worker imports them as soon as
   *   it is up. They change with an install alone, and the engine takes 10 to 20 ms for some 300 kB of them.
   */
  prepare(runtimeUrl: string, libraries: readonly string[] = []): void {
    if (this.#standing?.url === runtimeUrl && this.#standing.session.isAlive) return;
    this.dispose();
    this.#lastId += 1;
    const session = new HotSession(this.#lastId, this.#spawn(runtimeUrl), this.#clock);
    const ready = this.#greet(session, runtimeUrl);
    // Whoever takes the spare hears of the failure; until then nobody needs to.
    ready.then(() => this.#preload(session, libraries)).catch(() => {});
    this.#standing = { url: runtimeUrl, session, ready };
  }

  /** Hands over a ready worker with this runtime. Rejects with a ReloadError when none can start. */
  async take(runtimeUrl: string): Promise<HotSession> {
    this.prepare(runtimeUrl);
    const standing = this.#standing;
    if (!standing) throw new Error('prepare() left no spare');
    this.#standing = null;
    try {
      await standing.ready;
    } catch (error) {
      standing.session.retire();
      throw error;
    }
    return standing.session;
  }

  dispose(): void {
    this.#standing?.session.retire();
    this.#standing = null;
  }

  async #preload(session: HotSession, libraries: readonly string[]): Promise<void> {
    if (libraries.length === 0) return;
    await session.call('standBy', this.#deadlines.standBy, (realm) => realm.preload([...libraries]));
  }

  async #greet(session: HotSession, runtimeUrl: string): Promise<void> {
    const hello = await session.call('standBy', this.#deadlines.standBy, (realm) => realm.hello());
    if (hello.protocol === PROTOCOL_VERSION) return;
    throw new ReloadError({
      kind: 'runtime',
      step: 'standBy',
      message: `The worker script ${runtimeUrl} speaks protocol ${hello.protocol}, this page ${PROTOCOL_VERSION}. Restart the page; the state is safe.`,
    });
  }
}
