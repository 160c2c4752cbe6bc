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
const lowered = new WeakMap<DiscEntry, string>();
const counted = new WeakMap<DiscEntry, { readonly text: string; readonly matches: number }>();

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
export function matchesIn(entry: DiscEntry, sought: string): number {
  const known = counted.get(entry);
  if (known?.text === sought) return known.matches;
  let lower = lowered.get(entry);
  if (lower === undefined) {
    lower = entry.content.toLowerCase();
    lowered.set(entry, lower);
  }
  let matches = 0;
  for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + sought.length)) matches += 1;
  counted.set(entry, { text: sought, matches });
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
