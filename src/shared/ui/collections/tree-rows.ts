import { UiError } from '../args.js';
import type { TreeOptions } from './ui.js';

/** A row of a tree as it is among those that are open to view. */
export interface TreeRow {
  readonly id: string;
  /** 1 for a root. */
  readonly level: number;
  /** Among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
  /** Index of the row that it is in. */
  readonly parent: number | null;
  /** null for one that has nothing in it. */
  readonly open: boolean | null;
}

/** Deeper than people nest, and what a circle ends at. */
export const MOST_LEVELS = 200;

/** The rows that are open to view, from the top. */
export function treeRows(
  options: Pick<TreeOptions, 'roots' | 'childrenOf' | 'open'>,
  where: string,
): TreeRow[] {
  const { open, childrenOf } = options;
  const rows: TreeRow[] = [];
  const add = (ids: readonly string[], level: number, parent: number | null): void => {
    if (level > MOST_LEVELS) {
      const id = ids[0] ?? '';
      throw new UiError(`${where}: '${id}' is more than ${MOST_LEVELS} levels deep; does it contain itself?`);
    }
    const siblings = ids.length;
    for (let place = 0; place < siblings; place++) {
      const id = ids[place] ?? '';
      const inside = childrenOf(id);
      const isOpen = inside.length > 0 ? open.has(id) : null;
      const index = rows.length;
      rows.push({ id, level, position: place + 1, siblings, parent, open: isOpen });
      if (isOpen) add(inside, level + 1, index);
    }
  };
  add(options.roots, 1, null);
  return rows;
}
