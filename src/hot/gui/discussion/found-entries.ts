import { findPattern } from 'rekindle';
import type { DiscEntry } from '../../discussion/state.js';

/** Entries that are looked at. */
export interface FoundEntries {
  /** Their places in the take; null: all of them. */
  readonly places: readonly number[] | null;
  readonly count: number;
  /** How often they have the text that is looked for. */
  readonly matches: number;
}

/** An entry as it was searched last. */
interface Searched {
  readonly entry: DiscEntry;
  readonly role: string;
  /** null: not asked for yet. */
  text: string | null;
  /** What was looked for in it last, and how often it has that. */
  sought: string;
  matches: number;
}

/** What was searched last. Reading 10,000 entries through the state's views takes longer than searching their texts. */
interface Search {
  /** From the state: the same object for as long as nothing in it changes. */
  readonly entries: readonly DiscEntry[];
  readonly searched: readonly Searched[];
  wanted: string;
  found: FoundEntries | null;
}

/** Kept when nothing is looked for any more: whoever searches once, searches again. */
let last: Search | null = null;

/**
 * Which entries have a text, in some roles. An edit of one entry makes that one be searched again, and no other.
 *
 * @param text Case does not matter; blank: any.
 * @param roles Of these alone; of all if it is empty.
 */
export function foundEntries(
  entries: readonly DiscEntry[],
  text: string,
  roles: ReadonlySet<string>,
): FoundEntries {
  const sought = text.trim();
  if (sought === '' && roles.size === 0) return { places: null, count: entries.length, matches: 0 };
  if (last?.entries !== entries) last = read(entries, last?.searched ?? []);
  const wanted = JSON.stringify([sought, ...roles]);
  if (last.found === null || last.wanted !== wanted) {
    last.wanted = wanted;
    last.found = search(last.searched, sought, roles);
  }
  return last.found;
}

/** Takes over what is known of entries that are as they were: all before what has changed, and all after it. */
function read(entries: readonly DiscEntry[], known: readonly Searched[]): Search {
  const now = [...entries];
  const shorter = Math.min(now.length, known.length);
  let before = 0;
  while (before < shorter && now[before] === known[before]?.entry) before += 1;
  let after = 0;
  while (after < shorter - before && now.at(-1 - after) === known.at(-1 - after)?.entry) after += 1;
  const changed = now
    .slice(before, now.length - after)
    .map((entry): Searched => ({ entry, role: entry.role, text: null, sought: '', matches: 0 }));
  const searched = [...known.slice(0, before), ...changed, ...known.slice(known.length - after)];
  return { entries, searched, wanted: '', found: null };
}

function search(searched: readonly Searched[], text: string, roles: ReadonlySet<string>): FoundEntries {
  const sought = { text, pattern: findPattern(text, false), sign: SIGN.exec(text)?.[0] ?? null };
  const places: number[] = [];
  let matches = 0;
  for (const [place, one] of searched.entries()) {
    if (roles.size > 0 && !roles.has(one.role)) continue;
    const count = text === '' ? 0 : matchesIn(one, sought);
    if (text !== '' && count === 0) continue;
    matches += count;
    places.push(place);
  }
  return { places, count: places.length, matches };
}

interface Sought {
  readonly text: string;
  readonly pattern: RegExp;
  /** A figure or a sign in it, if it has any. */
  readonly sign: string | null;
}

/** Figures and signs of ASCII have no case, and many texts are without a certain one. */
const SIGN = /[!-@[-`{-~]/;

function matchesIn(one: Searched, sought: Sought): number {
  if (one.sought === sought.text) return one.matches;
  // What does not have the letters that were typed so far does not have more of them.
  const isWithout = one.sought !== '' && one.matches === 0 && sought.text.includes(one.sought);
  if (!isWithout) {
    one.text ??= one.entry.content;
    one.matches = countIn(one.text, sought);
  }
  one.sought = sought.text;
  return one.matches;
}

function countIn(text: string, { pattern, sign }: Sought): number {
  let count = 0;
  // One character is found several times as fast as a pattern.
  if (sign !== null && !text.includes(sign)) return count;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count += 1;
  return count;
}
