import type { TextSplice } from '../patch.js';

/** Texts that are shorter go whole: UTF-16 units. */
const MIN_LENGTH = 64;

/**
 * The one stretch in which two texts differ, when sending it saves more than half of the new text. Surrogate pairs
 * stay whole where both texts have whole ones.
 */
export function findSplice(base: string, next: string): TextSplice | null {
  if (base === next || Math.max(base.length, next.length) <= MIN_LENGTH) return null;
  const shorter = Math.min(base.length, next.length);
  let start = 0;
  while (start < shorter && base.charCodeAt(start) === next.charCodeAt(start)) start += 1;
  if (cutsPair(base, start) || cutsPair(next, start)) start -= 1;
  let end = 0;
  while (
    end < shorter - start &&
    base.charCodeAt(base.length - 1 - end) === next.charCodeAt(next.length - 1 - end)
  )
    end += 1;
  if (cutsPair(base, base.length - end) || cutsPair(next, next.length - end)) end -= 1;
  const added = next.length - end - start;
  if (added * 2 >= next.length) return null;
  return { at: start, remove: base.length - end - start, value: ownText(next, start, next.length - end) };
}

/** The text after the splice; null if the splice reaches out of it. */
export function splicedText(text: string, { at, remove, value }: TextSplice): string | null {
  if (!isCount(at) || !isCount(remove) || at + remove > text.length) return null;
  return text.slice(0, at) + value + text.slice(at + remove);
}

/** What leads back from `splicedText(text, splice)` to `text`. */
export function inverseSplice(text: string, { at, remove, value }: TextSplice): TextSplice {
  return { at, remove: value.length, value: ownText(text, at, at + remove) };
}

/** Whether the cut before unit `index` would part a surrogate pair. */
export function cutsPair(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return false;
  return (
    isWithin(text.charCodeAt(index - 1), 0xd800, 0xdbff) && isWithin(text.charCodeAt(index), 0xdc00, 0xdfff)
  );
}

function isWithin(unit: number, low: number, high: number): boolean {
  return unit >= low && unit <= high;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

/** V8 keeps the whole text alive for a slice of it: an undo history of single words would hold a text for each. */
function ownText(text: string, from: number, to: number): string {
  return ` ${text.slice(from, to)}`.slice(1);
}
