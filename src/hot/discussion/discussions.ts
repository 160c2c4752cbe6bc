import type { App } from 'rekindle';
import { discussionOf, discussionsHere, discussionsOf, takesOf } from './lookup.js';
import { newDiscussion } from './state.js';
import { addTake, removeTake } from './takes.js';

declare module 'rekindle' {
  interface AppTargets {
    /** Adds an empty discussion to the active project and opens it. Answers its id. Without a name it gets one. */
    createDiscussion(name?: string): string;
    /** A blank name changes nothing. */
    renameDiscussion(id: string, name: string): void;
    /** Takes a discussion away with all its takes; what is being answered in it is cancelled. */
    deleteDiscussion(id: string): void;
    /** Takes all discussions of a project away. */
    deleteDiscussionsOf(project: string): void;
    /** Shows a discussion. Nothing happens if it is gone. */
    openDiscussion(id: string): void;
    /** Roles in the order in which they are offered: trimmed, without blanks and doubles. None at all changes nothing. */
    setRoles(roles: readonly string[]): void;
  }
}

export function createDiscussion({ state, now, step }: App, name = ''): string {
  step('Create discussion');
  const id = `d${state.discNextId++}`;
  const project = state.activeProject;
  const title = name.trim() || `Discussion ${discussionsHere(state).length + 1}`;
  const take = `t${state.discNextId++}`;
  state.discussions.push(newDiscussion(id, project, title, now));
  addTake(state, { id: take, discussion: id, name: 'Main', createdAt: now }, []);
  state.activeDiscussion = id;
  return id;
}

export function renameDiscussion({ state, step }: App, id: string, name: string): void {
  const discussion = discussionOf(state, id);
  const title = name.trim();
  if (!discussion || title === '' || title === discussion.name) return;
  step('Rename discussion');
  discussion.name = title;
}

export function deleteDiscussion(app: App, id: string): void {
  if (!discussionOf(app.state, id)) return;
  app.step('Delete discussion');
  remove(app, id);
}

export function deleteDiscussionsOf(app: App, project: string): void {
  for (const { id } of discussionsOf(app.state, project)) remove(app, id);
}

export function openDiscussion({ state }: App, id: string): void {
  if (discussionOf(state, id)) state.activeDiscussion = id;
}

export function setRoles({ state, step }: App, roles: readonly string[]): void {
  const wanted = [...new Set(roles.map((role) => role.trim()).filter(Boolean))];
  if (wanted.length === 0) return;
  step('Change roles');
  state.discRoles = wanted;
}

function remove(app: App, id: string): void {
  const { state } = app;
  for (const take of takesOf(state, id)) removeTake(app, take.id);
  state.discussions = state.discussions.filter((discussion) => discussion.id !== id);
  delete state.activeTakes[id];
}
