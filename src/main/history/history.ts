import type { StateData } from '../../shared/data.js';
import type { Patch } from '../../shared/patch.js';
import { applyPatches } from '../../shared/state/apply-patches.js';
import { patchesBytes } from '../../shared/state/bytes-of.js';
import { diffData } from '../../shared/state/diff-data.js';
import type { HistoryChange } from './history-change.js';
import { HISTORY_LIMITS, type HistoryLimits } from './history-limits.js';
import type { HistoryMark, MoveWay } from './history-mark.js';
import { isPassive, type Step, type StepName, type Versions } from './step.js';
import { patchesOf, type StepPath, StepTree } from './step-tree.js';

/** The history as it is kept between two lives of the page. */
export interface StoredHistory {
  readonly origin: number;
  /** The step that the state is at, or the origin. */
  readonly at: number;
  /** Where redo goes, the next last. */
  readonly redo: readonly number[];
  /** The id of the next step. */
  readonly next: number;
  readonly steps: readonly Step[];
}

export const EMPTY_HISTORY: StoredHistory = { origin: 0, at: 0, redo: [], next: 1, steps: [] };

/** Why the state cannot go there: the code that ran there kept it in another shape. */
export class VersionBarrier extends Error {
  readonly step: Step;

  constructor(step: Step) {
    super(
      `“${step.label}” changed the shape of the state, so what was before it cannot be shown by the code that runs now. Roll the code back to go there.`,
    );
    this.name = 'VersionBarrier';
    this.step = step;
  }
}

/** A step that grows by many small changes is put together anew when it has so many patches, and again at twice as many. */
const COMPACT_AT = 64;

/**
 * Every change of the state and the way back, the steps in the order in which a person thinks of them. What is done
 * after an undo begins a branch; nothing that was undone is given up before the limits say so.
 */
export class History {
  readonly #limits: HistoryLimits;
  #tree: StepTree;
  #at: number;
  #redo: readonly number[];
  #next: number;
  /** The step that the next change may join: the newest one, as long as nothing else happened. */
  #growing: number | null = null;
  #compactAt = COMPACT_AT;
  #changes = 0;

  constructor(stored: StoredHistory = EMPTY_HISTORY, limits: HistoryLimits = HISTORY_LIMITS) {
    this.#limits = limits;
    this.#tree = new StepTree(stored.origin, stored.steps);
    this.#at = this.#tree.has(stored.at) ? stored.at : stored.origin;
    this.#redo = stored.redo;
    this.#next = stored.next;
  }

  /** The step that the state is at, or the origin. */
  get at(): number {
    return this.#at;
  }

  /** Counts its changes: who shows it looks again when this is another number. */
  get changes(): number {
    return this.#changes;
  }

  /** Memory that the steps take, about. */
  get bytes(): number {
    return this.#tree.bytes;
  }

  get size(): number {
    return this.#tree.size;
  }

  /** The state before the oldest step. */
  get origin(): number {
    return this.#tree.origin;
  }

  /** In the order in which they were made. */
  steps(): IterableIterator<Step> {
    return this.#tree.values();
  }

  /** What undo would take back; null: nothing. */
  get undoable(): Step | null {
    for (const step of this.#tree.ancestors(this.#at)) if (!isPassive(step)) return step;
    return null;
  }

  /** What redo would do again; null: nothing. */
  get redoable(): Step | null {
    const target = this.#redo.at(-1);
    if (target === undefined || !this.#tree.has(target)) return null;
    for (const step of this.#tree.ancestors(target)) if (!isPassive(step)) return step;
    return null;
  }

  /** Where undo or redo goes; null: nowhere. */
  target(way: 'undo' | 'redo'): number | null {
    if (way === 'undo') return this.undoable?.parent ?? null;
    return this.redoable && (this.#redo.at(-1) ?? null);
  }

  /** How a change of this name will be part of the history. */
  mark(name: StepName, versions?: { before: Versions; after: Versions }): HistoryMark {
    const growing = this.#growing === this.#at ? this.#tree.get(this.#at) : undefined;
    const joins =
      growing !== undefined &&
      name.group !== null &&
      growing.group === name.group &&
      growing.kind === name.kind &&
      !versions;
    return {
      type: 'step',
      id: joins ? growing.id : this.#next,
      kind: name.kind,
      label: name.label,
      group: name.group,
      ...(versions ? { versions } : {}),
    };
  }

  /** Does what a mark says. A step that is there already and has the change in it stays as it is. */
  record(mark: HistoryMark, change: HistoryChange): void {
    this.#changes += 1;
    if (mark.type === 'move') this.#move(mark.way, mark.to);
    else if (mark.type === 'clear') this.#clear();
    else this.#step(mark, change);
  }

  /** Whether there is such a point to go to. */
  has(id: number): boolean {
    return this.#tree.has(id);
  }

  get(id: number): Step | undefined {
    return this.#tree.get(id);
  }

  /** The steps between the state as it is and another point. */
  path(to: number, from: number = this.#at): StepPath {
    return this.#tree.path(from, to);
  }

  /**
   * The state as it was after a step. Keys that are no part of the history are as they are now.
   *
   * @param state The state as it is.
   * @throws VersionBarrier if its shape was another one, unless `across` says that this does no harm.
   */
  stateAt(to: number, state: StateData, across = false): StateData {
    const path = this.path(to);
    const barrier = [...path.undone, ...path.done].find(({ versions }) => versions);
    if (barrier && !across) throw new VersionBarrier(barrier);
    return applyPatches(state, patchesOf(path));
  }

  /** The versions of the state as they were after a step. */
  versionsAt(to: number, versions: Versions): Versions {
    const { undone, done } = this.path(to);
    const back = undone.findLast((step) => step.versions)?.versions?.before;
    const forth = done.findLast((step) => step.versions)?.versions?.after;
    return forth ?? back ?? versions;
  }

  /** The newest point on the way to the state where these modules had these versions; null: none is kept. */
  pointOf(wanted: Versions, versions: Versions): number | null {
    const fits = (found: Versions): boolean =>
      Object.entries(wanted).every(([module, version]) => found[module] === version);
    if (fits(versions)) return this.#at;
    for (const step of this.#tree.ancestors(this.#at)) {
      if (step.versions && fits(step.versions.before)) return step.parent;
    }
    return null;
  }

  /** State keys that the steps change; one may be in no state any more, and come back by undo. */
  keys(): Set<string> {
    const keys = new Set<string>();
    for (const { patches, inverse } of this.#tree.values())
      for (const { path } of [...patches, ...inverse]) keys.add(String(path[0]));
    return keys;
  }

  /** Takes state keys out of all steps: they are secret now, or no part of the history any more. */
  forget(isGone: (key: string) => boolean): void {
    const touches = ({ path }: Patch): boolean => isGone(String(path[0]));
    for (const step of [...this.#tree.values()]) {
      if (![...step.patches, ...step.inverse].some(touches)) continue;
      const patches = step.patches.filter((patch) => !touches(patch));
      const inverse = step.inverse.filter((patch) => !touches(patch));
      this.#tree.set({ ...step, patches, inverse, bytes: bytesOfStep(patches, inverse) });
      this.#changes += 1;
    }
  }

  /** The next change is a step of its own. */
  close(): void {
    this.#growing = null;
  }

  capture(): StoredHistory {
    const { origin } = this.#tree;
    return { origin, at: this.#at, redo: this.#redo, next: this.#next, steps: [...this.#tree.values()] };
  }

  #move(way: MoveWay, to: number): void {
    // The steps there could not be read, so those that came after them lead nowhere: it begins anew.
    if (!this.#tree.has(to)) {
      this.#restart(to);
      return;
    }
    if (way === 'undo') this.#redo = [...this.#redo, this.#at];
    else if (way === 'redo') this.#redo = this.#redo.slice(0, -1);
    // From wherever one jumps, redo leads back.
    else this.#redo = [this.#at];
    this.#at = to;
    this.#growing = null;
  }

  #clear(): void {
    // A number of its own: the ids of forgotten steps mean nothing any more.
    this.#next += 1;
    this.#restart(this.#next - 1);
  }

  #restart(origin: number): void {
    this.#tree = new StepTree(origin, []);
    this.#at = origin;
    this.#redo = [];
    this.#growing = null;
  }

  #step(mark: Extract<HistoryMark, { type: 'step' }>, change: HistoryChange): void {
    // It grows a step that could not be read: both are before the oldest one that is kept.
    if (mark.id === this.#tree.origin) return;
    const before = this.#tree.get(mark.id);
    // A checkpoint that was broken off has written newer steps than the one that counts.
    const isKnown = before !== undefined && before.seq >= change.seq;
    if (!isKnown) this.#tree.set(before ? this.#grown(before, mark.label, change) : this.#made(mark, change));
    this.#at = mark.id;
    this.#next = Math.max(this.#next, mark.id + 1);
    this.#growing = mark.id;
    if (!isPassive(mark)) this.#redo = [];
    this.#tree.trim(this.#at, this.#limits);
  }

  #made(mark: Extract<HistoryMark, { type: 'step' }>, change: HistoryChange): Step {
    const { patches, inverse, seq, time, session } = change;
    const { type: _, ...name } = mark;
    this.#compactAt = COMPACT_AT;
    return {
      ...name,
      parent: this.#at,
      time,
      until: time,
      session,
      seq,
      patches,
      inverse,
      bytes: bytesOfStep(patches, inverse),
    };
  }

  #grown(step: Step, label: string, { patches, inverse, state, seq, time }: HistoryChange): Step {
    let all = [...step.patches, ...patches];
    let back = [...inverse, ...step.inverse];
    if (all.length > this.#compactAt) {
      const before = applyPatches(state, back);
      all = diffData(before, state);
      back = diffData(state, before);
      this.#compactAt = Math.max(COMPACT_AT, 2 * all.length);
    }
    return { ...step, label, until: time, seq, patches: all, inverse: back, bytes: bytesOfStep(all, back) };
  }
}

function bytesOfStep(patches: readonly Patch[], inverse: readonly Patch[]): number {
  return patchesBytes(patches) + patchesBytes(inverse);
}
