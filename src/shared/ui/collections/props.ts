import type { IconName } from '../icon-names.js';
import type { Align, Sizing, Tone } from '../vocabulary.js';
import type { SelectionMode } from './selection.js';

/** What all collections have. As high as ten rows unless told otherwise. */
export interface RowsProps extends Sizing {
  /** The accessible name. */
  label: string;
  rowCount: number;
  /** CSS px at a text scale of 1, the same for all rows. The theme knows a good one. */
  rowHeight?: number;
  selection?: SelectionMode;
  /** Rows can be moved by drag, and by Alt and an arrow key. */
  reorderable?: boolean;
  /** Shown in place of rows when there are none. */
  empty?: string;
  disabled?: boolean;
  /** A line that says what is wrong with it all, drawn below the rows. */
  error?: string;
}

/** A row that has what the user looks for. */
export interface FoundRow {
  /** Of a row that is not open to view: the index of the one that it is hidden in. */
  index: number;
  rowId: string;
  /** Ids of the closed rows that a tree's row is in, the outermost first. */
  inside?: string[];
}

/** The answer to a `RowLook`. */
export interface FoundRows {
  id: number;
  rows: FoundRow[];
  /** Where it goes on from, as in `RowLook`; null at the end. */
  next: number[] | null;
}

/** The answer to a `RowsCopy`. */
export interface CopiedRows {
  id: number;
  /** Of those that are still there, in order. */
  texts: string[];
}

/** What hot code answers to what main asks of rows that are not drawn. */
export interface RowAnswers {
  /** While the user looks for something in it. */
  found?: FoundRows;
  /** The first row that begins with what the user types, or none: while main looks for it. */
  typed?: FoundRows;
  /** While rows of it are copied. */
  copied?: CopiedRows;
}

/** A collection as it is drawn. */
export interface CollectionProps extends RowsProps, RowAnswers {}

/** What every row has. */
export interface RowProps {
  index: number;
  rowId: string;
  selected: boolean;
  /** It has what the user looks for. */
  found?: boolean;
}

/** A wish of hot code's that a row be shown. */
export interface ScrollTo {
  /** Another wish has another text. */
  wish: string;
  /** The row; null if there is none of that id. Left out once main has granted the wish. */
  row?: { id: string; index: number } | null;
}

/** Rows of any height. */
export interface FeedProps extends Sizing, Pick<CollectionProps, 'label' | 'rowCount' | 'empty' | 'found'> {
  /** Between two rows, CSS px at a text scale of 1; 8 when absent. */
  gap?: number;
  /** What a row that has not been drawn yet is taken to be high, CSS px at a text scale of 1. */
  estimate?: number;
  /** Where the end is in view, it stays there when something is added. It opens at its end. */
  stickToEnd?: boolean;
  scrollTo?: ScrollTo;
  /** Ids of rows that main took to be in view (`FeedView.seen`), and that are not there any more. */
  gone?: string[];
}

/** A row of a feed. */
export interface ArticleProps extends RowProps {
  /** The accessible name. */
  label?: string;
}

export interface TableColumn {
  id: string;
  title: string;
  /** CSS px; 120 when absent. The user may make it another. */
  width?: number;
  /** CSS px; 48 when absent. */
  minWidth?: number;
  /** Share of the width that the columns leave free. */
  grow?: number;
  align?: Exclude<Align, 'stretch'>;
  /** A press on the header asks to sort by this column. */
  sortable?: boolean;
}

export interface TableSort {
  /** The column's id. */
  column: string;
  descending: boolean;
}

/** A text in a table's cell. */
export interface CellText {
  text: string;
  tone?: Tone;
  /** Drawn before the text. */
  icon?: IconName;
  /** In the face of code. */
  code?: boolean;
}

export interface TableProps extends CollectionProps {
  columns: readonly TableColumn[];
  sort: TableSort | null;
}

export interface TableRowProps extends RowProps {
  /** By column; null where there are nodes. */
  cells: readonly (CellText | null)[];
}

export interface TableCellProps {
  /** Index of the column. */
  column: number;
}

export interface TreeRowProps extends RowProps {
  label: string;
  icon?: IconName;
  tone?: Tone;
  /** 1 for a root. */
  level: number;
  /** Place among the siblings, from 1, and how many those are. */
  position: number;
  siblings: number;
  /** Index of the row that it is in; null of a root. */
  parent: number | null;
  /** null for one that has nothing in it. */
  open: boolean | null;
}

/** What has rows, of which only those in view are drawn. */
export interface CollectionKinds {
  virtualList: CollectionProps;
  listRow: RowProps;
  table: TableProps;
  tableRow: TableRowProps;
  tableCell: TableCellProps;
  tree: CollectionProps;
  treeRow: TreeRowProps;
  feed: FeedProps;
  article: ArticleProps;
}

export type CollectionEvent =
  /** Enter or a double click on a row. */
  | { type: 'activateRow'; key: string; rowId: string }
  /** A column's header was pressed. */
  | { type: 'sort'; key: string; sort: TableSort }
  /** The row, or all that are selected if it is, go before the one that is at this index now, or one step up or down. */
  | { type: 'moveRows'; key: string; rowId: string; to: number | 'up' | 'down' }
  /** A tree's row was opened or closed. */
  | { type: 'openRow'; key: string; rowId: string; open: boolean }
  /** The selected rows, or else this one, are to be copied. */
  | { type: 'copyRows'; key: string; rowId: string | null };
