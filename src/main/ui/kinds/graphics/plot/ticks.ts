import type { AxisFormat } from '../../../../../shared/ui/graphics/props.js';

export interface Ticks {
  readonly values: readonly number[];
  readonly step: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** What clocks and calendars count in, ms. */
const TIME_STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 7, 14, 30, 90, 365].map((count) => count * DAY),
];
/** However small the step comes out, never more ticks than a plot has px. */
const MOST_TICKS = 1000;

/**
 * Round numbers from `low` to `high`, about `count` of them: 1, 2 or 5 times a power of ten, as in P. S. Heckbert, "Nice
 * Numbers for Graph Labels" (Graphics Gems, 1990); whole ones for bytes; what clocks count in for moments. Twenty
 * lines of our own, since moments are needed too, which d3-array does not offer.
 * @param offset Minutes that local time is behind UTC: moments are rounded in local time.
 */
export function ticksFor(
  low: number,
  high: number,
  count: number,
  format: AxisFormat,
  offset = new Date(low).getTimezoneOffset() || 0,
): Ticks {
  const step = stepFor((high - low) / Math.max(1, count), format);
  const shift = format === 'time' ? offset * MINUTE : 0;
  const first = Math.ceil((low - shift) / step - 1e-9);
  const last = Math.floor((high - shift) / step + 1e-9);
  const values: number[] = [];
  // Counted in steps: adding them up would gather errors.
  for (let index = first; index <= last && values.length < MOST_TICKS; index++) {
    values.push(index * step + shift);
  }
  return { values, step };
}

export function stepFor(span: number, format: AxisFormat): number {
  if (!(span > 0)) return 1;
  if (format === 'bytes') return Math.max(1, niceNumber(span));
  if (format === 'time' && span >= SECOND) {
    return TIME_STEPS.find((step) => step >= span) ?? niceNumber(span / DAY) * DAY;
  }
  return niceNumber(span);
}

function niceNumber(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span));
  const fraction = span / power;
  return power * (fraction <= 1 + 1e-9 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10);
}
