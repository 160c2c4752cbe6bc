import type { Data, Path, PathKey, StateData } from '../../shared/data.js';
import type { Difference } from '../../shared/services.js';
import { applyPatches } from '../../shared/state/apply-patches.js';
import { isList, isSet, isTypedArray } from '../../shared/state/data-kind.js';
import { diffData } from '../../shared/state/diff-data.js';
import { formatPath } from '../../shared/state/format-path.js';
import { isContainer, partAt } from '../../shared/state/mutable-data.js';

/** More are not told: nobody reads them. */
export const MOST_DIFFERENCES = 500;
const LONGEST = 160;

/** What turns one state into the other, place by place. Where a list has got shorter or longer, places are those on the way. */
export function compareStates(before: StateData, after: StateData): Difference[] {
  let onTheWay = before;
  return diffData(before, after)
    .slice(0, MOST_DIFFERENCES)
    .map((patch) => {
      const { op, path, value } = patch;
      const parent = valueAt(onTheWay, path.slice(0, -1));
      const old = op === 'add' ? null : shown(partOf(parent, path.at(-1)));
      // Only this moves what comes after it.
      if (isList(parent) && op !== 'replace') onTheWay = applyPatches(onTheWay, [patch]);
      return {
        key: String(path[0]),
        path: formatPath(path),
        before: old,
        after: op === 'remove' ? null : shown(value),
      };
    });
}

function valueAt(state: StateData, path: Path): Data {
  let value: Data = state;
  for (const key of path) value = partOf(value, key);
  return value;
}

/** A Set's member is a part of it here, and so is a list's length: patches name them, too. */
function partOf(container: Data, key: PathKey): Data {
  if (!isContainer(container)) return undefined;
  if (isSet(container)) return key;
  return isList(container) && key === 'length' ? container.length : partAt(container, key);
}

function shown(value: Data): string {
  const plainValue = plain('', value instanceof Date ? dateText(value) : value);
  const text = typeof plainValue === 'string' ? plainValue : String(JSON.stringify(plainValue, plain));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString();
}

/** What JSON has no word for. */
function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
    return numberText(value);
  if (value instanceof Map || value instanceof Set) return [...value];
  return isTypedArray(value) ? [...value] : value;
}

/** NaN, the infinities, and -0. */
function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
