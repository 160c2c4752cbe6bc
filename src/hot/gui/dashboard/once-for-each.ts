import type { Ticket } from '../../mma/state.js';

/**
 * Works something out once for each list of tickets, and not in each frame: a list of another module's stays the same
 * object while nothing in it changes.
 *
 * @param work Its result is kept: no part of a ticket may be in it, only ids and figures.
 */
export function onceForEach<T>(work: (tickets: readonly Ticket[]) => T): (tickets: readonly Ticket[]) => T {
  const known = new WeakMap<readonly Ticket[], { readonly result: T }>();
  return (tickets) => {
    let made = known.get(tickets);
    if (!made) {
      made = { result: work(tickets) };
      known.set(tickets, made);
    }
    return made.result;
  };
}
