import { checkBody, checkText, describe, UiError } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import { DrawnRows, type Rows } from './drawn-rows.js';
import { feedUi } from './feed-frame.js';
import type { CellText, TableColumn, TableProps, TableRowProps, TableSort } from './props.js';
import { treeUi } from './tree-frame.js';
import type { CollectionUi } from './ui.js';

/** The row of a table that is being drawn. */
interface OpenRow {
  readonly cells: (CellText | null)[];
  readonly columns: readonly TableColumn[];
  /** Its id. */
  readonly row: string;
}

export function collectionUi(core: FrameCore): CollectionUi {
  const drawn = new DrawnRows(core);
  let open: OpenRow | null = null;

  /** Runs the body of a table's row; answers its cells. */
  function cellsOf(row: OpenRow, body: () => void): void {
    const outer = open;
    open = row;
    try {
      body();
    } finally {
      open = outer;
    }
  }

  return {
    virtualList(label, options, row) {
      const call = core.control('virtualList', label, options);
      const { where } = call;
      const { rowId, selected: _, rowText, ...given } = options;
      drawn.check(row, options.rowCount, options, where);
      const selected = drawn.selectedNow(call, options, options);
      const { rowCount } = options;
      const textOf = (index: number): string => core.builder.apart(() => row(index), where);
      const rows: Rows = { call, selected, rowCount, rowId, rowText: rowText ?? textOf };
      const props = { ...given, label: call.shown };
      drawn.draw('virtualList', props, label, rows, drawn.wanted(call, rowCount), (index) => {
        const own = drawn.rowProps(rows, index);
        const body = (): void => {
          row(index);
          drawn.mark(rows, own, () => rowText?.(index) ?? core.builder.text);
        };
        drawn.container('listRow', rows, own, body);
      });
      return { selected };
    },
    table(label, options, row) {
      const call = core.control('table', label, options);
      const { where } = call;
      const { rowId, selected: _, rowText, sort: before, columns, ...given } = options;
      drawn.check(row, options.rowCount, options, where);
      const selected = drawn.selectedNow(call, options, options);
      const sort = sortNow(core, call.claim.key, options.columns, before ?? null, options.disabled === true);
      const { rowCount } = options;
      const textOf = (index: number): string => {
        const cells: OpenRow['cells'] = [];
        core.builder.apart(() => cellsOf({ cells, columns, row: rowId(index) }, () => row(index)), where);
        return textOfCells(cells);
      };
      const rows: Rows = { call, selected, rowCount, rowId, rowText: rowText ?? textOf };
      const props: TableProps = {
        ...given,
        label: call.shown,
        // Hot code may change its own, or give what it has from the state.
        columns: columns.map((column) => ({ ...column })),
        sort: sort && { ...sort },
      };
      let short: string | null = null;
      drawn.draw('table', props, label, rows, drawn.wanted(call, rowCount), (index) => {
        const cells: OpenRow['cells'] = [];
        const rowProps = { ...drawn.rowProps(rows, index), cells };
        const body = (): void => {
          cellsOf({ cells, columns, row: rowProps.rowId }, () => row(index));
          short ??= shortOf(rowProps, columns);
          drawn.mark(rows, rowProps, () => rowText?.(index) ?? textOfCells(cells));
        };
        drawn.container('tableRow', rows, rowProps, body);
      });
      if (short !== null) core.builder.say(call.claim, short, where);
      return { selected, sort };
    },
    cell(content, options = {}) {
      const where = core.enter('cell');
      if (!open) {
        throw new UiError(
          `${where} is drawn outside of a table's row; call it in the function that ui.table gets for its rows`,
        );
      }
      const { cells, columns, row } = open;
      const column = cells.length;
      if (column >= columns.length) {
        throw new UiError(
          `${where}: row ${describe(row)} has more cells than the table has columns (${columns.length}); call ui.cell once for each column`,
        );
      }
      core.checkOptions(options, 'cell', where);
      if (typeof content === 'string') {
        checkText(content, where, 'the text');
        cells.push({ ...options, text: content });
        return;
      }
      checkBody(content, where);
      cells.push(null);
      const claim = core.builder.claimPosition('tableCell');
      core.builder.container('tableCell', claim, { column }, content, where);
    },
    tree: treeUi(core, drawn),
    feed: feedUi(core, drawn),
    activated: (label) => drawn.activated(label),
    moved: (label) => drawn.moved(label),
  };
}

/** What is wrong with a row that has too few cells. One that draws none is one that hot code has nothing for. */
function shortOf({ rowId, cells }: TableRowProps, columns: readonly TableColumn[]): string | null {
  if (cells.length === 0 || cells.length === columns.length) return null;
  return `row ${describe(rowId)} has ${cells.length} of ${columns.length} cells; call ui.cell once for each column`;
}

/** What is drawn as elements is left out. */
function textOfCells(cells: readonly (CellText | null)[]): string {
  return cells.map((cell) => cell?.text.replaceAll(/[\t\r\n]+/g, ' ') ?? '').join('\t');
}

/** How the rows are to be sorted now. */
function sortNow(
  core: FrameCore,
  key: string,
  columns: readonly TableColumn[],
  sort: TableSort | null,
  disabled: boolean,
): TableSort | null {
  const asked = disabled ? undefined : core.events.take(key, 'sort')?.sort;
  const isSortable = columns.some(({ id, sortable }) => id === asked?.column && sortable);
  return asked && isSortable ? { ...asked } : sort;
}
