import type { Rect } from '../layout/place.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The submenu's corners may be missed by so much, CSS px. */
const GRACE = 8;

/**
 * Whether a pointer that went from one place to another is on its way to a submenu: inside the triangle between where it
 * was and the corners that are nearest. What it crosses on that way was not meant (B. Tognazzini, for the Macintosh's
 * hierarchical menus, 1986).
 */
export function isTowards(from: Point, to: Point, { x, y, width, height }: Rect): boolean {
  const isRight = x >= from.x;
  const edge = isRight ? x : x + width;
  const way = edge - from.x;
  const gone = to.x - from.x;
  // It has to come nearer, and may not have arrived.
  if (way === 0 || gone === 0 || Math.sign(gone) !== Math.sign(way) || Math.abs(gone) > Math.abs(way))
    return false;
  const share = gone / way;
  const top = from.y + (y - GRACE - from.y) * share;
  const bottom = from.y + (y + height + GRACE - from.y) * share;
  return to.y >= top && to.y <= bottom;
}
