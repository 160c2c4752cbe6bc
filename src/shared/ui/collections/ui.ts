import type { CellText, FeedProps, RowsProps, TableColumn, TableSort } from './props.js';

/** What all collections take. Nothing is asked of rows that are not drawn, however many there are. */
export interface RowsOptions extends Omit<RowsProps, 'label'> {
  /** An id that stays with the row when the order changes. */
  rowId: (index: number) => string;
  /** The ids of the rows that are selected. */
  selected?: Set<string>;
  /**
   * The row as text, for copying (Ctrl+C), for finding (Ctrl+F), and for going to it by its first letters. By default the
   * texts of a table's cells with tabs between, and all that can be read in a list's row; then each row that is looked at
   * has to be drawn for it, unseen: in a long list of large rows give one. It must depend on what `row` draws by, and on
   * nothing else.
   */
  rowText?: (index: number) => string;
}

export interface TableOptions extends RowsOptions {
  columns: readonly TableColumn[];
  /** How the rows are sorted now: the header shows it. Sorting them is hot code's. */
  sort?: TableSort | null;
}

export interface TreeOptions extends Omit<RowsProps, 'label' | 'rowCount'> {
  /** Ids of the rows that are in no other. */
  roots: readonly string[];
  /** Ids of the rows that are in this one. An id may be in one place only. */
  childrenOf: (id: string) => readonly string[];
  labelOf: (id: string) => string;
  iconOf?: (id: string) => NonNullable<CellText['icon']> | undefined;
  toneOf?: (id: string) => NonNullable<CellText['tone']> | undefined;
  /** Ids of the rows that show what is in them. */
  open: Set<string>;
  selected?: Set<string>;
}

export interface FeedOptions extends Omit<FeedProps, 'label' | 'found' | 'scrollTo' | 'gone'> {
  /** An id that stays with the row when others come above it, or go. It is how main knows the row again. */
  rowId: (index: number) => string;
  /** What a screen reader calls the row; without one it says which of how many it is. */
  rowLabel?: (index: number) => string;
  /** The row as text, for finding; see `RowsOptions.rowText`. Rows of a feed are large: give one. */
  rowText?: (index: number) => string;
  /**
   * A row to be brought into view: once, and again when this is another one, or comes with another `ask`. What the user
   * scrolls to afterwards stays. A row that is not there is passed over.
   */
  scrollTo?: { id: string; ask?: number } | null;
}

/** Rows that were moved by the user. */
export interface RowsMoved {
  /** In their order. */
  ids: readonly string[];
  /** Index before which they go, counted in the order as it is now; `rowCount` for the end. */
  to: number;
}

export interface CollectionUi {
  /**
   * A list of any length whose rows are all of one height and hold any elements; only those in view are drawn. Answers
   * what is selected now. Without a selection its rows are read out as a list, and what is in them is reached by Tab.
   * @example
   * const { selected } = ui.virtualList('Log', {
   *   rowCount: log.length, rowId: (index) => log[index].id, selection: 'multiple', selected: state.selected,
   * }, (index) => ui.text(log[index].text, { wrap: false }));
   * state.selected = selected;
   */
  virtualList(label: string, options: RowsOptions, row: (index: number) => void): { selected: Set<string> };
  /**
   * A table of any length; only the rows in view are drawn. `row` calls `ui.cell` once for each column. Answers what is
   * selected, and how the rows are to be sorted, now. Widths and scroll offset are main's to keep.
   * @example
   * const { selected, sort } = ui.table('Tickets', {
   *   columns: [{ id: 'title', title: 'Title', grow: 1, sortable: true }, { id: 'status', title: 'Status' }],
   *   rowCount: tickets.length, rowId: (index) => tickets[index].id,
   *   selection: 'multiple', selected: state.selected, sort: state.sort,
   * }, (index) => { ui.cell(tickets[index].title); ui.cell(tickets[index].status, { tone: 'success' }); });
   */
  table(
    label: string,
    options: TableOptions,
    row: (index: number) => void,
  ): { selected: Set<string>; sort: TableSort | null };
  /**
   * The next cell of a table's row: a text, which costs next to nothing, or a function that draws elements.
   * @example
   * ui.cell('done', { tone: 'success', icon: 'check' });
   * ui.cell(() => { if (ui.button('Retry')) retry(ticket); });
   */
  cell(content: string | (() => void), options?: Omit<CellText, 'text'>): void;
  /**
   * Rows within rows; only those in view are drawn. `row` may draw more elements at the row's end. Answers what is open
   * and what is selected now. Costs a frame about 1 µs for every row that is open to view, drawn or not.
   * @example
   * const { open, selected } = ui.tree('Files', {
   *   roots: ['src'], childrenOf: (id) => files[id].children, labelOf: (id) => files[id].name,
   *   open: state.open, selection: 'single', selected: state.selected,
   * });
   */
  tree(
    label: string,
    options: TreeOptions,
    row?: (id: string) => void,
  ): { open: Set<string>; selected: Set<string> };
  /**
   * A list of any length whose rows are as high as what is in them: entries, messages. Only those in view are drawn.
   * What is in view stays where it is when rows above it come, go, or take another height; a row that has the focus
   * stays drawn. The heights of rows that have not been drawn yet are estimated. A row is an `article`, a column.
   * @example
   * ui.feed('Entries', {
   *   rowCount: entries.length, rowId: (index) => entries[index].id, rowText: (index) => entries[index].content,
   *   rowLabel: (index) => `${entries[index].role}, entry ${index + 1}`, grow: 1, stickToEnd: true,
   *   scrollTo: state.shownEntry,
   * }, (index) => {
   *   ui.text(entries[index].role, { role: 'caption' });
   *   entries[index].content = ui.textArea('Content', entries[index].content, { labelHidden: true });
   * });
   */
  feed(label: string, options: FeedOptions, row: (index: number) => void): void;
  /**
   * The id of the row that Enter or a double click activated, in a collection drawn before in this frame, or null.
   * @example
   * const opened = ui.activated('Tickets');
   * if (opened !== null) openTicket(app, opened);
   */
  activated(label: string): string | null;
  /**
   * The rows that the user moved, in a collection drawn before in this frame, or null. Moving them is hot code's.
   * @example
   * const moved = ui.moved('Tickets');
   * if (moved) moveTickets(state.tickets, moved.ids, moved.to);
   */
  moved(label: string): RowsMoved | null;
}
