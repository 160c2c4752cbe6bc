import type { SelectionStep } from '../../../shared/ui/collections/selection.js';
import type { UiEvent } from '../../../shared/ui/node.js';
import type { Item } from '../scene/item.js';
import type { ViewStore } from '../view/view-store.js';
import type { Collection, RowItem } from './collection.js';
import { columnsWidth, leastWidth } from './columns.js';

export interface RowActionsHost {
  send(item: Item, event: UiEvent): void;
  /** The item is to be painted again. */
  invalidate(item: Item): void;
  scrollTo(item: Item, x: number, y: number): void;
  storeOf(item: Item): ViewStore;
  /** View state changed. */
  onViewChange(): void;
}

/** The keys that change what going to a row, or pressing it, does to the selection. */
export interface Modifiers {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export const NO_KEYS: Modifiers = { shiftKey: false, ctrlKey: false, metaKey: false };

/** What the user may do with the rows of a collection, by whatever means. */
export class RowActions {
  readonly #host: RowActionsHost;

  constructor(host: RowActionsHost) {
    this.#host = host;
  }

  /** Takes the keyboard's place to a row, and the selection along: Shift selects a range, Ctrl leaves it alone. */
  goTo(collection: Collection, index: number, keys: Modifiers): void {
    const { item, mode } = collection;
    const { rowCount } = item.props;
    if (rowCount === 0) return;
    const to = Math.max(0, Math.min(index, rowCount - 1));
    collection.placeCursor(to);
    collection.picked.clear();
    collection.heading = null;
    collection.byKeys = true;
    this.#showRow(collection, to);
    this.#host.invalidate(item);
    if (mode === 'none') return;
    if (keys.shiftKey && mode === 'multiple') this.#selectRange(collection, to);
    else if (!keys.ctrlKey && !keys.metaKey) this.#selectOnly(collection, to);
  }

  /** A row was pressed. */
  press(collection: Collection, row: RowItem, keys: Modifiers): void {
    const { index } = row.props;
    collection.placeCursor(index);
    collection.picked.clear();
    collection.heading = null;
    collection.byKeys = false;
    this.#host.invalidate(collection.item);
    if (collection.mode === 'none') return;
    if (keys.shiftKey && collection.mode === 'multiple') this.#selectRange(collection, index);
    else if (keys.ctrlKey || keys.metaKey) this.toggle(collection, row);
    else this.#selectOnly(collection, index);
  }

  toggle(collection: Collection, row: RowItem): void {
    const { index, rowId: id } = row.props;
    collection.anchor = index;
    const what = collection.isSelected(row) ? 'remove' : 'add';
    if (collection.mode === 'multiple')
      this.#select(collection, [{ do: what, first: index, last: index, id }]);
    else if (collection.mode === 'single')
      this.#select(
        collection,
        what === 'add' ? [{ do: 'none' }, { do: 'add', first: index, last: index, id }] : [{ do: 'none' }],
      );
  }

  /** A finger picks a row, beside those that are selected, or lets it go. Where one row alone may be, it is that. */
  pick(collection: Collection, row: RowItem): void {
    if (collection.mode !== 'multiple') {
      this.press(collection, row, NO_KEYS);
      return;
    }
    for (const other of collection.drawn())
      if (collection.isSelected(other)) collection.picked.add(other.props.rowId);
    const { index, rowId } = row.props;
    collection.placeCursor(index);
    collection.byKeys = false;
    if (collection.isSelected(row)) collection.picked.delete(rowId);
    else collection.picked.add(rowId);
    this.toggle(collection, row);
  }

  selectAll(collection: Collection): void {
    if (collection.mode === 'multiple') this.#select(collection, [{ do: 'all' }]);
  }

  activate({ item }: Collection, row: RowItem): void {
    this.#host.send(item, { type: 'activateRow', key: item.key, rowId: row.props.rowId });
  }

  copy({ item, cursor }: Collection): void {
    this.#host.send(item, { type: 'copyRows', key: item.key, rowId: cursor?.rowId ?? null });
  }

  move({ item }: Collection, row: RowItem, to: number | 'up' | 'down'): void {
    this.#host.send(item, { type: 'moveRows', key: item.key, rowId: row.props.rowId, to });
  }

  /** Opens or closes a tree's row; false if there is nothing in it, or it is so already. */
  open({ item }: Collection, row: RowItem, open: boolean): boolean {
    if (!row.is('treeRow') || row.props.open === null || row.props.open === open) return false;
    this.#host.send(item, { type: 'openRow', key: item.key, rowId: row.props.rowId, open });
    return true;
  }

  /** Asks to sort by a column: the other way round, if it is the one already. */
  sort({ item }: Collection, index: number): void {
    if (!item.is('table')) return;
    const column = item.props.columns[index];
    if (!column?.sortable || item.props.disabled) return;
    const { sort } = item.props;
    const descending = sort?.column === column.id && !sort.descending;
    this.#host.send(item, { type: 'sort', key: item.key, sort: { column: column.id, descending } });
  }

  /** The keyboard goes to a column's header. */
  goToHeading(collection: Collection, index: number): void {
    const { item } = collection;
    if (!item.is('table')) return;
    const at = Math.max(0, Math.min(index, item.props.columns.length - 1));
    collection.heading = at;
    collection.byKeys = true;
    const place = item.state.rows.columns[at];
    const { scroll } = item.state;
    if (place) {
      const across = Math.min(place.x, Math.max(scroll.x, place.x + place.width - item.width));
      this.#host.scrollTo(item, across, scroll.y);
    }
    this.#host.invalidate(item);
  }

  resizeColumn(collection: Collection, index: number, width: number): void {
    const { item } = collection;
    const column = item.is('table') ? item.props.columns[index] : undefined;
    if (!column) return;
    const to = Math.max(leastWidth(column, item.look.theme.scale), Math.round(width));
    this.#host.storeOf(item).setColumn(item.key, column.id, to);
    this.#host.invalidate(item);
    this.#host.onViewChange();
  }

  /** As wide as the texts that are drawn ask for. */
  fitColumn(collection: Collection, index: number): void {
    const { item } = collection;
    if (!item.is('table')) return;
    const { theme, text } = item.look;
    const { control, space } = theme;
    const icon = control.icon + control.gap;
    let width = text.width(item.props.columns[index]?.title ?? '', 'caption') + icon;
    for (const row of collection.drawn()) {
      const cell = row.is('tableRow') ? row.props.cells[index] : null;
      if (!cell) continue;
      const own = text.width(cell.text, cell.code ? 'code' : 'body') + (cell.icon ? icon : 0);
      width = Math.max(width, own);
    }
    this.resizeColumn(collection, index, Math.ceil(width) + 2 * space.s + 1);
  }

  /** Scrolls a table across. */
  scrollAcross({ item }: Collection, by: number): void {
    const { scroll } = item.state;
    if (columnsWidth(item.state.rows.columns) > 0) this.#host.scrollTo(item, scroll.x + by, scroll.y);
  }

  #showRow({ item, metrics, room }: Collection, index: number): void {
    const { scroll } = item.state;
    const top = index * metrics.row;
    const y = Math.min(top, Math.max(scroll.y, top + metrics.row - room));
    this.#host.scrollTo(item, scroll.x, y);
  }

  #selectOnly(collection: Collection, index: number): void {
    collection.anchor = index;
    const id = collection.row(index)?.props.rowId ?? null;
    this.#select(collection, [{ do: 'none' }, { do: 'add', first: index, last: index, id }]);
  }

  #selectRange(collection: Collection, to: number): void {
    const first = Math.min(collection.anchor, to);
    const last = Math.max(collection.anchor, to);
    this.#select(collection, [{ do: 'none' }, { do: 'add', first, last, id: null }]);
  }

  /** Shown at once; hot code gets all that it has not seen yet, for it may see this before that. */
  #select(collection: Collection, steps: readonly SelectionStep[]): void {
    const { item } = collection;
    const startsAnew = steps[0]?.do === 'none' || steps[0]?.do === 'all';
    const all = startsAnew ? steps : [...collection.steps, ...steps];
    item.setEdited([...all]);
    this.#host.invalidate(item);
    this.#host.send(item, { type: 'change', key: item.key, value: [...all] });
  }
}
