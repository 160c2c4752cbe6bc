import type { App, AppState } from 'rekindle';
import { dropRequest } from './entries.js';
import { discussionOf, entriesOf, placeOf, takeOf, takesOf } from './lookup.js';
import { type DiscEntry, newDiscussion, type Take } from './state.js';

declare module 'rekindle' {
  interface AppTargets {
    /**
     * Makes a take with copies of all entries up to that one, named `<discussion>_take_<n>`, and shows it. Answers its
     * id; null if the entry is gone.
     */
    branchTake(take: string, entry: string): string | null;
    /** Shows a take of its discussion. */
    openTake(id: string): void;
    /** A blank name changes nothing. */
    renameTake(id: string, name: string): void;
    /** Takes a take away; a discussion's last one stays. What is being answered in it is cancelled. */
    deleteTake(id: string): void;
    /** Makes a take a discussion of its own, under its name, and opens that. A discussion's only take stays. */
    promoteTake(id: string): void;
  }
}

export function branchTake(app: App, from: string, entry: string): string | null {
  const { state, now, step } = app;
  const take = takeOf(state, from);
  const discussion = take && discussionOf(state, take.discussion);
  const entries = entriesOf(state, from);
  const end = placeOf(state, from, entry) + 1;
  if (!discussion || end === 0) return null;
  step('Branch discussion');
  const id = `t${state.discNextId++}`;
  const name = `${discussion.name}_take_${discussion.nextTake++}`;
  const copies = entries.slice(0, end).map((copied) => ({
    ...copied,
    id: `e${state.discNextId++}`,
    // The answer goes to the entry that asked for it.
    request: null,
  }));
  addTake(state, { id, discussion: discussion.id, name, createdAt: now }, copies);
  state.activeTakes[discussion.id] = id;
  discussion.changedAt = now;
  return id;
}

export function openTake({ state }: App, id: string): void {
  const take = takeOf(state, id);
  if (take) state.activeTakes[take.discussion] = id;
}

export function renameTake({ state, step }: App, id: string, name: string): void {
  const take = takeOf(state, id);
  const title = name.trim();
  if (!take || title === '' || title === take.name) return;
  step('Rename take');
  take.name = title;
}

export function deleteTake(app: App, id: string): void {
  const { state, step } = app;
  const take = takeOf(state, id);
  if (!take || takesOf(state, take.discussion).length === 1) return;
  step('Delete take');
  removeTake(app, id);
}

export function promoteTake({ state, now, step }: App, id: string): void {
  const take = takeOf(state, id);
  const from = take && discussionOf(state, take.discussion);
  if (!from || takesOf(state, from.id).length === 1) return;
  step('Promote take');
  const discussion = `d${state.discNextId++}`;
  state.discussions.push(newDiscussion(discussion, from.project, take.name, now));
  take.discussion = discussion;
  take.name = 'Main';
  state.activeDiscussion = discussion;
}

export function addTake(state: AppState, take: Take, entries: DiscEntry[]): void {
  state.takes.push(take);
  state.discEntries[take.id] = entries;
}

/** Takes it out of all that there is of it. */
export function removeTake(app: App, id: string): void {
  const { state } = app;
  // Those that wait for an answer, and those that tell why they got none.
  for (const { request } of entriesOf(state, id)) dropRequest(app, request);
  state.takes = state.takes.filter((take) => take.id !== id);
  delete state.discEntries[id];
}
