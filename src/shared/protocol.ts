/**
 * What main and the worker say to each other. Main calls `HotRealm` through comlink; the worker's only
 * unasked words are `RealmNotice`s. Everything here is plain data: functions never cross.
 */
import type { Data, Path, StateData } from './data.js';
import type { Patch } from './patch.js';
import type { UiEvent, UiRecord } from './ui/node.js';
import type { CollectionViews } from './ui/views.js';

/** Raised whenever a message changes its shape; a worker with another number is refused. */
export const PROTOCOL_VERSION = 3;

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
  dependsOn: string[];
  targets: string[];
  /** Time that importing it took. */
  loadMs: number;
}

/**
 * A piece of the snapshot. Pieces arrive in order and build the replica up: a large container comes as an
 * empty shell first and its children after it, so that main never copies the whole state in one task.
 */
export interface SeedChunk {
  /** `set` puts a value where there was none. `extend` adds the parts of `value` to the container of its kind at `path`. */
  op: 'set' | 'extend';
  path: Path;
  value: Data;
}

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
  timings: FrameTimings;
}

export interface ProofOutput extends FrameOutput {
  /** What each module's state was migrated from and to; empty when none was. */
  migrations: { module: string; from: number; to: number }[];
  /** Module name → version of the state as it is after the proof. */
  versions: Record<string, number>;
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

export interface RealmError {
  kind: RealmErrorKind;
  message: string;
  /** The module at fault, where it is known. */
  module?: string;
  /** As the engine gives it; positions are those of the bundle. */
  stack?: string;
  /** What does not fit, one line each, for `schema`. */
  details?: string[];
}

/** Errors cross as data: comlink would lose their class and fields. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: RealmError };

/** The worker's side, called by main one call after another. */
export interface HotRealm {
  hello(): Hello;
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
