import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Shelves, type Slot } from './shelves.js';

const overlap = (a: Slot, b: Slot): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('Shelves', () => {
  it('slots lie inside the page and never over one another, whatever is taken and given back', () => {
    const size = fc.record({
      width: fc.integer({ min: 1, max: 80 }),
      height: fc.integer({ min: 1, max: 40 }),
    });
    const step = fc.oneof(size, fc.nat({ max: 50 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const shelves = new Shelves(128, 128);
        const taken: Slot[] = [];
        for (const wanted of steps) {
          if (typeof wanted === 'number') {
            const [slot] = taken.splice(wanted % (taken.length || 1), 1);
            if (slot) shelves.free(slot);
            continue;
          }
          const slot = shelves.allocate(wanted.width, wanted.height);
          if (!slot) continue;
          assert.ok(slot.x >= 0 && slot.y >= 0 && slot.x + slot.width <= 128 && slot.y + slot.height <= 128);
          assert.ok(!taken.some((other) => overlap(slot, other)));
          taken.push(slot);
        }
      }),
    );
  });

  it('a page that was filled and emptied takes one drawing of its whole size', () => {
    const shelves = new Shelves(64, 64);
    const slots: Slot[] = [];
    for (let slot = shelves.allocate(10, 9); slot; slot = shelves.allocate(10, 9)) slots.push(slot);
    assert.equal(slots.length, 6 * 5);
    for (const slot of slots) shelves.free(slot);
    assert.deepEqual(shelves.allocate(64, 64), { x: 0, y: 0, width: 64, height: 64 });
  });

  it('empty shelves become one that is higher', () => {
    const shelves = new Shelves(64, 32);
    const low = [shelves.allocate(64, 8), shelves.allocate(64, 8)];
    const last = shelves.allocate(64, 16);
    assert.ok(last);
    for (const slot of low) if (slot) shelves.free(slot);
    assert.deepEqual(shelves.allocate(10, 16), { x: 0, y: 0, width: 10, height: 16 });
  });

  it('what is higher than the page, or wider, has no room', () => {
    const shelves = new Shelves(64, 64);
    assert.equal(shelves.allocate(65, 1), null);
    assert.equal(shelves.allocate(1, 65), null);
  });
});
