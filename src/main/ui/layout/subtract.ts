import type { Rect } from './place.js';

/** What is left of `rects` where `hole` is not: disjoint if they were. */
export function subtract(rects: readonly Rect[], hole: Rect): Rect[] {
  return rects.flatMap((rect) => {
    const left = Math.max(rect.x, hole.x);
    const top = Math.max(rect.y, hole.y);
    const right = Math.min(rect.x + rect.width, hole.x + hole.width);
    const bottom = Math.min(rect.y + rect.height, hole.y + hole.height);
    if (left >= right || top >= bottom) return [rect];
    return [
      { x: rect.x, y: rect.y, width: rect.width, height: top - rect.y },
      { x: rect.x, y: bottom, width: rect.width, height: rect.y + rect.height - bottom },
      { x: rect.x, y: top, width: left - rect.x, height: bottom - top },
      { x: right, y: top, width: rect.x + rect.width - right, height: bottom - top },
    ].filter((part) => part.width > 0 && part.height > 0);
  });
}
