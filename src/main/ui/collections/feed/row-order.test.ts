import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { RowOrder } from './row-order.js';

const rows = (ids: string, first = 0) => [...ids].map((id, place) => ({ id, index: first + place }));
const seen = (ids: string): RowOrder => {
  const order = new RowOrder();
  order.follow(ids.length, rows(ids));
  return order;
};
const ids = (order: RowOrder): string =>
  Array.from({ length: order.length }, (_, index) => order.id(index) ?? '.').join('');

describe('U6: which row is where, by the rows that are drawn', () => {
  it('ids that are drawn one after another are all known', () => {
    const order = new RowOrder();
    order.follow(10, rows('abc'));
    assert.equal(order.follow(10, rows('defg', 3)), null);
    assert.equal(ids(order), 'abcdefg...');
  });

  it('rows that came above what is drawn move all of them', () => {
    const order = seen('abcdefgh');
    const moved = order.follow(10, rows('def', 5));
    assert.equal(ids(order), '..abcdefgh');
    assert.deepEqual([moved?.to(0), moved?.to(3), moved?.to(7)], [2, 5, 9]);
  });

  it('rows that went above, came behind, and came between', () => {
    const fewer = seen('abcdefgh');
    fewer.follow(6, rows('efgh', 2));
    assert.equal(ids(fewer), 'cdefgh');
    const behind = seen('abcdefgh');
    assert.equal(behind.follow(9, rows('gh', 6))?.to(7), 7);
    assert.equal(ids(behind), 'abcdefgh.');
    const between = seen('abcdefgh');
    between.follow(9, rows('cdxe', 2));
    assert.equal(ids(between), 'abcdxefgh');
  });

  it('a row that went leads to the one behind it', () => {
    const order = seen('abcdefgh');
    const moved = order.follow(7, rows('cefg', 2));
    assert.equal(ids(order), 'abcefgh');
    assert.deepEqual([moved?.to(3), moved?.to(4)], [3, 3]);
  });

  it('a row that went elsewhere takes none of the others along', () => {
    const order = seen('abcdefgh');
    order.follow(8, rows('hcdef', 0).concat(rows('gab', 5)));
    assert.equal(ids(order), 'hcdefgab');
    const up = seen('abcdefgh');
    up.follow(8, rows('acdebf', 0));
    assert.equal(ids(up), 'acdebfgh');
  });

  it('other rows altogether are known by their places alone', () => {
    const order = seen('abcdefgh');
    order.follow(3, rows('xyz'));
    assert.equal(ids(order), 'xyz');
    order.follow(0, []);
    assert.equal(ids(order), '');
  });

  it('what is drawn is always right, no id is at two places, and rows that stayed together still are', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const order = fc.uniqueArray(fc.constantFrom(...letters), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(order, fc.nat(19), fc.nat(8)), { maxLength: 8 }), (changes) => {
        const known = new RowOrder();
        for (const [now, from, count] of changes) {
          const first = Math.min(from, now.length);
          const drawn = rows(now.slice(first, first + count).join(''), first);
          const moved = known.follow(now.length, drawn);
          for (const { id, index } of drawn) assert.equal(known.id(index), id);
          const all = [...ids(known)].filter((id) => id !== '.');
          assert.equal(new Set(all).size, all.length);
          assert.equal(known.length, now.length);
          for (const run of moved?.runs ?? []) assert.ok(run.to + run.count <= now.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
