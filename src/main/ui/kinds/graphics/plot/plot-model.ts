import type { PlotSeries } from '../../../../../shared/ui/graphics/props.js';
import type { Tone } from '../../../../../shared/ui/vocabulary.js';
import { stepFor } from './ticks.js';

/** A series as it is drawn. */
export interface Curve {
  readonly name: string;
  readonly kind: 'line' | 'bars';
  readonly tone: Tone;
  /** Ascending; null for the index. */
  readonly xs: ArrayLike<number> | null;
  readonly ys: ArrayLike<number>;
}

export interface Domain {
  readonly low: number;
  readonly high: number;
}

/** What there is to draw, without regard to size and looks. */
export interface PlotModel {
  readonly curves: readonly Curve[];
  /** Of the values that are numbers; null when there are none. */
  readonly x: Domain | null;
  readonly y: Domain | null;
  /** The curve that the read-out goes along: the one with the most places. */
  readonly guide: Curve | null;
  /** Width that a bar may have, in units of x; 0 without bars. */
  readonly slot: number;
  /** Histograms: each place stands for an interval of this width. */
  readonly bin: number | null;
}

/** Series without a tone get these, in turn. */
const TONES: readonly Tone[] = ['accent', 'info', 'success', 'warning', 'danger', 'secondary'];
/** Intervals of a histogram, about. */
const BINS = 32;

const known = new WeakMap<readonly PlotSeries[], PlotModel>();

/** Worked out once for each list: props that have not changed are the same object. */
export function modelOf(series: readonly PlotSeries[]): PlotModel {
  const before = known.get(series);
  if (before) return before;
  const model = makeModel(series);
  known.set(series, model);
  return model;
}

function makeModel(series: readonly PlotSeries[]): PlotModel {
  const isHistogram = series[0]?.kind === 'histogram';
  const bins = isHistogram ? binsOf(series) : null;
  const curves = series.map((one, index): Curve => {
    const tone = one.tone ?? TONES[index % TONES.length] ?? 'accent';
    if (bins) return { name: one.name, kind: 'bars', tone, xs: bins.middles, ys: countIn(one.values, bins) };
    return {
      name: one.name,
      kind: one.kind === 'bars' ? 'bars' : 'line',
      tone,
      xs: one.x ?? null,
      ys: one.values,
    };
  });
  const bars = curves.filter(({ kind }) => kind === 'bars');
  const slot = bins
    ? bins.width
    : bars.reduce((least, curve) => Math.min(least, slotOf(curve)), Number.POSITIVE_INFINITY);
  const guide = curves.reduce<Curve | null>(
    (most, curve) => (curve.ys.length > (most?.ys.length ?? 0) ? curve : most),
    null,
  );
  const width = Number.isFinite(slot) ? slot : 0;
  const y = joined(curves.map(({ ys }) => rangeOf(ys)));
  const x = joined(
    curves.map(({ xs, ys }) => (xs ? rangeOf(xs) : ys.length > 0 ? { low: 0, high: ys.length - 1 } : null)),
  );
  return {
    curves,
    guide,
    slot: width,
    bin: bins?.width ?? null,
    // Bars stand on their place, and on nought.
    x: x && y && { low: x.low - width / 2, high: x.high + width / 2 },
    y: y && (bars.length > 0 ? { low: Math.min(0, y.low), high: Math.max(0, y.high) } : y),
  };
}

export function xAt({ xs }: Curve, index: number): number {
  return xs ? (xs[index] ?? Number.NaN) : index;
}

/** Index of the place that is nearest to `x`; -1 if there is none. */
export function nearest(curve: Curve, x: number): number {
  const { xs, ys } = curve;
  if (ys.length === 0) return -1;
  if (!xs) return Math.min(ys.length - 1, Math.max(0, Math.round(x)));
  let low = 0;
  let high = ys.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((xs[middle] ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low > 0 && x - (xs[low - 1] ?? 0) < (xs[low] ?? 0) - x ? low - 1 : low;
}

export function rangeOf(numbers: ArrayLike<number>): Domain | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? Number.NaN;
    if (!Number.isFinite(number)) continue;
    if (number < low) low = number;
    if (number > high) high = number;
  }
  return low <= high ? { low, high } : null;
}

function joined(ranges: readonly (Domain | null)[]): Domain | null {
  return ranges.reduce<Domain | null>((all, range) => {
    if (!all || !range) return all ?? range;
    return { low: Math.min(all.low, range.low), high: Math.max(all.high, range.high) };
  }, null);
}

/** The least distance between two places of a curve. */
function slotOf({ xs, ys }: Curve): number {
  if (!xs || ys.length < 2) return 1;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 1; index < xs.length; index++) {
    const gap = (xs[index] ?? 0) - (xs[index - 1] ?? 0);
    if (gap > 0 && gap < least) least = gap;
  }
  return Number.isFinite(least) ? least : 1;
}

interface Bins {
  readonly first: number;
  readonly width: number;
  readonly middles: Float64Array;
}

/** Intervals with round ends, the same for all samples, so that they can be compared. */
function binsOf(series: readonly PlotSeries[]): Bins {
  const range = joined(series.map(({ values }) => rangeOf(values)));
  if (!range) return { first: 0, width: 1, middles: new Float64Array() };
  const width = stepFor((range.high - range.low) / BINS, 'number');
  const first = Math.floor(range.low / width);
  const count = Math.floor(range.high / width) - first + 1;
  return {
    first,
    width,
    middles: Float64Array.from({ length: count }, (_, index) => (first + index + 0.5) * width),
  };
}

function countIn(samples: ArrayLike<number>, { first, width, middles }: Bins): Float64Array {
  const counts = new Float64Array(middles.length);
  for (let index = 0; index < samples.length; index++) {
    const bin = Math.floor((samples[index] ?? Number.NaN) / width) - first;
    if (bin >= 0 && bin < counts.length) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
