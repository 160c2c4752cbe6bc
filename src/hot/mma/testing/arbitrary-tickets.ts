import fc from 'fast-check';
import type { Dependent } from '../dependencies.js';
import { newTicket, PRIORITIES, STATUSES, type Ticket } from '../state.js';

const name = (index: number): string => `T-${index}`;

/** Up to eight tickets that depend on any of themselves. */
export const anyGraph: fc.Arbitrary<Dependent[]> = fc
  .integer({ min: 1, max: 8 })
  .chain((count) =>
    fc.array(fc.uniqueArray(fc.nat(count - 1), { maxLength: 3 }), { minLength: count, maxLength: count }),
  )
  .map((all) => all.map((on, index) => ({ id: name(index), dependsOn: on.map(name) })));

/** Tickets without a circle, in any order. */
export const circleFree: fc.Arbitrary<Dependent[]> = anyGraph
  .map((tickets) =>
    tickets.map(({ id, dependsOn }, index) => ({
      id,
      dependsOn: dependsOn.filter((on) => tickets.findIndex((other) => other.id === on) < index),
    })),
  )
  .chain((tickets) => fc.shuffledSubarray(tickets, { minLength: tickets.length, maxLength: tickets.length }));

/** Whole tickets in the order of their dependencies, of any status and priority. */
export const anyTickets: fc.Arbitrary<Ticket[]> = fc
  .array(
    fc.record({
      status: fc.constantFrom(...STATUSES),
      priority: fc.constantFrom(...PRIORITIES),
      dependsOn: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) =>
    all.map(({ dependsOn, ...given }, index) => ({
      ...newTicket(name(index), { title: `Ticket ${index}` }),
      ...given,
      dependsOn: dependsOn.filter((on) => on < index).map(name),
    })),
  );
