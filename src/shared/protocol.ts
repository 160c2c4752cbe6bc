/**
 * What main and the worker say to each other. Main calls `HotRealm` through comlink; the worker's only
 * unasked words are `RealmNotice`s. Everything here is plain data: functions never cross.
 */
import type { Data, Path, StateData, TypedArray, TypedArrayName } from './data.js';
import type { Misfit } from './misfit.js';
import type { Patch } from './patch.js';
import type { TimelineUpdate, TimelineWatch } from './timeline.js';
import type { UiEvent, UiRecord } from './ui/node.js';
import type { CollectionViews } from './ui/views.js';

/** Raised whenever a message changes its shape; a worker with another number is refused. */
export const PROTOCOL_VERSION = 5;

export interface Hello {
  protocol: number;
}

/** The code of one generation: bundles by address, and which of them are modules' entries. */
export interface LoadRequest {
  /** Entry points, in any order; the realm orders them by their `dependsOn`. */
  modules: ModuleEntry[];
  /**
   * Absolute address → address to import, for every entry and every chunk that they import: blobs of main's with the
   * text that main has verified, linked with one another. They are main's to revoke.
   */
  links: Record<string, string>;
}

export interface ModuleEntry {
  /** The folder's name for a built module; for one registered at run time the name is known only once it has loaded. */
  name: string | null;
  url: string;
}

/** What a loaded module says of itself (rule M2), as data. In load order. */
export interface ModuleInfo {
  name: string;
  url: string;
  version: number;
  stateKeys: string[];
  secretKeys: string[];
  transientKeys: string[];
  dependsOn: string[];
  targets: string[];
  /** Time that importing it took. */
  loadMs: number;
}

/**
 * A piece of the snapshot. Pieces arrive in order and build the replica up: a large container comes as an
 * empty shell first and its children after it, a long text and a long typed array stretch by stretch, so that main
 * never copies the whole state in one task.
 *
 * - `set` puts a value where there was none, and `extend` adds the parts of `value` to the container of its kind at
 *   `path`.
 * - `append` puts more text at the end of the string at `path`.
 * - `allocate` puts a typed array of zeros where there was nothing: as a value it would be copied like any other.
 *   `fill` writes elements into the one at `path`, from the index `at` on.
 */
export type SeedChunk =
  | { op: 'set'; path: Path; value: Data }
  | { op: 'extend'; path: Path; value: Data }
  | { op: 'append'; path: Path; value: string }
  | { op: 'allocate'; path: Path; type: TypedArrayName; length: number }
  | { op: 'fill'; path: Path; at: number; value: TypedArray };

export interface SeedStart {
  /** Module name → version of the state that it left. Absent: the module never stored any. */
  versions: Record<string, number>;
}

export interface Viewport {
  /** CSS px. */
  width: number;
  height: number;
  /** Device pixels per CSS px. */
  scale: number;
}

/** An answer of a platform service to a command, or a further piece of one. */
export interface ServiceReply {
  /** The id that the command was given. */
  id: string;
  ok: boolean;
  value: Data;
  /** No more will come for this id. */
  done: boolean;
}

export interface FrameInput {
  /** Names the life of this page: no other page, nor this one after a restart, has the same. Letters and digits. */
  page: string;
  /** Counts the frames of the page's life, over all workers. */
  seq: number;
  /** Wall clock at the frame's start, ms since 1970. Hot code's only clock. */
  time: number;
  /** Seed of the frame's random numbers, a 32-bit integer. Hot code's only source of chance. */
  seed: number;
  viewport: Viewport;
  events: UiEvent[];
  replies: ServiceReply[];
  /** Which rows of long collections are in view, and what is looked for in them. */
  views: CollectionViews;
  /** What main itself, or the code that ran before, changed since the last frame: applied to the replica first. */
  patches: Patch[];
  /**
   * The state may be looked at and not changed, because an older point of the history is shown, or because another tab
   * owns the workspace. Hot code runs as always; what it writes to keys that are neither transient nor secret is dropped
   * after each pass. Migrations and first values are not: no code can run without them.
   */
  frozen: boolean;
  /** What is new in the history of the state, as far as hot code looks at it. */
  timeline?: TimelineUpdate;
}

/** A wish of hot code for an effect, performed by a service of main's (rule P1). */
export interface ServiceCommand {
  id: string;
  service: string;
  method: string;
  args: Data[];
}

export interface FrameTimings {
  /** Hot code's run, all passes, ms. */
  run: number;
  /** Diffing UI and collecting patches, ms. */
  diff: number;
  /** How often the frame ran: once for each event (edits of one field in a row count once), then until it was steady, 3 times at most. */
  passes: number;
  /** Component name → ms, where hot code measured any. */
  components: Record<string, number>;
}

export interface FrameOutput {
  seq: number;
  patches: Patch[];
  /** Against the tree of this worker's last frame; against the empty tree for a proof. */
  records: UiRecord[];
  commands: ServiceCommand[];
  /** Hot code asks for another frame although nothing happened (an animation). */
  wantsFrame: boolean;
  /** What hot code calls the step that the patches make, 1 to 200 characters; null when it gave them no name. */
  step: string | null;
  /** How much of the state's history hot code has looked at. */
  watches: TimelineWatch;
  timings: FrameTimings;
}

/** A module's state that was brought from one version to another. */
export interface Migration {
  module: string;
  from: number;
  to: number;
}

export interface ProofOutput extends FrameOutput {
  /** Empty when no module's state had to be migrated. */
  migrations: Migration[];
  /** Module name → version of the state as it is after the proof. */
  versions: Record<string, number>;
}

/** A state from elsewhere: a file, say. Plain data; what is sent in one piece is copied in one task. */
export interface FitRequest {
  state: StateData;
  /** Module name → version of the state that it left there. Absent: that of the code that runs. */
  versions: Record<string, number>;
}

/** The same state as the code that runs would have it. */
export interface FitAnswer {
  /**
   * The loaded modules' keys alone, migrated, with first values where keys were missing, and fitting the schemas.
   * Secret keys that were not given are left out: those that the app has are not to be replaced by first values.
   */
  state: StateData;
  /** Of the loaded modules alone. */
  versions: Record<string, number>;
  migrations: Migration[];
}

/** Where in hot code's life something went wrong. */
export type RealmErrorKind =
  /** The bundle does not run: a throw at module level, a missing import. */
  | 'load'
  /** What the module says of itself is refused (rules M2, M5). */
  | 'definition'
  | 'migration'
  | 'schema'
  | 'init'
  /** A target that no module has was called (rule M4). */
  | 'missing-target'
  /** A frame threw. */
  | 'frame'
  /** The state was misused: not plain data (S1), or a key of another module (S2). */
  | 'state';

/** A stored state that code newer than this one left: a deployment was rolled back, say. */
export interface NewerState {
  module: string;
  /** Version of the state as it is stored. */
  stored: number;
  /** Version that the refused code has. */
  code: number;
}

export interface RealmError {
  kind: RealmErrorKind;
  message: string;
  /** The module at fault, where it is known. */
  module?: string;
  /** As the engine gives it; positions are those of the bundle. */
  stack?: string;
  /** What does not fit, in the order of the state (`schema`, `migration`); 50 at most. */
  misfits?: Misfit[];
  /** How many there are beside those listed. */
  moreMisfits?: number;
  /** For `migration`: why there is no way, and which version's code there is one for. */
  newer?: NewerState;
}

/** Errors cross as data: comlink would lose their class and fields. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: RealmError };

/** The worker's side, called by main one call after another. */
export interface HotRealm {
  hello(): Hello;
  /**
   * Imports packages while the worker stands by, so that `load` finds them there. Nothing of hot code runs. What fails is
   * passed over: whoever imports it will be told.
   */
  preload(urls: readonly string[]): Promise<void>;
  /** Imports the bundles in dependency order and checks what they define. Once per worker. */
  load(request: LoadRequest): Promise<Outcome<ModuleInfo[]>>;
  /** Starts a replica: what follows by `seed` builds it up. */
  beginSeed(start: SeedStart): void;
  seed(chunks: SeedChunk[]): void;
  /**
   * Migrates, validates, fills missing keys, runs `init` and the first frame on the replica, and answers what they
   * changed against the replica as it was, with the whole tree. Patches in the input join the replica for good;
   * all else is forgotten if `prove` is called again, and adopted when `frame` is.
   */
  prove(input: FrameInput): Promise<Outcome<ProofOutput>>;
  frame(input: FrameInput): Promise<Outcome<FrameOutput>>;
  /**
   * Whether the replica would fit the modules' schemas after these patches (rule S6); changes nothing. Only the values
   * that the patches change are judged; patches of keys that no module owns are passed over.
   *
   * @param patches First those that main has and no frame's input has brought yet, if any.
   */
  check(patches: Patch[]): Promise<Outcome<null>>;
  /**
   * A state from elsewhere as this code would have it (rule S6), or what of it does not fit. Changes nothing here. Keys
   * that no loaded module owns are passed over: whether that is right is the caller's to judge.
   */
  fit(request: FitRequest): Promise<Outcome<FitAnswer>>;
  /** Runs the modules' `dispose`, in reverse order. What it writes is dropped. */
  dispose(): Promise<Outcome<null>>;
}

/** Posted before the realm enters code that may never come back, so that main can say where it hangs. */
export interface RealmNotice {
  rekindle: 'at';
  step: 'load' | 'migration' | 'schema' | 'init' | 'frame' | 'dispose';
  module: string | null;
}

export type { StateData };
