import type { Sizing, Tone } from '../vocabulary.js';

/** How the numbers of an axis are written. `bytes` in KiB, MiB, …; `ms` are milliseconds; `time` is a moment, ms since 1970. */
export type AxisFormat = 'number' | 'bytes' | 'ms' | 'time';

export interface PlotAxis {
  label?: string;
  format?: AxisFormat;
  /** Ends of the axis; where they are left out the data decide. */
  min?: number;
  max?: number;
  /** Words in place of the numbers 0, 1, 2, … */
  categories?: readonly string[];
}

/** Numbers by index. Typed arrays are copied fastest; NaN is a gap. */
export type Numbers = readonly number[] | Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

export interface PlotSeries {
  name: string;
  /** `histogram`: the values are samples, and what is drawn is how many fall into each interval. */
  kind?: 'line' | 'bars' | 'histogram';
  values: Numbers;
  /** Place of each value, ascending; its index when absent. Not for histograms. */
  x?: Numbers;
  tone?: Tone;
}

export interface PlotProps extends Sizing {
  label: string;
  series: readonly PlotSeries[];
  x?: PlotAxis;
  y?: PlotAxis;
  /** The names of the series above the plot; when absent, if there is more than one. */
  legend?: boolean;
  /** What is shown while there are no values. */
  empty?: string;
}

/** What hot code draws itself. */
export interface GraphicsKinds {
  plot: PlotProps;
}

export type GraphicsEvent = never;
