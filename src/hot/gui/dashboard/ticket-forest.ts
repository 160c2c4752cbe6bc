import type { Ticket } from '../../mma/state.js';

/** Tickets below what they wait for. */
export interface TicketForest {
  readonly roots: readonly string[];
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** Id of a ticket → that of the one that it is below; roots are not in it. */
  readonly parents: ReadonlyMap<string, string>;
}

/**
 * Each ticket once: below that one of those that it depends on which comes last in the order of work, for it is the
 * last to be completed. The others are told in its row.
 */
export function forestOf(tickets: readonly Pick<Ticket, 'id' | 'dependsOn'>[]): TicketForest {
  const places = new Map(tickets.map(({ id }, index) => [id, index]));
  const roots: string[] = [];
  const children = new Map<string, string[]>();
  const parents = new Map<string, string>();
  for (const { id, dependsOn } of tickets) {
    const parent = lastOf(dependsOn, places);
    if (parent === undefined) {
      roots.push(id);
      continue;
    }
    parents.set(id, parent);
    const siblings = children.get(parent);
    if (siblings) siblings.push(id);
    else children.set(parent, [id]);
  }
  return { roots, children, parents };
}

/** Of those that have a place the one with the last. */
function lastOf(ids: readonly string[], places: ReadonlyMap<string, number>): string | undefined {
  let last: string | undefined;
  let lastPlace = -1;
  for (const id of ids) {
    const place = places.get(id) ?? -1;
    if (place <= lastPlace) continue;
    last = id;
    lastPlace = place;
  }
  return last;
}
