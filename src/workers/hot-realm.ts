import type { Data, StateData } from '../shared/data.js';
import type { Patch } from '../shared/patch.js';
import type {
  FitAnswer,
  FitRequest,
  FrameInput,
  FrameOutput,
  Hello,
  HotRealm,
  LoadRequest,
  ModuleInfo,
  Outcome,
  ProofOutput,
  RealmError,
  RealmErrorKind,
  SeedChunk,
  SeedStart,
} from '../shared/protocol.js';
import { PROTOCOL_VERSION } from '../shared/protocol.js';
import { applyPatches } from '../shared/state/apply-patches.js';
import { applySeed } from '../shared/state/apply-seed.js';
import { hidingSecrets } from '../shared/state/hiding-secrets.js';
import { KeySpace } from '../shared/ui/key-space.js';
import { emptyTree } from '../shared/ui/tree.js';
import { AppFacades } from './app-facade.js';
import type { LoadedModule } from './definition.js';
import { failureOf, toRealmError } from './failure.js';
import { fitState } from './fit-state.js';
import { type Code, ROOT_TARGET, runFrame, type World } from './frame.js';
import { loadModules, type RealmHost } from './load-modules.js';
import { openPass } from './open-pass.js';
import { StatePreparation } from './prepare-state.js';
import { type Prover, prove } from './prove.js';
import { RunContext, type RunInput } from './run-context.js';
import { TimelineReplica } from './timeline-replica.js';

/**
 * The hot code's side of the protocol: one generation of code over a replica of the state. Main calls it one call
 * after another. What hot code does wrong is answered as an error; a call in the wrong order is main's mistake,
 * and throws.
 */
export class Realm implements HotRealm {
  readonly #host: RealmHost;
  #prover: Prover | null = null;
  #isTaken = false;
  #replica: StateData = {};
  #versions: Record<string, number> = {};
  /** What the last proof gave: adopted by the first frame, forgotten by the next proof. */
  #proven: World | null = null;
  #tree: World['tree'] = emptyTree();
  #last: RunInput = { page: '', seq: 0, time: 0, seed: 0, frozen: false };

  constructor(host: RealmHost) {
    this.#host = host;
  }

  /** Code was asked for: the worker does not stand by any more. */
  get isTaken(): boolean {
    return this.#isTaken;
  }

  hello(): Hello {
    return { protocol: PROTOCOL_VERSION };
  }

  async preload(urls: readonly string[]): Promise<void> {
    for (const url of urls) {
      if (this.#isTaken) return;
      await this.#host.importModule(url).catch(() => {});
    }
  }

  async load(request: LoadRequest): Promise<Outcome<ModuleInfo[]>> {
    this.#isTaken = true;
    if (this.#prover)
      throw new Error('load: a worker loads one generation; start another worker for the next');
    return this.#outcome('load', async () => {
      const registry = await loadModules(this.#host, request);
      const timeline = new TimelineReplica();
      const code: Code = {
        registry,
        facades: new AppFacades(registry, timeline),
        timeline,
        keys: new KeySpace(),
        clock: () => this.#host.clock(),
      };
      const notify: Prover['notify'] = (notice) => this.#host.notify(notice);
      this.#prover = { code, preparation: new StatePreparation(registry, notify), notify };
      return registry.modules.map(describeModule);
    });
  }

  beginSeed({ versions }: SeedStart): void {
    this.#replica = {};
    this.#versions = versions;
    this.#proven = null;
  }

  seed(chunks: SeedChunk[]): void {
    // The replica is nobody else's until it is proven, so it may grow in place.
    applySeed(this.#replica as Record<string, Data>, chunks);
  }

  prove(input: FrameInput): Promise<Outcome<ProofOutput>> {
    const prover = this.#loaded('prove');
    this.#proven = null;
    this.#last = input;
    return this.#outcome('frame', async () => {
      this.#take(prover.code, input);
      const { world, output } = await prove(prover, this.#replica, this.#versions, input);
      this.#proven = world;
      return output;
    });
  }

  frame(input: FrameInput): Promise<Outcome<FrameOutput>> {
    const { code, notify } = this.#loaded('frame');
    this.#adopt();
    this.#last = input;
    return this.#outcome('frame', () => {
      this.#take(code, input);
      notify({
        rekindle: 'at',
        step: 'frame',
        module: code.registry.target(ROOT_TARGET)?.module.name ?? null,
      });
      const { world, output } = runFrame(code, { state: this.#replica, tree: this.#tree }, input);
      this.#replica = world.state;
      this.#tree = world.tree;
      return output;
    });
  }

  check(patches: readonly Patch[]): Promise<Outcome<null>> {
    const { code, preparation } = this.#loaded('check');
    return this.#outcome('state', async () => {
      const before = this.#proven?.state ?? this.#replica;
      const owned = patches.filter(({ path }) => code.registry.ownerOf(String(path[0])));
      await preparation.check(before, patched(code, before, owned));
      return null;
    });
  }

  fit({ state, versions }: FitRequest): Promise<Outcome<FitAnswer>> {
    const { code, notify } = this.#loaded('fit');
    return this.#outcome('state', () => fitState(code.registry, notify, { state, versions }));
  }

  async dispose(): Promise<Outcome<null>> {
    if (!this.#prover) return { ok: true, value: null };
    const { code, notify } = this.#prover;
    this.#adopt();
    let error: RealmError | null = null;
    for (const module of [...code.registry.modules].reverse()) {
      const { dispose } = module.definition;
      if (!dispose) continue;
      notify({ rekindle: 'at', step: 'dispose', module: module.name });
      const context = new RunContext(this.#last, code.clock);
      const state = openPass(this.#replica, code.registry, context.isFrozen);
      try {
        await code.facades.call({ context, state, ui: null, replies: [] }, module, dispose);
      } catch (thrown) {
        // The others are disposed of all the same; the first error is told.
        error ??= toRealmError(failureOf(thrown, 'frame', module.name));
      }
    }
    return error ? { ok: false, error } : { ok: true, value: null };
  }

  /** What main tells beside the events: it stays also if hot code fails. */
  #take(code: Code, { patches, timeline }: FrameInput): void {
    this.#replica = patched(code, this.#replica, patches);
    if (timeline) code.timeline.update(timeline);
  }

  #adopt(): void {
    if (!this.#proven) return;
    this.#replica = this.#proven.state;
    this.#tree = this.#proven.tree;
    this.#proven = null;
  }

  #loaded(call: string): Prover {
    if (this.#prover) return this.#prover;
    throw new Error(`${call}: no code is loaded; call load first, and go on only if it succeeds`);
  }

  async #outcome<T>(kind: RealmErrorKind, body: () => T | Promise<T>): Promise<Outcome<T>> {
    try {
      return { ok: true, value: await body() };
    } catch (thrown) {
      return { ok: false, error: toRealmError(failureOf(thrown, kind)) };
    }
  }
}

/** @throws StateError when a patch does not fit, which tells nothing of what a secret holds. */
function patched({ registry }: Code, state: StateData, patches: readonly Patch[]): StateData {
  return hidingSecrets(registry.isSecret, () => applyPatches(state, patches));
}

function describeModule(module: LoadedModule): ModuleInfo {
  const { definition, targets, ...info } = module;
  return { ...info, targets: [...targets.keys()] };
}
