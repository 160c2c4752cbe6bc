import type { Collection } from './collection.js';
import { NO_KEYS, type RowActions } from './row-actions.js';
import { RowTyping } from './row-typing.js';
import { isTyped, TypeAhead } from './type-ahead.js';

/** One press of an arrow key, CSS px: units of the grid. */
const ACROSS = 40;
const WIDEN = 16;

export interface RowKeysHost {
  /** Whether hot code has given the key to something. */
  isShortcut(event: KeyboardEvent): boolean;
  /** The row that the user types the first letters of is looked for. */
  onTyping(collection: Collection): void;
}

/** The keys of a collection that has the focus. */
export class RowKeys {
  readonly #actions: RowActions;
  readonly #host: RowKeysHost;
  readonly #typeAhead = new TypeAhead();

  constructor(actions: RowActions, host: RowKeysHost) {
    this.#actions = actions;
    this.#host = host;
  }

  /** True if the key was for the collection. */
  press(collection: Collection, event: KeyboardEvent): boolean {
    if (collection.item.props.disabled) return false;
    if (this.#wait(collection, event)) return true;
    // Rows may have moved since the last drawing.
    collection.settleCursor();
    if (collection.heading !== null) return this.#inHeader(collection, collection.heading, event);
    return (
      this.#move(collection, event) ||
      this.#go(collection, event) ||
      this.#across(collection, event) ||
      this.#command(collection, event) ||
      this.#type(collection, event)
    );
  }

  /** Alt and an arrow key move rows. */
  #move(collection: Collection, event: KeyboardEvent): boolean {
    const way = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null;
    if (!event.altKey || way === null) return false;
    const row = collection.cursorRow;
    if (row && collection.item.props.reorderable) this.#actions.move(collection, row, way);
    return true;
  }

  #go(collection: Collection, event: KeyboardEvent): boolean {
    const { cursor, item, page } = collection;
    const last = item.props.rowCount - 1;
    const at = cursor?.index;
    const target = (): number | null => {
      switch (event.key) {
        case 'ArrowDown':
          return at === undefined ? 0 : at + 1;
        case 'ArrowUp':
          return at === undefined ? last : at - 1;
        case 'Home':
          return 0;
        case 'End':
          return last;
        case 'PageDown':
          return (at ?? 0) + page;
        case 'PageUp':
          return (at ?? 0) - page;
        default:
          return null;
      }
    };
    const to = target();
    if (to === null || event.altKey) return false;
    const isUpFromFirst = event.key === 'ArrowUp' && (at === 0 || item.props.rowCount === 0);
    if (isUpFromFirst && item.is('table') && !event.shiftKey) this.#actions.goToHeading(collection, 0);
    else this.#actions.goTo(collection, to, event);
    return true;
  }

  /** Tables scroll; in trees one goes in and out. */
  #across(collection: Collection, event: KeyboardEvent): boolean {
    const isRight = event.key === 'ArrowRight';
    if ((!isRight && event.key !== 'ArrowLeft') || event.altKey) return false;
    const row = collection.cursorRow;
    if (!row?.is('treeRow')) {
      this.#actions.scrollAcross(collection, isRight ? ACROSS : -ACROSS);
      return true;
    }
    const { index, open, parent } = row.props;
    if (this.#actions.open(collection, row, isRight)) return true;
    if (isRight && open) this.#actions.goTo(collection, index + 1, event);
    if (!isRight && parent !== null) this.#actions.goTo(collection, parent, event);
    return true;
  }

  #command(collection: Collection, event: KeyboardEvent): boolean {
    const { cursorRow: row } = collection;
    const isControl = event.ctrlKey || event.metaKey;
    const isPlain = !isControl && !event.altKey;
    if (event.key === 'Enter' && isPlain) {
      if (row) this.#actions.activate(collection, row);
      return true;
    }
    if (event.key === ' ' && !event.altKey && !this.#typeAhead.isUnderWay(event)) {
      if (row) this.#actions.toggle(collection, row);
      return true;
    }
    if (!isControl || event.altKey || event.shiftKey) return false;
    if (event.code === 'KeyA' && collection.mode === 'multiple') {
      this.#actions.selectAll(collection);
      return true;
    }
    // A text that is selected elsewhere is what is meant.
    const isTextSelected = collection.item.elements.main.ownerDocument.getSelection()?.isCollapsed === false;
    if (event.code !== 'KeyC' || isTextSelected) return false;
    this.#actions.copy(collection);
    return true;
  }

  /** What is pressed while a row is looked for is meant for that row. */
  #wait({ typing }: Collection, event: KeyboardEvent): boolean {
    if (!typing) return false;
    const isOfWord = isTyped(event) && (event.key !== ' ' || this.#typeAhead.isUnderWay(event));
    const isWaiting = isOfWord ? typing.keys.length > 0 : isForRow(event);
    if (isWaiting) typing.keys.push(event);
    return isWaiting;
  }

  /** Goes to the next row that begins with what is typed. */
  #type(collection: Collection, event: KeyboardEvent): boolean {
    const { item, cursor, typing } = collection;
    // Hot code is asked about its own collections alone.
    if (item.layer !== 'app' || !isTyped(event) || this.#host.isShortcut(event)) return false;
    const { word, isNext } = this.#typeAhead.typed(event);
    const from = cursor?.index ?? -1;
    const start = typing?.start ?? Math.max(0, isNext ? from + 1 : from);
    const now = new RowTyping(item, word, start, (index) => {
      collection.typing = null;
      if (index !== null) this.#actions.goTo(collection, index, NO_KEYS);
      for (const key of now.keys) this.press(collection, key);
    });
    collection.typing = now;
    this.#host.onTyping(collection);
    return true;
  }

  #inHeader(collection: Collection, heading: number, event: KeyboardEvent): boolean {
    const { item } = collection;
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight': {
        const by = event.key === 'ArrowRight' ? 1 : -1;
        const width = item.state.rows.columns[heading]?.width ?? 0;
        if (event.shiftKey) this.#actions.resizeColumn(collection, heading, width + by * WIDEN);
        else this.#actions.goToHeading(collection, heading + by);
        return true;
      }
      case 'Home':
        this.#actions.goToHeading(collection, 0);
        return true;
      case 'End':
        this.#actions.goToHeading(collection, Number.POSITIVE_INFINITY);
        return true;
      case 'Enter':
      case ' ':
        this.#actions.sort(collection, heading);
        return true;
      case 'ArrowDown':
      case 'Escape':
        collection.heading = null;
        this.#actions.goTo(collection, collection.cursor?.index ?? 0, { ...NO_KEYS, ctrlKey: true });
        return true;
      default:
        return false;
    }
  }
}

/** Keys that do something with the row that the keyboard is at, or go from it to another one. */
function isForRow({ key, code, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const isControl = ctrlKey || metaKey;
  if (altKey) return key === 'ArrowUp' || key === 'ArrowDown';
  if (key === 'Enter') return !isControl;
  return /^( |Arrow\w+|Home|End|PageUp|PageDown)$/.test(key) || (isControl && /^Key[AC]$/.test(code));
}
