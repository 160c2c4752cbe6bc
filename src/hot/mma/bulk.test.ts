import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bulkProblems } from './bulk.js';
import { newTicket, type Ticket } from './state.js';
import { anyTickets } from './testing/arbitrary-tickets.js';

const ticket = (id: string, given: Partial<Ticket> = {}): Ticket => ({
  ...newTicket(id, { title: id }),
  ...given,
});
const TICKETS = [
  ticket('a'),
  ticket('b', { dependsOn: ['a'] }),
  ticket('c', { status: 'blocked' }),
  ticket('d', { status: 'completed' }),
  ticket('e', { status: 'in_progress' }),
];
const problems = (action: Parameters<typeof bulkProblems>[0], ...ids: string[]): string[] =>
  bulkProblems(action, TICKETS, new Set(ids), new Set(['e']));

describe('what stands in the way of doing something with several tickets', () => {
  it('a reason for each, and what is completed along is no obstacle', () => {
    assert.deepEqual(problems('complete', 'a', 'b', 'd'), []);
    assert.deepEqual(problems('complete', 'b', 'c', 'e', 'z'), [
      'z is not there any more.',
      'b waits for a.',
      'c is blocked. Unblock it first.',
      'e is running. Stop it first.',
    ]);
    assert.deepEqual(problems('skip', 'b', 'c'), []);
    assert.deepEqual(problems('skip', 'd'), ['d is completed already.']);
    assert.deepEqual(problems('block', 'a', 'd'), ['d is completed already.']);
    assert.deepEqual(problems('unblock', 'a', 'c'), ['a is not blocked.']);
    assert.deepEqual(problems('reopen', 'a', 'c', 'd'), ['a is open already.']);
  });

  it('property: completed together, none is completed before what it depends on', () => {
    fc.assert(
      fc.property(anyTickets, fc.array(fc.nat(7)), (tickets, chosen) => {
        const ids = new Set(chosen.flatMap((index) => tickets[index]?.id ?? []));
        if (bulkProblems('complete', tickets, ids, new Set()).length > 0) return;
        const isDone = (id: string): boolean =>
          ids.has(id) || tickets.some((other) => other.id === id && other.status === 'completed');
        for (const { id, dependsOn } of tickets) if (ids.has(id)) assert.ok(dependsOn.every(isDone));
      }),
    );
  });
});
