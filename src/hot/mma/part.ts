import type { App, AppState } from 'rekindle';
import * as v from 'valibot';
import { findCircle } from './dependencies.js';
import { ticketsOf, tracksOf } from './lookup.js';
import { type Ticket, ticketSchema, trackSchema } from './state.js';
import { addTrack } from './tracks.js';

/** All tracks of one project, as they stand in a file. */
export const partSchema = v.pipe(
  v.object({
    tracks: v.array(trackSchema),
    /** Id of a track → its tickets. */
    tickets: v.record(v.string(), v.array(ticketSchema)),
  }),
  v.check(
    ({ tracks, tickets }) => tracks.every(({ id }) => Object.hasOwn(tickets, id)),
    'Expected the tickets of each track',
  ),
  v.check(
    ({ tickets }) => Object.values(tickets).every((all) => all.every(dependsWithin(all))),
    'Expected tickets that depend on tickets of their own track alone',
  ),
  v.check(
    ({ tickets }) => Object.values(tickets).every((all) => findCircle(all) === null),
    'Expected no circle of dependencies',
  ),
);

export type TrackPart = v.InferOutput<typeof partSchema>;

declare module 'rekindle' {
  interface AppTargets {
    /** Adds tracks of a file to a project, under new ids. */
    adoptTracks(project: string, part: TrackPart): void;
  }
}

/** What a file holds of a project's tracks. What runs is left out: nobody answers it elsewhere. */
export function trackPart(state: Pick<AppState, 'tracks' | 'activeTickets'>, project: string): TrackPart {
  const tracks = tracksOf(state, project);
  return {
    tracks,
    tickets: Object.fromEntries(tracks.map(({ id }) => [id, ticketsOf(state, id).map(atRest)])),
  };
}

export function adoptTracks({ state }: App, project: string, part: TrackPart): void {
  for (const track of part.tracks) {
    const tickets = part.tickets[track.id] ?? [];
    addTrack(state, { ...track, project }, tickets.map(atRest));
  }
}

/** A ticket that nobody works on. */
function atRest(ticket: Ticket): Ticket {
  const status = ticket.status === 'in_progress' ? 'todo' : ticket.status;
  return { ...ticket, status, request: null };
}

function dependsWithin(all: readonly Ticket[]): (ticket: Ticket) => boolean {
  const ids = new Set(all.map(({ id }) => id));
  return ({ dependsOn }) => dependsOn.every((id) => ids.has(id));
}
