import type { App, Tab } from 'rekindle';
import { ticketsOf } from '../../mma/lookup.js';
import { STATUSES, type Ticket, type Track } from '../../mma/state.js';
import { renderBulkBar } from './bulk-bar.js';
import { attempt, renderRefusal } from './refusal.js';
import { shownTickets } from './shown-tickets.js';
import { statusLook } from './status-looks.js';
import { emptyDraft } from './ticket-draft.js';
import { figuresOf } from './ticket-figures.js';
import { renderTicketTable } from './ticket-table.js';
import { renderTicketTree } from './ticket-tree.js';
import { renderTiers } from './tiers.js';
import { openTrackDialog } from './tracks.js';

/** What is shown of the tickets keeps this much, CSS px: the window scrolls when there is less. */
const MIN_HEIGHT = 340;

/** The loaded track: its tickets as a table or a tree, and what can be done with them. */
export function renderTickets(app: App, track: Track): void {
  const { state, ui } = app;
  const tickets = ticketsOf(state, track.id);
  const tabs: readonly Tab[] = [
    { id: 'tickets', label: 'Tickets', icon: 'table', badge: String(tickets.length) },
    { id: 'dependencies', label: 'Dependencies', icon: 'tree' },
    { id: 'tokens', label: 'Tokens', icon: 'chart' },
  ];
  renderTrackHeader(app, track, tickets);
  // Above the tabs, whose room is for tickets: the window scrolls for it.
  renderRefusal(app);
  const shown = ui.tabs('Of the track', state.ticketTab, tabs, { grow: 1, minHeight: MIN_HEIGHT }, (id) => {
    if (id === 'tokens') renderTiers(app);
    else if (tickets.length === 0) renderNoTickets(app, track);
    else if (id === 'dependencies') renderTicketTree(app, track, tickets);
    else renderTicketList(app, track, tickets);
  });
  if (shown === 'tickets' || shown === 'dependencies' || shown === 'tokens') state.ticketTab = shown;
}

function renderTrackHeader(app: App, track: Track, tickets: readonly Ticket[]): void {
  const { state, ui, isReadOnly } = app;
  const { progress, ready } = figuresOf(tickets);
  const { completed, total } = progress;
  const tool = { look: 'ghost', iconOnly: true, height: 24, width: 24, disabled: isReadOnly } as const;
  ui.column({ gap: 2 }, () => {
    ui.row({ gap: 4, align: 'center' }, () => {
      ui.heading(track.title, { role: 'title', grow: 1, wrap: false });
      if (ui.button('Change the track', { ...tool, icon: 'edit' })) openTrackDialog(app, track);
      if (ui.button('Delete the track', { ...tool, icon: 'trash' }))
        state.mmaDialog = { kind: 'deleteTrack', id: track.id };
    });
    if (total > 0)
      ui.text(`${completed} of ${total} completed, ${ready.length} ready`, {
        role: 'caption',
        tone: 'secondary',
      });
    if (track.goal !== '') ui.text(track.goal, { role: 'caption', tone: 'muted' });
  });
}

function renderTicketList(app: App, track: Track, tickets: readonly Ticket[]): void {
  const { ui, state } = app;
  const shown = shownTickets(tickets, state);
  ui.column({ gap: 8, grow: 1 }, () => {
    renderToolbar(app, track, tickets);
    renderTicketTable(app, track, tickets, shown);
    renderBulkBar(app, shown, () => renderHint(app));
  });
}

function renderToolbar(app: App, track: Track, tickets: readonly Ticket[]): void {
  const { state, ui, isReadOnly } = app;
  const { ready, whyNone } = figuresOf(tickets);
  const next = tickets.find(({ id }) => id === ready[0]);
  ui.row({ gap: 4, align: 'center', wrap: true }, () => {
    const runs = next ? `Runs ${next.id}: ${next.title} (Ctrl+Enter)` : whyNone;
    const run = { icon: 'play', look: 'primary', tooltip: runs, disabled: isReadOnly } as const;
    const isRun = ui.button('Run next', run);
    if (ui.shortcut('Mod+Enter', { disabled: isReadOnly }) || isRun)
      attempt(app, 'Run next', app.runNextTicket(track.id));
    const isNew = ui.button('New ticket', { icon: 'plus', tooltip: 'Alt+N', disabled: isReadOnly });
    if (ui.shortcut('Alt+N', { disabled: isReadOnly }) || isNew) state.mmaDialog = emptyDraft(track.id);
    const step = { icon: 'pause', pressed: state.mmaStepMode } as const;
    const tooltip = 'Shows each prompt before it goes out';
    if (ui.button('Step Mode', { ...step, tooltip })) app.setStepMode(!state.mmaStepMode);
    renderFilter(app, tickets);
  });
}

/** The keys of the table, or the way back to the order in which they move rows. */
function renderHint({ state, ui }: App): void {
  const caption = { role: 'caption', tone: 'muted' } as const;
  if (state.ticketSort === null) {
    ui.text('Enter opens, Space selects, Alt+Up and Alt+Down move, Ctrl+F finds.', caption);
    return;
  }
  ui.text('Sorted, so rows cannot be moved.', caption);
  if (ui.button('Show in order of work', { look: 'ghost', height: 24, icon: 'list' }))
    state.ticketSort = null;
}

function renderFilter({ state, ui }: App, tickets: readonly Ticket[]): void {
  const { counts } = figuresOf(tickets);
  const choices = STATUSES.map((status) => {
    return { value: status, label: `${statusLook(status).word} (${counts.get(status) ?? 0})` };
  });
  const all = { value: 'all', label: 'Any status' } as const;
  state.ticketFilter = ui.select('Status', state.ticketFilter, [all, ...choices], {
    labelHidden: true,
    grow: 1,
    minWidth: 120,
  });
}

function renderNoTickets(app: App, track: Track): void {
  const { state, ui, isReadOnly } = app;
  ui.column({ grow: 1, gap: 12, padding: 24, align: 'center', justify: 'center' }, () => {
    ui.heading('No tickets in this track yet', { role: 'title', level: 3 });
    ui.text('A ticket is one piece of work for a model. It can wait for others, and gets their results.', {
      tone: 'secondary',
      align: 'center',
      maxWidth: 360,
    });
    const isNew = ui.button('New ticket', {
      icon: 'plus',
      look: 'primary',
      shortcut: 'Alt+N',
      disabled: isReadOnly,
    });
    if (ui.shortcut('Alt+N', { disabled: isReadOnly }) || isNew) state.mmaDialog = emptyDraft(track.id);
  });
}
