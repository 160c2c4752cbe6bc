import type { Item } from './item.js';
import type { Scrolling } from './scrolling.js';

/** What is to be done before the next drawing: only what changed is touched. */
export class Worklist {
  readonly #dirty = new Set<Item>();
  readonly #moved = new Set<Item>();
  /** Regions in which something has another place or size. Looking at an element's offset is dear. */
  readonly #rescrolls = new Set<Item>();

  /** The item is to be painted and described again. */
  invalidate(item: Item): void {
    this.#dirty.add(item);
    // What is to be in view may be another now.
    if (item.definition.reveals) this.#rescrolls.add(item);
    if (item.parent?.definition.reveals) this.#rescrolls.add(item.parent);
    if (item.definition.sharesState) for (const child of item.children) this.#dirty.add(child);
  }

  /** The item has another place, or (`resized`) another size. */
  laidOut(item: Item, resized: boolean): void {
    (resized ? this.#dirty : this.#moved).add(item);
    // What moves takes along all that it scrolls.
    for (let around = resized ? item : item.parent; around; around = around.parent) {
      if (!around.definition.scrolls) continue;
      this.#rescrolls.add(around);
      return;
    }
  }

  /** The view state was replaced: the region's offset may be another. */
  rescroll(item: Item): void {
    this.#rescrolls.add(item);
  }

  forget(item: Item): void {
    this.#dirty.delete(item);
    this.#moved.delete(item);
    this.#rescrolls.delete(item);
  }

  /**
   * Puts offsets where they belong, and what is scrolled away out of sight: it is not painted then. Layout must be done.
   */
  settleScrolls(scrolling: Scrolling, resolution: number): void {
    for (const item of this.#rescrolls) {
      const { x, y } = item.state.scroll;
      scrolling.settle(item, resolution);
      // The thumb is drawn by the offset.
      if (item.state.scroll.x !== x || item.state.scroll.y !== y) this.#dirty.add(item);
    }
  }

  /** Brings views and elements up to date. Layout must be done. */
  refresh(onRefreshed: (item: Item) => void): void {
    // What is new is both: it is placed as it is brought up to date.
    for (const item of this.#moved) if (!this.#dirty.has(item)) item.place();
    this.#moved.clear();
    for (const item of this.#dirty) {
      item.refresh();
      onRefreshed(item);
    }
    this.#dirty.clear();
  }

  /** Scrolls the elements to the offsets that were settled. The boxes must be set. */
  scrollElements(scrolling: Scrolling): void {
    for (const item of this.#rescrolls) scrolling.scrollElement(item);
    this.#rescrolls.clear();
  }
}
