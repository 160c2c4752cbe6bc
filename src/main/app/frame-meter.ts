import type { Data } from '../../shared/data.js';
import type { FrameOutput } from '../../shared/protocol.js';
import type { FrameFigures } from '../../shared/services.js';
import { bytesOf, patchesBytes } from '../../shared/state/bytes-of.js';
import type { Clock } from '../reload/clock.js';

/** How many frames are kept: at 60 Hz the last ten seconds. */
const KEPT = 600;
/** After the last question sizes are measured for so long, ms: they cost more than all the rest. */
const WATCHED_FOR_MS = 5_000;

/** What a frame's input waited for, and what main did for it. */
export interface FrameCosts {
  /** When the first event in it happened, on the monotonic clock; null: there was none. */
  readonly since: number | null;
  /** Main's work to take it in, ms. */
  readonly mainMs: number;
}

/** What the last frames took. Owns nothing that needs an end. */
export class FrameMeter {
  readonly #clock: Clock;
  readonly #frames: FrameFigures[] = [];
  /** Of frames that are taken in and not drawn yet: when their input happened. */
  #undrawn: { readonly frame: FrameFigures; readonly since: number | null }[] = [];
  #watchedUntil = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A frame was taken in. */
  committed({ seq, patches, records, timings }: FrameOutput, { since, mainMs }: FrameCosts): void {
    const isWatched = this.#clock.now() < this.#watchedUntil;
    const frame: FrameFigures = {
      seq,
      at: this.#clock.wallTime(),
      workerMs: timings.run + timings.diff,
      mainMs,
      drawMs: 0,
      latencyMs: null,
      patches: patches.length,
      records: records.length,
      bytes: isWatched ? patchesBytes(patches) + bytesOf(records as unknown as Data) : null,
      components: timings.components,
    };
    this.#frames.push(frame);
    if (this.#frames.length > KEPT) this.#frames.shift();
    this.#undrawn.push({ frame, since });
  }

  /** What was taken in is on the canvas. @param drawMs What drawing it took, ms. */
  drawn(drawMs: number): void {
    const now = this.#clock.now();
    for (const { frame, since } of this.#undrawn.splice(0)) {
      // One drawing shows all of them: it is told of the last.
      frame.latencyMs = since === null ? null : now - since;
    }
    const last = this.#frames.at(-1);
    if (last) last.drawMs += drawMs;
  }

  /** Frames after that one; the oldest first. Those asking are taken to be asking again. */
  since(seq: number): FrameFigures[] {
    this.#watchedUntil = this.#clock.now() + WATCHED_FOR_MS;
    const from = this.#frames.findIndex((frame) => frame.seq > seq);
    return from < 0 ? [] : this.#frames.slice(from).map((frame) => ({ ...frame }));
  }
}
