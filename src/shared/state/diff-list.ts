import type { Data } from '../data.js';

/** A run of elements of the old array that became a run of the new one; either may be empty. */
export interface Gap {
  /** First index in the old array, and how many elements. */
  baseStart: number;
  baseCount: number;
  /** First index in the new array, and how many elements. */
  nextStart: number;
  nextCount: number;
}

/**
 * Where two arrays differ, with elements told by identity (`Object.is`): a draft leaves the elements that it does
 * not change as they are, so what was shifted or spliced is found as such, and not as a change of every element
 * after it. What is between the gaps is the same elements in the same order.
 */
export function findGaps(base: readonly Data[], next: readonly Data[]): Gap[] {
  const shorter = Math.min(base.length, next.length);
  let start = 0;
  while (start < shorter && Object.is(base[start], next[start])) start += 1;
  let end = 0;
  while (end < shorter - start && Object.is(base[base.length - 1 - end], next[next.length - 1 - end]))
    end += 1;
  const baseEnd = base.length - end;
  const nextEnd = next.length - end;
  const gaps: Gap[] = [];
  let baseAt = start;
  let nextAt = start;
  const close = (baseTo: number, nextTo: number): void => {
    if (baseTo > baseAt || nextTo > nextAt) {
      gaps.push({
        baseStart: baseAt,
        baseCount: baseTo - baseAt,
        nextStart: nextAt,
        nextCount: nextTo - nextAt,
      });
    }
    baseAt = baseTo + 1;
    nextAt = nextTo + 1;
  };
  if (baseEnd > start && nextEnd > start) {
    for (const [baseIndex, nextIndex] of findAnchors(base, next, start, baseEnd, nextEnd))
      close(baseIndex, nextIndex);
  }
  close(baseEnd, nextEnd);
  return gaps;
}

/** Pairs of indices of elements that are in both ranges, rising in both: the longest such chain. */
function findAnchors(
  base: readonly Data[],
  next: readonly Data[],
  start: number,
  baseEnd: number,
  nextEnd: number,
): [number, number][] {
  const whereInBase = new Map<Data, number[]>();
  for (let index = baseEnd - 1; index >= start; index -= 1) {
    const places = whereInBase.get(base[index]);
    if (places) places.push(index);
    else whereInBase.set(base[index], [index]);
  }
  const pairs: [number, number][] = [];
  for (let index = start; index < nextEnd; index += 1) {
    const baseIndex = whereInBase.get(next[index])?.pop();
    // A Map holds -0 and 0 for one key; they are two values.
    if (baseIndex !== undefined && Object.is(base[baseIndex], next[index])) pairs.push([baseIndex, index]);
  }
  return longestRise(pairs);
}

/** The longest chain of pairs whose first members rise (patience sorting, O(n log n)); the second ones rise already. */
function longestRise(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length);
  const firstOf = (pair: number | undefined): number => pairs[pair ?? -1]?.[0] ?? -1;
  for (let pair = 0; pair < pairs.length; pair += 1) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firstOf(ends[middle]) < firstOf(pair)) low = middle + 1;
      else high = middle;
    }
    before[pair] = ends[low - 1] ?? -1;
    ends[low] = pair;
  }
  const chain: [number, number][] = [];
  for (let pair = ends.at(-1) ?? -1; pair >= 0; pair = before[pair] ?? -1) {
    const found = pairs[pair];
    if (found) chain.push(found);
  }
  return chain.reverse();
}
