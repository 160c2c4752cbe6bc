import type { App } from 'rekindle';
import { discussionOf, entriesOf, entryOf, placeOf, takeOf } from './lookup.js';
import { type DiscEntry, newEntry } from './state.js';

declare module 'rekindle' {
  interface AppTargets {
    /**
     * Adds an entry to a take: at its end, or at a place (0 is before all others). Answers its id; null if there is no
     * such take.
     */
    addEntry(take: string, role: string, content: string, at?: number): string | null;
    /** Changes an entry's text. Nothing happens if the entry is gone. */
    editEntry(take: string, id: string, content: string): void;
    setEntryRole(take: string, id: string, role: string): void;
    /** Takes an entry out; what was being answered in it is cancelled. */
    deleteEntry(take: string, id: string): void;
    /** Moves an entry before the one that is at a place now; the number of entries for the end. */
    moveEntry(take: string, id: string, to: number): void;
    /** Moves an entry to where another one is now; that one and those between make room. */
    moveEntryTo(take: string, id: string, place: string): void;
    /** Shows an entry's first line alone, or all of it again. */
    toggleEntry(take: string, id: string): void;
    /** Shows an entry as Markdown, or as it is written again. */
    toggleReadMode(take: string, id: string): void;
    /** Collapses all entries of a take, or none. */
    collapseEntries(take: string, collapsed: boolean): void;
  }
}

export function addEntry(app: App, take: string, role: string, content: string, at?: number): string | null {
  const { state, step } = app;
  if (!Object.hasOwn(state.discEntries, take)) return null;
  step('Add entry');
  const entry = entryNow(app, role, content);
  const entries = entriesOf(state, take);
  entries.splice(at ?? entries.length, 0, entry);
  touch(app, take);
  return entry.id;
}

export function editEntry(app: App, take: string, id: string, content: string): void {
  const entry = entryOf(app.state, take, id);
  if (!entry || entry.content === content) return;
  app.step('Edit entry');
  entry.content = content;
  touch(app, take);
}

export function setEntryRole(app: App, take: string, id: string, role: string): void {
  const entry = entryOf(app.state, take, id);
  if (!entry || entry.role === role) return;
  app.step('Change role');
  entry.role = role;
  touch(app, take);
}

export function deleteEntry(app: App, take: string, id: string): void {
  const entries = entriesOf(app.state, take);
  const index = placeOf(app.state, take, id);
  const entry = entries[index];
  if (!entry) return;
  app.step('Delete entry');
  dropRequest(app, entry.request);
  entries.splice(index, 1);
  touch(app, take);
}

export function moveEntry(app: App, take: string, id: string, to: number): void {
  const entries = entriesOf(app.state, take);
  const from = placeOf(app.state, take, id);
  if (from < 0 || to === from || to === from + 1) return;
  app.step('Move entry');
  const [entry] = entries.splice(from, 1);
  if (entry) entries.splice(to > from ? to - 1 : to, 0, entry);
  touch(app, take);
}

export function moveEntryTo(app: App, take: string, id: string, place: string): void {
  const from = placeOf(app.state, take, id);
  const to = placeOf(app.state, take, place);
  if (from >= 0 && to >= 0) moveEntry(app, take, id, to > from ? to + 1 : to);
}

export function toggleEntry({ state, step }: App, take: string, id: string): void {
  const entry = entryOf(state, take, id);
  if (!entry) return;
  step(entry.collapsed ? 'Show entry' : 'Collapse entry');
  entry.collapsed = !entry.collapsed;
}

export function toggleReadMode({ state, step }: App, take: string, id: string): void {
  const entry = entryOf(state, take, id);
  if (!entry) return;
  step(entry.readMode ? 'Show as written' : 'Show as Markdown');
  entry.readMode = !entry.readMode;
}

export function collapseEntries({ state, step }: App, take: string, collapsed: boolean): void {
  step(collapsed ? 'Collapse all entries' : 'Show all entries');
  for (const entry of entriesOf(state, take)) {
    if (entry.collapsed !== collapsed) entry.collapsed = collapsed;
  }
}

/** An entry that is said now, for a place that the caller has for it. */
export function entryNow({ state, now }: App, role: string, content: string): DiscEntry {
  return newEntry(`e${state.discNextId++}`, role, content, now);
}

/** Says that something in the discussion of a take was changed. */
export function touch({ state, now }: App, take: string): void {
  const of = takeOf(state, take)?.discussion;
  const discussion = of === undefined ? undefined : discussionOf(state, of);
  if (discussion) discussion.changedAt = now;
}

/** Ends what is waited for, if it is under way, and forgets it. */
export function dropRequest(app: App, request: string | null): void {
  if (request === null) return;
  app.cancelRequest(request);
  app.dismissRequest(request);
  delete app.state.discAnswers[request];
}
