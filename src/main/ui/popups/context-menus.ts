import { isField } from '../kinds/fields/field-element.js';
import type { Rect } from '../layout/place.js';
import type { Item } from '../scene/item.js';
import type { Overlay } from '../semantics/overlay.js';
import { openContextMenu } from './menu-popup.js';
import type { Popups } from './popups.js';

/** Opens the context menu of what was clicked with the other button, or pressed long, or of what has the focus. */
export class ContextMenus {
  readonly #overlay: Overlay;
  readonly #popups: Popups;
  readonly #abort = new AbortController();

  constructor(overlay: Overlay, popups: Popups) {
    this.#overlay = overlay;
    this.#popups = popups;
    const { signal } = this.#abort;
    overlay.element.addEventListener('contextmenu', this.#onContextMenu, { signal });
    overlay.element.addEventListener('keydown', this.#onKeyDown, { signal });
  }

  dispose(): void {
    this.#abort.abort();
  }

  readonly #onContextMenu = (event: MouseEvent): void => {
    const hit = this.#overlay.hit(event.target);
    if (hit?.item.layer === 'popups') {
      event.preventDefault();
      return;
    }
    // A field's own menu has what is needed there: spelling, paste.
    const owner = hit && !isField(event.target) ? menuAround(hit.item) : null;
    if (!owner) return;
    event.preventDefault();
    openContextMenu(
      this.#popups,
      owner,
      { x: event.clientX, y: event.clientY, width: 0, height: 0 },
      'pointer',
    );
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const isAsked = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    const hit = isAsked && !event.defaultPrevented ? this.#overlay.hit(event.target) : null;
    const owner = hit && !isField(event.target) ? menuAround(hit.item) : null;
    if (!owner || !(event.target instanceof Element)) return;
    event.preventDefault();
    openContextMenu(this.#popups, owner, below(event.target, this.#popups), 'keys');
  };
}

/** Opens the context menu of what an item is in, below the item. */
export function openMenuAround(popups: Popups, item: Item, by: 'pointer' | 'keys'): void {
  const owner = menuAround(item);
  if (owner) openContextMenu(popups, owner, below(item.elements.main, popups), by);
}

function below(element: Element, popups: Popups): Rect {
  const { left, bottom } = element.getBoundingClientRect();
  const { left: originX, top: originY } = popups.origin;
  return { x: left - originX, y: bottom - originY, width: 0, height: 0 };
}

/** The menu that is drawn in the innermost container around an item. */
export function menuAround(item: Item): Item | null {
  for (let around: Item | null = item; around; around = around.parent) {
    const menu = around.children.find((child) => child.is('contextMenu'));
    if (menu) return menu;
  }
  return null;
}
