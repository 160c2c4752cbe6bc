import type { Data, Path, StateData } from '../data.js';
import type { Patch, SplicePatch } from '../patch.js';
import { type Container, isList, tagOf } from './data-kind.js';
import { formatPath } from './format-path.js';
import { insertKeys, isInsertion } from './insert-keys.js';
import { change, isContainer, type MutableContainer, partAt, shallowCopy } from './mutable-data.js';
import { StateError } from './state-error.js';
import { splicedText } from './text-splice.js';

/**
 * Patches of one container's keys that are made in one step: removals, or insertions before other keys. Each patch
 * of another kind is a run of its own, and so is each patch of an array.
 */
export type Run = readonly [Patch, ...Patch[]];

/** Told of each run and of the container as it is before it, which it may read until it returns. */
export type RunWatcher = (container: Container, run: Run) => void;

/**
 * The state after the patches. Neither `state` nor the values in the patches are changed: each container that a
 * patch touches is copied once, the rest is shared with the old state.
 *
 * @throws StateError when a patch does not fit. Then the two realms' copies of the state have come apart.
 */
export function applyPatches<T extends StateData>(
  state: T,
  patches: readonly Patch[],
  watch: RunWatcher = () => {},
): T {
  const walk = new Walk(watch);
  let root: Container = state;
  for (const run of runsOf(patches)) root = walk.patched(root, run, 0);
  return root as T;
}

class Walk {
  // A copy is known by itself and not by its original: what is at two places must become two copies.
  readonly #copies = new Set<Container>();

  constructor(readonly watch: RunWatcher) {}

  patched(container: Container, run: Run, depth: number): Container {
    const mine = this.#copies.has(container) ? (container as MutableContainer) : shallowCopy(container);
    this.#copies.add(mine);
    const [{ path }] = run;
    if (depth >= path.length - 1) {
      if (isList(mine)) for (const patch of run) this.#apply(mine, [patch]);
      else this.#apply(mine, run);
      return mine;
    }
    const key = path[depth];
    const part = partAt(mine, key);
    if (!isContainer(part)) throw misfit(run[0], depth + 1, part);
    const patchedPart = this.patched(part, run, depth + 1);
    if (patchedPart !== part) change(mine, key, 'replace', patchedPart);
    return mine;
  }

  #apply(mine: MutableContainer, run: Run): void {
    this.watch(mine, run);
    if (run.every(isInsertion)) {
      const unfit = insertKeys(mine, run);
      if (unfit) throw misfit(unfit, unfit.path.length - 1, mine);
      return;
    }
    for (const patch of run) {
      const key = patch.path.at(-1);
      if (patch.op === 'splice') splice(mine, patch);
      else if (!change(mine, key, patch.op, patch.value)) throw misfit(patch, patch.path.length - 1, mine);
    }
  }
}

function splice(container: MutableContainer, patch: SplicePatch): void {
  const key = patch.path.at(-1);
  const text = partAt(container, key);
  const spliced = typeof text === 'string' ? splicedText(text, patch) : null;
  if (spliced === null) throw misfit(patch, patch.path.length, text);
  change(container, key, 'replace', spliced);
}

function* runsOf(patches: readonly Patch[]): Generator<Run> {
  for (let index = 0; index < patches.length; ) {
    const first = patches[index] as Patch;
    const run: [Patch, ...Patch[]] = [first];
    index += 1;
    const joins = first.op === 'remove' ? (patch: Patch) => patch.op === 'remove' : isInsertion;
    if (joins(first)) {
      for (let patch = patches[index]; patch && joins(patch) && areSiblings(first.path, patch.path); ) {
        run.push(patch);
        index += 1;
        patch = patches[index];
      }
    }
    yield run;
  }
}

function areSiblings(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((key, depth) => depth === a.length - 1 || Object.is(key, b[depth]));
}

function misfit({ op, path }: Patch, depth: number, found: Data): StateError {
  return new StateError(
    path.slice(0, depth),
    `is ${described(found)}, so the patch "${op} ${formatPath(path)}" does not fit; the two copies of the state differ`,
  );
}

function described(found: Data): string {
  if (typeof found === 'string') return `a string of ${found.length} characters`;
  return typeof found === 'object' && found !== null ? `of type ${tagOf(found)}` : String(found);
}
