import { type Progress, progressOf } from '../../mma/progress.js';
import { readyTickets, whyNoneReady } from '../../mma/ready.js';
import type { Status, Ticket } from '../../mma/state.js';
import { onceForEach } from './once-for-each.js';

/** What is told of a track's tickets in each frame. */
export interface TicketFigures {
  readonly progress: Progress;
  /** Ids of those that can be run now, those first that are to be run first. */
  readonly ready: readonly string[];
  /** Why none of them is ready; of no meaning if one is. */
  readonly whyNone: string;
  /** How many have a status; none of those that are not in it. */
  readonly counts: ReadonlyMap<Status, number>;
  /** Indices of those that are in progress or have failed. */
  readonly unsettled: readonly number[];
}

export const figuresOf = onceForEach(workOut);

function workOut(tickets: readonly Ticket[]): TicketFigures {
  const counts = new Map<Status, number>();
  const unsettled: number[] = [];
  for (const [index, { status }] of tickets.entries()) {
    counts.set(status, (counts.get(status) ?? 0) + 1);
    if (status === 'in_progress' || status === 'failed') unsettled.push(index);
  }
  return {
    progress: progressOf(tickets),
    ready: readyTickets(tickets).map(({ id }) => id),
    whyNone: whyNoneReady(tickets),
    counts,
    unsettled,
  };
}
