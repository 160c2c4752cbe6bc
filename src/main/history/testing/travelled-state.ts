import type { Data, StateData } from '../../../shared/data.js';
import type { Patch } from '../../../shared/patch.js';
import { diffData } from '../../../shared/state/diff-data.js';
import { applyInvertibly } from '../../../shared/state/invert-patches.js';
import { EMPTY_HISTORY, History } from '../history.js';
import { HISTORY_LIMITS, type HistoryLimits } from '../history-limits.js';
import type { MoveWay } from '../history-mark.js';
import type { StepName, Versions } from '../step.js';

/** A state with its history, as the store keeps them: for tests. */
export class TravelledState {
  readonly history: History;
  state: StateData;
  versions: Versions = {};
  #seq = 0;

  constructor(state: StateData = {}, limits: HistoryLimits = HISTORY_LIMITS) {
    this.state = state;
    this.history = new History(EMPTY_HISTORY, limits);
  }

  /** Sets one key. @returns The step's id. */
  set(key: string, value: Data, name: Partial<StepName> = {}): number {
    return this.apply([{ op: 'add', path: [key], value }], name);
  }

  apply(patches: readonly Patch[], name: Partial<StepName> = {}, versions?: Versions): number {
    const change = versions ? { before: this.versions, after: versions } : undefined;
    const mark = this.history.mark({ kind: 'edit', label: 'Edit', group: null, ...name }, change);
    const { state, inverse } = applyInvertibly(this.state, patches);
    this.state = state;
    this.versions = versions ?? this.versions;
    this.#seq += 1;
    this.history.record(mark, { patches, inverse, state, seq: this.#seq, time: this.#seq, session: 1 });
    return this.history.at;
  }

  /** @returns false if there is nothing. */
  go(way: 'undo' | 'redo'): boolean {
    const to = this.history.target(way);
    if (to !== null) this.#move(way, to);
    return to !== null;
  }

  jump(to: number): void {
    this.#move('jump', to);
  }

  #move(way: MoveWay, to: number): void {
    const patches = diffData(this.state, this.history.stateAt(to, this.state));
    const { state, inverse } = applyInvertibly(this.state, patches);
    this.state = state;
    this.#seq += 1;
    const change = { patches, inverse, state, seq: this.#seq, time: this.#seq, session: null };
    this.history.record({ type: 'move', way, to }, change);
  }
}
