import type { App } from 'rekindle';
import type { DiscEntry } from './state.js';

declare module 'rekindle' {
  interface AppTargets {
    /** Adds an entry at the end. Text that is blank adds nothing. */
    addEntry(role: string, text: string): void;
    /** Changes an entry's text. Nothing happens if the entry is gone. */
    editEntry(id: string, text: string): void;
    /** Takes an entry out. Nothing happens if it is gone already. */
    deleteEntry(id: string): void;
    /** Shows an entry's first line alone, or all of it again. */
    toggleEntry(id: string): void;
  }
}

export function addEntry(app: App, role: string, text: string): void {
  const { state, now } = app;
  const content = text.trim();
  if (content === '') return;
  app.step('Add entry');
  const id = `e${state.discNextEntry++}`;
  state.discEntries.push({ id, role, content, timestamp: now, collapsed: false });
}

export function editEntry(app: App, id: string, text: string): void {
  const entry = entryOf(app, id);
  if (!entry) return;
  app.step('Edit entry');
  entry.content = text.trim();
}

export function deleteEntry(app: App, id: string): void {
  const { discEntries } = app.state;
  const index = discEntries.findIndex((entry) => entry.id === id);
  if (index < 0) return;
  app.step('Delete entry');
  discEntries.splice(index, 1);
}

export function toggleEntry(app: App, id: string): void {
  const entry = entryOf(app, id);
  if (!entry) return;
  app.step(entry.collapsed ? 'Show entry' : 'Collapse entry');
  entry.collapsed = !entry.collapsed;
}

function entryOf({ state }: App, id: string): DiscEntry | undefined {
  return state.discEntries.find((entry) => entry.id === id);
}
