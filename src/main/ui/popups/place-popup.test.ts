import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placePopup, roomFor } from './place-popup.js';
import type { Anchor } from './popup.js';

const AREA = { x: 0, y: 0, width: 800, height: 600 };
const button = (x: number, y: number) => ({ x, y, width: 100, height: 28 });

test('a popup stands below what it belongs to, flush with its start, middle or end', () => {
  const at = (align: NonNullable<Anchor['align']>) =>
    placePopup({ rect: button(300, 100), side: 'below', align, gap: 4 }, { width: 200, height: 150 }, AREA);
  assert.deepEqual(at('start'), { x: 300, y: 132 });
  assert.deepEqual(at('center'), { x: 250, y: 132 });
  assert.deepEqual(at('end'), { x: 200, y: 132 });
});

test('without room below it stands above, and the other way round', () => {
  const size = { width: 200, height: 150 };
  assert.deepEqual(placePopup({ rect: button(300, 500), side: 'below' }, size, AREA), { x: 300, y: 350 });
  assert.deepEqual(placePopup({ rect: button(300, 40), side: 'above' }, size, AREA), { x: 300, y: 68 });
});

test('it is shifted into the viewport', () => {
  const size = { width: 200, height: 150 };
  assert.deepEqual(placePopup({ rect: button(750, 100), side: 'below' }, size, AREA), { x: 592, y: 128 });
  assert.deepEqual(placePopup({ rect: button(-50, 100), side: 'below' }, size, AREA), { x: 8, y: 128 });
});

test('a submenu stands to the right, or to the left when it is at the edge', () => {
  const size = { width: 200, height: 150 };
  assert.deepEqual(placePopup({ rect: button(300, 100), side: 'right' }, size, AREA), { x: 400, y: 100 });
  assert.deepEqual(placePopup({ rect: button(600, 550), side: 'right' }, size, AREA), { x: 400, y: 442 });
});

test('it may be as high as the better side is', () => {
  assert.equal(roomFor({ rect: button(0, 100), side: 'below' }, AREA).height, 600 - 8 - 128);
  assert.equal(roomFor({ rect: button(0, 500), side: 'below', gap: 4 }, AREA).height, 500 - 4 - 8);
  assert.equal(roomFor({ rect: button(0, 500), side: 'right' }, AREA).height, 584);
});
