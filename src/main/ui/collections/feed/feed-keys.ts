import type { Collection } from '../collection.js';
import { STOPS, setTabStops } from '../tab-stops.js';
import type { Feed } from './feed.js';

/** What has these keys for itself. */
const KEEPS = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

export interface FeedKeysHost {
  /** Something is to be drawn. */
  invalidate(item: Feed['item']): void;
}

/** The keys of a feed, as the ARIA Authoring Practices have them; and Home and End. */
export class FeedKeys {
  readonly #host: FeedKeysHost;

  constructor(host: FeedKeysHost) {
    this.#host = host;
  }

  /** True if the key was for the feed. */
  press(collection: Collection, feed: Feed, event: KeyboardEvent): boolean {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.altKey) return false;
    const isControl = event.ctrlKey || event.metaKey;
    if (event.key === 'Tab' && !isControl) return this.#tab(collection, feed, target, event.shiftKey);
    if (event.shiftKey) return false;
    if (event.key === 'Escape' && !isControl) return this.#leaveControl(collection, target);
    if (keepsKeys(target, feed)) return false;
    if (isControl) {
      if (event.key === 'Home') return this.#leave(feed, -1);
      return event.key === 'End' && this.#leave(feed, 1);
    }
    const to = indexFor(event.key, feed.wish ?? indexAt(collection, target), collection);
    if (to === null) return false;
    this.#goTo(feed, to);
    return true;
  }

  /** Where no more is drawn, Tab goes on to the row that comes next, and not out of the feed. */
  #tab(collection: Collection, feed: Feed, target: HTMLElement, isBack: boolean): boolean {
    const { main } = feed.item.elements;
    const stops = [...main.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
    const isLast = stops.at(isBack ? 0 : -1) === target;
    const indices = [...collection.drawn()].map(({ props }) => props.index);
    const to = isBack ? Math.min(...indices) - 1 : Math.max(...indices) + 1;
    if (!isLast || indices.length === 0 || to < 0 || to >= feed.item.props.rowCount) return false;
    this.#goTo(feed, to);
    return true;
  }

  #goTo(feed: Feed, index: number): void {
    if (index < 0) return;
    feed.rows.show(index, 'nearest', feed.rows.id(index) ?? null);
    feed.wish = index;
    this.#host.invalidate(feed.item);
  }

  /** From what is in a row to the row. */
  #leaveControl(collection: Collection, target: HTMLElement): boolean {
    for (const { elements } of collection.drawn()) {
      if (elements.main === target || !elements.main.contains(target)) continue;
      elements.main.focus({ preventScroll: true });
      return true;
    }
    return false;
  }

  /** To the first stop behind the feed, or the last one before it. */
  #leave({ item }: Feed, by: 1 | -1): boolean {
    const { main } = item.elements;
    const way = by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
    const stops = [...main.ownerDocument.querySelectorAll<HTMLElement>(STOPS)].filter(
      (stop) => isStop(stop) && !main.contains(stop) && (main.compareDocumentPosition(stop) & way) !== 0,
    );
    stops.at(by > 0 ? 0 : -1)?.focus();
    return true;
  }
}

function isStop(element: HTMLElement): boolean {
  return (
    element.tabIndex >= 0 &&
    !element.matches(':disabled') &&
    element.closest('[inert]') === null &&
    element.checkVisibility({ visibilityProperty: true })
  );
}

function keepsKeys(target: HTMLElement, { item }: Feed): boolean {
  const around = target.closest('.rk-scroll');
  return target.closest(KEEPS) !== null || (around !== null && around !== item.elements.content);
}

/** @param at Index of the row that the keyboard is at; null if it is at none of them. */
function indexFor(key: string, at: number | null, { item, visible }: Collection): number | null {
  const last = item.props.rowCount - 1;
  const { first } = visible;
  switch (key) {
    case 'PageDown':
      return Math.min(last, at === null ? first : at + 1);
    case 'PageUp':
      return Math.min(last, Math.max(0, at === null ? first : at - 1));
    case 'Home':
      return Math.min(last, 0);
    case 'End':
      return last;
    default:
      return null;
  }
}

function indexAt(collection: Collection, target: HTMLElement): number | null {
  for (const { elements, props } of collection.drawn())
    if (elements.main.contains(target)) return props.index;
  return null;
}

/** Where Tab comes into a feed: the row that the keyboard was at, while it is drawn, else the first one in view. */
export function stopRow(collection: Collection): ReturnType<Collection['row']> {
  return collection.cursorRow ?? collection.row(collection.visible.first);
}

/** Before Tab is answered: from outside it comes to one row, and what is in it; inside, to all that is drawn. */
export function settleFeedStops(collection: Collection): void {
  const { main } = collection.item.elements;
  const isInside = main.contains(main.ownerDocument.activeElement);
  const stop = stopRow(collection);
  for (const row of collection.drawn()) setTabStops(row.elements.main, isInside || row === stop);
}
