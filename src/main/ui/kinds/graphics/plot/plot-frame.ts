import type { PlotProps } from '../../../../../shared/ui/graphics/props.js';
import type { Rect } from '../../../layout/place.js';
import type { Theme } from '../../../theme.js';
import type { NodeLook } from '../../kind.js';
import { tickText } from './formats.js';
import { type Domain, modelOf, type PlotModel } from './plot-model.js';
import { type Ticks, ticksFor } from './ticks.js';

/** Room that a tick has along its axis, CSS px at a text scale of 1. */
const TICK_ROOM = { x: 88, y: 36 };

/** Width and height of a sample of a series' colour beside its name, CSS px: as the name, in whole px and even. */
export function swatchSize({ scale }: Theme): number {
  return 2 * Math.round(4 * scale);
}

/** Where everything of a plot is, CSS px from its top left. */
export interface PlotFrame {
  readonly model: PlotModel;
  /** Between the axes. */
  readonly area: Rect;
  readonly x: Axis;
  readonly y: Axis;
  readonly legend: boolean;
}

export interface Axis {
  readonly domain: Domain;
  readonly ticks: Ticks;
  /** Ticks as they are written. */
  readonly labels: readonly string[];
  at(value: number): number;
  /** The value at a place. */
  from(px: number): number;
}

export function frameOf({ props, width, height, theme, text }: NodeLook<'plot'>): PlotFrame {
  const model = modelOf(props.series);
  const { space, scale } = theme;
  const line = text.lineHeight('caption');
  const legend = props.legend ?? props.series.length > 1;
  const top = (legend ? line + space.s : 0) + (props.y?.label ? line + space.xs : 0) + line / 2;
  // Low enough for the first label to clear the one at the foot of the other axis.
  const bottom = line + space.s + (props.x?.label ? line : 0);
  const inner = { y: top, height: Math.max(1, height - top - bottom) };
  const yDomain = domainOf(props.y, model.y);
  const yFormat = props.y?.format ?? 'number';
  const yTicks = ticksFor(yDomain.low, yDomain.high, inner.height / (TICK_ROOM.y * scale), yFormat);
  const grown = {
    low: props.y?.min ?? Math.min(yDomain.low, Math.floor(yDomain.low / yTicks.step + 1e-9) * yTicks.step),
    high: props.y?.max ?? Math.max(yDomain.high, Math.ceil(yDomain.high / yTicks.step - 1e-9) * yTicks.step),
  };
  const y = axis(
    grown,
    { values: withinDomain(grown, yTicks.step), step: yTicks.step },
    props.y,
    inner.y + inner.height,
    inner.y,
  );
  const left = Math.ceil(Math.max(...y.labels.map((label) => text.width(label, 'caption')), 0)) + space.s;
  const area = { x: left, y: inner.y, width: Math.max(1, width - left - space.m), height: inner.height };
  const xDomain = domainOf(props.x, model.x);
  const xFormat = props.x?.format ?? 'number';
  const categories = props.x?.categories;
  const xTicks = categories
    ? { values: withinDomain(xDomain, 1).slice(0, categories.length), step: 1 }
    : ticksFor(xDomain.low, xDomain.high, area.width / (TICK_ROOM.x * scale), xFormat);
  const x = axis(xDomain, xTicks, props.x, area.x, area.x + area.width);
  return { model, area, x, y, legend };
}

function axis(domain: Domain, ticks: Ticks, wanted: PlotProps['x'], start: number, end: number): Axis {
  const span = domain.high - domain.low;
  return {
    domain,
    ticks,
    labels: ticks.values.map((value) => tickText(value, ticks.step, wanted)),
    at: (value) => start + ((value - domain.low) / span) * (end - start),
    from: (px) => domain.low + ((px - start) / (end - start)) * span,
  };
}

/** The multiples of `step` between the ends. */
function withinDomain({ low, high }: Domain, step: number): number[] {
  const values: number[] = [];
  for (let index = Math.ceil(low / step - 1e-9); index * step <= high + step * 1e-9; index++)
    values.push(index * step);
  return values;
}

/** The ends that are asked for, else the data's; something to either side of a single value. */
function domainOf(wanted: PlotProps['x'], data: Domain | null): Domain {
  let low = wanted?.min ?? data?.low ?? 0;
  let high = wanted?.max ?? data?.high ?? low + 1;
  if (low < high) return { low, high };
  const around = Math.abs(low) * 0.1 || 1;
  if (wanted?.min === undefined) low = Math.min(low, high) - around;
  if (wanted?.max === undefined) high = Math.max(low, high) + around;
  return { low, high: high > low ? high : low + around };
}
