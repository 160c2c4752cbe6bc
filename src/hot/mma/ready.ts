import { PRIORITIES, type Ticket } from './state.js';

type Waiting = Pick<Ticket, 'id' | 'status' | 'priority' | 'dependsOn'>;

/** Ids of the tickets of a list that are completed, by work or by being skipped. */
export function completedIds(tickets: readonly Pick<Ticket, 'id' | 'status'>[]): Set<string> {
  return new Set(tickets.filter(({ status }) => status === 'completed').map(({ id }) => id));
}

/** What a ticket still waits for. */
export function waitsFor({ dependsOn }: Pick<Ticket, 'dependsOn'>, completed: ReadonlySet<string>): string[] {
  return dependsOn.filter((id) => !completed.has(id));
}

/** The tickets that can be run now, those first that are to be run first: by priority, then in the order of work. */
export function readyTickets<T extends Waiting>(tickets: readonly T[]): T[] {
  const completed = completedIds(tickets);
  const rank = ({ priority }: T): number => PRIORITIES.indexOf(priority);
  return tickets
    .filter((ticket) => ticket.status === 'todo' && waitsFor(ticket, completed).length === 0)
    .sort((a, b) => rank(a) - rank(b));
}

/** Why no ticket is ready, in one sentence. Of a track that has none ready. */
export function whyNoneReady(tickets: readonly Pick<Ticket, 'status'>[]): string {
  if (tickets.length === 0) return 'This track has no tickets yet.';
  const count = (wanted: Ticket['status']): number =>
    tickets.filter(({ status }) => status === wanted).length;
  if (count('completed') === tickets.length) return 'All tickets of this track are completed.';
  const parts = [
    [count('in_progress'), 'in progress'],
    [count('blocked'), 'blocked'],
    [count('failed'), 'failed'],
    [count('todo'), 'waiting for others'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return `No ticket is ready: ${told.join(', ')}.`;
}
