/**
 * What hot modules import as `rekindle`: how a module says what it is, and the `App` that its functions get.
 */
import type { StateData } from './data.js';
import type { Services } from './services.js';
import type { Timeline } from './timeline.js';
import type { Ui } from './ui/ui.js';

/**
 * The App state's keys and their types. Each module adds its own by declaration merging:
 * `declare module 'rekindle' { interface AppState { draft: string } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: merged into by hot modules
export interface AppState {}

/**
 * The delegation targets, without their first argument. Each module adds its own:
 * `declare module 'rekindle' { interface AppTargets { renderChat(): void } }`.
 */
export interface AppTargets {
  /** The root target: the runtime calls it once a frame. Exactly one module has it. */
  renderMainInterface(): void;
}

/** Times of the app's components, shown with the frame's timings. */
export interface PerfMonitor {
  /** Starts measuring; call the function it returns when the component is done. */
  startComponent(name: string): () => void;
}

/** What the runtime gives to hot code, for the length of a call. Do not keep it. */
export interface AppBase {
  /**
   * A draft of the App state: change it in place. Dates and typed arrays are values: replace them. What is changed
   * inside one is neither refused nor saved: this worker alone sees it, until the next reload. Of other modules' keys
   * there is a read-only view of what they are when they are read; assigning one copies it.
   */
  readonly state: AppState;
  readonly ui: Ui;
  readonly services: Services;
  readonly perfMonitor: PerfMonitor;
  /** The frame's wall clock, ms since 1970. Use it in place of `Date.now()`: a frame can be played again. */
  readonly now: number;
  /** A random number in [0, 1), the same when the frame is played again. */
  random(): number;
  /** Ask for another frame although nothing happened: for animations. */
  requestFrame(): void;
  /**
   * Names the step that the changes of this frame make in the history, for Undo: `app.step('Delete entry')`. The last
   * call in a frame counts. In `init` and `dispose` it names nothing: what they change is no step of the user's.
   *
   * @param label 1 to 200 characters. What happens to what, as in a menu; it is shown, so keep secrets out of it.
   * @throws if it is anything else.
   */
  step(label: string): void;
  /**
   * The state can be looked at and not changed: an older point of the history is shown, or another tab owns the
   * workspace. What is written now, but for `transientKeys` and `secretKeys`, is dropped without an error: write as
   * always, and disable what would have no effect.
   */
  readonly isReadOnly: boolean;
  /**
   * Every change of the state, and what undo and redo would do. What is looked at here is kept up to date: when it
   * changes, another frame comes. `services.history` goes through it.
   */
  readonly history: Timeline;
}

/** The stable object that hot code sees: state, UI, services, and a delegator for each target (rule M4). */
export type App = AppBase & AppTargets;

// biome-ignore lint/suspicious/noExplicitAny: a target takes whatever its caller passes; `AppTargets` types the call
export type Target = (app: App, ...args: any[]) => unknown;

/** The part of valibot's schemas that the runtime uses: any schema of valibot's fits. */
export interface StateSchema {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => unknown;
  };
}

/**
 * Version n → the step that brings the module's state (its keys alone) from n to n + 1; without gaps up to the module's
 * version. `old` is a copy, so it may be changed and returned. A key that the last step leaves out is removed, or gets its
 * first value again.
 */
// biome-ignore lint/suspicious/noExplicitAny: an older state has a type that is no longer written down
export type MigrationSteps = Readonly<Record<number, (old: any) => StateData>>;

/** All steps in one function; which one is asked for is `fromVersion`. Gaps show only when it runs. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type MigrateFunction = (old: any, fromVersion: number) => StateData;

/** A hot module's definition (rule M2). */
export interface HotModule {
  /** Unique; for a module in a folder, the folder's name. */
  name: string;
  /** Raised whenever the state's shape changes; then `migrate` must bring the older state here. Default 1. */
  version?: number;
  /**
   * The state keys that this module owns: it alone writes them (rule S2). A key that only an older version had stays
   * listed for as long as `migrate` is to see it.
   */
  stateKeys?: readonly string[];
  /** Values of keys that the store does not have yet. The schema checks them, too. */
  initialState?: () => StateData;
  /** How an older version's state becomes this one's: `{ 1: (old) => …, 2: (old) => … }`. Needed above version 1. */
  migrate?: MigrationSteps | MigrateFunction;
  /** An object schema over the module's keys (valibot): what does not fit is refused with its path. */
  schema?: StateSchema;
  /** Among `stateKeys`, those that never leave memory (rule S5). */
  secretKeys?: readonly string[];
  /** Among `stateKeys`, those that Undo leaves as they are (what is open, what is searched for). They are saved. */
  transientKeys?: readonly string[];
  /** Names of modules that load before this one, and whose state this one may read. */
  dependsOn?: readonly string[];
  /** What others may call as `app.<name>(…)`. */
  targets?: Readonly<Record<string, Target>>;
  /** Runs before the module's first frame; again if the state moved on before the switch, so let it be repeatable. */
  init?: (app: App) => void | Promise<void>;
  /** Runs when this code is retired. What it writes to the state is dropped. */
  dispose?: (app: App) => void;
}

/** Says what a module is; `index.ts` default-exports it. Returns its argument: it is there for the types. */
export function defineHotModule(module: HotModule): HotModule {
  return module;
}

/** What `hot` leaves on a function. A registered symbol: bundles do not share this file's identity. */
export const HOT_TARGET: symbol = Symbol.for('rekindle.hot-target');

export interface HotTargetOptions {
  /** State keys that the function works on: they join the keys that its module owns. */
  stateKeys?: readonly string[];
}

/**
 * Declares one function as a delegation target of its module: export it from `index.ts` under the target's name.
 * The function form of a decorator (rule M3).
 */
export function hot<F extends Target>(options: HotTargetOptions, fn: F): F {
  Object.defineProperty(fn, HOT_TARGET, { value: options });
  return fn;
}

export type { Data } from './data.js';
export type { HttpFailureKind, HttpReply, HttpRequest } from './http.js';
export type {
  DiagnosticsReport,
  Difference,
  FrameFigures,
  ModuleFigures,
  ReloadFigures,
  Services,
  StorageReport,
} from './services.js';
export type { Timeline, TimelinePoint } from './timeline.js';
export type { Drop } from './ui/dragging/props.js';
export { findPattern } from './ui/find-pattern.js';
export type { Draw } from './ui/graphics/draw/draw.js';
export type { CanvasKey, CanvasPointer, CanvasWheel, DrawStyle, PlotSeries } from './ui/graphics/props.js';
export type { CanvasInput } from './ui/graphics/ui.js';
export type { IconName } from './ui/icon-names.js';
export type { Tab } from './ui/layout/props.js';
export type { CodeTone } from './ui/text/code-tones.js';
export type { Span, Spans } from './ui/text/spans.js';
export type { Ui } from './ui/ui.js';
export type { HeadingLevel, TextRole, Tone } from './ui/vocabulary.js';
