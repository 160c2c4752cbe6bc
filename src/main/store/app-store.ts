import type { Data, Path, StateData } from '../../shared/data.js';
import type { Patch } from '../../shared/patch.js';
import { applyPatches } from '../../shared/state/apply-patches.js';
import { assertData } from '../../shared/state/assert-data.js';
import { cloneData } from '../../shared/state/clone-data.js';
import { diffData } from '../../shared/state/diff-data.js';
import { hidingSecrets } from '../../shared/state/hiding-secrets.js';
import { StateError } from '../../shared/state/state-error.js';
import type { Clock } from '../reload/clock.js';
import type { ViewState } from '../ui/view-state.js';
import { DurableWorkspace, type Workspace } from './durable-workspace.js';
import { type KeyOwner, KeyRegistry } from './key-registry.js';
import { type LoadedWorkspace, loadWorkspace } from './loaded-workspace.js';
import { PatchLog } from './patch-log.js';
import type { Persistence } from './persistence.js';
import type { SaveState, Unsubscribe } from './save-state.js';
import { Saver } from './saver.js';

/** The state as it was at one moment, and what came after. Whoever takes one releases it. */
export interface StoreSnapshot {
  readonly state: StateData;
  readonly versions: Readonly<Record<string, number>>;
  /** The store's `seq` at that moment. */
  readonly seq: number;
  /** The patches applied since the snapshot, or since this was last called. */
  takePatches(): Patch[];
  release(): void;
}

/**
 * The one App state, which is the truth (rule S3): immutable, changed by patches alone, and saved as it changes.
 * Owns the persistence that it was opened with.
 */
export class AppStore {
  /** What the user must be told of loading: what could not be read, and what became of it. */
  readonly notices: readonly string[];
  readonly #log = new PatchLog();
  readonly #keys: KeyRegistry;
  readonly #persistence: Persistence;
  readonly #saver: Saver;
  #state: StateData;
  #versions: Readonly<Record<string, number>>;
  #view: ViewState | null;
  #seq = 0;
  #session: number | null = null;
  #frame = 0;

  /** Loads what is stored. Never rejects: see `notices` and `saveState` for what went wrong. */
  static async open(persistence: Persistence, clock: Clock): Promise<AppStore> {
    return new AppStore(await loadWorkspace(persistence, clock), clock);
  }

  /** Private, and only after loading: so nothing can be written before it has finished (rule J2). */
  private constructor({ stored, persistence, isReadable }: LoadedWorkspace, clock: Clock) {
    this.#state = Object.fromEntries(stored.state);
    this.#versions = stored.versions;
    this.#view = stored.view;
    this.notices = stored.notices;
    this.#keys = new KeyRegistry(stored.state.keys());
    this.#persistence = persistence;
    const durable = new DurableWorkspace(stored);
    this.#saver = new Saver({ persistence, clock, durable, current: () => this.#workspace() });
    if (!isReadable) this.#saver.changed();
  }

  get state(): StateData {
    return this.#state;
  }

  /** Module name → version of the state that it left. */
  get versions(): Readonly<Record<string, number>> {
    return this.#versions;
  }

  /** The view as it was stored, or as it was last told. */
  get view(): ViewState | null {
    return this.#view;
  }

  /** Counts the changes of the state in this page's life. */
  get seq(): number {
    return this.#seq;
  }

  /**
   * From now on frames of this session count, and those of all others are dropped (rule S3). In the same tick apply
   * the patches of its proof: all of it is stored together.
   *
   * @param owners The modules that run in it: they say which keys there are and which are secret (rule S5).
   * @param versions Of their state, as the session left it.
   */
  beginSession(
    session: number,
    owners: readonly KeyOwner[],
    versions: Readonly<Record<string, number>>,
  ): void {
    this.#session = session;
    // Its first frame counts whatever its number: one that the session before it ran meanwhile may have a higher one.
    this.#frame = 0;
    this.#keys.declare(owners);
    this.#versions = { ...this.#versions, ...versions };
    this.#saver.changed();
  }

  /** No frame counts any more until a session begins. */
  endSession(): void {
    this.#session = null;
  }

  /**
   * Applies what a frame changed.
   *
   * @param frame The frame's number: it rises within a session, and one that was seen is dropped.
   * @returns false if the frame was dropped.
   * @throws StateError if a patch does not fit; then nothing was changed.
   */
  applyFrame(session: number, frame: number, patches: readonly Patch[]): boolean {
    if (session !== this.#session || frame <= this.#frame) return false;
    this.#commit(patches);
    this.#frame = frame;
    return true;
  }

  /**
   * A change by main itself; the running code must be told of the same patches.
   *
   * @throws StateError if a value is not plain data (S1), a key is unknown, or a patch does not fit.
   */
  write(patches: readonly Patch[]): void {
    for (const { path, value } of patches) {
      this.#assertKnown(String(path[0]));
      this.#assertData(value, path);
    }
    this.#commit(patches);
  }

  snapshot(): StoreSnapshot {
    const reader = this.#log.open();
    // A reload is running: cloning a large key for the database would lengthen its pause.
    const release = this.#saver.hold();
    return {
      state: this.#state,
      versions: this.#versions,
      seq: this.#seq,
      takePatches: () => reader.take(),
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

  /** Forgets the whole state and its versions (Reset, rule R9). @returns What changed: the running code must be told. */
  clear(): Patch[] {
    const patches = Object.keys(this.#state).map((key): Patch => ({ op: 'remove', path: [key] }));
    this.#versions = {};
    this.#commit(patches);
    this.#saver.changed();
    return patches;
  }

  /** The view changed; stored like the state. The store keeps the object: give it a new one each time. */
  setView(view: ViewState): void {
    this.#view = view;
    this.#saver.changed();
  }

  get saveState(): SaveState {
    return this.#saver.state;
  }

  onSaveState(listener: (state: SaveState) => void): Unsubscribe {
    return this.#saver.onState(listener);
  }

  /** Resolves when all that changed so far is durable; rejects with the reason when that fails. */
  saved(): Promise<void> {
    return this.#saver.saved();
  }

  /** The page may end in a moment (`pagehide`, hidden): what is small is kept at once, the rest begun. */
  lastWord(): void {
    if (this.#view) this.#persistence.lastWord(this.#view);
    this.#saver.flush();
  }

  dispose(): void {
    this.#saver.dispose();
    this.#persistence.dispose();
  }

  #commit(patches: readonly Patch[]): void {
    if (patches.length === 0) return;
    this.#state = hidingSecrets(this.#keys.isSecret, () => applyPatches(this.#state, patches));
    this.#seq += 1;
    this.#log.append(patches);
    this.#saver.changed();
  }

  #workspace(): Workspace {
    const storable = Object.entries(this.#state).filter(([key]) => this.#keys.isStorable(key));
    return { state: new Map(storable), versions: this.#versions, view: this.#view };
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
