import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { progressOf } from './progress.js';
import { readyTickets, whyNoneReady } from './ready.js';
import { newTicket, PRIORITIES, type Ticket } from './state.js';
import { anyTickets } from './testing/arbitrary-tickets.js';

const ticket = (id: string, given: Partial<Ticket> = {}): Ticket => ({
  ...newTicket(id, { title: id }),
  ...given,
});
const ids = (tickets: readonly Ticket[]): string[] => tickets.map(({ id }) => id);

describe('ready tickets', () => {
  it('are those that wait for nothing, by priority and then in their order', () => {
    const tickets = [
      ticket('a', { status: 'completed' }),
      ticket('b', { priority: 'low' }),
      ticket('c', { dependsOn: ['a'] }),
      ticket('d', { dependsOn: ['b'], priority: 'high' }),
      ticket('e', { priority: 'high' }),
      ticket('f', { status: 'blocked' }),
      ticket('g'),
    ];
    assert.deepEqual(ids(readyTickets(tickets)), ['e', 'c', 'g', 'b']);
  });

  it('property: a ticket is ready exactly when it is to be done and all that it depends on is completed', () => {
    fc.assert(
      fc.property(anyTickets, (tickets) => {
        const ready = readyTickets(tickets);
        for (const one of tickets) {
          const others = tickets.filter(({ id }) => one.dependsOn.includes(id));
          const expected = one.status === 'todo' && others.every(({ status }) => status === 'completed');
          assert.equal(ready.includes(one), expected);
        }
        const ranks = ready.map(({ priority }) => PRIORITIES.indexOf(priority));
        assert.deepEqual(ranks, [...ranks].sort());
      }),
    );
  });

  it('when there is none, it is said why', () => {
    assert.equal(whyNoneReady([]), 'This track has no tickets yet.');
    assert.equal(
      whyNoneReady([ticket('a', { status: 'completed' })]),
      'All tickets of this track are completed.',
    );
    assert.equal(
      whyNoneReady([
        ticket('a', { status: 'failed' }),
        ticket('b', { dependsOn: ['a'] }),
        ticket('c', { status: 'blocked' }),
      ]),
      'No ticket is ready: 1 blocked, 1 failed, 1 waiting for others.',
    );
  });
});

describe('a track’s progress', () => {
  it('comes from its tickets', () => {
    const of = (...statuses: Ticket['status'][]) => progressOf(statuses.map((status) => ({ status })));
    assert.deepEqual(of(), { status: 'empty', completed: 0, total: 0 });
    assert.equal(of('todo', 'todo').status, 'todo');
    assert.deepEqual(of('todo', 'completed'), { status: 'in_progress', completed: 1, total: 2 });
    assert.equal(of('failed', 'in_progress').status, 'in_progress');
    assert.equal(of('failed', 'blocked', 'todo').status, 'failed');
    assert.equal(of('blocked', 'todo').status, 'blocked');
    assert.equal(of('completed', 'completed').status, 'completed');
  });
});
