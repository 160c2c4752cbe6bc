import { PRIORITIES, STATUSES, type Ticket } from '../../mma/state.js';
import type { DashboardState } from './state.js';

type View = Pick<DashboardState, 'ticketFilter' | 'ticketSort'>;

/** What a column is sorted by. Ids, priorities and statuses have an order of their own. */
const KEYS: Readonly<Record<string, (ticket: Ticket) => string | number>> = {
  id: ({ id }) => Number(id.replace(/\D/g, '')),
  title: ({ title }) => title.toLocaleLowerCase(),
  status: ({ status }) => STATUSES.indexOf(status),
  priority: ({ priority }) => PRIORITIES.indexOf(priority),
  tier: ({ assignedTo }) => assignedTo,
};

/** The tickets that are shown, in the order in which they are. */
export function shownTickets(tickets: readonly Ticket[], { ticketFilter, ticketSort }: View): Ticket[] {
  const shown = tickets.filter(({ status }) => ticketFilter === 'all' || status === ticketFilter);
  const keyOf = ticketSort && KEYS[ticketSort.column];
  if (!ticketSort || !keyOf) return shown;
  const way = ticketSort.descending ? -1 : 1;
  return shown.sort((a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    return first === second ? 0 : first < second ? -way : way;
  });
}

/**
 * Where in the order of all tickets something goes that is moved among those that are shown.
 *
 * @param to Index among the shown ones, before which it goes; their number for the end.
 */
export function placeAmongAll(
  tickets: readonly Pick<Ticket, 'id'>[],
  shown: readonly Pick<Ticket, 'id'>[],
  to: number,
): number {
  const before = shown[to];
  if (before) return tickets.findIndex(({ id }) => id === before.id);
  const last = shown.at(-1);
  return tickets.findIndex(({ id }) => id === last?.id) + 1;
}
