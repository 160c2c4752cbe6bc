import type { App } from 'rekindle';
import { dependencyProblems, inDependencyOrder } from './dependencies.js';
import { ticketOf, ticketsOf, trackOf, trackOfTicket } from './lookup.js';
import { moveInOrder } from './order.js';
import { cancelRun } from './run-outcome.js';
import { newTicket, type TicketFields } from './state.js';

/** Why nothing was done, a sentence for each reason; empty: it was done. */
export type Refusal = readonly string[];

declare module 'rekindle' {
  interface AppTargets {
    /** Adds a ticket at the end of a track. Answers its id, or why not. */
    createTicket(
      track: string,
      fields: Partial<TicketFields> & { title: string },
    ): { id: string } | { refused: Refusal };
    /**
     * Writes in a ticket. Refused when the title would be blank, or when it would depend on what is not there or, round a
     * circle, on itself. If it now waits for tickets that come later, it goes behind them.
     */
    changeTicket(id: string, changes: Partial<TicketFields>): Refusal;
    /** Takes tickets out of their track. Those that depend on them no longer do; what is running of them is cancelled. */
    deleteTickets(ids: readonly string[]): void;
    /**
     * Moves tickets of a track before the one that is at an index now; the number of tickets for the end. Refused when
     * one would come before what it depends on.
     */
    moveTickets(track: string, ids: readonly string[], to: number): Refusal;
  }
}

export function createTicket(
  { state, step }: App,
  track: string,
  fields: Partial<TicketFields> & { title: string },
): { id: string } | { refused: Refusal } {
  if (!trackOf(state, track)) return { refused: ['The track is not there any more.'] };
  const id = nameOf(state.nextTicket);
  const refused = problemsOf(ticketsOf(state, track), id, fields);
  if (refused.length > 0) return { refused };
  step('Create ticket');
  state.nextTicket += 1;
  ticketsOf(state, track).push(newTicket(id, { ...fields, title: fields.title.trim() }));
  return { id };
}

export function changeTicket({ state, step }: App, id: string, changes: Partial<TicketFields>): Refusal {
  const track = trackOfTicket(state, id);
  const ticket = ticketOf(state, id);
  if (track === undefined || !ticket) return [`${id} is not there any more.`];
  const refused = problemsOf(ticketsOf(state, track), id, changes);
  if (refused.length > 0) return refused;
  step(`Change ${id}`);
  Object.assign(ticket, changes);
  if (changes.title !== undefined) ticket.title = changes.title.trim();
  if (changes.dependsOn) state.activeTickets[track] = inDependencyOrder(ticketsOf(state, track));
  return [];
}

export function deleteTickets(app: App, ids: readonly string[]): void {
  const { state, step } = app;
  const gone = new Set(ids);
  let isAny = false;
  for (const track of Object.keys(state.activeTickets)) {
    const tickets = ticketsOf(state, track);
    const deleted = tickets.filter(({ id }) => gone.has(id));
    if (deleted.length === 0) continue;
    isAny = true;
    for (const { request } of deleted) cancelRun(app, request);
    for (const ticket of tickets) {
      if (ticket.dependsOn.some((id) => gone.has(id)))
        ticket.dependsOn = ticket.dependsOn.filter((id) => !gone.has(id));
    }
    state.activeTickets[track] = tickets.filter(({ id }) => !gone.has(id));
  }
  if (isAny) step(ids.length === 1 ? `Delete ${ids[0]}` : `Delete ${ids.length} tickets`);
}

export function moveTickets(
  { state, step }: App,
  track: string,
  ids: readonly string[],
  to: number,
): Refusal {
  const tickets = ticketsOf(state, track);
  const moved = moveInOrder(tickets, new Set(ids), to);
  if (!moved.ok) return moved.reasons;
  if (moved.tickets.every(({ id }, index) => tickets[index]?.id === id)) return [];
  step(ids.length === 1 ? `Move ${ids[0]}` : `Move ${ids.length} tickets`);
  state.activeTickets[track] = moved.tickets;
  return [];
}

/** 'T-001' */
export function nameOf(number: number): string {
  return `T-${String(number).padStart(3, '0')}`;
}

function problemsOf(
  tickets: Parameters<typeof dependencyProblems>[0],
  id: string,
  { title, dependsOn }: Partial<TicketFields>,
): string[] {
  const problems = title !== undefined && title.trim() === '' ? ['A ticket needs a title.'] : [];
  return dependsOn ? [...problems, ...dependencyProblems(tickets, id, dependsOn)] : problems;
}
