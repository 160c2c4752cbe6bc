import type { App, AppState } from 'rekindle';
import { inDependencyOrder } from './dependencies.js';
import { ticketsOf, trackOf, tracksOf } from './lookup.js';
import { cancelRun } from './run-outcome.js';
import type { Ticket, Track } from './state.js';
import { nameOf } from './tickets.js';

declare module 'rekindle' {
  interface AppTargets {
    /** Adds a track without tickets to the active project and loads it. A blank title is refused: answers null. Answers its id. */
    createTrack(title: string, goal?: string): string | null;
    /** Writes title and goal of a track. A blank title is left out. */
    changeTrack(id: string, changes: { title?: string; goal?: string }): void;
    /** Takes a track away with all its tickets; what is running of it is cancelled. */
    deleteTrack(id: string): void;
    /** Takes all tracks of a project away, and gives up what is being planned for it. */
    deleteTracksOf(project: string): void;
    /** Shows a track's tickets. Nothing happens if it is gone. */
    loadTrack(id: string): void;
  }
}

export function createTrack({ state, now, step }: App, title: string, goal = ''): string | null {
  const trimmed = title.trim();
  if (trimmed === '') return null;
  step('Create track');
  const track = { project: state.activeProject, title: trimmed, goal: goal.trim(), createdAt: now };
  const id = addTrack(state, track, []);
  state.activeTrack = id;
  return id;
}

/**
 * Adds a track of tickets that were made elsewhere. All get ids of our own, and each ticket comes after those that it
 * depends on; there must be no circle.
 *
 * @returns The track's id.
 */
export function addTrack(state: AppState, track: Omit<Track, 'id'>, tickets: readonly Ticket[]): string {
  const id = `k${state.nextTrack++}`;
  const names = new Map(tickets.map((ticket) => [ticket.id, nameOf(state.nextTicket++)]));
  const named = (old: string): string => names.get(old) ?? old;
  state.tracks.push({ ...track, id });
  state.activeTickets[id] = inDependencyOrder(
    tickets.map((ticket) => ({
      ...ticket,
      id: named(ticket.id),
      dependsOn: [...new Set(ticket.dependsOn.map(named))],
    })),
  );
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
  if (app.state.epicPlan?.project === project) app.cancelPlan();
  for (const { id } of tracksOf(app.state, project)) remove(app, id);
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
