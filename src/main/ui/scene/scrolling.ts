import { clamp } from '../layout/place.js';
import type { ViewStore } from '../view/view-store.js';
import type { ScrollOffset } from '../view-state.js';
import { cull } from './culling.js';
import type { Item } from './item.js';

const NO_OFFSET: ScrollOffset = { x: 0, y: 0 };

/** Keeps a scrolling region's element, its view and the view state at one offset. */
export class Scrolling {
  readonly #storeOf: (item: Item) => ViewStore;
  /** Regions that were at their end when last looked at. */
  readonly #atEnd = new WeakSet<Item>();
  readonly #seen = new WeakSet<Item>();
  /** What was revealed last, and in how much room. */
  readonly #revealed = new WeakMap<Item, string>();
  /**
   * The element's own offset, as far as it was set here or told by an event. Asking the element would lay out the
   * document at once (measured: 2 ms of 2.5 that a change among 500 nodes cost), and what the user has scrolled
   * since the last event would be taken back.
   */
  readonly #offsets = new WeakMap<Item, ScrollOffset>();

  constructor(storeOf: (item: Item) => ViewStore) {
    this.#storeOf = storeOf;
  }

  /** Content or size may have changed: puts the offset where it belongs now. The element follows by `scrollElement`. */
  settle(item: Item, resolution: number): void {
    const { scroll } = item.state;
    const maxX = Math.max(0, scroll.width - item.width);
    const maxY = Math.max(0, scroll.height - item.height);
    const kept = this.#storeOf(item).scroll(item.key);
    const sticks = item.is('scroll') && item.props.stickToEnd === true;
    const toEnd = sticks && (this.#atEnd.has(item) || (!this.#seen.has(item) && !kept));
    const before = clamp(kept?.x ?? 0, 0, maxX);
    const x = clamp(this.#revealing(item, before), 0, maxX);
    if (x !== before) this.#storeOf(item).setScroll(item.key, { x, y: kept?.y ?? 0 });
    const y = toEnd ? maxY : clamp(kept?.y ?? 0, 0, maxY);
    this.#seen.add(item);
    this.#show(item, x, y, resolution);
  }

  /** Scrolls the element to the item's offset. Its box, and that of what is in it, must be set. */
  scrollElement(item: Item): void {
    const { content } = item.elements;
    if (!content) return;
    const { x, y } = item.state.scroll;
    const offset = this.#offsets.get(item) ?? NO_OFFSET;
    if (Math.abs(offset.y - y) >= 1) content.scrollTop = y;
    if (Math.abs(offset.x - x) >= 1) content.scrollLeft = x;
    this.#offsets.set(item, { x, y });
  }

  /** The element was scrolled; true if by the user. */
  follow(item: Item, resolution: number): boolean {
    const { content } = item.elements;
    const { scroll } = item.state;
    if (!content) return false;
    const { scrollLeft: x, scrollTop: y } = content;
    this.#offsets.set(item, { x, y });
    // Our own setting, or the browser's clamping of what we clamped already.
    if (Math.abs(x - scroll.x) < 1 && Math.abs(y - scroll.y) < 1) return false;
    this.#storeOf(item).setScroll(item.key, { x, y });
    this.#show(item, x, y, resolution);
    return true;
  }

  /** Scrolls to an offset now: the element's own event would come a frame later. False if it is there already. */
  to(item: Item, x: number, y: number, resolution: number): boolean {
    const { content } = item.elements;
    const { scroll } = item.state;
    const toX = clamp(x, 0, Math.max(0, scroll.width - item.width));
    const toY = clamp(y, 0, Math.max(0, scroll.height - item.height));
    if (!content || (toX === scroll.x && toY === scroll.y)) return false;
    content.scrollTo({ left: toX, top: toY, behavior: 'instant' });
    this.#offsets.set(item, { x: toX, y: toY });
    this.#storeOf(item).setScroll(item.key, { x: toX, y: toY });
    this.#show(item, toX, toY, resolution);
    return true;
  }

  /** The element was put elsewhere in the document, which takes its offset from it. */
  moved(item: Item): void {
    this.#offsets.delete(item);
  }

  /** The view state was replaced. */
  forget(item: Item): void {
    this.#seen.delete(item);
    this.#atEnd.delete(item);
  }

  /** The offset nearest to `x` at which what the region reveals is seen; `x` itself if that was revealed before. */
  #revealing(item: Item, x: number): number {
    const { definition, children, state, width } = item;
    if (!definition.reveals) return x;
    const stretch = definition.reveals(item.look, children);
    if (!stretch) return x;
    const revealed = JSON.stringify([stretch.key, width, state.scroll.width]);
    if (this.#revealed.get(item) === revealed) return x;
    this.#revealed.set(item, revealed);
    return Math.min(Math.max(x, stretch.to - width), Math.max(0, stretch.from));
  }

  #show(item: Item, x: number, y: number, resolution: number): void {
    const { scroll } = item.state;
    item.state.scroll = { ...scroll, x, y };
    if (y >= scroll.height - item.height - 1) this.#atEnd.add(item);
    else this.#atEnd.delete(item);
    item.content.position.set(
      -Math.round(x * resolution) / resolution,
      -Math.round(y * resolution) / resolution,
    );
    cull(item, y);
  }
}
