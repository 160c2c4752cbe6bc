import type { Data, Path, PathKey, StateData } from '../../shared/data.js';
import type { Patch } from '../../shared/patch.js';
import type { Difference } from '../../shared/services.js';
import { applyPatches } from '../../shared/state/apply-patches.js';
import { isList, isSet } from '../../shared/state/data-kind.js';
import { diffData } from '../../shared/state/diff-data.js';
import { formatPath } from '../../shared/state/format-path.js';
import { isContainer, partAt } from '../../shared/state/mutable-data.js';
import { cutsPair, splicedText } from '../../shared/state/text-splice.js';
import { shortText } from './short-text.js';
import { textChange } from './text-change.js';

/** More are not told: nobody reads them. */
export const MOST_DIFFERENCES = 500;
/** Of a value, in characters. */
const LONGEST = 160;
/** So much of a long text is shown before the place that is different. */
const CONTEXT = 24;

/** What turns one state into the other, place by place. Where a list has got shorter or longer, places are those on the way. */
export function compareStates(before: StateData, after: StateData): Difference[] {
  let onTheWay = before;
  return diffData(before, after)
    .slice(0, MOST_DIFFERENCES)
    .map((patch) => {
      const { op, path } = patch;
      const parent = valueAt(onTheWay, path.slice(0, -1));
      const values = valuesOf(patch, partOf(parent, path.at(-1)));
      // Only these move what comes after them.
      if (isList(parent) && (op === 'add' || op === 'remove')) onTheWay = applyPatches(onTheWay, [patch]);
      return { key: String(path[0]), path: formatPath(path), ...values };
    });
}

function valuesOf(patch: Patch, old: Data): Pick<Difference, 'before' | 'after'> {
  const { op } = patch;
  if (op === 'add') return { before: null, after: shortText(patch.value, LONGEST) };
  if (op === 'remove') return { before: shortText(old, LONGEST), after: null };
  const next = op === 'splice' ? splicedText(String(old), patch) : patch.value;
  const from = typeof old === 'string' && typeof next === 'string' ? firstShown(old, next) : 0;
  return { before: shownFrom(old, from), after: shownFrom(next, from) };
}

/** Of two long texts what is shown begins shortly before the place where they part. */
function firstShown(before: string, after: string): number {
  if (Math.max(before.length, after.length) <= LONGEST) return 0;
  const from = textChange(before, after).at - CONTEXT;
  return cutsPair(before, from) ? from - 1 : Math.max(0, from);
}

function shownFrom(value: Data, from: number): string {
  return from === 0 || typeof value !== 'string'
    ? shortText(value, LONGEST)
    : `…${shortText(value.slice(from), LONGEST)}`;
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
