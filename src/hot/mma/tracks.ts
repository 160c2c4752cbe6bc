import type { App } from 'rekindle';
import { ticketsOf, trackOf } from './lookup.js';
import { cancelRun } from './run-outcome.js';

declare module 'rekindle' {
  interface AppTargets {
    /** Adds a track without tickets to the active project and loads it. A blank title is refused: answers null. Answers its id. */
    createTrack(title: string, goal?: string): string | null;
    /** Writes title and goal of a track. A blank title is left out. */
    changeTrack(id: string, changes: { title?: string; goal?: string }): void;
    /** Takes a track away with all its tickets; what is running of it is cancelled. */
    deleteTrack(id: string): void;
    /** Takes all tracks of a project away. */
    deleteTracksOf(project: string): void;
    /** Shows a track's tickets. Nothing happens if it is gone. */
    loadTrack(id: string): void;
  }
}

export function createTrack({ state, now, step }: App, title: string, goal = ''): string | null {
  const trimmed = title.trim();
  if (trimmed === '') return null;
  step('Create track');
  const id = `k${state.nextTrack++}`;
  state.tracks.push({ id, project: state.activeProject, title: trimmed, goal: goal.trim(), createdAt: now });
  state.activeTickets[id] = [];
  state.activeTrack = id;
  return id;
}

export function changeTrack(
  { state, step }: App,
  id: string,
  { title, goal }: { title?: string; goal?: string },
): void {
  const track = trackOf(state, id);
  if (!track) return;
  step('Change track');
  if (title !== undefined && title.trim() !== '') track.title = title.trim();
  if (goal !== undefined) track.goal = goal.trim();
}

export function deleteTrack(app: App, id: string): void {
  if (!trackOf(app.state, id)) return;
  app.step('Delete track');
  remove(app, id);
}

export function deleteTracksOf(app: App, project: string): void {
  for (const { id } of app.state.tracks.filter((track) => track.project === project)) remove(app, id);
}

export function loadTrack({ state }: App, id: string): void {
  if (trackOf(state, id)) state.activeTrack = id;
}

function remove(app: App, id: string): void {
  const { state } = app;
  for (const { request } of ticketsOf(state, id)) cancelRun(app, request);
  state.tracks = state.tracks.filter((track) => track.id !== id);
  delete state.activeTickets[id];
}
