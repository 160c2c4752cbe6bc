import type { AxisFormat, PlotAxis } from '../../../../../shared/ui/graphics/props.js';
import { DAY } from './ticks.js';

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
/** From here on numbers are shortened: 12M. */
const LONG = 1_000_000;

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const minutes = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const seconds = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** A tick as it is written on its axis. */
export function tickText(value: number, step: number, axis: PlotAxis | undefined): string {
  return axis?.categories
    ? (axis.categories[value] ?? '')
    : formatTick(value, step, axis?.format ?? 'number');
}

/** A place on an axis, as it is read out. */
export function placeText(value: number, axis: PlotAxis | undefined): string {
  return axis?.categories?.[value] ?? formatValue(value, axis?.format ?? 'number');
}

/** A tick's number, as exact as the step between ticks needs. */
export function formatTick(value: number, step: number, format: AxisFormat): string {
  switch (format) {
    case 'bytes':
      return bytes(value, 1);
    case 'ms':
      return milliseconds(value, digitsFor(step));
    case 'time':
      return (step >= DAY ? day : step >= 60_000 ? minutes : seconds).format(value);
    case 'number':
      return decimal(value, digitsFor(step));
  }
}

/** A value that is read out: to three decimal places. */
export function formatValue(value: number, format: AxisFormat): string {
  if (!Number.isFinite(value)) return 'no value';
  switch (format) {
    case 'bytes':
      return bytes(value, 2);
    case 'ms':
      return milliseconds(value, 3);
    case 'time':
      return `${day.format(value)} ${seconds.format(value)}`;
    case 'number':
      return decimal(value, 3);
  }
}

function bytes(value: number, digits: number): string {
  const power = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)) / 3 + 1e-9);
  const unit = Math.min(Math.max(power, 0), BYTE_UNITS.length - 1);
  return `${decimal(value / 1000 ** unit, unit === 0 ? 0 : digits)} ${BYTE_UNITS[unit]}`;
}

function milliseconds(value: number, digits: number): string {
  return Math.abs(value) >= 1000 ? `${decimal(value / 1000, 3)} s` : `${decimal(value, digits)} ms`;
}

function decimal(value: number, digits: number): string {
  if (Math.abs(value) >= LONG) return compact.format(value).replace('-', '−');
  // Not "-0"; and a minus as wide as a plus.
  return (value + 0 || 0).toLocaleString('en', { maximumFractionDigits: digits }).replace('-', '−');
}

/** Decimal places that tell one tick from the next. */
function digitsFor(step: number): number {
  return Math.min(20, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
}
