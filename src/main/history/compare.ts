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
/** Of a list that loses more at its end only the length is told. */
const MOST_ELEMENTS = 20;
/** Of a value, in characters. */
const LONGEST = 160;
/** So much of a long text is shown before the place that is different. */
const CONTEXT = 24;

/** What turns one state into the other, place by place. Where a list has got shorter or longer, places are those on the way. */
export function compareStates(before: StateData, after: StateData): Difference[] {
  let onTheWay = before;
  const differences: Difference[] = [];
  for (const patch of diffData(before, after)) {
    if (differences.length >= MOST_DIFFERENCES) break;
    const { op, path } = patch;
    const parent = valueAt(onTheWay, path.slice(0, -1));
    for (const told of elementWise(patch, parent)) {
      const values = valuesOf(told, partOf(parent, told.path.at(-1)));
      differences.push({ key: String(path[0]), path: formatPath(told.path), ...values });
    }
    // Only these move what comes after them.
    if (isList(parent) && (op === 'add' || op === 'remove')) onTheWay = applyPatches(onTheWay, [patch]);
  }
  return differences;
}

/** A list that loses a few elements at its end: each of them tells more than that it has become shorter. */
function elementWise(patch: Patch, parent: Data): readonly Patch[] {
  const { path, value } = patch;
  if (!isList(parent) || path.at(-1) !== 'length' || typeof value !== 'number') return [patch];
  const count = parent.length - value;
  if (count <= 0 || count > MOST_ELEMENTS) return [patch];
  const list = path.slice(0, -1);
  return Array.from({ length: count }, (_, index) => ({ op: 'remove', path: [...list, value + index] }));
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
