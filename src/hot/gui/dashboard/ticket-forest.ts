import type { Ticket } from '../../mma/state.js';

/** Tickets below what they wait for. */
export interface TicketForest {
  readonly roots: readonly string[];
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/**
 * Each ticket once: below that one of those that it depends on which comes last in the order of work, for it is the
 * last to be completed. The others are told in its row.
 */
export function forestOf(tickets: readonly Pick<Ticket, 'id' | 'dependsOn'>[]): TicketForest {
  const roots: string[] = [];
  const children = new Map<string, string[]>();
  for (const ticket of tickets) {
    const parent = parentOf(ticket, tickets);
    if (parent === undefined) roots.push(ticket.id);
    else children.set(parent, [...(children.get(parent) ?? []), ticket.id]);
  }
  return { roots, children };
}

/** Id of the ticket that one is drawn below; undefined of one that depends on none. */
export function parentOf(
  { dependsOn }: Pick<Ticket, 'dependsOn'>,
  tickets: readonly Pick<Ticket, 'id'>[],
): string | undefined {
  return tickets.findLast(({ id }) => dependsOn.includes(id))?.id;
}
