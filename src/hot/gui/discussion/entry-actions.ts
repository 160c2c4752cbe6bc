import type { App } from 'rekindle';
import { isUnderWay, requestOf } from '../../ai-client/lookup.js';
import { entryOf } from '../../discussion/lookup.js';
import type { DiscEntry } from '../../discussion/state.js';
import type { PlacedEntry } from './entry.js';
import { contentNow } from './live-answer.js';

/** The most characters that a field takes (see docs/interface.md). */
export const LONGEST_EDITED = 100_000;

/** Whether an entry can be edited in place: not while its answer comes in, and not if it is too long for a field. */
export function canEdit({ state, isReadOnly }: App, entry: DiscEntry): boolean {
  return (
    !isReadOnly && !isUnderWay(requestOf(state, entry.request)) && entry.content.length <= LONGEST_EDITED
  );
}

export function toggleEditing(app: App, placed: PlacedEntry): void {
  const { state, step } = app;
  const { entry } = placed;
  if (Object.hasOwn(state.editing, entry.id)) {
    saveEdit(app, placed);
    return;
  }
  step('Begin to edit');
  state.editing[entry.id] = entry.content;
  focusOn(app, entry.id);
}

export function saveEdit(app: App, { take, entry: { id } }: PlacedEntry): void {
  const text = app.state.editing[id];
  if (text === undefined) return;
  app.step('Save entry');
  app.editEntry(take, id, text);
  delete app.state.editing[id];
}

export function cancelEdit({ state, step }: App, { entry }: PlacedEntry): void {
  step('Cancel editing');
  delete state.editing[entry.id];
}

/** Adds an entry of the same role before or after another, and begins to write in it. */
export function insertEntry(app: App, { take, entry, place }: PlacedEntry, where: 'before' | 'after'): void {
  const { state } = app;
  const id = app.addEntry(take, entry.role, '', where === 'before' ? place : place + 1);
  if (id === null) return;
  app.step(`Insert entry ${where}`);
  state.editing[id] = '';
  // It has nothing that is looked for yet.
  state.discSearch = '';
  reveal(app, id);
  focusOn(app, id);
}

export function moveEntryBy(app: App, { take, entry, place }: PlacedEntry, by: 1 | -1): void {
  // Places are counted as they are before: one further down is before the one after the next.
  app.moveEntry(take, entry.id, by === 1 ? place + 2 : place - 1);
  reveal(app, entry.id);
}

/** Gives up edits of entries that are gone. */
export function pruneEdits({ state }: App): void {
  const takes = Object.keys(state.discEntries);
  for (const id of Object.keys(state.editing)) {
    if (!takes.some((take) => entryOf(state, take, id))) delete state.editing[id];
  }
}

/** Without asking: it is brought back more easily than a question is answered. */
export function deleteEntry(app: App, { take, entry }: PlacedEntry): void {
  app.deleteEntry(take, entry.id);
  delete app.state.editing[entry.id];
  app.services.notify.toast('Entry deleted. Ctrl+Z brings it back');
}

export function copyEntry({ state, services }: App, entry: DiscEntry): void {
  services.clipboard.writeText(contentNow(entry, requestOf(state, entry.request)), 'Entry copied');
}

export function viewEntry({ state }: App, { take, entry }: PlacedEntry): void {
  state.viewedEntry = { take, entry: entry.id };
  state.showWindows['Text viewer'] = true;
}

/** Brings an entry into view. */
export function reveal({ state, now }: App, id: string): void {
  state.discReveal = { id, ask: now };
}

/** Gives a field the focus, in this frame alone. */
export function focusOn({ state, now }: App, field: string): void {
  state.discFocus = { field, at: now };
}

export function hasAskedForFocus({ state, now }: App, field: string): boolean {
  return state.discFocus?.field === field && state.discFocus.at === now;
}
