/** Graphemes that are looked at first when nothing is known: about as many as a line has. */
export const LIKELY = 128;

/**
 * The greatest number from `least` to `most` that fits, given that all below it do; `least` where none does. Measuring is
 * what costs, by the length of what is measured: so it goes from what is `likely` in growing steps, and then by bisection.
 */
export function longestFit(
  least: number,
  likely: number,
  most: number,
  fits: (end: number) => boolean,
): number {
  let low = least;
  let high = most;
  for (let end = likely, step = 1; end > low && end < high; step *= 2) {
    if (fits(end)) {
      low = end;
      end += step;
    } else {
      high = end - 1;
      end -= step;
    }
  }
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
