import type { StateData } from '../../shared/data.js';
import type { FrameInput, FrameOutput, Viewport } from '../../shared/protocol.js';
import type { UiEvent } from '../../shared/ui/node.js';
import { applyRecords, emptyTree } from '../../shared/ui/tree.js';
import type { Clock } from '../reload/clock.js';
import type { Deadlines } from '../reload/deadlines.js';
import type { ReloadFailure } from '../reload/failure.js';
import type { HotSession } from '../reload/hot-session.js';
import type { Adoption, ReloadPlatform, StateSnapshot } from '../reload/platform.js';
import type { ServiceHub } from '../services/service-hub.js';
import type { AppStore } from '../store/app-store.js';
import type { CanvasUi } from '../ui/canvas-ui.types.js';
import { FramePump, type FrameSink } from './frame-pump.js';

export interface HotPlatformParts {
  clock: Clock;
  deadlines: Deadlines;
  store: AppStore;
  ui: CanvasUi;
  services: ServiceHub;
  onFrameFailure: (failure: ReloadFailure) => void;
}

/**
 * Where frames come from and where they go, in one direction: input → frame → patches to the store, records to the
 * mirror, commands to the services. Whose code answers is none of its business.
 */
export class HotPlatform implements ReloadPlatform, FrameSink {
  readonly #parts: HotPlatformParts;
  readonly pump: FramePump;
  #framesMs = 0;

  constructor(parts: HotPlatformParts) {
    this.#parts = parts;
    this.pump = new FramePump({
      clock: parts.clock,
      deadlines: parts.deadlines,
      sink: this,
      viewport: (): Viewport => parts.ui.viewport,
      atNextAnimationFrame: (run) => void requestAnimationFrame(run),
    });
  }

  /** Main's own work for frames since the page started, ms: what the reload system costs beside drawing (rule T3). */
  get framesMs(): number {
    return this.#framesMs;
  }

  /** Replaces the state of these keys, and tells the running code (rule S4). */
  restoreState(copy: StateData): Promise<void> {
    return this.pump.exclusive(() => this.pump.tell(this.#parts.store.restoreState(copy)));
  }

  /** Clears the state (Reset), and tells the running code. */
  clearState(): Promise<void> {
    return this.pump.exclusive(() => this.pump.tell(this.#parts.store.clear()));
  }

  snapshot(): StateSnapshot {
    return this.#parts.store.snapshot();
  }

  exclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.pump.exclusive(work);
  }

  peekInput(): ReturnType<FramePump['peek']> {
    return this.pump.peek();
  }

  frameInput(...args: Parameters<FramePump['input']>): FrameInput {
    return this.pump.input(...args);
  }

  adopt({ session, modules, proof, taken }: Adoption): void {
    const { store, ui } = this.#parts;
    store.beginSession(session.id, modules, proof.versions);
    store.applyFrame(session.id, proof.seq, proof.patches);
    this.pump.consume(taken);
    this.pump.attach(session);
    ui.replace('app', applyRecords(emptyTree(), proof.records));
    this.#finish(taken.events, proof);
    ui.flush();
  }

  detach(): void {
    this.#parts.store.endSession();
    this.pump.attach(null);
  }

  commit(session: HotSession, input: FrameInput, output: FrameOutput): void {
    const { clock, store, ui } = this.#parts;
    const from = clock.now();
    if (!store.applyFrame(session.id, output.seq, output.patches)) return;
    ui.apply('app', output.records);
    this.#finish(input.events, output);
    this.#framesMs += clock.now() - from;
  }

  frameFailed(failure: ReloadFailure): void {
    this.#parts.onFrameFailure(failure);
  }

  #finish(events: readonly UiEvent[], { commands, wantsFrame }: FrameOutput): void {
    const { ui, services } = this.#parts;
    for (const { type, key } of events) {
      // Hot code has seen all that was typed: from here on its value wins.
      if (type === 'edit' && !this.pump.hasEdit(key)) ui.acknowledge('app', key);
    }
    for (const command of commands) services.perform(command);
    if (wantsFrame) this.pump.animate();
  }
}
