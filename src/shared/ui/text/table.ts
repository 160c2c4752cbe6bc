import { describe, UiError } from '../args.js';
import { FrozenCopies } from './frozen-copies.js';
import type { TableColumn, TextAlign, TextTableProps } from './props.js';
import { copySpans, type Span } from './spans.js';

const ALIGNS: ReadonlySet<unknown> = new Set<TextAlign>(['start', 'center', 'end']);

/**
 * Copies of a table's columns and rows, so that they may be drafts.
 * @throws UiError when they are not what they should be
 */
export function copyTable(
  columns: unknown,
  rows: unknown,
  where: string,
): Pick<TextTableProps, 'columns' | 'rows'> {
  if (!Array.isArray(columns) || columns.length === 0) {
    throw new UiError(`${where}: the columns are ${describe(columns)}; expected an array of one or more`);
  }
  if (!Array.isArray(rows)) throw new UiError(`${where}: the rows are ${describe(rows)}; expected an array`);
  const copies = frozenRows.of(rows, () => copyRows(rows, columns.length, where));
  return {
    columns: frozenColumns.of(columns, () =>
      columns.map((column: unknown, index) => copyColumn(column, where, `column ${index}`)),
    ),
    // Frozen rows may have been drawn below other columns before.
    rows: isWide(copies, columns.length) ? copies : copyRows(rows, columns.length, where),
  };
}

type Rows = readonly (readonly (readonly Span[])[])[];

const frozenColumns = new FrozenCopies<readonly TableColumn[]>();
const frozenRows = new FrozenCopies<Rows>();

function isWide(rows: Rows, columns: number): boolean {
  return rows.length === 0 || rows[0]?.length === columns;
}

function copyRows(rows: readonly unknown[], columns: number, where: string): Rows {
  return rows.map((row, index) => copyRow(row, columns, where, `row ${index}`));
}

/** Headers are strong. */
function copyColumn(column: unknown, where: string, what: string): TableColumn {
  const strong = (spans: readonly Span[]): Span[] => spans.map((span) => ({ ...span, strong: true }));
  if (typeof column === 'string') return { spans: strong(copySpans(column, where, what)) };
  if (typeof column !== 'object' || column === null || !('label' in column)) {
    throw new UiError(
      `${where}: ${what} is ${describe(column)}; expected a string or an object such as { label: 'Tokens', align: 'end' }`,
    );
  }
  const spans = strong(copySpans(column.label, where, `${what}'s label`));
  const align = 'align' in column ? column.align : undefined;
  if (align === undefined) return { spans };
  if (!isAlign(align)) {
    throw new UiError(`${where}: ${what}'s align is ${describe(align)}; expected 'start', 'center' or 'end'`);
  }
  return { spans, align };
}

function copyRow(row: unknown, columns: number, where: string, what: string): (readonly Span[])[] {
  if (!Array.isArray(row) || row.length !== columns) {
    const found = Array.isArray(row) ? `has ${row.length} cells` : `is ${describe(row)}`;
    throw new UiError(`${where}: ${what} ${found}; expected an array of ${columns}, one for each column`);
  }
  return row.map((cell: unknown, index) => copySpans(cell, where, `${what}'s cell ${index}`));
}

function isAlign(value: unknown): value is TextAlign {
  return ALIGNS.has(value);
}
