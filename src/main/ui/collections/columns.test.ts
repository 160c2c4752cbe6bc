import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnsWidth, placeColumns } from './columns.js';

const column = (id: string, more: object = {}) => ({ id, title: id, ...more });

describe('columns of a table', () => {
  it('have the width that they ask for, one after the other', () => {
    const places = placeColumns([column('a', { width: 80 }), column('b')], {}, 1000, 1);
    assert.deepEqual(places, [
      { x: 0, width: 80 },
      { x: 80, width: 120 },
    ]);
  });

  it('share what is left free by how they grow, to the last px', () => {
    const columns = [
      column('a', { width: 50, grow: 1 }),
      column('b', { width: 50, grow: 2 }),
      column('c', { width: 50 }),
    ];
    const places = placeColumns(columns, {}, 251, 1);
    assert.deepEqual(
      places.map(({ width }) => width),
      [83, 118, 50],
    );
    assert.equal(columnsWidth(places), 251);
  });

  it('never become narrower than their least, and may need more room than there is', () => {
    const places = placeColumns(
      [column('a', { width: 10, minWidth: 60 }), column('b', { width: 300 })],
      {},
      100,
      1,
    );
    assert.deepEqual(
      places.map(({ width }) => width),
      [60, 300],
    );
  });

  it('are as much wider as text is larger', () => {
    const columns = [column('a', { width: 80 }), column('b', { width: 20, minWidth: 30 })];
    const places = placeColumns(columns, {}, 100, 2);
    assert.deepEqual(
      places.map(({ width }) => width),
      [160, 60],
    );
  });

  it('keep the width that the user gave them, and do not grow then', () => {
    const columns = [column('a', { grow: 1 }), column('b', { grow: 1 })];
    const places = placeColumns(columns, { a: 200 }, 600, 1);
    assert.deepEqual(
      places.map(({ width }) => width),
      [200, 400],
    );
  });

  it('U7: are as much wider as the text in them, also those that the user has set', () => {
    const columns = [column('a', { width: 80 }), column('b', { minWidth: 60, width: 20 }), column('c')];
    const places = placeColumns(columns, { c: 90.5 }, 100, 2);
    assert.deepEqual(
      places.map(({ width }) => width),
      [160, 120, 181],
    );
  });
});
