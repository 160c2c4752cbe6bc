import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstPlace, fitPlace, movePlace, resizePlace } from './place.js';
import { subtract } from './subtract.js';

const AREA = { width: 800, height: 600 };
const SMALLEST = { width: 200, height: 120 };
const PLACE = { x: 100, y: 100, width: 300, height: 200, collapsed: false };

describe('places of windows', () => {
  it('S5: a window opens where it asks to', () => {
    assert.deepEqual(firstPlace({ title: 'A', x: 5, y: 6, width: 300, height: 200 }, [], AREA), {
      x: 5,
      y: 6,
      width: 300,
      height: 200,
      collapsed: false,
    });
  });

  it('windows without a place cascade, and never onto one another', () => {
    const places = [firstPlace({ title: 'A' }, [], AREA)];
    for (let count = 0; count < 3; count++) places.push(firstPlace({ title: 'B' }, places, AREA));
    const corners = places.map(({ x, y }) => `${x},${y}`);
    assert.equal(new Set(corners).size, 4, corners.join(' '));
  });

  it('a window stays inside an area that has shrunk, and its kept place is not changed', () => {
    const kept = { ...PLACE };
    assert.deepEqual(fitPlace(kept, SMALLEST, { width: 350, height: 250 }), { ...PLACE, x: 50, y: 50 });
    assert.deepEqual(kept, PLACE);
  });

  it('an area smaller than the smallest size has the window fill it', () => {
    const { x, y, width, height } = fitPlace(PLACE, SMALLEST, { width: 150, height: 100 });
    assert.deepEqual({ x, y, width, height }, { x: 0, y: 0, width: 150, height: 100 });
  });

  it('moves by any way and is brought back by fitting', () => {
    assert.equal(fitPlace(movePlace(PLACE, -500, 0), SMALLEST, AREA).x, 0);
    assert.equal(fitPlace(movePlace(PLACE, 0, 5000), SMALLEST, AREA).y, 400);
  });

  it('an edge moves one side, between the smallest size and the area', () => {
    assert.equal(resizePlace(PLACE, 'e', 50, 50, SMALLEST, AREA).width, 350);
    assert.equal(resizePlace(PLACE, 'e', 50, 50, SMALLEST, AREA).height, 200);
    assert.equal(resizePlace(PLACE, 's', 0, -500, SMALLEST, AREA).height, 120);
    assert.equal(resizePlace(PLACE, 'se', 5000, 0, SMALLEST, AREA).width, 700);
  });

  it('the side opposite to the one that is dragged stays, also at the smallest size and at the edge of the area', () => {
    const north = resizePlace(PLACE, 'nw', -20, -30, SMALLEST, AREA);
    assert.deepEqual(north, { ...PLACE, x: 80, y: 70, width: 320, height: 230 });
    const small = resizePlace(PLACE, 'nw', 500, 500, SMALLEST, AREA);
    assert.deepEqual(small, { ...PLACE, x: 200, y: 180, ...SMALLEST });
    const large = resizePlace(PLACE, 'sw', -500, 0, SMALLEST, AREA);
    assert.deepEqual(large, { ...PLACE, x: 0, width: 400 });
  });
});

describe('subtract', () => {
  it('leaves disjoint parts that cover the rest', () => {
    const parts = subtract([{ x: 0, y: 0, width: 10, height: 10 }], { x: 2, y: 2, width: 4, height: 4 });
    assert.equal(
      parts.reduce((sum, { width, height }) => sum + width * height, 0),
      84,
    );
    assert.equal(subtract(parts, { x: 0, y: 0, width: 10, height: 10 }).length, 0);
  });

  it('leaves what is not touched as it is', () => {
    const rect = { x: 0, y: 0, width: 10, height: 10 };
    assert.equal(subtract([rect], { x: 10, y: 0, width: 5, height: 5 })[0], rect);
  });
});
