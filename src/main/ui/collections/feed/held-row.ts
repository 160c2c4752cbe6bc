import type { Moved, PlacedRow } from './row-order.js';

/** A row as it lies in the region, CSS px. */
export interface Held {
  readonly index: number;
  readonly id: string | undefined;
  /** Below the region's top. */
  readonly top: number;
  readonly height: number;
  /** It is drawn. Where another one is, is believed. */
  readonly isSeen: boolean;
}

/**
 * Rows in view: first the one that is to stay where it is, and then those that stand in for it.
 * @param focused Id of the row that has the focus.
 */
export function heldFirst(rows: readonly Held[], focused: string | null): Held[] {
  const seen = rows.filter(({ isSeen }) => isSeen);
  // The beginning of a row says where it is, whatever becomes of it; a row that reaches above the region may grow there.
  const first = seen.find(({ id }) => focused !== null && id === focused) ?? seen.find(({ top }) => top >= 0);
  const others = seen.filter((row) => row !== first);
  return [...(first ? [first] : []), ...others, ...rows.filter(({ isSeen }) => !isSeen)];
}

/** The first of the rows that is still there, and its index now. */
export function stillHeld(
  held: readonly Held[],
  drawn: readonly PlacedRow[],
  moved: Moved | null,
): { readonly row: Held; readonly index: number } | null {
  const places = new Map(drawn.map(({ id, index }) => [id, index]));
  for (const row of held) {
    const index = row.id === undefined ? undefined : places.get(row.id);
    if (index !== undefined) return { row, index };
  }
  const taken = new Set(places.values());
  for (const row of held) {
    const index = moved?.to(row.index) ?? row.index;
    // Where another row is now that was not there before, this one has gone.
    if (row.isSeen && !taken.has(index)) return { row, index };
  }
  // All that was in view has gone, or the user has come to where nothing was drawn: a place is all that there is.
  const [row] = held;
  return row ? { row, index: row.index } : null;
}
