import { clamp, type Rect, type Size } from '../layout/place.js';
import type { Anchor } from './popup.js';

/** What stays free between a popup and the viewport's edge, CSS px. */
const MARGIN = 8;

/** The most that a popup may have there, CSS px: on the better of the two sides. */
export function roomFor({ rect, side, gap = 0 }: Anchor, area: Rect): Size {
  const whole = { width: area.width - 2 * MARGIN, height: area.height - 2 * MARGIN };
  if (side !== 'below' && side !== 'above') return whole;
  const { above, below } = roomAround(rect, gap, area);
  return { ...whole, height: Math.max(above, below, 0) };
}

/** Its top left corner, CSS px: on the side that it would like, else on the opposite one, and inside the area. */
export function placePopup(anchor: Anchor, size: Size, area: Rect): { x: number; y: number } {
  const { rect, side, align = 'start', gap = 0 } = anchor;
  const inside = (x: number, y: number) => ({
    x: clamp(x, area.x + MARGIN, area.x + area.width - MARGIN - size.width),
    y: clamp(y, area.y + MARGIN, area.y + area.height - MARGIN - size.height),
  });
  switch (side) {
    case 'middle':
      return inside(rect.x + (rect.width - size.width) / 2, rect.y + (rect.height - size.height) / 2);
    case 'right': {
      const right = rect.x + rect.width + gap;
      const left = rect.x - gap - size.width;
      const fits = right + size.width <= area.x + area.width - MARGIN;
      return inside(fits || left < area.x + MARGIN ? right : left, rect.y);
    }
    case 'below':
    case 'above': {
      const { above, below } = roomAround(rect, gap, area);
      const isAbove =
        side === 'above' ? size.height <= above || above >= below : size.height > below && above > below;
      const y = isAbove ? rect.y - gap - size.height : rect.y + rect.height + gap;
      const slack = rect.width - size.width;
      const x = rect.x + (align === 'start' ? 0 : align === 'center' ? slack / 2 : slack);
      return inside(x, y);
    }
    default:
      return side satisfies never;
  }
}

function roomAround(rect: Rect, gap: number, area: Rect): { above: number; below: number } {
  return {
    above: rect.y - gap - area.y - MARGIN,
    below: area.y + area.height - MARGIN - (rect.y + rect.height + gap),
  };
}
