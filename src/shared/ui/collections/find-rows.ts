import type { RowLook } from '../views.js';
import type { FoundRow, FoundRows } from './props.js';
import type { RowIds } from './selection.js';
import { MOST_LEVELS } from './tree-rows.js';
import type { TreeOptions } from './ui.js';

/** More rows are not answered at once: a search goes on behind the last of them. */
const MOST_FOUND = 1000;

/** Whether a text has what is looked for. */
export function hasMatch(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0;
}

/** Looks through rows that lie one below the other. @param most Rows after which it does not look on. */
export function lookThroughRows(
  { rowCount, rowId }: RowIds,
  textOf: (index: number) => string,
  pattern: RegExp,
  { id, from, count }: RowLook,
  most = MOST_FOUND,
): FoundRows {
  const rows: FoundRow[] = [];
  let index = from[0] ?? 0;
  for (const end = Math.min(rowCount, index + count); index < end && rows.length < most; index++) {
    if (hasMatch(textOf(index), pattern)) rows.push({ index, rowId: rowId(index) });
  }
  return { id, rows, next: index < rowCount ? [index] : null };
}

type SearchedTree = Pick<TreeOptions, 'roots' | 'childrenOf' | 'labelOf' | 'open'>;

/** Siblings on the way down to a row, and which of them the way leads through. */
interface Level {
  readonly ids: readonly string[];
  place: number;
}

/**
 * Looks through all rows of a tree, each before those in it, whether they are open to view or not.
 *
 * @param indexOf Index of a row that is open to view.
 */
export function lookThroughTree(
  tree: SearchedTree,
  indexOf: (rowId: string) => number,
  pattern: RegExp,
  { id, from, count }: RowLook,
): FoundRows {
  const rows: FoundRow[] = [];
  const way = wayTo(tree, from);
  for (let left = count; left > 0 && rows.length < MOST_FOUND; left--) {
    const rowId = idAt(way);
    if (rowId === undefined) return { id, rows, next: null };
    if (hasMatch(tree.labelOf(rowId), pattern)) rows.push(foundAt(way, rowId, tree.open, indexOf));
    goOn(way, rowId, tree);
  }
  const isOver = idAt(way) === undefined;
  return { id, rows, next: isOver ? null : way.map(({ place }) => place) };
}

function wayTo({ roots, childrenOf }: SearchedTree, from: readonly number[]): Level[] {
  const way: Level[] = [{ ids: roots, place: from[0] ?? 0 }];
  for (const place of from.slice(1)) {
    const parent = idAt(way);
    // The tree may be another by now.
    if (parent === undefined) break;
    way.push({ ids: childrenOf(parent), place });
  }
  climb(way);
  return way;
}

function idAt(way: readonly Level[]): string | undefined {
  const level = way.at(-1);
  return level?.ids[level.place];
}

/** To the next row: the first one in this, or the next one beside it or beside what it is in. */
function goOn(way: Level[], rowId: string, { childrenOf }: SearchedTree): void {
  // One that contains itself has no end.
  const ids = way.length < MOST_LEVELS ? childrenOf(rowId) : [];
  if (ids.length > 0) {
    way.push({ ids, place: 0 });
    return;
  }
  const level = way.at(-1);
  if (level) level.place += 1;
  climb(way);
}

/** Leaves the levels that have come to their end. */
function climb(way: Level[]): void {
  while (way.length > 1 && idAt(way) === undefined) {
    way.pop();
    const around = way.at(-1);
    if (around) around.place += 1;
  }
}

function foundAt(
  way: readonly Level[],
  rowId: string,
  open: ReadonlySet<string>,
  indexOf: (rowId: string) => number,
): FoundRow {
  const around = way.slice(0, -1).map(({ ids, place }) => ids[place] ?? '');
  const inside = around.filter((id) => !open.has(id));
  const [hiddenIn] = inside;
  if (hiddenIn === undefined) return { index: indexOf(rowId), rowId };
  return { index: indexOf(hiddenIn), rowId, inside };
}
