import { findPattern } from '../../../shared/ui/find-pattern.js';

/** A stretch of a text, from the first character to the one behind the last. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** More are not counted: nobody steps through them. */
export const MOST_MATCHES = 10_000;

/** Where `query` is in `text`, in order, one behind the other; at most `MOST_MATCHES`. */
export function findMatches(text: string, query: string, matchCase: boolean): Match[] {
  const matches: Match[] = [];
  if (query === '') return matches;
  for (const { index, 0: found } of text.matchAll(findPattern(query, matchCase))) {
    matches.push({ start: index, end: index + found.length });
    if (matches.length >= MOST_MATCHES) break;
  }
  return matches;
}
