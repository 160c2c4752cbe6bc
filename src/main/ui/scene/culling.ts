import type { Item } from './item.js';

/** What lies this far outside a region is drawn at most, CSS px. */
const OVERSCAN = 240;
/** Which that is changes after so much scrolling, CSS px: pixi then makes its list of all that it draws anew. */
const CULL_STEP = 120;
/**
 * Rows are drawn from so far outside on, CSS px: those that come take over the views of those that have gone (see
 * `Sight.relieve`), which is no news for pixi, and a few in each frame are smoother than many now and then.
 */
const ROWS_FROM = 40;

/** Draws what of a region is in view at an offset, and a little more; the rest is neither drawn nor painted. CSS px. */
export function cull(region: Item, y: number): void {
  if (region.definition.rows && region.children.every(isLeaf)) {
    cullRows(region, y - ROWS_FROM, y + region.height + ROWS_FROM);
    return;
  }
  const about = Math.floor(y / CULL_STEP) * CULL_STEP;
  cullWithin(region, about + CULL_STEP - OVERSCAN, about + region.height + OVERSCAN);
}

/** Shows what is between `top` and `bottom` alone, CSS px from the top of the parent. */
function cullWithin(parent: Item, top: number, bottom: number): void {
  for (const child of parent.children) {
    if (child.floating) continue;
    const visible = isBetween(child, top, bottom);
    const tall = child.definition.axis === 'column' && !child.definition.scrolls;
    // What is in it comes first: all that is in sight in it is painted when it comes into sight itself.
    if (visible && tall) cullWithin(child, top - child.y, bottom - child.y);
    if (child.sight.isIn !== visible) child.sight.isIn = visible;
  }
}

/** Shows the rows between `top` and `bottom`. Those that have gone stay until others take their views, or they are far. */
function cullRows(collection: Item, top: number, bottom: number): void {
  const coming: Item[] = [];
  const gone: Item[] = [];
  for (const row of collection.children) {
    const visible = isBetween(row, top, bottom);
    if (visible && !row.sight.isIn) coming.push(row);
    else if (!visible && row.sight.isIn) gone.push(row);
  }
  for (const row of coming) {
    const before = gone.at(-1);
    if (before?.kind === row.kind) {
      gone.pop();
      row.sight.relieve(before.sight);
    } else {
      row.sight.isIn = true;
    }
  }
  for (const row of gone) if (!isBetween(row, top - OVERSCAN, bottom + OVERSCAN)) row.sight.isIn = false;
}

function isBetween({ y, height }: Item, top: number, bottom: number): boolean {
  return y < bottom && y + height > top;
}

function isLeaf({ children }: Item): boolean {
  return children.length === 0;
}
