import { isField } from '../kinds/fields/field-element.js';
import type { Rect } from '../layout/place.js';
import { subtract } from '../layout/subtract.js';
import { setStyle } from '../semantics/elements.js';
import type { Item } from './item.js';

/**
 * Cuts out of the focused field's element what lies over it on the canvas: elements are above the whole canvas, and
 * the text would show through a popup.
 */
export function occlude(field: Item, floating: readonly Item[], depth: (item: Item) => number): void {
  const element = field.elements.parts.field;
  const around = field.floatingAncestor;
  if (!isField(element) || !around) return;
  const { x, y } = field.shownAt;
  const box = { x, y, width: field.width, height: field.height };
  let visible: Rect[] = [box];
  for (const item of floating) {
    if (item !== around && item.view.visible && depth(item) > depth(around)) {
      const { theme } = field.look;
      visible = subtract(visible, { ...item, height: item.state.collapsed ? theme.titleBar : item.height });
    }
  }
  if (visible.length === 1 && visible[0] === box) {
    setStyle(element.style, 'clipPath', 'none');
    return;
  }
  // The path is counted from the element's own corner. Asking for it lays out the document at once.
  const top = element.offsetTop;
  const path = visible
    .map((part) => `M${part.x - x} ${part.y - y - top}h${part.width}v${part.height}h${-part.width}z`)
    .join('');
  setStyle(element.style, 'clipPath', `path("${path || 'M0 0z'}")`);
}
