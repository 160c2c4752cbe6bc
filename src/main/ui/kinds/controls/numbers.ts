/** How numbers that the user sets are counted, shown and read. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly unit?: string;
}

/** The value within the bounds, and on a step counted from the lowest one, or from 0. */
export function fitNumber(value: number, { min, max, step = 1 }: NumberRange): number {
  const origin = min ?? 0;
  const digits = Math.max(digitsOf(step), digitsOf(origin));
  // Adding steps up adds their errors up too: 3 × 0.1 is not 0.3.
  const stepped = Number((origin + Math.round((value - origin) / step) * step).toFixed(digits)) + 0;
  return Math.min(Math.max(stepped, min ?? Number.NEGATIVE_INFINITY), max ?? Number.POSITIVE_INFINITY);
}

/** With as many figures behind the point as the step has. */
export function figures(value: number, { min = 0, step = 1 }: NumberRange): string {
  return value.toFixed(Math.max(digitsOf(step), digitsOf(min)));
}

/** The figures with their unit, which is not to be parted from them. */
export function shownNumber(value: number, range: NumberRange): string {
  return range.unit ? `${figures(value, range)}\u00a0${range.unit}` : figures(value, range);
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * What the user wrote, its unit allowed; null if that is no number. A comma is a point to many; but `1,000` may be one
 * or a thousand, so it is neither.
 */
export function readNumber(text: string, { unit }: NumberRange): number | null {
  let written = text.trim().replace('−', '-');
  if (unit && written.endsWith(unit)) written = written.slice(0, -unit.length).trim();
  if (/^[+-]?\d*,\d+$/.test(written) && !/,\d{3}$/.test(written)) written = written.replace(',', '.');
  const value = NUMBER.test(written) ? Number(written) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

const MOST_DIGITS = 12;

function digitsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const behind = mantissa.split('.')[1]?.length ?? 0;
  return Math.min(Math.max(0, behind - Number(exponent)), MOST_DIGITS);
}
