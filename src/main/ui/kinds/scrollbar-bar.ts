import { clamp, type Rect } from '../layout/place.js';
import type { NodeLook } from './kind.js';

export const AXES = ['y', 'x'] as const;
export type BarAxis = (typeof AXES)[number];

/** A scrollbar. Boxes are CSS px from the node's top left. */
export interface Bar {
  readonly axis: BarAxis;
  readonly track: Rect;
  readonly thumb: Rect;
  /** Where the thumb can be taken. */
  readonly hit: Rect;
  /** How far the content goes for each px of the thumb. */
  readonly perPx: number;
}

/** The bar at the right (`y`) or at the bottom (`x`) of a region; null while all of it is seen. */
export function barOf({ state, width, height, theme }: NodeLook, area: Rect, axis: BarAxis): Bar | null {
  const { inset, minLength, width: breadth } = theme.scrollbar;
  const { scroll } = state;
  const rangeX = scroll.width - width;
  const rangeY = scroll.height - height;
  const range = axis === 'x' ? rangeX : rangeY;
  if (range < 1) return null;
  const gutter = breadth + 2 * inset;
  // Where both are, neither goes into the corner.
  const corner = (axis === 'x' ? rangeY : rangeX) < 1 ? 0 : gutter;
  const seen = axis === 'x' ? area.width : area.height;
  const length = Math.max(0, seen - corner - 2 * inset);
  const thumbLength = clamp((length * seen) / (seen + range), Math.min(minLength, length), length);
  const way = length - thumbLength;
  const at = way * clamp((axis === 'x' ? scroll.x : scroll.y) / range, 0, 1);
  const perPx = way > 0 ? range / way : 0;
  const right = area.x + area.width;
  const bottom = area.y + area.height;
  if (axis === 'x') {
    const y = bottom - inset - breadth;
    return {
      axis,
      perPx,
      track: { x: area.x + inset, y: bottom - gutter, width: length, height: gutter },
      thumb: { x: area.x + inset + at, y, width: thumbLength, height: breadth },
      hit: { x: area.x + inset + at, y: y - 2 * inset, width: thumbLength, height: breadth + 3 * inset },
    };
  }
  const x = right - inset - breadth;
  return {
    axis,
    perPx,
    track: { x: right - gutter, y: area.y + inset, width: gutter, height: length },
    thumb: { x, y: area.y + inset + at, width: breadth, height: thumbLength },
    hit: { x: x - 2 * inset, y: area.y + inset + at, width: breadth + 3 * inset, height: thumbLength },
  };
}
