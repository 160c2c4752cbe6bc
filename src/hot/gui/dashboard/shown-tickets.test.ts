import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { moveInOrder } from '../../mma/order.js';
import { newTicket, type Ticket } from '../../mma/state.js';
import { placeAmongAll, shownTickets } from './shown-tickets.js';

const ticket = (number: number, given: Partial<Ticket> = {}): Ticket => ({
  ...newTicket(`T-${String(number).padStart(3, '0')}`, { title: `Ticket ${number}` }),
  ...given,
});
const TICKETS = [
  ticket(2, { priority: 'low', status: 'failed' }),
  ticket(1000, { title: 'a', priority: 'high' }),
  ticket(1, { title: 'B' }),
];
const ids = (tickets: readonly Ticket[]): string => tickets.map(({ id }) => id).join();
const sorted = (column: string, descending = false): string =>
  ids(shownTickets(TICKETS, { ticketFilter: 'all', ticketSort: { column, descending } }));

describe('the tickets that are shown', () => {
  it('are in the order of work, or as a column has it', () => {
    assert.equal(ids(shownTickets(TICKETS, { ticketFilter: 'all', ticketSort: null })), 'T-002,T-1000,T-001');
    assert.equal(sorted('id'), 'T-001,T-002,T-1000');
    assert.equal(sorted('id', true), 'T-1000,T-002,T-001');
    assert.equal(sorted('title'), 'T-1000,T-001,T-002');
    assert.equal(sorted('priority'), 'T-1000,T-001,T-002');
    assert.equal(sorted('status', true), 'T-002,T-1000,T-001');
  });

  it('are those of one status', () => {
    assert.equal(ids(shownTickets(TICKETS, { ticketFilter: 'failed', ticketSort: null })), 'T-002');
  });

  it('property: moved among those that are shown, a ticket stands there among them', () => {
    const scene = fc.record({
      count: fc.integer({ min: 1, max: 8 }),
      hidden: fc.uniqueArray(fc.nat(7)),
      from: fc.nat(),
      to: fc.nat(),
    });
    fc.assert(
      fc.property(scene, ({ count, hidden, from, to }) => {
        const all = Array.from({ length: count }, (_, index) =>
          ticket(index, { status: hidden.includes(index) ? 'failed' : 'todo' }),
        );
        const view = { ticketFilter: 'todo', ticketSort: null } as const;
        const shown = shownTickets(all, view);
        const moved = shown[from % Math.max(1, shown.length)];
        if (!moved) return;
        const place = to % (shown.length + 1);
        const result = moveInOrder(all, new Set([moved.id]), placeAmongAll(all, shown, place));
        assert.ok(result.ok);
        const wanted = [
          ...shown.slice(0, place).filter((other) => other !== moved),
          moved,
          ...shown.slice(place).filter((other) => other !== moved),
        ];
        assert.equal(ids(shownTickets(result.tickets, view)), ids(wanted));
      }),
    );
  });
});
