import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anyTickets } from '../../mma/testing/arbitrary-tickets.js';
import { forestOf } from './ticket-forest.js';

describe('the tree of dependencies', () => {
  it('has a ticket below the last one that it waits for', () => {
    const { roots, children, parents } = forestOf([
      { id: 'a', dependsOn: [] },
      { id: 'b', dependsOn: ['a'] },
      { id: 'c', dependsOn: ['b', 'a'] },
      { id: 'd', dependsOn: [] },
    ]);
    assert.deepEqual(roots, ['a', 'd']);
    assert.deepEqual(
      [...children],
      [
        ['a', ['b']],
        ['b', ['c']],
      ],
    );
    assert.deepEqual([parents.get('b'), parents.get('c'), parents.get('a')], ['a', 'b', undefined]);
  });

  it('property: has each ticket once', () => {
    fc.assert(
      fc.property(anyTickets, (tickets) => {
        const { roots, children } = forestOf(tickets);
        const below = (id: string): string[] => [id, ...(children.get(id) ?? []).flatMap(below)];
        assert.deepEqual(roots.flatMap(below).sort(), tickets.map(({ id }) => id).sort());
      }),
    );
  });
});
