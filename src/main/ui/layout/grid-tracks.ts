import type { GridColumn, GridColumns } from '../../../shared/ui/layout/props.js';

/** What a column that takes its share of the room gets at least, before those that are as wide as their cells give way. CSS px. */
const LEAST_GROWN = 64;

/**
 * The columns one by one.
 * @param room Width of the grid, CSS px; undefined while its content decides.
 */
export function columnsOf(
  columns: GridColumns,
  room: number | undefined,
  gap: number,
): readonly GridColumn[] {
  if (isList(columns)) return columns;
  if (typeof columns === 'number') return Array<GridColumn>(columns).fill('grow');
  if (room === undefined) return ['grow'];
  const fitting = Math.floor((room + gap) / (columns.minWidth + gap));
  return Array<GridColumn>(Math.max(1, fitting)).fill('grow');
}

/**
 * Widths of the columns, CSS px. Fixed ones are as they are; then those that are as wide as their widest cell, which
 * give way only when there is no room left; the rest shares what is left, or without a room of the grid's own is as
 * wide as its widest cell too.
 * @param naturalOf Width of a column's widest cell.
 * @param fills The grid has the room, and does not only have it to use.
 */
export function trackWidths(
  columns: readonly GridColumn[],
  room: number | undefined,
  fills: boolean,
  gap: number,
  naturalOf: (column: number) => number,
): number[] {
  const natural = columns.map((column, index) =>
    typeof column === 'number' ? column : column === 'auto' || !fills ? naturalOf(index) : 0,
  );
  const growing = columns.filter((column) => column === 'grow').length;
  if (!fills) equalise(columns, natural);
  if (room === undefined) return natural;
  const gaps = gap * (columns.length - 1);
  const sumOf = (kind: 'fixed' | 'auto' | 'grow'): number =>
    columns.reduce<number>((sum, column, index) => {
      const own = typeof column === 'number' ? 'fixed' : column;
      return own === kind ? sum + (natural[index] ?? 0) : sum;
    }, 0);
  const flexible = Math.max(0, room - gaps - sumOf('fixed'));
  const forAuto = Math.max(0, flexible - growing * Math.min(LEAST_GROWN, flexible / columns.length));
  const shrink = sumOf('auto') > forAuto ? forAuto / sumOf('auto') : 1;
  const left = Math.max(0, flexible - sumOf('auto') * shrink);
  const tooWide = sumOf('grow') > left;
  return natural.map((width, index) => {
    const column = columns[index];
    if (column === 'auto') return width * shrink;
    if (column === 'grow') return fills || tooWide ? left / growing : width;
    return width;
  });
}

/** Columns that share the room are of one width, also where there is no room to share. */
function equalise(columns: readonly GridColumn[], widths: number[]): void {
  const widest = columns.reduce<number>(
    (most, column, index) => (column === 'grow' ? Math.max(most, widths[index] ?? 0) : most),
    0,
  );
  columns.forEach((column, index) => {
    if (column === 'grow') widths[index] = widest;
  });
}

function isList(columns: GridColumns): columns is readonly GridColumn[] {
  return Array.isArray(columns);
}
