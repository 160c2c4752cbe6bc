import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isTowards } from './safe-triangle.js';

describe('the way to a submenu', () => {
  const right = { x: 200, y: 100, width: 120, height: 200 };
  const left = { x: 0, y: 100, width: 120, height: 200 };

  it('is in the triangle between the pointer and the nearest corners', () => {
    assert.equal(isTowards({ x: 100, y: 110 }, { x: 110, y: 125 }, right), true);
    assert.equal(isTowards({ x: 100, y: 110 }, { x: 110, y: 150 }, right), false);
    assert.equal(isTowards({ x: 100, y: 110 }, { x: 150, y: 90 }, right), false);
  });

  it('goes to either side', () => {
    assert.equal(isTowards({ x: 200, y: 110 }, { x: 190, y: 125 }, left), true);
    assert.equal(isTowards({ x: 200, y: 110 }, { x: 210, y: 125 }, left), false);
  });

  it('is none straight down, or away', () => {
    assert.equal(isTowards({ x: 100, y: 110 }, { x: 100, y: 130 }, right), false);
    assert.equal(isTowards({ x: 100, y: 110 }, { x: 90, y: 115 }, right), false);
  });
});
