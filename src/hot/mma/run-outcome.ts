import type { App } from 'rekindle';
import { requestOf } from '../ai-client/lookup.js';
import type { PendingRequest } from '../ai-client/state.js';
import { shownTrack, ticketsOf } from './lookup.js';
import { takePlanAnswer } from './plan-answer.js';
import type { Outcome, Ticket } from './state.js';
import { countTokens } from './tokens.js';
import { isUnderWay } from './under-way.js';

declare module 'rekindle' {
  interface AppTargets {
    /** Puts answers that have ended into their tickets and plan. Called once a frame, before anything is drawn. */
    takeTicketAnswers(): void;
  }
}

/** So many runs that have ended are kept. */
const RUNS_KEPT = 32;

export function takeTicketAnswers(app: App): void {
  const { state } = app;
  // An older point of the history is shown, say: what it does not know of goes on all the same.
  if (app.isReadOnly) return;
  for (const [id, run] of Object.entries(state.ticketRuns)) {
    if (run.outcome) continue;
    const ticket = ticketsOf(state, run.track).find((other) => other.id === run.ticket);
    // It may be gone, or no longer running, by an undo: nobody waits for the answer any more.
    if (ticket?.request !== id || ticket.status !== 'in_progress') {
      cancelRun(app, id);
      continue;
    }
    const request = requestOf(state, id);
    if (request && isUnderWay(request)) continue;
    run.outcome = outcomeOf(request);
    if (request) countTokens(app, ticket.assignedTo, request);
    app.dismissRequest(id);
    settle(ticket, run.outcome);
    forgetOldRuns(app);
  }
  settleShown(app);
  takePlanAnswer(app);
}

/** Ends a run, and forgets it. */
export function cancelRun(app: App, request: string | null): void {
  if (request === null || !app.state.ticketRuns[request]) return;
  app.cancelRequest(request);
  app.dismissRequest(request);
  delete app.state.ticketRuns[request];
}

function outcomeOf(request: PendingRequest | undefined): Outcome {
  if (!request) return { status: 'failed', result: '', error: 'The request is gone.' };
  const { state, text, error } = request;
  if (state === 'cancelled') return { status: 'todo', result: text, error: '' };
  if (state === 'failed')
    return { status: 'failed', result: text, error: error?.message ?? 'The request failed.' };
  if (text.trim() === '') return { status: 'failed', result: '', error: 'The answer is empty.' };
  return { status: 'completed', result: text, error: '' };
}

function settle(ticket: Ticket, outcome: Outcome): void {
  Object.assign(ticket, outcome);
}

/**
 * Undo takes back what came after the step that is undone, and so an answer that came after it, too. The run itself was
 * not undone: the ticket gets its answer again.
 */
function settleShown({ state }: App): void {
  const track = shownTrack(state);
  // Runs are few, tickets may be many, and this is asked in each frame.
  if (!track || !Object.values(state.ticketRuns).some((run) => run.outcome && run.track === track.id)) return;
  for (const ticket of ticketsOf(state, track.id)) {
    if (ticket.status !== 'in_progress' || ticket.request === null) continue;
    const outcome = state.ticketRuns[ticket.request]?.outcome;
    if (outcome) settle(ticket, outcome);
  }
}

function forgetOldRuns({ state }: App): void {
  const ended = Object.entries(state.ticketRuns).filter(([, { outcome }]) => outcome !== null);
  for (const [id] of ended.slice(0, -RUNS_KEPT)) delete state.ticketRuns[id];
}
