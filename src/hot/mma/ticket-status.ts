import type { App } from 'rekindle';
import { type BulkAction, bulkProblems } from './bulk.js';
import { runningTickets, ticketsOf, trackOfTicket } from './lookup.js';
import type { Ticket } from './state.js';
import type { Refusal } from './tickets.js';

declare module 'rekindle' {
  interface AppTargets {
    /** Says that tickets of one track are done, all or none. Refused when one runs, is blocked, or waits for others. */
    completeTickets(ids: readonly string[]): Refusal;
    /** Lets tickets of one track count as completed without having been done, all or none. */
    skipTickets(ids: readonly string[]): Refusal;
    /** Keeps tickets of one track from being run, all or none. A blank reason is refused. */
    blockTickets(ids: readonly string[], reason: string): Refusal;
    /** Lets blocked tickets of one track be run again, all or none. */
    unblockTickets(ids: readonly string[]): Refusal;
    /** Makes tickets of one track ones that are to be done, whatever became of them, all or none. */
    reopenTickets(ids: readonly string[]): Refusal;
  }
}

const VERBS: Readonly<Record<BulkAction, string>> = {
  complete: 'Complete',
  skip: 'Skip',
  block: 'Block',
  unblock: 'Unblock',
  reopen: 'Reopen',
};

export function completeTickets(app: App, ids: readonly string[]): Refusal {
  return change(app, 'complete', ids, { status: 'completed', skipped: false });
}

export function skipTickets(app: App, ids: readonly string[]): Refusal {
  return change(app, 'skip', ids, { status: 'completed', skipped: true });
}

export function blockTickets(app: App, ids: readonly string[], reason: string): Refusal {
  const blockedReason = reason.trim();
  if (blockedReason === '') return ['Say what it is blocked by.'];
  return change(app, 'block', ids, { status: 'blocked', blockedReason });
}

export function unblockTickets(app: App, ids: readonly string[]): Refusal {
  return change(app, 'unblock', ids, { status: 'todo' });
}

export function reopenTickets(app: App, ids: readonly string[]): Refusal {
  return change(app, 'reopen', ids, { status: 'todo', skipped: false });
}

function change(
  { state, step }: App,
  action: BulkAction,
  ids: readonly string[],
  changes: Partial<Ticket>,
): Refusal {
  const [first] = ids;
  if (first === undefined) return [];
  const tickets = ticketsOf(state, trackOfTicket(state, first) ?? '');
  const chosen = new Set(ids);
  const problems = bulkProblems(action, tickets, chosen, runningTickets(state));
  if (problems.length > 0) return problems;
  step(`${VERBS[action]} ${ids.length === 1 ? first : `${ids.length} tickets`}`);
  for (const ticket of tickets) {
    if (chosen.has(ticket.id)) Object.assign(ticket, { blockedReason: '', error: '', ...changes });
  }
  return [];
}
