import type { Data, Path, StateData } from '../../shared/data.js';
import type { Patch } from '../../shared/patch.js';
import { assertData } from '../../shared/state/assert-data.js';
import { cloneData } from '../../shared/state/clone-data.js';
import { diffData } from '../../shared/state/diff-data.js';
import { hidingSecrets } from '../../shared/state/hiding-secrets.js';
import { applyInvertibly } from '../../shared/state/invert-patches.js';
import { StateError } from '../../shared/state/state-error.js';
import { History } from '../history/history.js';
import { undoablePart } from '../history/history-change.js';
import type { HistoryMark, MoveWay } from '../history/history-mark.js';
import type { StepName, Versions } from '../history/step.js';
import type { Clock } from '../reload/clock.js';
import type { JournalEntry } from './journal/journal-entry.js';
import { Replay } from './journal/replay.js';
import { type KeyOwner, KeyRegistry } from './key-registry.js';
import { type LoadedWorkspace, loadWorkspace } from './loaded-workspace.js';
import { PatchLog } from './patch-log.js';
import type { Capture, Persistence } from './persistence.js';
import { type TabRole, WorkspaceKeeper } from './workspace-keeper.js';

/** The state as it was at one moment, and what came after. Whoever takes one releases it. */
export interface StoreSnapshot {
  readonly state: StateData;
  readonly versions: Versions;
  /** The patches applied since the snapshot, or since this was last called. */
  takePatches(): Patch[];
  release(): void;
}

/** A change of the state. */
interface Commit {
  readonly patches: readonly Patch[];
  readonly session: number | null;
  readonly name: StepName;
  /** What the versions of the state are with it, when they change. */
  readonly versions?: Versions;
}

/**
 * The one App state, which is the truth (rule S3): immutable, changed by patches alone, every change with the way back,
 * and kept by its keeper. Owns the persistence that it was opened with.
 */
export class AppStore {
  /** What the user must be told of loading: what could not be read, and what became of it. */
  readonly notices: readonly string[];
  readonly #clock: Clock;
  readonly #log = new PatchLog();
  readonly #keys: KeyRegistry;
  /** Makes it durable. */
  readonly keeper: WorkspaceKeeper;
  #history: History;
  #state: StateData;
  #versions: Versions;
  #session: number | null = null;
  #frame = 0;

  /**
   * Loads what is stored. Never rejects: see `notices` and the keeper's `saveState` for what went wrong.
   *
   * @param role An owner writes; a reader follows the owner, see `follow`.
   */
  static async open(persistence: Persistence, clock: Clock, role: TabRole = 'owner'): Promise<AppStore> {
    return new AppStore(await loadWorkspace(persistence, clock, role === 'owner'), clock, role);
  }

  /** Private, and only after loading: so nothing can be written before it has finished (rule J2). */
  private constructor(loaded: LoadedWorkspace, clock: Clock, role: TabRole) {
    const { stored } = loaded;
    this.#clock = clock;
    this.#state = stored.state;
    this.#versions = stored.versions;
    this.#history = new History(stored.history);
    this.notices = stored.notices;
    this.#keys = new KeyRegistry([...Object.keys(stored.state), ...this.#history.keys()]);
    this.keeper = new WorkspaceKeeper({
      loaded,
      clock,
      keys: this.#keys,
      role,
      capture: () => this.#capture(),
    });
  }

  get state(): StateData {
    return this.#state;
  }

  /** Module name → version of the state that it left. */
  get versions(): Versions {
    return this.#versions;
  }

  /** Every change, and the way back. Change it by `move` alone. */
  get history(): History {
    return this.#history;
  }

  /** Whether a change like this is part of the history. */
  isUndoable(patches: readonly Patch[]): boolean {
    return patches.some(this.#isUndoable);
  }

  /** Another tab owns the workspace. */
  get isReader(): boolean {
    return this.keeper.role === 'reader';
  }

  /**
   * From now on frames of this session count, and those of all others are dropped (rule S3). In the same tick apply
   * the patches of its proof.
   *
   * @param owners The modules that run in it: they say which keys there are and which are secret (rule S5).
   */
  beginSession(session: number, owners: readonly KeyOwner[]): void {
    this.#session = session;
    // Its first frame counts whatever its number: one that the session before it ran meanwhile may have a higher one.
    this.#frame = 0;
    this.#keys.declare(owners);
    const changes = this.#history.changes;
    // Not the state's keys alone: an undo may have taken one out whose value a step still has.
    this.#history.forget((key) => this.#keys.isUnrecorded(key));
    // What became a secret goes from the disk with the steps and entries that have it.
    if (this.#history.changes !== changes || this.keeper.hasUnstorable) this.keeper.purge();
  }

  /** No frame counts any more until a session begins. */
  endSession(): void {
    this.#session = null;
  }

  /**
   * Applies what a frame changed.
   *
   * @param frame The frame's number: it rises within a session, and one that was seen is dropped.
   * @param name Of the step that it makes, or joins.
   * @param versions Of the state, as the frame leaves it: after a reload. Modules that it lacks keep theirs.
   * @returns false if the frame was dropped.
   * @throws StateError if a patch does not fit; then nothing was changed.
   */
  applyFrame(
    session: number,
    frame: number,
    patches: readonly Patch[],
    name: StepName,
    versions?: Versions,
  ): boolean {
    if (session !== this.#session || frame <= this.#frame) return false;
    const all = versions && { ...this.#versions, ...versions };
    this.#commit({ patches, session, name, ...(all ? { versions: all } : {}) });
    this.#frame = frame;
    return true;
  }

  /**
   * A change by main itself; the running code must be told of the same patches.
   *
   * @throws StateError if a value is not plain data (S1), a key is unknown, or a patch does not fit.
   */
  write(patches: readonly Patch[], name: StepName): void {
    this.#assertOwner();
    for (const { path, ...patch } of patches) {
      this.#assertKnown(String(path[0]));
      if ('value' in patch) this.#assertData(patch.value, path);
    }
    this.#commit({ patches, session: null, name });
  }

  /**
   * What leads to another point of the history. Changes nothing.
   *
   * @param across Also where the state had another shape: for code that knows it.
   * @throws VersionBarrier if it had, and `across` is not set.
   */
  patchesTo(point: number, across = false): Patch[] {
    return diffData(this.#state, this.#history.stateAt(point, this.#state, across));
  }

  /** A point of the history where nothing changed: what happened there is worth knowing. */
  note(name: StepName): void {
    this.#commit({ patches: [], session: this.#session, name });
  }

  /** Goes to another point of the history by what `patchesTo` gave; the running code must be told of the same patches. */
  move(way: MoveWay, to: number, patches: readonly Patch[]): void {
    this.#apply(patches, null, { type: 'move', way, to });
  }

  /** @param point Of the history; without it the state as it is. */
  snapshot(point?: number): StoreSnapshot {
    if (point !== undefined && !this.#history.has(point))
      throw new Error('The history does not go back so far any more; what is kept is in the window History.');
    const reader = this.#log.open();
    // A reload is running: cloning a large key for the database would lengthen its pause.
    const release = this.keeper.hold();
    const isNow = point === undefined;
    return {
      state: isNow ? this.#state : this.#history.stateAt(point, this.#state, true),
      versions: isNow ? this.#versions : this.#history.versionsAt(point, this.#versions),
      // What led on from now does not lead on from there, but for keys that are no part of the history.
      takePatches: () => (isNow ? reader.take() : reader.take().filter((patch) => !this.#isUndoable(patch))),
      release: () => {
        reader.release();
        release();
      },
    };
  }

  /**
   * An exact deep copy of the state (rule S4).
   *
   * @param keys Without them all keys but the secret ones: a secret key must be named (rule S5).
   * @throws StateError if a named key is unknown.
   */
  captureState(keys?: readonly string[]): Record<string, Data> {
    for (const key of keys ?? []) this.#assertKnown(key);
    const wanted = keys ?? Object.keys(this.#state).filter((key) => !this.#keys.isSecret(key));
    const present = wanted.filter((key) => Object.hasOwn(this.#state, key));
    return Object.fromEntries(present.map((key) => [key, cloneData(this.#state[key])]));
  }

  /**
   * What writes a copy back (rule S4); keys that it lacks stay as they are. Changes nothing: commit it by `write`,
   * before anything else changes the state. The values are clones, so the copy stays the caller's, to change at will.
   *
   * @throws StateError if it is not plain data (S1) or has an unknown key.
   */
  restorePatches(copy: StateData): Patch[] {
    this.#assertData(copy, []);
    for (const key of Object.keys(copy)) this.#assertKnown(key);
    return diffData(this.#state, { ...this.#state, ...copy }, cloneData);
  }

  /**
   * Puts a whole state in the place of everything that may be stored; secrets stay. Keys that no module owns are taken
   * in, too: they wait for their module.
   *
   * @param next Plain data (S1), not shared with anybody who changes it.
   * @returns What changed: the running code must be told.
   */
  replaceState(next: StateData, versions: Versions, name: StepName): Patch[] {
    this.#assertOwner();
    this.#keys.admit(Object.keys(next));
    const kept = Object.entries(this.#state).filter(([key]) => !this.#keys.isStorable(key));
    const taken = Object.entries(next).filter(([key]) => this.#keys.isStorable(key));
    const patches = diffData(this.#state, Object.fromEntries([...taken, ...kept]));
    this.#commit({ patches, session: null, name, versions: { ...this.#versions, ...versions } });
    return patches;
  }

  /**
   * Forgets the whole state, its versions and its history (Reset, rule R9).
   *
   * @returns What changed: the running code must be told.
   */
  clear(): Patch[] {
    this.#assertOwner();
    const patches = Object.keys(this.#state).map((key): Patch => ({ op: 'remove', path: [key] }));
    // Nothing of it stays on the disk.
    this.keeper.purge();
    this.#apply(patches, null, { type: 'clear' }, {});
    return patches;
  }

  /**
   * A change of the owner's, when another tab is that. Keys that are no part of the history are each tab's own.
   *
   * @returns What changed here: the running code must be told.
   */
  follow(entry: JournalEntry): Patch[] {
    const own = entry.transient ?? [];
    const patches = entry.patches.filter(({ path }) => !own.includes(String(path[0])));
    this.#keys.admit(patches.map(({ path }) => String(path[0])));
    const { session, seq, time, mark, versions } = entry;
    const { state, inverse } = applyInvertibly(this.#state, patches);
    this.#state = state;
    this.#versions = versions ?? this.#versions;
    this.#log.append(patches);
    if (mark)
      this.#history.record(
        mark,
        undoablePart({ patches, inverse, state, seq, time, session }, () => true),
      );
    this.keeper.follow(entry);
    return patches;
  }

  /**
   * Loads what is stored in place of the state; secrets stay, and what is no part of the history. Nothing is changed
   * before all of it is there; rejects if it cannot be read, or the signal is aborted meanwhile.
   *
   * @param role What this tab is from then on.
   * @param newer Changes that may not be stored yet, in order: done as far as they follow on what is stored.
   * @returns What changed: the running code must be told.
   */
  async load(role: TabRole, newer: readonly JournalEntry[], signal: AbortSignal): Promise<Patch[]> {
    const stored = await this.keeper.load(role);
    signal.throwIfAborted();
    const history = new History(stored.history);
    const replay = new Replay(stored, history);
    const pending: JournalEntry[] = [];
    for (const entry of newer) {
      if (entry.seq !== replay.seq + 1) continue;
      replay.add(entry);
      pending.push(entry);
    }
    const { seq, state, versions } = replay.capture();
    this.#keys.admit([...Object.keys(state), ...history.keys()]);
    const isOwn = ([key]: [string, Data]): boolean => !this.#keys.isUndoable(key);
    const own = Object.fromEntries(Object.entries(this.#state).filter(isOwn));
    const patches = diffData(this.#state, { ...state, ...own });
    this.#history = history;
    this.keeper.resume(role, Object.keys(state), seq, pending);
    this.#state = { ...state, ...own };
    this.#versions = versions;
    this.#log.append(patches);
    if (role === 'owner') {
      // What is this tab's own is stored in place of the other's.
      const mine = diffData(state, this.#state);
      this.#state = state;
      this.#apply(mine, null, null);
    }
    return patches;
  }

  dispose(): void {
    this.keeper.dispose();
  }

  #commit({ patches, session, name, versions }: Commit): void {
    const before = this.#versions;
    const isOther = versions !== undefined && !isSame(before, versions);
    const isShape = isOther && Object.keys(versions).some((module) => isChanged(before, versions, module));
    const change = isShape ? { before, after: versions } : undefined;
    const isUndoable = this.isUndoable(patches);
    const mark = isUndoable || name.kind === 'reload' || change ? this.#history.mark(name, change) : null;
    if (patches.length === 0 && !mark && !isOther) return;
    this.#apply(patches, session, mark, isOther ? versions : undefined);
  }

  #apply(
    patches: readonly Patch[],
    session: number | null,
    mark: HistoryMark | null,
    versions?: Versions,
  ): void {
    const { state, inverse } = hidingSecrets(this.#keys.isSecret, () =>
      applyInvertibly(this.#state, patches),
    );
    const time = this.#clock.wallTime();
    this.#state = state;
    if (versions) this.#versions = versions;
    this.#log.append(patches);
    const entry = this.keeper.add({
      session,
      time,
      patches,
      state,
      mark,
      ...(versions ? { versions } : {}),
    });
    if (!entry) return;
    if (mark) {
      const change = { patches, inverse, state, seq: entry.seq, time, session };
      this.#history.record(
        mark,
        undoablePart(change, (key) => this.#keys.isUndoable(key)),
      );
    }
    this.keeper.added(entry);
  }

  readonly #isUndoable = ({ path }: Patch): boolean => this.#keys.isUndoable(String(path[0]));

  #capture(): Omit<Capture, 'seq'> {
    const storable = Object.entries(this.#state).filter(([key]) => this.#keys.isStorable(key));
    return {
      state: Object.fromEntries(storable),
      versions: this.#versions,
      history: this.#history.capture(),
    };
  }

  #assertOwner(): void {
    if (this.isReader)
      throw new Error('Another tab has this workspace: take it over before you change anything here.');
  }

  #assertData(value: unknown, path: Path): void {
    hidingSecrets(this.#keys.isSecret, () => assertData(value, path));
  }

  #assertKnown(key: string): void {
    if (this.#keys.isOwned(key) || Object.hasOwn(this.#state, key)) return;
    const known = [...new Set([...this.#keys.owned, ...Object.keys(this.#state)])].sort().join(', ');
    throw new StateError(
      [key],
      `is unknown: no loaded module owns it, and nothing is stored under it; known are: ${known || 'none'}`,
    );
  }
}

function isSame(a: Versions, b: Versions): boolean {
  const keys = Object.keys(b);
  return keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key]);
}

/** Another version than the one that there was: a module that stores for the first time changes no shape. */
function isChanged(before: Versions, after: Versions, module: string): boolean {
  return Object.hasOwn(before, module) && before[module] !== after[module];
}
