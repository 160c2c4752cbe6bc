import type { StateData } from '../../shared/data.js';
import type { Patch } from '../../shared/patch.js';
import type { FitAnswer, FrameInput, FrameOutput, ServiceReply, Viewport } from '../../shared/protocol.js';
import type { TimelineUpdate } from '../../shared/timeline.js';
import type { UiEvent } from '../../shared/ui/node.js';
import type { CollectionViews } from '../../shared/ui/views.js';
import type { Versions } from '../history/step.js';
import { type FrameEvents, InputQueue } from '../input/input-queue.js';
import type { Clock } from '../reload/clock.js';
import type { Deadlines } from '../reload/deadlines.js';
import { failureOf, type ReloadFailure } from '../reload/failure.js';
import type { HotSession } from '../reload/hot-session.js';

/** What is to be told of a frame's input. */
export interface FrameTaking {
  /** When the first event in it happened, on the monotonic clock; null: there was none. */
  readonly since: number | null;
  /** To be called as soon as the store has what the frame made of it; never, if the frame does not count. */
  readonly taken: () => void;
}

export interface FrameSink {
  /**
   * A frame came to its end: patches to the store, records to the mirror, commands to the services.
   */
  commit(session: HotSession, input: FrameInput, output: FrameOutput, taking: FrameTaking): void;
  /** Hot code threw in a frame, which changed nothing. The session lives on. */
  frameFailed(failure: ReloadFailure): void;
  /** What hot code failed on, and that is not tried again. */
  eventsDropped(events: readonly UiEvent[]): void;
}

export interface PumpParts {
  clock: Clock;
  deadlines: Deadlines;
  sink: FrameSink;
  viewport: () => Viewport;
  views: () => CollectionViews;
  /** What hot code writes is dropped, but for what is transient. */
  frozen: () => boolean;
  /** What is new in the history of the state; null: nothing that hot code looks at. */
  timeline: () => TimelineUpdate | null;
  /** Other answers wait. */
  accepts: (reply: ServiceReply) => boolean;
  /** Calls back at the next animation frame: the pace of code that asks for frames without input. */
  atNextAnimationFrame: (run: () => void) => void;
}

/**
 * Feeds frames to the session that runs: one in flight, and the next as soon as there is anything to tell. With
 * nothing to tell it does nothing (rule T3).
 */
export class FramePump {
  readonly #parts: PumpParts;
  readonly #queue = new InputQueue();
  readonly #page = pageName();
  #patches: Patch[] = [];
  #session: HotSession | null = null;
  #inFlight: Promise<void> | null = null;
  #holds = 0;
  #lock: Promise<void> = Promise.resolve();
  #due = false;
  #seq = 0;
  #framesRun = 0;

  constructor(parts: PumpParts) {
    this.#parts = parts;
  }

  /** Frames run since the page started; an idle app runs none. */
  get framesRun(): number {
    return this.#framesRun;
  }

  hasChange(key: string): boolean {
    return this.#queue.hasChange(key);
  }

  /** Changes the texts of a field's edits that wait. */
  rebaseEdits(key: string, rebase: (text: string) => string): void {
    this.#queue.rebaseEdits(key, rebase);
  }

  event(event: UiEvent): void {
    this.#queue.addEvent(event, this.#parts.clock.now());
    this.#pump();
  }

  /** @param onTaken Called when a frame has taken them all. */
  replies(replies: readonly ServiceReply[], onTaken?: () => void): void {
    this.#queue.addReplies(replies, onTaken);
    this.#pump();
  }

  /** Drops the answers under an id that wait. */
  forget(id: string): void {
    this.#queue.forget(id);
  }

  /** Answers that the code before it failed on are not held back from the code that runs. */
  release(): void {
    this.#queue.release();
  }

  /** A frame without input: the viewport changed, say. */
  wake(): void {
    this.#due = true;
    this.#pump();
  }

  /** Tells the running code what main itself changed in the state. Within `exclusive` alone. */
  tell(patches: readonly Patch[]): void {
    this.#patches.push(...patches);
    this.#due = true;
  }

  /**
   * Asks the running code whether the state would fit its schemas after these patches. Within `exclusive` alone.
   * Rejects with a ReloadError if not; without running code there is nobody to ask.
   */
  async check(patches: readonly Patch[]): Promise<void> {
    const session = this.#session;
    if (!session?.isAlive || patches.length === 0) return;
    // What it has not been told yet comes first.
    const all = [...this.#patches, ...patches];
    await session.outcome('run', this.#parts.deadlines.prove, (realm) => realm.check(all));
  }

  /**
   * A whole state as the running code would have it: migrated, complete and checked. Within `exclusive` alone. Rejects
   * with a ReloadError if it does not fit.
   */
  async fit(state: StateData, versions: Versions): Promise<FitAnswer> {
    const session = this.#session;
    if (!session?.isAlive)
      throw new Error('No code runs that could check it. Repair what failed, then try again.');
    return session.outcome('run', this.#parts.deadlines.prove, (realm) =>
      realm.fit({ state, versions: { ...versions } }),
    );
  }

  /** From now on frames go to this session. What was still to be told to the one before it is in its seed. */
  attach(session: HotSession | null): void {
    this.#session = session;
    this.#patches = [];
  }

  /**
   * Runs `work` while no frame runs: after the one in flight has ended, one `exclusive` after another. Input that
   * arrives meanwhile waits.
   */
  async exclusive<T>(work: () => Promise<T> | T): Promise<T> {
    const before = this.#lock;
    let release = (): void => {};
    this.#lock = new Promise((resolve) => {
      release = resolve;
    });
    this.#holds += 1;
    try {
      await before;
      await this.#inFlight;
      return await work();
    } finally {
      this.#holds -= 1;
      release();
      this.#pump();
    }
  }

  /** Until the running code has seen all that there is to tell; at once when none runs. */
  async settled(): Promise<void> {
    await this.exclusive(() => {});
    while (this.#session?.isAlive && this.#inFlight && !this.#queue.hasNothing(this.#parts.accepts)) {
      await this.#inFlight;
    }
  }

  /** @param withHeld With the answers that the code that runs has failed on. */
  peek(withHeld = false): FrameEvents {
    return this.#queue.peek(this.#parts.accepts, withHeld);
  }

  consume(taken: FrameEvents): void {
    this.#queue.consume(taken);
  }

  /** The next frame's input. @param timeline What is to be told of the history; null: nothing. */
  input(
    { events, replies }: FrameEvents,
    patches: readonly Patch[],
    timeline: TimelineUpdate | null,
  ): FrameInput {
    this.#seq += 1;
    return {
      page: this.#page,
      seq: this.#seq,
      time: this.#parts.clock.wallTime(),
      seed: Math.floor(Math.random() * 2 ** 32),
      viewport: this.#parts.viewport(),
      views: this.#parts.views(),
      events: [...events],
      replies: [...replies],
      patches: [...patches],
      frozen: this.#parts.frozen(),
      ...(timeline ? { timeline } : {}),
    };
  }

  /** Another frame at the next animation frame, because hot code asked for it. */
  animate(): void {
    this.#parts.atNextAnimationFrame(() => this.wake());
  }

  #pump(): void {
    const session = this.#session;
    if (!session?.isAlive || this.#inFlight || this.#holds > 0) return;
    if (!this.#due && this.#queue.hasNothing(this.#parts.accepts)) return;
    this.#due = false;
    this.#inFlight = this.#run(session).finally(() => {
      this.#inFlight = null;
      this.#pump();
    });
  }

  async #run(session: HotSession): Promise<void> {
    const taken = this.peek();
    const { since } = this.#queue;
    const input = this.input(taken, this.#patches, this.#parts.timeline());
    this.#patches = [];
    this.#framesRun += 1;
    let output: FrameOutput;
    try {
      output = await session.outcome('run', this.#parts.deadlines.frame, (realm) => realm.frame(input));
    } catch (error) {
      // A session that died told its owner by itself.
      if (session.isAlive) this.#parts.sink.frameFailed(failureOf(error, 'run'));
      // Not tried again: it would fail again, for ever (rule B1).
      this.#parts.sink.eventsDropped(this.#queue.blame(taken, !session.isAlive));
      return;
    }
    let isTaken = false;
    const consume = (): void => {
      isTaken = true;
      this.#queue.consume(taken);
    };
    try {
      this.#parts.sink.commit(session, input, output, { since, taken: consume });
    } catch (error) {
      if (!isTaken) this.#parts.sink.eventsDropped(this.#queue.blame(taken, true));
      session.fail(`What a frame answered does not fit: ${failureOf(error, 'run').message}`);
    }
  }
}

/** 64 bits of chance. `crypto.randomUUID` is missing where a page comes by plain HTTP. */
function pageName(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');
}
