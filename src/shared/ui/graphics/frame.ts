import { checkBody } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import { propsOf } from '../props-of.js';
import { Recorder } from './draw/recorder.js';
import type { PlotAxis } from './props.js';
import { checkSeries } from './series.js';
import type { GraphicsUi } from './ui.js';

export function graphicsUi(core: FrameCore): GraphicsUi {
  return {
    plot(label, series, options = {}) {
      const { where, claim, shown } = core.control('plot', label, options);
      const own = { label: shown, series: checkSeries(series, where), ...axes(options) };
      core.place('plot', claim, propsOf(options, own), where);
    },
    canvas(label, options, paint) {
      const { where, claim, shown } = core.control('canvas', label, options);
      checkBody(paint as unknown, where);
      const recorder = new Recorder(where, options);
      paint(recorder);
      const { key } = claim;
      const keys = options.keys && { keys: [...options.keys] };
      core.place('canvas', claim, propsOf(options, { label: shown, ...recorder.finish(), ...keys }), where);
      const { events } = core;
      return {
        pointer: events.take(key, 'pointer')?.pointer ?? null,
        wheel: events.take(key, 'wheel')?.wheel ?? null,
        key: events.take(key, 'stroke')?.stroke ?? null,
      };
    },
  };
}

/** Copies: they cross to main, and hot code's own may be drafts, or change meanwhile. */
function axes({ x, y }: { x?: PlotAxis; y?: PlotAxis }): { x?: PlotAxis; y?: PlotAxis } {
  return { ...(x && { x: copy(x) }), ...(y && { y: copy(y) }) };
}

function copy(axis: PlotAxis): PlotAxis {
  return axis.categories ? { ...axis, categories: [...axis.categories] } : { ...axis };
}
