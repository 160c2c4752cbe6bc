import type { FrameFigures } from 'rekindle';
import { quantile, totals } from './statistics.js';

/** Values and when they were, ms since 1970. */
export interface Course {
  readonly x: readonly number[];
  readonly values: readonly number[];
}

/** What is told of the last frames, the oldest first. Times in ms. */
export interface FrameSeries {
  /** When each was taken in, ms since 1970. */
  readonly at: readonly number[];
  readonly main: readonly number[];
  readonly worker: readonly number[];
  /** Main and worker. */
  readonly whole: readonly number[];
  /** Of frames that had an input. */
  readonly latency: Course;
  /** Of frames that were measured. */
  readonly bytes: Course;
  readonly patches: readonly number[];
  readonly records: readonly number[];
  /** What each window cost in a frame, the most first. */
  readonly windows: readonly (readonly [name: string, ms: number])[];
  /** “0.4 / 2.1 ms”: what half of the frames did not exceed, and what 95 of 100 did not. */
  readonly usual: { readonly main: string; readonly worker: string; readonly latency: string };
}

/** Works it out: once for each answer, since it is drawn in every frame. */
export function seriesOf(frames: readonly FrameFigures[]): FrameSeries {
  const main = frames.map(({ mainMs, drawMs }) => mainMs + drawMs);
  const worker = frames.map(({ workerMs }) => workerMs);
  const latency = courseOf(frames, ({ latencyMs }) => latencyMs);
  return {
    at: frames.map(({ at }) => at),
    main,
    worker,
    whole: frames.map(({ mainMs, drawMs, workerMs }) => mainMs + drawMs + workerMs),
    latency,
    bytes: courseOf(frames, ({ bytes }) => bytes),
    patches: frames.map(({ patches }) => patches),
    records: frames.map(({ records }) => records),
    windows: windowsOf(frames),
    usual: { main: usual(main), worker: usual(worker), latency: usual(latency.values) },
  };
}

function courseOf(frames: readonly FrameFigures[], pick: (frame: FrameFigures) => number | null): Course {
  const x: number[] = [];
  const values: number[] = [];
  for (const frame of frames) {
    const value = pick(frame);
    if (value === null) continue;
    x.push(frame.at);
    values.push(value);
  }
  return { x, values };
}

function windowsOf(frames: readonly FrameFigures[]): [name: string, ms: number][] {
  const measured = frames.map(({ components }) => components).filter((one) => Object.keys(one).length > 0);
  return totals(measured).map(([name, sum]) => [name, sum / measured.length]);
}

function usual(values: readonly number[]): string {
  const [half, most] = [quantile(values, 0.5), quantile(values, 0.95)];
  return half === null || most === null ? '–' : `${half.toFixed(1)} / ${most.toFixed(1)} ms`;
}
