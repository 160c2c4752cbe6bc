import type { App } from 'rekindle';
import { entriesOf } from '../../discussion/lookup.js';
import { counted } from './counts.js';
import { renderNoEntries, renderNothingFound } from './empty.js';
import { renderEntry } from './entry.js';
import { type FoundEntries, foundEntries } from './found-entries.js';

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
    ui.scroll('Entries', { grow: 1, stickToEnd: true }, () => {
      ui.list('Entries of the discussion', { gap: 8 }, () => {
        for (let row = 0; row < found.count; row += 1) {
          const place = found.places?.[row] ?? row;
          const entry = all[place];
          if (entry)
            ui.listItem(entry.id, { gap: 0 }, () =>
              renderEntry(app, { take, entry, place, count: all.length }),
            );
        }
      });
    });
  });
}

function renderSummary({ state, ui }: App, { count, matches }: FoundEntries, all: number): void {
  const of = `${count.toLocaleString('en')} of ${counted(all, 'entry', 'entries')}`;
  const times = state.discSearch.trim() === '' ? '' : ` · ${counted(matches, 'match', 'matches')}`;
  ui.row({ gap: 8, align: 'center' }, () => {
    ui.text(`${of}${times}`, { role: 'caption', tone: 'secondary', wrap: false, grow: 1 });
    const clear = { look: 'ghost', icon: 'close', height: 24, shortcut: 'Alt+X' } as const;
    if (count === 0 || !ui.button('Show all', clear)) return;
    state.discSearch = '';
    state.discRoleFilter = new Set();
  });
}
