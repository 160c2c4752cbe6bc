import { headIdOf } from '../kinds/collections/table-header.js';
import type { MissingRow, RowsState } from '../kinds/kind.js';
import type { Item } from '../scene/item.js';
import { setAttribute } from '../semantics/elements.js';
import type { Collection } from './collection.js';
import { stopRow } from './feed/feed-keys.js';

export interface RowMarksHost {
  /** The item is to be painted again. */
  invalidate(item: Item): void;
}

/** How each row is marked: where the keyboard is, what the user has picked, what is found; and what is not drawn yet. */
export class RowMarks {
  readonly #host: RowMarksHost;

  constructor(host: RowMarksHost) {
    this.#host = host;
  }

  /** @param focused What has the focus: an item, and the part of it. */
  settle(collection: Collection, focused: { item: Item; part: string } | null): void {
    const { item, cursor, steps, byKeys } = collection;
    const { first, count } = collection.visible;
    const isFocused = focused?.item === item;
    const isByKeys = byKeys || item.state.ring === 'content';
    const isAtRow = collection.heading === null;
    const find = collection.find?.mark ?? null;
    const isFindOther = item.state.rows.find !== find;
    const missing = new Set(Array.from({ length: count }, (_, place) => first + place));
    let active: string | null = null;
    for (const row of collection.drawn()) {
      missing.delete(row.props.index);
      const isCursor = collection.hasCursor && cursor?.index === row.props.index;
      const isCurrent = isCursor && isAtRow && isFocused;
      if (isCurrent) active = row.elements.main.id;
      // A feed's rows have the focus themselves, which marks them.
      const ring = collection.feed ? row.state.ring : isCurrent && isByKeys ? 'main' : null;
      const edited = steps.length > 0 ? collection.isSelected(row) : null;
      const isCurrentMatch = find?.current === row.props.rowId;
      const own = find && row.props.found ? (isCurrentMatch ? 'current' : 'found') : null;
      if (row.state.own !== own || (own && isFindOther)) {
        row.state.own = own;
        this.#invalidateAll(row);
      }
      if (row.state.ring !== ring || row.state.edited !== edited) {
        row.state.ring = ring;
        row.state.edited = edited;
        this.#host.invalidate(row);
      }
    }
    if (collection.feed) markStop(collection);
    else collection.settleStops();
    const { content } = item.elements;
    const heading = isFocused ? collection.heading : null;
    if (heading !== null && content) active = headIdOf(content, heading);
    const places = [...missing].map((index) => collection.place(index));
    this.#setRows(item, { active, heading, drop: collection.drop, find, missing: places });
  }

  /** What is looked for is marked in the texts that are in a row, too. */
  #invalidateAll(item: Item): void {
    this.#host.invalidate(item);
    for (const child of item.children) this.#invalidateAll(child);
  }

  #setRows(item: Item, now: Omit<RowsState, 'columns'>): void {
    const before = item.state.rows;
    const isSame =
      before.active === now.active &&
      before.heading === now.heading &&
      before.drop === now.drop &&
      before.find === now.find &&
      isSameRows(before.missing, now.missing);
    if (isSame) return;
    item.state.rows = { ...before, ...now };
    this.#host.invalidate(item);
  }
}

/** One row of a feed is a stop on Tab's way from outside. */
function markStop(collection: Collection): void {
  const stop = stopRow(collection);
  for (const row of collection.drawn())
    setAttribute(row.elements.main, 'tabindex', row === stop ? '0' : '-1');
}

function isSameRows(one: readonly MissingRow[], other: readonly MissingRow[]): boolean {
  return (
    one.length === other.length &&
    one.every((row, place) => {
      const same = other[place];
      return row.index === same?.index && row.y === same.y && row.height === same.height;
    })
  );
}
