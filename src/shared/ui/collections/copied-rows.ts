import type { RowsCopy, SeenRow } from '../views.js';
import type { CopiedRows } from './props.js';
import type { RowIds } from './selection.js';

/** Rows whose texts are made in the frame that is asked for them. Those of a list may have to be drawn for it. */
const FEW = 500;

/** The rows that are to be copied: those that are selected, or else the one that the keyboard is at. */
export function chosenRows(rows: RowIds, selected: ReadonlySet<string>, rowId: string | null): SeenRow[] {
  const chosen = rowsWhere(rows, (id) => selected.has(id));
  return chosen.length > 0 ? chosen : rowsWhere(rows, (id) => id === rowId);
}

export function isFew(rows: readonly SeenRow[]): boolean {
  return rows.length <= FEW;
}

/** The texts of one stretch of rows, as they are now, wherever the rows are by now. Those that are gone are left out. */
export function textsOf(
  rows: RowIds,
  textOf: (index: number) => string,
  { id: answered, rows: asked }: RowsCopy,
): CopiedRows {
  let places: ReadonlyMap<string, number> | null = null;
  const texts: string[] = [];
  for (const { id, index } of asked) {
    const isThere = index < rows.rowCount && rows.rowId(index) === id;
    // All ids are gone through for the first row that is not at its place, and once for all of them.
    if (!isThere) places ??= placesOf(rows);
    const place = isThere ? index : places?.get(id);
    if (place !== undefined) texts.push(textOf(place));
  }
  return { id: answered, texts };
}

function placesOf({ rowCount, rowId }: RowIds): Map<string, number> {
  const places = new Map<string, number>();
  for (let index = 0; index < rowCount; index++) places.set(rowId(index), index);
  return places;
}

function rowsWhere({ rowCount, rowId }: RowIds, fits: (id: string) => boolean): SeenRow[] {
  const rows: SeenRow[] = [];
  for (let index = 0; index < rowCount; index++) {
    const id = rowId(index);
    if (fits(id)) rows.push({ id, index });
  }
  return rows;
}
