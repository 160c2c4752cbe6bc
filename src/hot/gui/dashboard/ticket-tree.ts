import type { App } from 'rekindle';
import { completedIds, waitsFor } from '../../mma/ready.js';
import type { Ticket, Track } from '../../mma/state.js';
import { renderBulkBar } from './bulk-bar.js';
import { onceForEach } from './once-for-each.js';
import { ticketLook } from './status-looks.js';
import { forestOf } from './ticket-forest.js';
import { openTicket } from './ticket-table.js';

/** As wide as the longest word, CSS px. */
const STATUS_WIDTH = 68;

const forestNow = onceForEach(forestOf);
const completedNow = onceForEach(completedIds);

/** Which ticket waits for which. */
export function renderTicketTree(app: App, track: Track, tickets: readonly Ticket[]): void {
  const { state, ui } = app;
  const { roots, children, parents } = forestNow(tickets);
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const completed = completedNow(tickets);
  const before = new Set([...children.keys()].filter((id) => !state.closedTickets.has(id)));
  const options = {
    roots,
    childrenOf: (id: string) => children.get(id) ?? [],
    labelOf: (id: string) => `${id} ${byId.get(id)?.title ?? ''}`,
    iconOf: (id: string) => {
      const ticket = byId.get(id);
      return ticket && ticketLook(ticket).icon;
    },
    open: before,
    selection: 'multiple',
    selected: state.selectedTickets,
    grow: 1,
    minHeight: 120,
  } as const;
  const row = (id: string): void => {
    const ticket = byId.get(id);
    if (ticket) renderEnd(app, ticket, parents.get(id), completed);
  };
  ui.column({ gap: 8, grow: 1 }, () => {
    const { open, selected } = ui.tree('Dependencies', options, row);
    if (open !== before) state.closedTickets = new Set([...children.keys()].filter((id) => !open.has(id)));
    state.selectedTickets = selected;
    const opened = ui.activated('Dependencies');
    if (opened !== null) openTicket(app, track, tickets, opened);
    renderBulkBar(app, tickets, () => {
      ui.text('A ticket stands below what it waits for. Enter opens it, Space selects it.', {
        role: 'caption',
        tone: 'muted',
      });
    });
  });
}

/** At a row's end: what it depends on besides its parent, and how it stands. */
function renderEnd(
  { ui }: App,
  ticket: Ticket,
  parent: string | undefined,
  completed: ReadonlySet<string>,
): void {
  ui.column({ grow: 1 }, () => {});
  const others = ticket.dependsOn.filter((id) => id !== parent);
  if (others.length > 0)
    ui.text(`also after ${others.join(', ')}`, { role: 'caption', tone: 'secondary', wrap: false });
  const isWaiting = ticket.status === 'todo' && waitsFor(ticket, completed).length > 0;
  const { word, tone } = ticketLook(ticket);
  ui.text(isWaiting ? 'Waiting' : word, {
    role: 'caption',
    tone,
    wrap: false,
    align: 'end',
    minWidth: STATUS_WIDTH,
  });
}
