import type { CollectionProps, RowProps } from '../../../shared/ui/collections/props.js';
import {
  isSelectedAfter,
  isSelectionSteps,
  type SelectionMode,
  type SelectionStep,
} from '../../../shared/ui/collections/selection.js';
import type { CollectionView } from '../../../shared/ui/views.js';
import type { MissingRow, RowMetrics } from '../kinds/kind.js';
import type { Item } from '../scene/item.js';
import type { Feed } from './feed/feed.js';
import type { RowFind } from './find/row-find.js';
import type { RowCopy } from './row-copy.js';
import { type RowRange, visibleRows } from './row-range.js';
import type { RowTyping } from './row-typing.js';
import { setTabStops } from './tab-stops.js';

/** The row that the keyboard is at. */
export interface Cursor {
  readonly index: number;
  /** null until the row is drawn. */
  readonly rowId: string | null;
}

export type CollectionItem = Item & { props: Readonly<CollectionProps> };
export type RowItem = Item & { props: Readonly<RowProps> };

export function isCollectionItem(item: Item): item is CollectionItem {
  return item.definition.rows !== undefined;
}

export function isRowItem(item: Item): item is RowItem {
  return item.parent !== null && isCollectionItem(item.parent) && 'rowId' in item.props;
}

const NO_METRICS: RowMetrics = { header: 0, footer: 0, row: 1 };

/** What main knows of one list, table, tree or feed: where the keyboard is, and which rows hot code was asked for. */
export class Collection {
  readonly item: CollectionItem;
  cursor: Cursor | null = null;
  /** Where a range of selected rows begins. */
  anchor = 0;
  /** Index of the column whose header the keyboard is at. */
  heading: number | null = null;
  /** The keyboard was used last: only then its place is marked. */
  byKeys = false;
  /** Ids of rows that a finger has picked: while there are any, a tap picks another one, or lets one go. */
  readonly picked = new Set<string>();
  /** Index before which rows that are dragged would go. */
  drop: number | null = null;
  /** The user looks for something in it. */
  find: RowFind | null = null;
  /** The user has typed letters, and the row that begins so is looked for. */
  typing: RowTyping | null = null;
  /** Rows of it are being copied. */
  copy: RowCopy | null = null;
  view: CollectionView | undefined;
  /** Of a feed: where its rows are. */
  readonly feed: Feed | null;

  constructor(item: CollectionItem, feed: Feed | null) {
    this.item = item;
    this.feed = feed;
  }

  get metrics(): RowMetrics {
    return this.item.rowMetrics ?? NO_METRICS;
  }

  get mode(): SelectionMode {
    return this.item.props.disabled ? 'none' : (this.item.props.selection ?? 'none');
  }

  /** Rows are gone through one by one; where they are not, what is in them is a stop on Tab's way. */
  get hasCursor(): boolean {
    if (this.feed) return false;
    return !this.item.is('virtualList') || this.mode !== 'none' || this.item.props.reorderable === true;
  }

  get steps(): readonly SelectionStep[] {
    const { edited } = this.item.state;
    return isSelectionSteps(edited) ? edited : [];
  }

  /** Height of what is seen of the rows, CSS px. */
  get room(): number {
    const { header, footer } = this.metrics;
    return Math.max(0, this.item.height - header - footer);
  }

  get visible(): RowRange {
    if (this.feed) return this.feed.rows.within(0);
    const { state, props } = this.item;
    return visibleRows(state.scroll.y, this.room, this.metrics.row, props.rowCount);
  }

  /** Where a row is among all, drawn or not, CSS px. */
  place(index: number): MissingRow {
    const { row } = this.metrics;
    const rows = this.feed?.rows;
    return rows
      ? { index, y: rows.top(index), height: rows.height(index) }
      : { index, y: index * row, height: row };
  }

  /** Rows that fit into it. */
  get page(): number {
    return Math.max(1, Math.floor(this.room / this.metrics.row) - 1);
  }

  *drawn(): Generator<RowItem> {
    for (const child of this.item.children) if (isRowItem(child)) yield child;
  }

  row(index: number): RowItem | null {
    for (const row of this.drawn()) if (row.props.index === index) return row;
    return null;
  }

  get cursorRow(): RowItem | null {
    return this.cursor && this.row(this.cursor.index);
  }

  isSelected(row: RowItem): boolean {
    return isSelectedAfter(row.props.selected, row.props, this.steps);
  }

  /** Rows are being picked by a finger. Those that are selected no more are none of them. */
  get isPicking(): boolean {
    for (const row of this.drawn()) if (!this.isSelected(row)) this.picked.delete(row.props.rowId);
    return this.picked.size > 0;
  }

  /** Takes what hot code answered to what it was asked of rows that are not drawn. true if there was an answer. */
  takeAnswers(): boolean {
    const answers = [this.find?.take(), this.typing?.take(), this.copy?.take()];
    return answers.includes(true);
  }

  placeCursor(index: number): void {
    this.typing = null;
    this.cursor = { index, rowId: this.row(index)?.props.rowId ?? null };
  }

  /** What is in the rows is a stop on Tab's way in the row alone that the keyboard is at. */
  settleStops(): void {
    if (!this.hasCursor) return;
    for (const row of this.drawn()) {
      if (row.children.length > 0) setTabStops(row.elements.main, row.props.index === this.cursor?.index);
    }
  }

  /** Rows may have come, gone and changed places: the cursor stays at its row, or else at its place. */
  settleCursor(): void {
    const { cursor } = this;
    if (!cursor) return;
    const { rowCount } = this.item.props;
    if (rowCount === 0) {
      this.cursor = null;
      return;
    }
    const index = Math.min(cursor.index, rowCount - 1);
    const here = this.row(index);
    if (here && (cursor.rowId === null || here.props.rowId === cursor.rowId)) {
      this.cursor = { index, rowId: here.props.rowId };
      return;
    }
    for (const { props } of this.drawn()) {
      if (props.rowId !== cursor.rowId) continue;
      this.cursor = { index: props.index, rowId: props.rowId };
      return;
    }
    this.cursor = { index, rowId: here?.props.rowId ?? cursor.rowId };
  }
}
