import { isHoldable } from '../kinds/collections/collection.js';
import { TOGGLE } from '../kinds/collections/tree.js';
import type { NodeActions } from '../kinds/kind.js';
import { menuAround } from '../popups/context-menus.js';
import type { Popups } from '../popups/popups.js';
import type { Overlay } from '../semantics/overlay.js';
import { type Collection, isCollectionItem, type RowItem } from './collection.js';
import type { Collections } from './collections.js';
import { FeedKeys } from './feed/feed-keys.js';
import { RowFindKeys } from './find/row-find-keys.js';
import { RowActions, type RowActionsHost } from './row-actions.js';
import { CONTROLS } from './row-controls.js';
import { RowDrag } from './row-drag.js';
import { RowHold, type RowHoldHost } from './row-hold.js';
import { RowKeys } from './row-keys.js';

export interface RowInputHost extends RowActionsHost {
  readonly popups: Popups;
  drag: NodeActions['drag'];
  /** Whether hot code has given the key to something. */
  isShortcut(event: KeyboardEvent): boolean;
}

/** Hears what happens to the elements of collections, and passes it on. */
export class RowInput {
  readonly #overlay: Overlay;
  readonly #collections: Collections;
  readonly #host: RowInputHost;
  readonly #actions: RowActions;
  readonly #keys: RowKeys;
  readonly #findKeys: RowFindKeys;
  readonly #feedKeys: FeedKeys;
  readonly #abort = new AbortController();
  #held: RowDrag | RowHold | null = null;

  constructor(overlay: Overlay, collections: Collections, host: RowInputHost) {
    this.#overlay = overlay;
    this.#collections = collections;
    this.#host = host;
    this.#actions = new RowActions(host);
    this.#keys = new RowKeys(this.#actions, {
      isShortcut: (event) => host.isShortcut(event),
      onTyping: (collection) => collections.tell(collection),
    });
    this.#findKeys = new RowFindKeys(host.popups, host);
    this.#feedKeys = new FeedKeys(host);
    const { element } = overlay;
    const { signal } = this.#abort;
    element.addEventListener('keydown', this.#onKeyDown, { signal });
    element.addEventListener('click', this.#onClick, { signal });
    element.addEventListener('dblclick', this.#onDoubleClick, { signal });
    element.addEventListener('pointerdown', this.#onPointerDown, { signal });
    element.addEventListener('focusin', this.#onFocusIn, { signal });
    element.addEventListener('touchstart', this.#onTouchStart, { signal, passive: true });
  }

  dispose(): void {
    this.#abort.abort();
    this.#held?.dispose();
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    // The next stop is the browser's to find, and it does not wait for a drawing.
    if (event.key === 'Tab') this.#collections.settleStops();
    const focused = this.#focused(event.target);
    const hit = this.#overlay.hit(event.target);
    const around = hit && this.#collections.around(hit.item);
    const found = focused ?? around?.collection;
    if (found && this.#findKeys.press(found, event)) {
      event.preventDefault();
      return;
    }
    if (found?.feed) {
      if (this.#feedKeys.press(found, found.feed, event)) event.preventDefault();
      return;
    }
    if (focused) {
      if (event.key === 'Tab') focused.settleStops();
      if (focused.hasCursor && this.#keys.press(focused, event)) event.preventDefault();
      return;
    }
    // From what is in a row, back to the rows.
    if (event.key !== 'Escape' || !around?.collection.hasCursor) return;
    event.preventDefault();
    around.collection.item.elements.content?.focus({ preventScroll: true });
  };

  readonly #onClick = (event: MouseEvent): void => {
    const header = this.#header(event.target);
    if (header?.part === 'head') this.#actions.sort(header.collection, header.column);
    const at = this.#row(event.target);
    if (!at) return;
    const { collection, row, part } = at;
    if (part === TOGGLE && row.is('treeRow')) this.#actions.open(collection, row, row.props.open === false);
    else if (isTouch(event) && collection.isPicking) this.#actions.pick(collection, row);
    else if (collection.hasCursor) this.#actions.press(collection, row, event);
  };

  readonly #onDoubleClick = (event: MouseEvent): void => {
    const header = this.#header(event.target);
    if (header?.part === 'edge') this.#actions.fitColumn(header.collection, header.column);
    const at = this.#row(event.target);
    if (at?.collection.hasCursor && at.part !== TOGGLE) this.#actions.activate(at.collection, at.row);
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    const header = this.#header(event.target);
    if (header?.part === 'edge') {
      const { collection, column } = header;
      const width = collection.item.state.rows.columns[column]?.width ?? 0;
      this.#host.drag(
        event,
        () => {},
        (dx) => this.#actions.resizeColumn(collection, column, width + dx),
      );
      return;
    }
    const at = this.#row(event.target);
    const content = at?.collection.item.elements.content;
    if (!at || !content || event.button !== 0) return;
    const host: RowHoldHost = {
      invalidate: ({ item }) => this.#host.invalidate(item),
      scrollBy: ({ item }, dy) => this.#host.scrollTo(item, item.state.scroll.x, item.state.scroll.y + dy),
      drop: (collection, row, to) => this.#actions.move(collection, row, to),
      hasMenu: (row) => menuAround(row) !== null,
      pick: (collection, row) => this.#actions.pick(collection, row),
    };
    const { collection, row } = at;
    this.#held?.dispose();
    this.#held = null;
    // A finger scrolls, unless it is held.
    if (isTouch(event) && isHoldable(collection.item.props))
      this.#held = new RowHold(collection, row, content, event, host);
    else if (!isTouch(event) && collection.item.props.reorderable)
      this.#held = new RowDrag(collection, row, content, event, host);
  };

  /** A finger that lies on a feed may scroll it at any time. */
  readonly #onTouchStart = (event: TouchEvent): void => {
    const hit = this.#overlay.hit(event.target);
    const feed =
      hit && (this.#collections.of(hit.item) ?? this.#collections.around(hit.item)?.collection)?.feed;
    if (!feed || !(event.target instanceof Element)) return;
    feed.isTouched = true;
    const end = new AbortController();
    const onEnd = ({ touches }: TouchEvent): void => {
      if (touches.length > 0) return;
      end.abort();
      feed.isTouched = false;
      this.#host.invalidate(feed.item);
    };
    // Of what lies under the finger they come here, even when it is in the document no more.
    for (const type of ['touchend', 'touchcancel'] as const)
      (event.target as HTMLElement).addEventListener(type, onEnd, { signal: end.signal });
  };

  readonly #onFocusIn = (event: FocusEvent): void => {
    this.#collections.focusWent();
    const focused = this.#focused(event.target);
    if (focused) {
      if (focused.cursor || !focused.hasCursor) return;
      const rows = [...focused.drawn()];
      const { first } = focused.visible;
      const start = rows.find((row) => focused.isSelected(row))?.props.index ?? first;
      if (focused.item.props.rowCount > 0) focused.placeCursor(start);
      return;
    }
    const hit = this.#overlay.hit(event.target);
    const around = hit && this.#collections.around(hit.item);
    around?.collection.placeCursor(around.row.props.index);
  };

  /** The collection whose own element this is. */
  #focused(target: EventTarget | null): Collection | null {
    const hit = this.#overlay.hit(target);
    if (!hit || !isCollectionItem(hit.item) || target !== hit.item.elements.content) return null;
    return this.#collections.of(hit.item);
  }

  /** The row that an event was meant for: what is in it may have taken it. */
  #row(target: EventTarget | null): { collection: Collection; row: RowItem; part: string } | null {
    const hit = this.#overlay.hit(target);
    const around = hit && this.#collections.around(hit.item);
    if (!hit || !around || !(target instanceof Element) || around.collection.item.props.disabled) return null;
    const control = target.closest(CONTROLS);
    if (control && around.row.elements.main.contains(control)) return null;
    return { ...around, part: hit.item === around.row ? hit.part : 'main' };
  }

  #header(target: EventTarget | null): { collection: Collection; part: string; column: number } | null {
    const hit = this.#overlay.hit(target);
    const collection = hit && this.#collections.of(hit.item);
    const [part, column] = hit?.part.split(':') ?? [];
    if (!collection || part === undefined || column === undefined || collection.item.props.disabled)
      return null;
    return { collection, part, column: Number(column) };
  }
}

function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}
