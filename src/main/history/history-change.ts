import type { StateData } from '../../shared/data.js';
import type { Patch } from '../../shared/patch.js';

/** A change of the state, as far as it is part of the history. */
export interface HistoryChange {
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  /** The state after it. */
  readonly state: StateData;
  readonly seq: number;
  /** ms since 1970. */
  readonly time: number;
  /** The worker whose code made it; null: main itself. */
  readonly session: number | null;
}

/**
 * The part of a change that can be undone. A state key that comes back by undo need not come back to its place: the key
 * that was behind it may be no part of the history, and gone by then.
 *
 * @param isUndoable Of a state key.
 */
export function undoablePart(change: HistoryChange, isUndoable: (key: string) => boolean): HistoryChange {
  const isPart = ({ path }: Patch): boolean => isUndoable(String(path[0]));
  return {
    ...change,
    patches: change.patches.filter(isPart),
    inverse: change.inverse.filter(isPart).map(placeless),
  };
}

function placeless(patch: Patch): Patch {
  const isPlaced = patch.op === 'add' && patch.path.length === 1;
  return isPlaced ? { op: 'add', path: patch.path, value: patch.value } : patch;
}
