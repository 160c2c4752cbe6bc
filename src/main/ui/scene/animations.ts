import type { Size } from '../layout/place.js';
import type { Item } from './item.js';

/** Items that move by themselves. Frames are asked for only while one of them is on the screen. */
export class Animations {
  readonly #items = new Set<Item>();
  #running = false;

  get all(): ReadonlySet<Item> {
    return this.#items;
  }

  /** One of them was on the screen at the last step: another frame is wanted. */
  get running(): boolean {
    return this.#running;
  }

  /** The item came, or has other props. */
  watch(item: Item): void {
    if (item.definition.animated?.(item.props)) this.#items.add(item);
    else this.#items.delete(item);
  }

  forget(item: Item): void {
    this.#items.delete(item);
  }

  /** The items to be painted for this frame. Layout must be done. What lies under a window still counts as seen. */
  step(viewport: Size): Item[] {
    const shown = [...this.#items].filter((item) => isOnScreen(item, viewport));
    this.#running = shown.length > 0;
    return shown;
  }
}

function isOnScreen(item: Item, viewport: Size): boolean {
  let { x: left, y: top } = item;
  let right = left + item.width;
  let bottom = top + item.height;
  for (let inner = item; inner.view.visible; ) {
    const { parent } = inner;
    if (inner.floating || !parent) {
      return left < viewport.width && top < viewport.height && right > 0 && bottom > 0;
    }
    if (!parent.content.visible) return false;
    const { scroll } = parent.state;
    left -= scroll.x;
    right -= scroll.x;
    top -= scroll.y;
    bottom -= scroll.y;
    if (parent.definition.clips) {
      left = Math.max(left, 0);
      top = Math.max(top, 0);
      right = Math.min(right, parent.width);
      bottom = Math.min(bottom, parent.height);
      if (left >= right || top >= bottom) return false;
    }
    left += parent.x;
    right += parent.x;
    top += parent.y;
    bottom += parent.y;
    inner = parent;
  }
  return false;
}
