import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { squeezed, squeezeOf, stretched } from './squeeze.js';

const LEFT = { place: { x: 8, y: 8, width: 600, height: 500 }, smallest: { width: 320, height: 200 } };
const RIGHT = { place: { x: 616, y: 8, width: 400, height: 300 }, smallest: { width: 240, height: 200 } };

describe('windows in an area that is narrower than they were wished for', () => {
  it('have their wish where there is room', () => {
    assert.equal(squeezeOf([LEFT, RIGHT], { width: 1024, height: 600 }).mode, 'none');
  });

  it('share it, side by side as they were', () => {
    const area = { width: 800, height: 600 };
    const squeeze = squeezeOf([LEFT, RIGHT], area);
    assert.equal(squeeze.mode, 'share');
    const [left, right] = [squeezed(LEFT.place, squeeze), squeezed(RIGHT.place, squeeze)];
    assert.ok(left.x + left.width < right.x, JSON.stringify([left, right]));
    assert.equal(right.x + right.width, 792);
  });

  it('become tabs where one would get too little', () => {
    assert.equal(squeezeOf([LEFT, RIGHT], { width: 480, height: 600 }).mode, 'tabs');
  });

  it('are moved in, no more, where that is enough', () => {
    const area = { width: 700, height: 600 };
    assert.equal(squeezeOf([RIGHT], area).mode, 'none');
    // They overlapped in the wish, too.
    assert.equal(squeezeOf([RIGHT, { ...RIGHT, place: { ...RIGHT.place, y: 40 } }], area).mode, 'none');
  });

  it('what is done with one while it is narrow is a wish again, shown as it was done', () => {
    const squeeze = squeezeOf([LEFT, RIGHT], { width: 800, height: 600 });
    const place = { x: 100, y: 20, width: 333, height: 300 };
    assert.deepEqual(squeezed(stretched(place, squeeze), squeeze), place);
  });
});
