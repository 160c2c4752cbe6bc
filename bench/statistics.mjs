/** @typedef {{ p50: number, p95: number }} Spread ms */

/**
 * The values below which half and 95 % of the samples are (nearest rank).
 * @param {number[]} samples
 * @returns {Spread}
 */
export function spread(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    round(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN);
  return { p50: at(0.5), p95: at(0.95) };
}

/**
 * Each step's times, and its share of the way to the first frame. The old worker retires after that: no share.
 * @param {Record<string, number>[]} runs
 * @returns {Record<string, Spread & { share: number }>}
 */
export function stepSpreads(runs) {
  const names = Object.keys(runs[0] ?? {});
  const totalOf = (/** @type {string} */ name) =>
    name === 'retire' ? 0 : sum(runs.map((steps) => steps[name] ?? 0));
  const all = sum(names.map(totalOf));
  return Object.fromEntries(
    names.map((name) => {
      const share = Number((totalOf(name) / all).toFixed(3));
      return [name, { ...spread(runs.map((steps) => steps[name] ?? 0)), share }];
    }),
  );
}

/** @param {number[]} values */
export function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/** To what a browser's clock can tell: 0.1 ms. @param {number} ms */
export function round(ms) {
  return Math.round(ms * 100) / 100;
}
