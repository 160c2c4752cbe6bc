import type { BuildAnswer } from '../../../shared/manifest.js';
import type { Patch } from '../../../shared/patch.js';
import { applyPatches } from '../../../shared/state/produce.js';
import { FramePump } from '../../app/frame-pump.js';
import type { BuilderClient } from '../builder-client.js';
import { Bundles } from '../bundles.js';
import { defaultDeadlines } from '../deadlines.js';
import type { ReloadFailure } from '../failure.js';
import { HotReloader } from '../hot-reloader.js';
import type { HotSession } from '../hot-session.js';
import { Linker } from '../linker.js';
import type { StateSnapshot } from '../platform.js';
import { FakeClock } from './fake-clock.js';
import { type Call, FakeWorker, type Fault } from './fake-worker.js';

const BASE = 'http://localhost/app/';

/** Everything around the reloader, without a browser: the real pump, and fakes for builder, workers and store. */
export class FakeWorld {
  readonly clock = new FakeClock();
  readonly deadlines = defaultDeadlines();
  readonly workers: FakeWorker[] = [];
  /** Module name → text of its bundle, as the sources are now. */
  readonly sources = new Map<string, { code: string; faults?: Partial<Record<Call, Fault>> }>();
  /** Text at addresses that are no bundles of the builder's. */
  readonly files = new Map<string, string>();
  readonly builds: (readonly string[] | undefined)[] = [];
  readonly commits: { session: number; seq: number }[] = [];
  readonly frameFailures: ReloadFailure[] = [];
  /** The build answers this, in place of what the sources say; a rejection when it is an error. */
  buildAnswer: (() => Promise<BuildAnswer>) | null = null;
  runtimeUrl = 'assets/worker-1.js';
  platformHash = 'platform-1';
  corruptBundles = false;
  /** Faults of the next workers themselves, whatever code they load. */
  workerFaults: Partial<Record<Call, Fault>> = {};
  state: { text: string } = { text: '' };
  #log: Patch[] = [];
  readonly pump: FramePump;
  readonly reloader: HotReloader;

  constructor() {
    this.sources.set('gui', { code: 'v1' });
    this.pump = new FramePump({
      clock: this.clock,
      deadlines: this.deadlines,
      viewport: () => ({ width: 800, height: 600, scale: 1 }),
      atNextAnimationFrame: (run) => setTimeout(run, 0),
      sink: {
        commit: (session, { seq }, { patches }) => this.#commit(session, seq, patches),
        frameFailed: (failure) => {
          this.frameFailures.push(failure);
          this.reloader.reportFrameFailure(failure);
        },
      },
    });
    this.reloader = new HotReloader({
      clock: this.clock,
      deadlines: this.deadlines,
      builder: this.#builder(),
      bundles: new Bundles(
        async (url) => new TextEncoder().encode(this.#textAt(url)),
        async (bytes) => {
          const text = new TextDecoder().decode(bytes);
          return this.corruptBundles ? 'other' : `hash of ${text}`;
        },
      ),
      // What a fake worker imports is the text itself.
      linker: new Linker({ base: BASE, createUrl: (source) => source, revokeUrl: () => {} }),
      spawn: (url) => {
        const worker = new FakeWorker(url, this.workerFaults);
        this.workers.push(worker);
        return worker;
      },
      platformHash: 'platform-1',
      platform: {
        snapshot: () => this.#snapshot(),
        exclusive: (work) => this.pump.exclusive(work),
        peekInput: () => this.pump.peek(),
        frameInput: (taken, patches) => this.pump.input(taken, patches),
        adopt: ({ session, proof, taken }) => {
          this.pump.consume(taken);
          this.pump.attach(session);
          this.#commit(session, proof.seq, proof.patches);
        },
        detach: () => this.pump.attach(null),
      },
    });
  }

  type(text: string): void {
    for (const value of text) this.pump.event({ type: 'edit', key: 'field', value });
  }

  /** The worker that runs the code; the last one is the spare. */
  get active(): FakeWorker {
    const worker = this.workers.findLast(({ calls, terminated }) => calls.includes('load') && !terminated);
    if (!worker) throw new Error('No worker runs');
    return worker;
  }

  get alive(): FakeWorker[] {
    return this.workers.filter(({ terminated }) => !terminated);
  }

  #commit(session: HotSession, seq: number, patches: readonly Patch[]): void {
    this.commits.push({ session: session.id, seq });
    this.state = applyPatches(this.state, patches);
    this.#log.push(...patches);
  }

  #snapshot(): StateSnapshot {
    let from = this.#log.length;
    return {
      state: this.state,
      versions: {},
      takePatches: () => {
        const patches = this.#log.slice(from);
        from = this.#log.length;
        return patches;
      },
      release: () => {},
    };
  }

  #builder(): BuilderClient {
    return {
      base: BASE,
      fetch: async (url) => new TextEncoder().encode(this.#textAt(url)),
      build: async (modules) => {
        this.builds.push(modules);
        if (this.buildAnswer) return this.buildAnswer();
        const names = [...this.sources.keys()].filter((name) => modules?.includes(name) ?? true).sort();
        return {
          ok: true,
          hash: 'unused',
          chunks: [],
          platform: this.platformHash,
          runtime: { url: this.runtimeUrl, sha256: '', size: 1 },
          modules: names.map((name) => {
            const url = `bundles/${name}-${this.sources.get(name)?.code}.js`;
            return {
              name,
              url,
              imports: [],
              size: 1,
              sha256: `hash of ${this.#textAt(new URL(url, BASE).href)}`,
            };
          }),
        };
      },
    };
  }

  #textAt(url: string): string {
    const file = this.files.get(url);
    if (file !== undefined) return file;
    const name = /bundles\/(\w+)-/.exec(url)?.[1] ?? '';
    return JSON.stringify({ name, ...this.sources.get(name) });
  }
}
