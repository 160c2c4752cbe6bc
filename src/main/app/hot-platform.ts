import type { StateData } from '../../shared/data.js';
import type { Patch } from '../../shared/patch.js';
import type { FrameInput, FrameOutput, Viewport } from '../../shared/protocol.js';
import { assertData } from '../../shared/state/assert-data.js';
import { cloneData } from '../../shared/state/clone-data.js';
import type { UiEvent } from '../../shared/ui/node.js';
import { applyRecords, emptyTree } from '../../shared/ui/tree.js';
import { BoundFields } from '../history/bound-fields.js';
import type { StepName, Versions } from '../history/step.js';
import { StepNames } from '../history/step-names.js';
import { TimelineFeed } from '../history/timeline-feed.js';
import type { Gesture } from '../input/gestures.js';
import { type FrameEvents, isChange } from '../input/input-queue.js';
import type { Clock } from '../reload/clock.js';
import type { Deadlines } from '../reload/deadlines.js';
import { failureOf, type ReloadFailure } from '../reload/failure.js';
import type { HotSession } from '../reload/hot-session.js';
import type { Adoption, ReloadPlatform, StateSnapshot } from '../reload/platform.js';
import type { ServiceHub } from '../services/service-hub.js';
import type { AppStore } from '../store/app-store.js';
import type { CanvasUi } from '../ui/canvas-ui.types.js';
import { FrameMeter } from './frame-meter.js';
import { FramePump, type FrameSink, type FrameTaking } from './frame-pump.js';
import type { ImportedState } from './import-state.js';
import { SubmittedFields, type SubmittedTexts } from './submitted-fields.js';
import { TimeTravel } from './time-travel.js';

const RESTORED: StepName = { kind: 'restore', label: 'Write a copy back', group: null };

export interface HotPlatformParts {
  clock: Clock;
  deadlines: Deadlines;
  store: AppStore;
  ui: CanvasUi;
  services: ServiceHub;
  gesture: () => Gesture;
  /** Other code takes over now: module name → version of its state. Called before it changes anything. */
  announce: (modules: Versions) => void;
  /** Calls back at the next animation frame. */
  atNextAnimationFrame: (run: () => void) => void;
  onFrameFailure: (failure: ReloadFailure) => void;
  /**
   * Other code took over while an older point was shown, and was given the state as it is: the point is to be shown again.
   * Called before any frame of that code.
   */
  onViewEnded: (point: number) => void;
}

/**
 * Where frames come from and where they go, in one direction: input → frame → patches to the store, records to the
 * mirror, commands to the services. Whose code answers is none of its business.
 */
export class HotPlatform implements ReloadPlatform, FrameSink {
  readonly #parts: HotPlatformParts;
  readonly pump: FramePump;
  /** Undo, redo, and looking at the state as it was. */
  readonly travel: TimeTravel;
  readonly fields: BoundFields;
  readonly meter: FrameMeter;
  readonly #submitted: SubmittedFields;
  readonly #names: StepNames;
  readonly #timeline: TimelineFeed;
  /** Ids of what was asked for while an older point was shown: the answers to all else wait until the state is back. */
  readonly #askedThere = new Set<string>();
  #framesMs = 0;
  /** Makes the session that runs the one whose frames count, again. */
  #owner: (() => void) | null = null;
  /** State keys of the code that runs: it knows no others. */
  #keys: ReadonlySet<string> = new Set();

  constructor(parts: HotPlatformParts) {
    this.#parts = parts;
    const { store, ui } = parts;
    this.meter = new FrameMeter(parts.clock);
    this.fields = new BoundFields(() => store.history.steps());
    this.#submitted = new SubmittedFields(ui, () => this.pump);
    this.travel = new TimeTravel({
      store,
      settled: () => this.pump.settled(),
      exclusive: (work) => this.pump.exclusive(work),
      check: (patches) => this.pump.check(this.#ofRunningCode(patches)),
      tell: (patches) => this.#tell(patches),
    });
    this.#names = new StepNames({ node: (key) => ui.tree('app').get(key), gesture: parts.gesture });
    this.#timeline = new TimelineFeed(
      () => store.history,
      () => this.travel.viewing,
    );
    this.pump = new FramePump({
      clock: parts.clock,
      deadlines: parts.deadlines,
      sink: this,
      viewport: (): Viewport => ui.viewport,
      views: () => ui.views,
      frozen: () => store.isReader || this.travel.viewing !== null,
      timeline: () => this.#timeline.take(),
      accepts: ({ id }) => this.travel.viewing === null || this.#askedThere.has(id),
      atNextAnimationFrame: parts.atNextAnimationFrame,
    });
  }

  /** Main's own work for frames since the page started, ms: what the reload system costs beside drawing (rule T3). */
  get framesMs(): number {
    return this.#framesMs;
  }

  /**
   * Writes a copy of the state back, and tells the running code (rule S4). Rejects, and changes nothing, if it is not
   * plain data, has an unknown key, or does not fit the schemas of the code that runs (rule S6).
   */
  async restoreState(copy: StateData): Promise<void> {
    assertData(copy, []);
    // At once: it is the caller's, who may change it while a frame ends.
    const own = Object.fromEntries(Object.entries(copy).map(([key, value]) => [key, cloneData(value)]));
    const { store } = this.#parts;
    await this.change(async (back) => {
      const patches = store.restorePatches(own);
      await this.pump.check(this.#ofRunningCode([...back, ...patches]));
      store.write(patches, RESTORED);
      return patches;
    });
  }

  /**
   * Puts an imported state in the place of the state: migrated and checked as a whole by the code that runs before
   * anything is replaced. Rejects, and changes nothing, if it does not fit.
   */
  async importState({ state, versions }: ImportedState): Promise<void> {
    const { store } = this.#parts;
    await this.change(async () => {
      const fitted = await this.pump.fit(state, versions);
      const name = { kind: 'import', label: 'Import a file', group: null } as const;
      const all = { ...versions, ...fitted.versions };
      return store.replaceState({ ...state, ...fitted.state }, all, name);
    });
  }

  /** Clears the state (Reset), and tells the running code. */
  clearState(): Promise<void> {
    return this.change(() => this.#parts.store.clear());
  }

  /**
   * A change of the state that main itself makes, or another tab has made: while no frame runs, and the running code is
   * told. An older point that is shown is left, since what is told is of the state as it is.
   *
   * @param work Changes the store, and answers the patches; null: the running code is not to be told, since it ends. It
   * is given what leads that code back from an older point.
   */
  change(
    work: (back: readonly Patch[]) => Promise<readonly Patch[] | null> | readonly Patch[] | null,
  ): Promise<void> {
    return this.pump.exclusive(async () => {
      const back = this.travel.wayBack();
      const patches = await work(back);
      if (patches === null) return;
      this.travel.reset();
      this.#tell([...back, ...patches]);
    });
  }

  snapshot(point?: number): StateSnapshot {
    return this.#parts.store.snapshot(point);
  }

  get point(): number {
    return this.#parts.store.history.at;
  }

  pointOf(versions: Versions): number | null {
    const { store } = this.#parts;
    return store.history.pointOf(versions, store.versions);
  }

  exclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.pump.exclusive(work);
  }

  peekInput(withHeld: boolean): FrameEvents {
    // What the user does to an older point is not for the state: it waits until that is shown again.
    return this.travel.viewing === null ? this.pump.peek(withHeld) : { events: [], replies: [] };
  }

  frameInput(taken: FrameEvents, patches: readonly Patch[]): FrameInput {
    const input = this.pump.input(taken, patches, this.#timeline.whole());
    // It is given the state as it is, whatever the code before it shows.
    return { ...input, frozen: this.#parts.store.isReader };
  }

  adopt(adoption: Adoption): ReloadFailure | null {
    const { session, modules, proof, taken, withHeld } = adoption;
    const { ui } = this.#parts;
    const before = new Map(ui.tree('app'));
    // Who rolls back wants to see where that leads.
    const viewing = adoption.news.kind === 'rollback' ? null : this.travel.viewing;
    const submitted = this.#submitted.texts(taken.events);
    try {
      ui.replace('app', applyRecords(emptyTree(), proof.records));
      this.#begin(adoption);
    } catch (error) {
      // All or nothing: what was seen is seen again.
      ui.replace('app', before);
      throw error;
    }
    this.#keys = new Set(modules.flatMap(({ stateKeys }) => stateKeys));
    this.#timeline.reset();
    this.travel.reset();
    this.pump.consume(taken);
    if (withHeld) this.pump.release();
    this.pump.attach(session);
    if (viewing !== null) this.#parts.onViewEnded(viewing);
    try {
      this.#finish(taken.events, submitted, proof);
      // The older point comes over it before it is to be seen.
      if (viewing === null) ui.flush();
      return null;
    } catch (error) {
      return failureOf(error, 'switch');
    }
  }

  detach(): void {
    this.#owner = null;
    // Perhaps it was that older point that killed it.
    this.travel.reset();
    this.#parts.store.endSession();
    this.pump.attach(null);
  }

  commit(session: HotSession, input: FrameInput, output: FrameOutput, { since, taken }: FrameTaking): void {
    const { clock, store, ui } = this.#parts;
    const from = clock.now();
    const name = this.#names.name({ ...input, named: output.step });
    if (!store.applyFrame(session.id, output.seq, output.patches, name)) return;
    taken();
    this.fields.learn(input.events, output.patches, (patches) => store.isUndoable(patches));
    const submitted = this.#submitted.texts(input.events);
    ui.apply('app', output.records);
    if (input.patches.length > 0 || output.patches.length > 0) ui.stateChanged();
    this.#finish(input.events, submitted, output);
    const mainMs = clock.now() - from;
    this.#framesMs += mainMs;
    this.meter.committed(output, { since, mainMs });
    if (since !== null) ui.hasten();
  }

  frameFailed(failure: ReloadFailure): void {
    this.#parts.onFrameFailure(failure);
  }

  eventsDropped(events: readonly UiEvent[]): void {
    for (const { type, key } of events) {
      // It is shown as the user set it, and hot code did not take that. A text stays: the next edit holds all of it.
      if (type === 'change') this.#parts.ui.acknowledge('app', key);
    }
  }

  /** The store's side of the switch: all of it, or the session before goes on. */
  #begin({ session, modules, proof, taken, news, point }: Adoption): void {
    const { store, clock } = this.#parts;
    const before = this.#owner;
    const begin = (): void => store.beginSession(session.id, modules);
    const back = point === undefined ? [] : store.patchesTo(point, true);
    const patches = [...back, ...proof.patches];
    const isNews = news.kind !== 'reload' || taken.events.length + taken.replies.length === 0;
    const name = isNews ? news : this.#names.name({ ...taken, named: proof.step, time: clock.wallTime() });
    this.#parts.announce(Object.fromEntries(modules.map(({ name: module, version }) => [module, version])));
    begin();
    try {
      if (!isNews) store.note(news);
      if (!store.applyFrame(session.id, proof.seq, patches, name, proof.versions)) {
        throw new Error('The store did not take the first frame of the new session.');
      }
    } catch (error) {
      before?.();
      throw error;
    }
    this.#owner = begin;
  }

  /** Tells the running code what changed. Within `exclusive` alone. */
  #tell(patches: readonly Patch[]): void {
    this.pump.tell(this.#ofRunningCode(patches));
  }

  /** The running code knows its own keys alone: the store may have others, of modules that are gone. */
  #ofRunningCode(patches: readonly Patch[]): Patch[] {
    return patches.filter(({ path }) => this.#keys.has(String(path[0])));
  }

  #finish(
    events: readonly UiEvent[],
    submitted: SubmittedTexts,
    { commands, wantsFrame, watches }: FrameOutput,
  ): void {
    const { ui, services } = this.#parts;
    this.#submitted.rebase(submitted);
    for (const event of events) {
      // Hot code has seen all that the user did to the node: from here on its value wins.
      if (isChange(event) && !this.pump.hasChange(event.key)) ui.acknowledge('app', event.key);
    }
    for (const command of commands) {
      // Once the state is back, every answer is taken.
      if (this.travel.viewing === null) this.#askedThere.clear();
      else this.#askedThere.add(command.id);
      this.#names.asked(command);
      services.perform(command);
    }
    this.#timeline.watch(watches);
    if (wantsFrame || this.#timeline.isNews) this.pump.animate();
  }
}
