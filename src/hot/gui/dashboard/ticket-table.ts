import type { App } from 'rekindle';
import type { Ticket, Track } from '../../mma/state.js';
import { attempt } from './refusal.js';
import { placeAmongAll } from './shown-tickets.js';
import { PRIORITY_LOOKS, ticketLook } from './status-looks.js';
import { draftOf } from './ticket-draft.js';

const COLUMNS = [
  { id: 'id', title: 'Id', width: 56, sortable: true },
  { id: 'title', title: 'Title', grow: 1, width: 96, minWidth: 96, sortable: true },
  { id: 'status', title: 'Status', width: 122, sortable: true },
  { id: 'priority', title: 'Priority', width: 74, sortable: true },
  { id: 'tier', title: 'Tier', width: 42, minWidth: 40, align: 'end', sortable: true },
] as const;

/** The tickets as rows: to be selected, sorted, opened, and moved while they are in the order of work. */
export function renderTicketTable(
  app: App,
  track: Track,
  tickets: readonly Ticket[],
  shown: readonly Ticket[],
): void {
  const { state, ui, isReadOnly } = app;
  const options = {
    columns: COLUMNS,
    rowCount: shown.length,
    rowId: (index: number) => shown[index]?.id ?? '',
    selection: 'multiple',
    selected: state.selectedTickets,
    sort: state.ticketSort,
    reorderable: state.ticketSort === null && !isReadOnly,
    empty: 'No ticket has this status',
    grow: 1,
    minHeight: 200,
  } as const;
  const { selected, sort } = ui.table('Tickets', options, (index) => renderTicket(app, shown[index]));
  state.selectedTickets = selected;
  state.ticketSort = sort;
  const opened = ui.activated('Tickets');
  if (opened !== null) openTicket(app, track, tickets, opened);
  const moved = ui.moved('Tickets');
  if (!moved) return;
  const to = placeAmongAll(tickets, shown, moved.to);
  attempt(app, 'Move', app.moveTickets(track.id, moved.ids, to));
}

export function openTicket({ state }: App, track: Track, tickets: readonly Ticket[], id: string): void {
  const ticket = tickets.find((other) => other.id === id);
  if (ticket) state.mmaDialog = draftOf(track.id, ticket);
}

function renderTicket({ ui }: App, ticket: Ticket | undefined): void {
  if (!ticket) return;
  const { word, icon, tone } = ticketLook(ticket);
  const priority = PRIORITY_LOOKS[ticket.priority];
  ui.cell(ticket.id, { code: true, tone: 'secondary' });
  ui.cell(ticket.title);
  ui.cell(word, { icon, tone });
  ui.cell(priority.word, { tone: priority.tone });
  ui.cell(String(ticket.assignedTo), { tone: 'secondary' });
}
