import type { App } from 'rekindle';
import { runningTickets, trackOfTicket } from '../../mma/lookup.js';
import type { Ticket } from '../../mma/state.js';
import { attempt } from './refusal.js';
import { draftOf } from './ticket-draft.js';

/**
 * What can be done with those of the shown tickets that are selected.
 *
 * @param hint Draws what stands there when none is.
 */
export function renderBulkBar(app: App, shown: readonly Ticket[], hint: () => void): void {
  const { state, ui } = app;
  const chosen = shown.filter(({ id }) => state.selectedTickets.has(id));
  ui.row({ gap: 4, align: 'center', minHeight: 28, wrap: true }, () => {
    if (chosen.length > 0) renderActions(app, chosen);
    else hint();
  });
}

function renderActions(app: App, chosen: readonly Ticket[]): void {
  const { state, ui, isReadOnly } = app;
  const ids = chosen.map(({ id }) => id);
  const [only] = chosen.length === 1 ? chosen : [];
  const tool = { height: 24, disabled: isReadOnly } as const;
  ui.text(only ? only.id : `${ids.length} selected`, { role: 'caption', tone: 'secondary', wrap: false });
  if (only) renderRun(app, only);
  if (ui.button('Complete', { ...tool, icon: 'check' })) attempt(app, 'Complete', app.completeTickets(ids));
  if (ui.button('Skip', { ...tool, icon: 'skip' })) attempt(app, 'Skip', app.skipTickets(ids));
  const isBlockable = chosen.some(({ status }) => status !== 'blocked');
  if (isBlockable && ui.button('Block', { ...tool, icon: 'blocked' }))
    state.mmaDialog = { kind: 'block', ids, reason: '' };
  const isDelete = ui.shortcut('Delete', { disabled: isReadOnly });
  ui.menu('More', { height: 24, disabled: isReadOnly }, () => {
    const edit = { icon: 'edit', disabled: !only } as const;
    if (ui.menuItem('Open', edit) && only)
      state.mmaDialog = draftOf(trackOfTicket(state, only.id) ?? '', only);
    if (ui.menuItem('Unblock', { icon: 'play' })) attempt(app, 'Unblock', app.unblockTickets(ids));
    if (ui.menuItem('Reopen', { icon: 'undo' })) attempt(app, 'Reopen', app.reopenTickets(ids));
    ui.separator();
    if (ui.menuItem('Delete', { icon: 'trash', danger: true }))
      state.mmaDialog = { kind: 'deleteTickets', ids };
  });
  if (isDelete) state.mmaDialog = { kind: 'deleteTickets', ids };
}

/** What a single ticket's run can be made to do. */
function renderRun(app: App, { id, status }: Ticket): void {
  const { ui, state, isReadOnly } = app;
  const tool = { height: 24, disabled: isReadOnly } as const;
  if (runningTickets(state).has(id)) {
    if (ui.button('Stop', { ...tool, icon: 'stop' })) app.stopTicket(id);
  } else if (status === 'failed' || status === 'in_progress') {
    if (ui.button('Retry', { ...tool, icon: 'restart' })) attempt(app, 'Retry', app.runTicket(id));
  } else if (status === 'blocked') {
    if (ui.button('Unblock', { ...tool, icon: 'play' })) attempt(app, 'Unblock', app.unblockTickets([id]));
  } else if (status === 'todo') {
    if (ui.button('Run', { ...tool, icon: 'play' })) attempt(app, 'Run', app.runTicket(id));
  }
}
