import type { AppState } from 'rekindle';
import type { Ticket, Track } from './state.js';

type Tickets = Pick<AppState, 'activeTickets'>;
type Tracks = Pick<AppState, 'tracks' | 'activeTrack' | 'activeProject'>;
type Runs = Pick<AppState, 'ticketRuns'>;

/** Tracks of the active project, in the order in which they were made. */
export function tracksHere(state: Tracks): Track[] {
  return tracksOf(state, state.activeProject);
}

/** Tracks of a project, in the order in which they were made. */
export function tracksOf({ tracks }: Pick<AppState, 'tracks'>, project: string): Track[] {
  return tracks.filter((track) => track.project === project);
}

/** The loaded track: the one loaded last, if it is the active project's, else that project's newest. */
export function shownTrack(state: Tracks): Track | undefined {
  const here = tracksHere(state);
  return here.find(({ id }) => id === state.activeTrack) ?? here.at(-1);
}

export function trackOf({ tracks }: Pick<AppState, 'tracks'>, id: string): Track | undefined {
  return tracks.find((track) => track.id === id);
}

/** Tickets of a track; none if there is no such track. */
export function ticketsOf({ activeTickets }: Tickets, track: string): Ticket[] {
  return (Object.hasOwn(activeTickets, track) && activeTickets[track]) || [];
}

export function ticketOf(state: Tickets, id: string): Ticket | undefined {
  const track = trackOfTicket(state, id);
  return track === undefined ? undefined : ticketsOf(state, track).find((ticket) => ticket.id === id);
}

/** Id of the track that has a ticket. */
export function trackOfTicket(state: Tickets, id: string): string | undefined {
  return Object.keys(state.activeTickets).find((track) =>
    ticketsOf(state, track).some((ticket) => ticket.id === id),
  );
}

/** Ids of the tickets whose answer is under way. */
export function runningTickets({ ticketRuns }: Runs): Set<string> {
  return new Set(
    Object.values(ticketRuns)
      .filter(({ outcome }) => outcome === null)
      .map(({ ticket }) => ticket),
  );
}

/** Its run was ended without an answer: it was undone and done again, or belonged to a ticket that was brought back. */
export function isInterrupted({ status, request }: Ticket, { ticketRuns }: Runs): boolean {
  return status === 'in_progress' && (request === null || ticketRuns[request] === undefined);
}
