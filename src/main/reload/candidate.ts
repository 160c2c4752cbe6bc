import type { FrameInput, LoadRequest, ModuleInfo, ProofOutput, RealmNotice } from '../../shared/protocol.js';
import { seedChunks } from '../../shared/state/snapshot.js';
import type { Deadlines } from './deadlines.js';
import type { ReloadStep } from './failure.js';
import type { HotSession } from './hot-session.js';
import type { StateSnapshot } from './platform.js';

/** A worker on its way to being the one that runs: load, seed, prove. Does not own its session. */
export class Candidate {
  readonly #snapshot: StateSnapshot;
  readonly #deadlines: Deadlines;
  #modules: readonly ModuleInfo[] = [];
  #keys: ReadonlySet<string> = new Set();

  constructor(
    readonly session: HotSession,
    snapshot: StateSnapshot,
    deadlines: Deadlines,
  ) {
    this.#snapshot = snapshot;
    this.#deadlines = deadlines;
  }

  get modules(): readonly ModuleInfo[] {
    return this.#modules;
  }

  async load(request: LoadRequest): Promise<void> {
    this.#modules = await this.session.outcome('load', this.#deadlines.load, (realm) => realm.load(request));
    this.#keys = new Set(this.#modules.flatMap(({ stateKeys }) => stateKeys));
  }

  /** Sends the snapshot's part that the modules own, piece by piece, so that main stays responsive. */
  async seed(): Promise<void> {
    const { state, versions } = this.#snapshot;
    const { seed } = this.#deadlines;
    let before = this.session.call('seed', seed, (realm) => realm.beginSeed({ versions: { ...versions } }));
    const keys = [...this.#keys].filter((key) => key in state);
    for (const chunk of seedChunks(state, keys)) {
      // While the worker takes one piece in, main copies the next.
      const next = this.session.call('seed', seed, (realm) => realm.seed(chunk));
      // Should it fail, that is told where it is awaited, one piece later.
      next.catch(() => {});
      await before;
      before = next;
    }
    await before;
  }

  /** Patches since the snapshot (or the last call) that concern this code's state. */
  takePatches(): ReturnType<StateSnapshot['takePatches']> {
    return this.#snapshot.takePatches().filter(({ path }) => this.#keys.has(String(path[0])));
  }

  prove(step: ReloadStep, input: FrameInput): Promise<ProofOutput> {
    const patience = (at: RealmNotice | null): number =>
      at?.step === 'frame' ? this.#deadlines.frame : this.#deadlines.prove;
    return this.session.outcome(step, patience, (realm) => realm.prove(input));
  }
}
