import type { BuildAnswer } from '../../../shared/manifest.js';
import { HotPlatform } from '../../app/hot-platform.js';
import { ServiceHub } from '../../services/service-hub.js';
import { AppStore } from '../../store/app-store.js';
import { MemoryPersistence } from '../../store/testing/memory-persistence.js';
import type { BuilderClient } from '../builder-client.js';
import { Bundles } from '../bundles.js';
import { defaultDeadlines } from '../deadlines.js';
import type { ReloadFailure } from '../failure.js';
import { HotReloader } from '../hot-reloader.js';
import { Linker } from '../linker.js';
import { FakeCanvasUi } from './fake-canvas-ui.js';
import { FakeClock } from './fake-clock.js';
import { type Call, type FakeBundle, FakeWorker, type Fault } from './fake-worker.js';

const BASE = 'http://localhost/app/';

/** Everything around the reloader, without a browser: the real platform and store, and fakes for builder, workers, canvas and clock. */
export class FakeWorld {
  readonly clock: FakeClock;
  readonly deadlines = defaultDeadlines();
  readonly workers: FakeWorker[] = [];
  /** Module name → text of its bundle, as the sources are now. */
  readonly sources = new Map<string, Omit<FakeBundle, 'name'>>();
  /** Text at addresses that are no bundles of the builder's. */
  readonly files = new Map<string, string>();
  /** Addresses of packages that all modules import. */
  readonly libraries = new Set<string>();
  readonly builds: (readonly string[] | undefined)[] = [];
  readonly frameFailures: ReloadFailure[] = [];
  /** The build answers this, in place of what the sources say; a rejection when it is an error. */
  buildAnswer: (() => Promise<BuildAnswer>) | null = null;
  runtimeUrl = 'assets/worker-1.js';
  platformHash = 'platform-1';
  corruptBundles = false;
  /** Faults of the next workers themselves, whatever code they load. */
  workerFaults: Partial<Record<Call, Fault>> = {};
  readonly ui = new FakeCanvasUi();
  readonly store: AppStore;
  readonly platform: HotPlatform;
  readonly reloader: HotReloader;

  static async create(persistence = new MemoryPersistence()): Promise<FakeWorld> {
    const clock = new FakeClock();
    return new FakeWorld(clock, await AppStore.open(persistence, clock));
  }

  private constructor(clock: FakeClock, store: AppStore) {
    this.clock = clock;
    this.store = store;
    this.sources.set('gui', { code: 'v1' });
    this.platform = new HotPlatform({
      clock,
      deadlines: this.deadlines,
      store,
      ui: this.ui,
      services: new ServiceHub({}, () => {}),
      announce: () => {},
      gesture: () => ({ id: 0, isDown: false }),
      atNextAnimationFrame: (run) => setTimeout(run, 0),
      onFrameFailure: (failure) => {
        this.frameFailures.push(failure);
        this.reloader.reportFrameFailure(failure);
      },
      onViewEnded: (point) => void this.platform.travel.view(point).catch(() => {}),
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
      platform: this.platform,
    });
  }

  /** The state key that the fake hot code works on. */
  get text(): unknown {
    return this.store.state.text;
  }

  type(text: string): void {
    for (const value of text) this.platform.pump.event({ type: 'edit', key: 'field', value });
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

  #builder(): BuilderClient {
    return {
      base: BASE,
      fetch: async (url) => new TextEncoder().encode(this.#textAt(url)),
      build: async ({ modules }) => {
        this.builds.push(modules);
        if (this.buildAnswer) return this.buildAnswer();
        const names = [...this.sources.keys()].filter((name) => modules?.includes(name) ?? true).sort();
        return {
          ok: true,
          hash: 'unused',
          chunks: [...this.libraries].map((url) => {
            const text = this.#textAt(new URL(url, BASE).href);
            return { url, library: true, size: 1, sha256: `hash of ${text}` };
          }),
          platform: this.platformHash,
          runtime: { url: this.runtimeUrl, sha256: '', size: 1 },
          modules: names.map((name) => {
            const url = `bundles/${name}-${this.sources.get(name)?.code}.js`;
            return {
              name,
              url,
              sources: this.#textAt(new URL(url, BASE).href),
              imports: [...this.libraries],
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
