import type { App } from 'rekindle';
import { entriesOf } from '../../discussion/lookup.js';
import type { DiscEntry } from '../../discussion/state.js';
import { counted } from './counts.js';
import { renderNoEntries, renderNothingFound } from './empty.js';
import { renderEntry } from './entry.js';
import { type FoundEntries, foundEntries } from './found-entries.js';
import { shortTime } from './times.js';

/** What an entry that nobody has seen is taken to be high, CSS px: a heading and some lines. */
const ESTIMATED_HEIGHT = 160;

/** A line of an entry, where there is hardly any room, CSS px. */
export const LEAST_FEED = 28;

/** The entries of a take, as far as they are looked at. */
export function renderEntries(app: App, take: string): void {
  const { state, ui } = app;
  const all = entriesOf(state, take);
  if (all.length === 0) {
    renderNoEntries(app, take);
    return;
  }
  const found = foundEntries(all, state.discSearch, state.discRoleFilter);
  ui.column({ grow: 1, gap: 8 }, () => {
    if (found.places) renderSummary(app, found, all.length);
    if (found.count === 0) {
      renderNothingFound(app);
      return;
    }
    const placeOf = (row: number): number => found.places?.[row] ?? row;
    const entryAt = (row: number): DiscEntry | undefined => all[placeOf(row)];
    const options = {
      rowCount: found.count,
      rowId: (row: number) => entryAt(row)?.id ?? String(row),
      rowLabel: (row: number) => nameOf(app, entryAt(row)),
      rowText: (row: number) => entryAt(row)?.content ?? '',
      estimate: ESTIMATED_HEIGHT,
      scrollTo: state.discReveal,
      stickToEnd: true,
      grow: 1,
      minHeight: LEAST_FEED,
    };
    ui.feed('Entries', options, (row) => {
      const entry = entryAt(row);
      if (entry) renderEntry(app, { take, entry, place: placeOf(row), count: all.length });
    });
  });
}

function renderSummary({ state, ui }: App, { count, matches }: FoundEntries, all: number): void {
  const of = `${count.toLocaleString('en')} of ${counted(all, 'entry', 'entries')}`;
  const roles = state.discRoleFilter.size === 0 ? '' : `${[...state.discRoleFilter].join(', ')}: `;
  const times = state.discSearch.trim() === '' ? '' : ` · ${counted(matches, 'match', 'matches')}`;
  ui.row({ gap: 8, align: 'center' }, () => {
    ui.text(`${roles}${of}${times}`, { role: 'caption', tone: 'secondary', wrap: false, grow: 1 });
    const clear = { look: 'ghost', icon: 'close', height: 24, shortcut: 'Alt+X' } as const;
    if (count === 0 || !ui.button('Show all', clear)) return;
    state.discSearch = '';
    state.discRoleFilter = new Set();
  });
}

function nameOf({ now }: App, entry: DiscEntry | undefined): string {
  return entry ? `${entry.role}, ${shortTime(entry.timestamp, now)}` : 'Entry';
}
