/**
 * The value below which a share of all values lies: of the sorted values the one at that rank (nearest rank).
 *
 * @param share 0 to 1.
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? null;
}

/** How many moments lie in each of the last seconds, up to `until`; the oldest first. Times in ms. */
export function perSecond(times: readonly number[], until: number, seconds: number): number[] {
  const counts = new Array<number>(seconds).fill(0);
  for (const time of times) {
    const ago = Math.floor((until - time) / 1_000);
    const index = seconds - 1 - ago;
    if (ago >= 0 && index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

/** Name → sum over all records, the largest first. */
export function totals(records: readonly Readonly<Record<string, number>>[]): [name: string, sum: number][] {
  const sums = new Map<string, number>();
  for (const record of records) {
    for (const [name, value] of Object.entries(record)) sums.set(name, (sums.get(name) ?? 0) + value);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}
