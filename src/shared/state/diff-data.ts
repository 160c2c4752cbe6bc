import type { Data, Path, Primitive, StateData } from '../data.js';
import type { Patch } from '../patch.js';
import { assertContainer, assertNoExtras, assertNoHole } from './assert-container.js';
import { type DataRecord, isList, isMap, isRecord, isSet, kindOf } from './data-kind.js';
import { findGaps, type Gap } from './diff-list.js';
import { equalData } from './equal-data.js';
import { isIndexKey, type KeyChanges, type KeyedView, keyChanges } from './key-changes.js';
import { findSplice } from './text-splice.js';

/** Takes a value into a patch; may refuse it, may copy it. */
export type TakeValue = (value: Data, path: Path) => Data;

/**
 * The patches that turn `base` into `next`, exactly, the order of keys included. Parts that are the same object in
 * both are passed over, so the cost is that of the containers that changed and not of the state.
 *
 * @param take Called for each value that goes into a patch, with the path that it will have.
 */
export function diffData(base: StateData, next: StateData, take: TakeValue = (value) => value): Patch[] {
  const patches: Patch[] = [];
  new Diff(patches, take).value(base, next, []);
  return patches;
}

/** Moving elements inside an array costs as much as the elements behind them: above so many moves replace it whole. */
const MOVES_LIMIT = 5e6;

class Diff {
  constructor(
    readonly patches: Patch[],
    readonly take: TakeValue,
  ) {}

  value(base: Data, next: Data, path: Path): void {
    if (Object.is(base, next)) return;
    if (isRecord(base) && isRecord(next)) this.record(base, next, path);
    else if (isList(base) && isList(next) && kindOf(next) === 'array') this.list(base, next, path);
    else if (isMap(base) && isMap(next) && kindOf(next) === 'map') this.map(base, next, path);
    else if (isSet(base) && isSet(next) && kindOf(next) === 'set') this.set(base, next, path);
    else this.leaf(base, next, path);
  }

  leaf(base: Data, next: Data, path: Path): void {
    const value = this.take(next, path);
    const splice = typeof base === 'string' && typeof value === 'string' ? findSplice(base, value) : null;
    if (splice) this.patches.push({ op: 'splice', path, ...splice });
    else if (!equalData(base, value)) this.patches.push({ op: 'replace', path, value });
  }

  record(base: DataRecord, next: DataRecord, path: Path): void {
    assertContainer(next, path);
    const changes = keyChanges(keysOf(base), keysOf(next), isIndexKey);
    this.keyed(
      changes,
      (key) => base[key],
      (key) => next[key],
      path,
    );
  }

  map(base: ReadonlyMap<Primitive, Data>, next: ReadonlyMap<Primitive, Data>, path: Path): void {
    assertContainer(next, path);
    this.keyed(
      keyChanges(base, next),
      (key) => base.get(key),
      (key) => next.get(key),
      path,
    );
  }

  keyed<K extends Primitive>(
    { removed, kept, appended }: KeyChanges<K>,
    before: (key: K) => Data,
    after: (key: K) => Data,
    path: Path,
  ): void {
    for (const key of removed) this.patches.push({ op: 'remove', path: [...path, key] });
    for (const key of kept)
      if (!Object.is(before(key), after(key))) this.value(before(key), after(key), [...path, key]);
    for (const key of appended) this.add([...path, key], after(key));
  }

  set(base: ReadonlySet<Primitive>, next: ReadonlySet<Primitive>, path: Path): void {
    assertContainer(next, path);
    const { removed, appended } = keyChanges(base, next);
    for (const member of removed) this.patches.push({ op: 'remove', path: [...path, member] });
    for (const member of appended) this.patches.push({ op: 'add', path: [...path, member], value: member });
  }

  list(base: readonly Data[], next: readonly Data[], path: Path): void {
    const gaps = findGaps(base, next);
    this.assertList(next, gaps, path);
    const moves = gaps.reduce(
      (sum, gap) =>
        sum + Math.abs(gap.baseCount - gap.nextCount) * (base.length - gap.baseStart - gap.baseCount),
      0,
    );
    if (moves > MOVES_LIMIT) {
      this.patches.push({ op: 'replace', path, value: this.take(next, path) });
      return;
    }
    const known = gaps.length > 1 ? new Set(base) : null;
    for (const { baseStart, baseCount, nextStart, nextCount } of gaps) {
      const paired = Math.min(baseCount, nextCount);
      for (let step = 0; step < paired; step += 1) {
        const value = next[nextStart + step];
        const at = [...path, nextStart + step];
        // An element that came from elsewhere in the array has nothing to do with the one that was here.
        if (known?.has(value)) this.leaf(base[baseStart + step], value, at);
        else this.value(base[baseStart + step], value, at);
      }
      if (baseCount > paired && baseStart + baseCount === base.length) {
        this.patches.push({ op: 'replace', path: [...path, 'length'], value: next.length });
        continue;
      }
      for (let step = paired; step < baseCount; step += 1) {
        this.patches.push({ op: 'remove', path: [...path, nextStart + paired] });
      }
      for (let step = paired; step < nextCount; step += 1)
        this.add([...path, nextStart + step], next[nextStart + step]);
    }
  }

  /** Looks where something changed: a frame that edits one of 100,000 elements must not pay for all of them. */
  assertList(next: readonly Data[], gaps: readonly Gap[], path: Path): void {
    let changed = 0;
    for (const { nextStart, nextCount } of gaps) {
      changed += nextCount;
      for (let index = nextStart; index < nextStart + nextCount; index += 1) {
        if (next[index] === undefined) assertNoHole(next, index, path);
      }
    }
    // A draft's arrays refuse other properties by themselves; what was written whole shares little with the old one.
    if (changed * 2 >= next.length) assertNoExtras(next, path);
  }

  add(path: Path, value: Data): void {
    this.patches.push({ op: 'add', path, value: this.take(value, path) });
  }
}

function keysOf(record: DataRecord): KeyedView<string> {
  const keys = Object.keys(record);
  return { size: keys.length, has: (key) => Object.hasOwn(record, key), keys: () => keys };
}
