import type { StateData } from '../../shared/data.js';
import type { Patch } from '../../shared/patch.js';
import type { FrameInput, ModuleInfo, ProofOutput } from '../../shared/protocol.js';
import type { StepName, Versions } from '../history/step.js';
import type { FrameEvents } from '../input/input-queue.js';
import type { ReloadFailure } from './failure.js';
import type { HotSession } from './hot-session.js';

/** The state as it was at one moment, and what came after. */
export interface StateSnapshot {
  readonly state: StateData;
  readonly versions: Readonly<Record<string, number>>;
  /** The patches applied since the snapshot, or since this was last called. */
  takePatches(): Patch[];
  release(): void;
}

/** A candidate that has proved itself, as the platform takes it over. */
export interface Adoption {
  session: HotSession;
  modules: readonly ModuleInfo[];
  proof: ProofOutput;
  /** The input that the proof was run with. */
  taken: FrameEvents;
  /** It gets the answers that the code that ran before has failed on. */
  withHeld: boolean;
  /** What the switch is called in the history of the state. */
  news: StepName;
  /** The point of the history that its state is of, in place of the state as it is. */
  point?: number;
}

/** What the reload protocol needs of the rest of main, and all that it knows of it. */
export interface ReloadPlatform {
  /** @param point Of the history of the state, in place of the state as it is. */
  snapshot(point?: number): StateSnapshot;
  /** The point of the history that the state is at. */
  readonly point: number;
  /** The newest point that led to the state and where these modules' states had these versions; null: none is kept. */
  pointOf(versions: Versions): number | null;
  /** Runs work while no frame runs; input that arrives meanwhile waits (rule R5). */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  /**
   * The input that waits, without taking it.
   *
   * @param withHeld With the answers that the code that runs, or ran last, has failed on.
   */
  peekInput(withHeld: boolean): FrameEvents;
  frameInput(taken: FrameEvents, patches: readonly Patch[]): FrameInput;
  /**
   * The code that runs from now on. Applies the proof's patches, reconciles its tree, performs its commands, draws.
   *
   * @returns What failed after the code had taken over, which does not undo that; null: nothing.
   * @throws What failed before: then all is as it was.
   */
  adopt(adoption: Adoption): ReloadFailure | null;
  /** The session that ran is gone, and nothing runs in its place. */
  detach(): void;
}
