import { cutsPair } from '../../shared/state/text-splice.js';

/** What was typed: `removed` characters from `at` became `inserted`. */
export interface TextChange {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** Surrogate pairs stay whole where both texts have whole ones. */
export function textChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before[at] === after[at]) at += 1;
  if (cutsPair(before, at) || cutsPair(after, at)) at -= 1;
  let end = 0;
  while (end < shorter - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (cutsPair(before, before.length - end) || cutsPair(after, after.length - end)) end -= 1;
  return { at, removed: before.length - at - end, inserted: after.slice(at, after.length - end) };
}
