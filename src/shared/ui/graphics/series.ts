import { checkLabel, describe, UiError } from '../args.js';
import { oneWordOf, TONE } from '../option-rules.js';
import type { Numbers, PlotSeries } from './props.js';

const KIND = oneWordOf<NonNullable<PlotSeries['kind']>>({ line: true, bars: true, histogram: true });

/** Copies of the series, checked: their numbers go to main, and hot code may change its own meanwhile. */
export function checkSeries(series: unknown, where: string): PlotSeries[] {
  if (!Array.isArray(series)) {
    throw new UiError(`${where}: the series are ${describe(series)}; expected a list of { name, values }`);
  }
  const checked = series.map((one: unknown, index) => checkOne(one, `${where}: series ${index + 1}`));
  const histograms = checked.filter(({ kind }) => kind === 'histogram').length;
  if (histograms > 0 && histograms < checked.length) {
    throw new UiError(
      `${where}: some of the series are histograms and some are not; expected one or the other, for they have not the same x axis`,
    );
  }
  return checked;
}

function checkOne(given: unknown, at: string): PlotSeries {
  if (typeof given !== 'object' || given === null) {
    throw new UiError(`${at} is ${describe(given)}; expected { name, values }`);
  }
  const { name, kind, values, x, tone } = given as Readonly<Record<string, unknown>>;
  checkLabel(name, at);
  const named = `${at} ('${name}')`;
  if (kind !== undefined && !KIND.fits(kind)) {
    throw new UiError(`${named}: the kind is ${describe(kind)}; expected ${KIND.expected}`);
  }
  if (tone !== undefined && !TONE.fits(tone)) {
    throw new UiError(`${named}: the tone is ${describe(tone)}; expected ${TONE.expected}`);
  }
  const own = copyNumbers(values, named, 'the values');
  const series = { name, values: own, ...(kind && { kind }), ...(tone && { tone }) };
  if (x === undefined) return series;
  if (kind === 'histogram') {
    throw new UiError(
      `${named}: a histogram has an x; expected none, for its values are what it is drawn over`,
    );
  }
  const places = copyNumbers(x, named, 'x');
  if (places.length !== own.length) {
    throw new UiError(`${named}: x has ${places.length} numbers, the values ${own.length}; expected as many`);
  }
  checkAscending(places, named);
  return { ...series, x: places };
}

/** A typed array in any case: it crosses faster. */
function copyNumbers(numbers: unknown, at: string, what: string): Exclude<Numbers, readonly number[]> {
  if (
    numbers instanceof Float64Array ||
    numbers instanceof Float32Array ||
    numbers instanceof Int32Array ||
    numbers instanceof Uint32Array ||
    numbers instanceof Uint8Array
  ) {
    return numbers.slice();
  }
  if (!Array.isArray(numbers)) {
    throw new UiError(
      `${at}: ${what} are ${describe(numbers)}; expected a list of numbers, or a typed array`,
    );
  }
  const wrong = numbers.findIndex((number: unknown) => typeof number !== 'number');
  if (wrong >= 0) {
    throw new UiError(
      `${at}: ${what} have ${describe(numbers[wrong])} at ${wrong}; expected numbers alone, and NaN for a gap`,
    );
  }
  return Float64Array.from(numbers);
}

function checkAscending(places: ArrayLike<number>, at: string): void {
  let before = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0;
    if (!Number.isFinite(place) || place < before) {
      throw new UiError(
        `${at}: x has ${place} at ${index}, after ${before}; expected finite numbers in ascending order`,
      );
    }
    before = place;
  }
}
