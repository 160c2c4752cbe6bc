import { gutterOf } from '../kinds/scrollbar.js';
import type { Rect } from '../layout/place.js';
import type { PaintKit } from '../paint/node-brush.js';
import type { Item } from './item.js';

/**
 * What the content of an item is seen in, CSS px from its top left; null where it may be seen wherever it is.
 *
 * @param origin Where the content's area begins.
 */
export function clipAreaOf(
  { definition, state, floating, width, height, rowMetrics }: Item,
  origin: { readonly x: number; readonly y: number },
  { theme, resolution }: PaintKit,
): Rect | null {
  const { clips } = definition;
  const { scroll } = state;
  const isOver = scroll.width > width + 0.5 || scroll.height > height + 0.5;
  if (!clips || (clips === 'overflow' && !isOver)) return null;
  // What floats has a border, which stays free.
  const edge = floating ? 1 / resolution : 0;
  const top = Math.max(origin.y, edge);
  // At the sides there is room for the ring of what lies at the edge, unless the region scrolls sideways.
  const { ring } = theme;
  const isAcross = scroll.width > width + 0.5;
  const aside = floating || isAcross ? 0 : ring.offset + ring.width;
  // What passes by in both directions passes under no bar.
  const right = isAcross && state.scrollbar ? gutterOf(theme) : 0;
  const below = state.scrollbarBelow ? gutterOf(theme) + (rowMetrics?.footer ?? 0) : 0;
  return {
    x: origin.x + edge - aside,
    y: top,
    width: Math.max(0, width - origin.x - 2 * (edge - aside) - right),
    height: Math.max(0, height - top - edge - below),
  };
}
