import type { App } from 'rekindle';
import { requestOf } from '../../ai-client/lookup.js';
import { isInterrupted, runningTickets } from '../../mma/lookup.js';
import type { Ticket } from '../../mma/state.js';
import { attempt } from './refusal.js';
import { ticketLook } from './status-looks.js';

/** What has come of a ticket: how it stands and why, and what the model answered. */
export function renderTicketResult(app: App, ticket: Ticket): void {
  const { state, ui } = app;
  const { word, tone } = ticketLook(ticket);
  const isRunning = runningTickets(state).has(ticket.id);
  ui.column({ gap: 12, minHeight: 380 }, () => {
    ui.row({ gap: 8, align: 'center', wrap: true }, () => {
      ui.badge(word, { tone, active: isRunning });
      const retries = ticket.retryCount === 1 ? 'once' : `${ticket.retryCount} times`;
      ui.text(ticket.retryCount === 0 ? '' : `Tried again ${retries}`, {
        role: 'caption',
        tone: 'secondary',
        grow: 1,
      });
      renderActions(app, ticket, isRunning);
    });
    if (ticket.status === 'blocked') ui.text(`Blocked by: ${ticket.blockedReason}`, { tone: 'accent' });
    if (ticket.error !== '') ui.text(ticket.error, { tone: 'danger' });
    const pending = requestOf(state, ticket.request);
    const text = isRunning ? (pending?.text ?? '') : ticket.result;
    if (text !== '') ui.textView('Result', text, { maxHeight: 360 });
    else if (ticket.error === '')
      ui.text(isRunning ? 'Nothing has come yet.' : 'No model has answered yet.', { tone: 'muted' });
  });
}

function renderActions(app: App, ticket: Ticket, isRunning: boolean): void {
  const { state, ui, services, isReadOnly } = app;
  const { id, status } = ticket;
  const tool = { height: 24, disabled: isReadOnly } as const;
  if (ticket.result !== '' && ui.button('Copy', { height: 24, icon: 'copy', look: 'ghost' }))
    services.clipboard.writeText(ticket.result, 'Result copied');
  if (isRunning) {
    if (ui.button('Stop', { ...tool, icon: 'stop' })) app.stopTicket(id);
    return;
  }
  if (status === 'blocked' && ui.button('Unblock', { ...tool, icon: 'play' }))
    attempt(app, 'Unblock', app.unblockTickets([id]));
  if (status === 'completed' && ui.button('Reopen', { ...tool, icon: 'undo' }))
    attempt(app, 'Reopen', app.reopenTickets([id]));
  if (status !== 'failed' && !isInterrupted(ticket, state)) return;
  if (!ui.button('Retry', { ...tool, icon: 'restart' })) return;
  attempt(app, 'Retry', app.runTicket(id));
  // Its prompt may have to be approved first.
  state.mmaDialog = null;
}
