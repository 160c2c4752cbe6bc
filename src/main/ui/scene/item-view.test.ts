import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Container, Graphics } from 'pixi.js';
import { kindOf } from '../kinds/registry.js';

// Pixi asks which browser it is in as it loads.
if (!('navigator' in globalThis))
  Object.defineProperty(globalThis, 'navigator', { value: { userAgent: '', platform: '' } });
const pixi = await import('pixi.js');
const { ItemView } = await import('./item-view.js');

const AREA = { x: 0, y: 20, width: 400, height: 300 };

describe('the mask of a view', () => {
  let view: InstanceType<typeof ItemView>;

  beforeEach(() => {
    // The kit is for painting, which nothing here does.
    view = new ItemView(kindOf('virtualList'), false, {} as never);
  });

  const isMask = (child: Container): child is Graphics => child instanceof pixi.Graphics;

  const mask = (): Graphics => {
    const found = view.container.children.find(isMask);
    if (!found) throw new Error('The view has no mask');
    return found;
  };

  const drawings = (clip: () => void): number => {
    let count = 0;
    mask().context.on('update', () => {
      count += 1;
    });
    clip();
    return count;
  };

  it('is drawn when the area is another one, and not when it is the same', () => {
    view.clip(AREA);
    assert.equal(mask().bounds.height, 300);
    const same = drawings(() => {
      for (let frame = 0; frame < 10; frame++) view.clip({ ...AREA });
    });
    assert.equal(same, 0);
    assert.ok(drawings(() => view.clip({ ...AREA, height: 200 })) > 0);
    assert.equal(mask().bounds.height, 200);
  });

  it('goes where nothing is cut off, and comes back', () => {
    view.clip(AREA);
    view.clip(null);
    assert.equal(view.container.children.some(isMask), false);
    view.clip(AREA);
    assert.equal(mask().bounds.height, 300);
  });

  it('U8: is another one for another renderer, of the same area, too', () => {
    view.clip(AREA);
    const before = mask();
    view.discard();
    view.clip(AREA);
    assert.equal(mask() === before, false);
    assert.equal(mask().bounds.height, 300);
  });
});
