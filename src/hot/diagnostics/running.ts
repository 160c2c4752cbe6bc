import type { App, DiagnosticsReport, FrameFigures, ModuleFigures, ReloadFigures } from 'rekindle';
import * as v from 'valibot';
import { type FrameSeries, seriesOf } from './frame-series.js';
import { Poll } from './poll.js';

/** Frames that are kept for the plots. */
const KEPT = 600;

const frame: v.GenericSchema<unknown, FrameFigures> = v.object({
  seq: v.number(),
  at: v.number(),
  workerMs: v.number(),
  mainMs: v.number(),
  drawMs: v.number(),
  latencyMs: v.nullable(v.number()),
  patches: v.number(),
  records: v.number(),
  bytes: v.nullable(v.number()),
  components: v.record(v.string(), v.number()),
});

const module: v.GenericSchema<unknown, ModuleFigures> = v.object({
  name: v.string(),
  version: v.number(),
  generation: v.number(),
  hash: v.string(),
  size: v.number(),
  loadMs: v.number(),
  stateKeys: v.array(v.string()),
  targets: v.array(v.string()),
  dependsOn: v.array(v.string()),
});

const reload: v.GenericSchema<unknown, ReloadFigures> = v.object({
  at: v.number(),
  ok: v.boolean(),
  generation: v.number(),
  trigger: v.string(),
  changed: v.array(v.string()),
  steps: v.array(v.object({ name: v.string(), ms: v.number() })),
  total: v.number(),
  pause: v.number(),
  failure: v.nullable(v.string()),
});

const report: v.GenericSchema<unknown, DiagnosticsReport> = v.object({
  frames: v.array(frame),
  modules: v.array(module),
  reloads: v.array(reload),
  canvas: v.record(v.string(), v.number()),
});

/** A report, and what is told of the frames that are kept of all reports. */
export type RunningReport = DiagnosticsReport & { readonly series: FrameSeries };

/** Frames, the oldest first; locals, since what is measured is no state. */
let frames: readonly FrameFigures[] = [];
let heard: RunningReport | null = null;

const poll = new Poll(
  500,
  ({ services }) => services.diagnostics.report(frames.at(-1)?.seq ?? 0),
  (value) => {
    const read = v.safeParse(report, value);
    return read.success ? read.output : null;
  },
);

/** How the workbench runs, as it was told last; null before the first answer. Asks on for as long as it is called. */
export function running(app: App): RunningReport | null {
  const answer = poll.follow(app);
  if (answer) {
    frames = [...frames, ...answer.frames].slice(-KEPT);
    heard = { ...answer, series: seriesOf(frames) };
  }
  return heard;
}
