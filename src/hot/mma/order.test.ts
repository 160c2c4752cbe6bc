import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { moveInOrder } from './order.js';
import { anyTickets } from './testing/arbitrary-tickets.js';

const TICKETS = [
  { id: 'T-001', dependsOn: [] },
  { id: 'T-002', dependsOn: [] },
  { id: 'T-003', dependsOn: ['T-001'] },
  { id: 'T-004', dependsOn: [] },
];

function moved(ids: string[], to: number): string[] | readonly string[] {
  const result = moveInOrder(TICKETS, new Set(ids), to);
  return result.ok ? result.tickets.map(({ id }) => id) : result.reasons;
}

describe('moving tickets', () => {
  it('takes them along together, in their order', () => {
    assert.deepEqual(moved(['T-004'], 0), ['T-004', 'T-001', 'T-002', 'T-003']);
    assert.deepEqual(moved(['T-004', 'T-002'], 1), ['T-001', 'T-002', 'T-004', 'T-003']);
    assert.deepEqual(moved(['T-001', 'T-002', 'T-003'], 4), ['T-004', 'T-001', 'T-002', 'T-003']);
  });

  it('is refused with the reason, whichever of the two is moved', () => {
    assert.deepEqual(moved(['T-003'], 0), ['T-003 cannot go before T-001, which it depends on.']);
    assert.deepEqual(moved(['T-001'], 4), ['T-001 cannot go behind T-003, which depends on it.']);
  });

  it('property: what comes of it is all of them, in an order that keeps every dependency; or a reason is told', () => {
    fc.assert(
      fc.property(anyTickets, fc.array(fc.nat(7)), fc.nat(8), (tickets, chosen, to) => {
        const ids = new Set(chosen.flatMap((index) => tickets[index]?.id ?? []));
        const result = moveInOrder(tickets, ids, Math.min(to, tickets.length));
        if (!result.ok) {
          assert.ok(result.reasons.length > 0);
          return;
        }
        const order = result.tickets.map(({ id }) => id);
        assert.deepEqual([...order].sort(), tickets.map(({ id }) => id).sort());
        for (const { id, dependsOn } of result.tickets) {
          assert.ok(dependsOn.every((on) => order.indexOf(on) < order.indexOf(id)));
        }
      }),
    );
  });
});
