import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Dependent,
  dependencyProblems,
  dependentsOf,
  findCircle,
  inDependencyOrder,
} from './dependencies.js';
import { anyGraph, circleFree } from './testing/arbitrary-tickets.js';

const on = (id: string, ...dependsOn: string[]): Dependent => ({ id, dependsOn });
const ids = (tickets: readonly Dependent[]): string[] => tickets.map(({ id }) => id);

describe('the order of dependencies', () => {
  it('puts a ticket behind the last one that it waits for, and leaves the others', () => {
    assert.deepEqual(ids(inDependencyOrder([on('a', 'c'), on('b'), on('c'), on('d')])), ['b', 'c', 'a', 'd']);
    assert.deepEqual(ids(inDependencyOrder([on('a'), on('b', 'a')])), ['a', 'b']);
  });

  it('leaves out what is in a circle, and what waits for it', () => {
    assert.deepEqual(ids(inDependencyOrder([on('a', 'b'), on('b', 'a'), on('c', 'a'), on('d')])), ['d']);
  });

  it('property: all are there once, each after what it depends on; and what is in order stays', () => {
    fc.assert(
      fc.property(circleFree, (tickets) => {
        const ordered = inDependencyOrder(tickets);
        assert.deepEqual(ids(ordered).sort(), ids(tickets).sort());
        for (const [index, ticket] of ordered.entries()) {
          assert.ok(ticket.dependsOn.every((id) => ids(ordered.slice(0, index)).includes(id)));
        }
        assert.deepEqual(inDependencyOrder(ordered), ordered);
      }),
    );
  });
});

describe('circles of dependencies', () => {
  it('are told from the ticket that is asked for', () => {
    const tickets = [on('T-001', 'T-002'), on('T-002', 'T-003'), on('T-003', 'T-001'), on('T-004', 'T-001')];
    assert.deepEqual(findCircle(tickets, 'T-002'), ['T-002', 'T-003', 'T-001', 'T-002']);
    assert.equal(findCircle(tickets.slice(1)), null);
  });

  it('property: one is found exactly when not all can be put in order, and each in it depends on the next', () => {
    fc.assert(
      fc.property(anyGraph, (tickets) => {
        const circle = findCircle(tickets);
        assert.equal(circle === null, inDependencyOrder(tickets).length === tickets.length);
        if (!circle) return;
        assert.equal(circle[0], circle.at(-1));
        for (const [index, id] of circle.slice(0, -1).entries()) {
          const ticket = tickets.find((other) => other.id === id);
          assert.ok(ticket?.dependsOn.includes(circle[index + 1] ?? ''));
        }
      }),
    );
  });

  it('are refused by name, as is what is not there', () => {
    const tickets = [on('T-001'), on('T-002', 'T-001'), on('T-003', 'T-002')];
    assert.deepEqual(dependencyProblems(tickets, 'T-001', ['T-003']), [
      'That would be a circle: T-001 → T-003 → T-002 → T-001.',
    ]);
    assert.deepEqual(dependencyProblems(tickets, 'T-001', ['T-001']), ['T-001 cannot depend on itself.']);
    assert.deepEqual(dependencyProblems(tickets, 'T-001', ['T-9']), ['There is no T-9 in this track.']);
    assert.deepEqual(dependencyProblems(tickets, 'T-003', ['T-001']), []);
  });

  it('property: what is not refused leaves no circle', () => {
    fc.assert(
      fc.property(circleFree, fc.nat(), fc.nat(), (tickets, from, to) => {
        const ticket = tickets[from % tickets.length];
        const other = tickets[to % tickets.length];
        if (!ticket || !other) return;
        const dependsOn = [...ticket.dependsOn, other.id];
        const isRefused = dependencyProblems(tickets, ticket.id, dependsOn).length > 0;
        const changed = tickets.map((old) => (old === ticket ? { ...old, dependsOn } : old));
        assert.equal(isRefused, findCircle(changed) !== null);
      }),
    );
  });
});

describe('what depends on a ticket', () => {
  it('is told without those that are asked about', () => {
    const tickets = [on('a'), on('b', 'a'), on('c', 'b'), on('d', 'a', 'b')];
    assert.deepEqual(dependentsOf(tickets, new Set(['a'])), ['b', 'd']);
    assert.deepEqual(dependentsOf(tickets, new Set(['a', 'b'])), ['c', 'd']);
  });
});
