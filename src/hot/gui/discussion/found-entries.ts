import type { DiscEntry } from '../../discussion/state.js';

/** Entries that are looked at. */
export interface FoundEntries {
  /** Their places in the take; null: all of them. */
  readonly places: readonly number[] | null;
  readonly count: number;
  /** How often they have the text that is looked for. */
  readonly matches: number;
}

/**
 * What was found last, by the entries that it was found among. What comes from the state is the same object for as long
 * as nothing in it changes, so an edit of one entry makes that one be searched, and the others be counted again.
 */
const results = new WeakMap<
  readonly DiscEntry[],
  { readonly wanted: string; readonly found: FoundEntries }
>();
/** An entry's text in lower case, and what was found in it last. */
interface Searched {
  readonly lower: string;
  sought: string;
  matches: number;
}
const searched = new WeakMap<DiscEntry, Searched>();

/** @param text what the entries have; blank: anything. Case does not matter. @param roles of these alone; of all if it is empty */
export function foundEntries(
  entries: readonly DiscEntry[],
  text: string,
  roles: ReadonlySet<string>,
): FoundEntries {
  const sought = text.trim().toLowerCase();
  if (sought === '' && roles.size === 0) return { places: null, count: entries.length, matches: 0 };
  const wanted = JSON.stringify([sought, ...roles]);
  const known = results.get(entries);
  if (known?.wanted === wanted) return known.found;
  const found = search(entries, sought, roles);
  results.set(entries, { wanted, found });
  return found;
}

/** How often an entry has the text. @param sought in lower case, not empty */
function matchesIn(entry: DiscEntry, sought: string): number {
  let known = searched.get(entry);
  if (!known) {
    known = { lower: entry.content.toLowerCase(), sought: '', matches: 0 };
    searched.set(entry, known);
  }
  if (known.sought === sought) return known.matches;
  const { lower } = known;
  let matches = 0;
  for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + sought.length)) matches += 1;
  known.sought = sought;
  known.matches = matches;
  return matches;
}

function search(entries: readonly DiscEntry[], sought: string, roles: ReadonlySet<string>): FoundEntries {
  const places: number[] = [];
  let matches = 0;
  const { length } = entries;
  for (let place = 0; place < length; place += 1) {
    const entry = entries[place];
    if (!entry || (roles.size > 0 && !roles.has(entry.role))) continue;
    if (sought !== '') {
      const count = matchesIn(entry, sought);
      if (count === 0) continue;
      matches += count;
    }
    places.push(place);
  }
  return { places, count: places.length, matches };
}
