import type { Item } from '../scene/item.js';

/** What takes the pointer and the keys for itself, also in a row. */
export const CONTROLS =
  'button, input, textarea, select, a[href], [contenteditable], [role=button], [data-stop]';

/** The row that is pointed at with what is in it: where no control takes the pointer for itself. Not a feed's. */
export function rowPointedAt(item: Item, target: EventTarget | null): Item | null {
  if (!(target instanceof Element) || target.closest(CONTROLS)) return null;
  for (let around: Item | null = item; around && !around.floating; around = around.parent)
    if ('rowId' in around.props) return around.is('article') ? null : around;
  return null;
}
