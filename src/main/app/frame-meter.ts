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
  /** Frames whose input waits for the drawing that shows what came of it, and when it happened. */
  readonly #undrawn: { readonly frame: FrameFigures; readonly since: number }[] = [];
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
    // Without records nothing is drawn: the next drawing is of something else.
    if (since !== null && records.length > 0) this.#undrawn.push({ frame, since });
  }

  /** What was taken in is on the canvas. @param drawMs What drawing it took, ms. */
  drawn(drawMs: number): void {
    const now = this.#clock.now();
    for (const { frame, since } of this.#undrawn.splice(0)) frame.latencyMs = now - since;
    // One drawing shows all that came since the one before: it is told of the last.
    const last = this.#frames.at(-1);
    if (last) last.drawMs += drawMs;
  }

  /**
   * Frames after that one; the oldest first. One whose input waits for the drawing is told when that is done, and so are
   * those after it. Those asking are taken to be asking again.
   */
  since(seq: number): readonly FrameFigures[] {
    this.#watchedUntil = this.#clock.now() + WATCHED_FOR_MS;
    const end = this.#undrawn[0]?.frame.seq ?? Number.POSITIVE_INFINITY;
    return this.#frames.filter((frame) => frame.seq > seq && frame.seq < end);
  }
}
