import { completedIds, waitsFor } from './ready.js';
import type { Ticket } from './state.js';

type Subject = Pick<Ticket, 'id' | 'status' | 'dependsOn'>;

/** What is done with several tickets at once: with all of them, or with none. */
export type BulkAction = 'complete' | 'skip' | 'block' | 'unblock' | 'reopen';

/**
 * Why an action cannot be done with these tickets, a reason for each that stands in the way; empty if it can.
 *
 * @param tickets All tickets of the track.
 * @param running Ids of those whose answer is under way.
 */
export function bulkProblems(
  action: BulkAction,
  tickets: readonly Subject[],
  ids: ReadonlySet<string>,
  running: ReadonlySet<string>,
): string[] {
  const completed = completedIds(tickets);
  // What is completed along with it is no obstacle.
  const then = new Set([...completed, ...ids]);
  const chosen = tickets.filter(({ id }) => ids.has(id));
  const gone = [...ids].filter((id) => !tickets.some((ticket) => ticket.id === id));
  return [
    ...gone.map((id) => `${id} is not there any more.`),
    ...chosen.flatMap((ticket) => {
      const { id, status } = ticket;
      if (running.has(id)) return `${id} is running. Stop it first.`;
      if (action === 'unblock') return status === 'blocked' ? [] : `${id} is not blocked.`;
      if (action === 'reopen') return status === 'todo' ? `${id} is open already.` : [];
      if (action === 'complete' && status === 'blocked') return `${id} is blocked. Unblock it first.`;
      if (action === 'complete') {
        const open = waitsFor(ticket, then);
        return open.length > 0 ? `${id} waits for ${open.join(', ')}.` : [];
      }
      return status === 'completed' ? `${id} is completed already.` : [];
    }),
  ];
}
