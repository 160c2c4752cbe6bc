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

export function addEntry({ state, now }: App, role: string, text: string): void {
  const content = text.trim();
  if (content === '') return;
  const id = `e${state.discNextEntry++}`;
  state.discEntries.push({ id, role, content, timestamp: now, collapsed: false });
}

export function editEntry(app: App, id: string, text: string): void {
  const entry = entryOf(app, id);
  if (entry) entry.content = text.trim();
}

export function deleteEntry({ state }: App, id: string): void {
  const index = state.discEntries.findIndex((entry) => entry.id === id);
  if (index >= 0) state.discEntries.splice(index, 1);
}

export function toggleEntry(app: App, id: string): void {
  const entry = entryOf(app, id);
  if (entry) entry.collapsed = !entry.collapsed;
}

function entryOf({ state }: App, id: string): DiscEntry | undefined {
  return state.discEntries.find((entry) => entry.id === id);
}
