import type { App, AppState } from 'rekindle';
import { isInterrupted, runningTickets, ticketOf, ticketsOf, trackOfTicket } from './lookup.js';
import { completedIds, readyTickets, waitsFor, whyNoneReady } from './ready.js';
import type { Prompt, Ticket } from './state.js';
import { messagesOf, ticketPrompt } from './ticket-prompt.js';
import type { Refusal } from './tickets.js';
import { modelOf } from './tiers.js';

declare module 'rekindle' {
  interface AppTargets {
    /**
     * Sends a ticket to the model of its tier; in Step Mode its prompt is shown first, in `ticketApproval`. One that has
     * failed is tried again. Refused when it runs, is completed or blocked, or waits for others.
     */
    runTicket(id: string): Refusal;
    /** Runs the ready ticket of a track that has the highest priority, and is first among those. Refused when none is ready. */
    runNextTicket(track: string): Refusal;
    /** Writes the prompt that the user is asked to approve. */
    editTicketPrompt(changes: Partial<Prompt>): void;
    /** Sends the prompt as it is now. Refused as `runTicket` is. */
    approveTicketPrompt(): Refusal;
    /** Sends nothing; the ticket stays as it is. */
    rejectTicketPrompt(): void;
    /** Ends a run. The ticket can be run again; what has come of the answer stays with it. */
    stopTicket(id: string): void;
    /** Shows all prompts before they go out, or only those of tickets that ask for it. */
    setStepMode(isOn: boolean): void;
  }
}

export function runTicket(app: App, id: string): Refusal {
  const { state } = app;
  const problems = runProblems(state, id);
  const ticket = ticketOf(state, id);
  if (problems.length > 0 || !ticket) return problems;
  const prompt = promptOf(state, ticket);
  if (state.mmaStepMode || ticket.stepMode) state.ticketApproval = { ticket: id, prompt };
  else send(app, ticket, prompt);
  return [];
}

export function runNextTicket(app: App, track: string): Refusal {
  const tickets = ticketsOf(app.state, track);
  const [next] = readyTickets(tickets);
  return next ? runTicket(app, next.id) : [whyNoneReady(tickets)];
}

export function editTicketPrompt({ state }: App, changes: Partial<Prompt>): void {
  if (state.ticketApproval) Object.assign(state.ticketApproval.prompt, changes);
}

export function approveTicketPrompt(app: App): Refusal {
  const { state } = app;
  if (!state.ticketApproval) return [];
  const { ticket: id, prompt } = state.ticketApproval;
  const problems = runProblems(state, id);
  const ticket = ticketOf(state, id);
  if (problems.length > 0 || !ticket) return problems;
  send(app, ticket, prompt);
  state.ticketApproval = null;
  return [];
}

export function rejectTicketPrompt({ state }: App): void {
  state.ticketApproval = null;
}

export function stopTicket({ state, cancelRequest }: App, id: string): void {
  const request = ticketOf(state, id)?.request;
  if (request !== undefined && request !== null) cancelRequest(request);
}

export function setStepMode({ state }: App, isOn: boolean): void {
  state.mmaStepMode = isOn;
}

function runProblems(state: AppState, id: string): string[] {
  const track = trackOfTicket(state, id);
  const ticket = ticketOf(state, id);
  if (track === undefined || !ticket) return [`${id} is not there any more.`];
  if (runningTickets(state).has(id)) return [`${id} is running already.`];
  if (ticket.status === 'completed') return [`${id} is completed. Reopen it first.`];
  if (ticket.status === 'blocked') return [`${id} is blocked. Unblock it first.`];
  const open = waitsFor(ticket, completedIds(ticketsOf(state, track)));
  return open.length > 0 ? [`${id} waits for ${open.join(', ')}.`] : [];
}

function promptOf(state: AppState, ticket: Ticket): Prompt {
  const track = trackOfTicket(state, ticket.id) ?? '';
  const project = state.tracks.find(({ id }) => id === track)?.project;
  const mainContext = state.projects.find(({ id }) => id === project)?.mainContext ?? '';
  return ticketPrompt({ ticket, tickets: ticketsOf(state, track), mainContext });
}

function send(app: App, ticket: Ticket, prompt: Prompt): void {
  const { state, step } = app;
  const isRetry = ticket.status === 'failed' || isInterrupted(ticket, state);
  step(`${isRetry ? 'Retry' : 'Run'} ${ticket.id}`);
  const request = app.sendRequest({
    purpose: `${ticket.id} ${ticket.title}`,
    messages: messagesOf(prompt),
    ...modelOf(app, ticket.assignedTo),
  });
  if (isRetry) ticket.retryCount += 1;
  Object.assign(ticket, { status: 'in_progress', request, error: '', result: '', skipped: false });
  state.ticketRuns[request] = {
    track: trackOfTicket(state, ticket.id) ?? '',
    ticket: ticket.id,
    outcome: null,
  };
}
