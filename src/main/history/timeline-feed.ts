import type { TimelineHead, TimelinePoint, TimelineUpdate, TimelineWatch } from '../../shared/timeline.js';
import type { History } from './history.js';
import type { Step } from './step.js';
import { detailOf } from './step-detail.js';

/** Tells the code that runs what is new in the history, as far as it looks at it. */
export class TimelineFeed {
  readonly #history: () => History;
  readonly #viewing: () => number | null;
  #watch: TimelineWatch = 'nothing';
  #told: { changes: number; viewing: number | null } | null = null;
  readonly #points = new Map<number, Step>();
  /** Steps are immutable: what is told of one is made once. */
  readonly #made = new WeakMap<Step, TimelinePoint>();

  constructor(history: () => History, viewing: () => number | null) {
    this.#history = history;
    this.#viewing = viewing;
  }

  /** Other code runs, and knows nothing yet. */
  reset(): void {
    this.#watch = 'nothing';
    this.#told = null;
    this.#points.clear();
  }

  /** What a frame has looked at. */
  watch(watch: TimelineWatch): void {
    if (watch === this.#watch) return;
    this.#watch = watch;
    this.#told = null;
    if (watch !== 'points') this.#points.clear();
  }

  /** There is something that it looks at and has not been told. */
  get isNews(): boolean {
    if (this.#watch === 'nothing') return false;
    return this.#told?.changes !== this.#history().changes || this.#told.viewing !== this.#viewing();
  }

  /** All that the running code looks at, for code that is about to take over. */
  whole(): TimelineUpdate {
    const history = this.#history();
    const points =
      this.#watch === 'points' ? [...history.steps()].map((step) => this.#pointOf(step)) : undefined;
    return { head: this.#head(history), ...(points ? { points } : {}) };
  }

  /** What is new; null: nothing. */
  take(): TimelineUpdate | null {
    if (!this.isNews) return null;
    const history = this.#history();
    this.#told = { changes: history.changes, viewing: this.#viewing() };
    const head = this.#head(history);
    return this.#watch === 'points' ? { head, ...this.#takePoints(history) } : { head };
  }

  #head(history: History): TimelineHead {
    return {
      at: history.at,
      origin: history.origin,
      undo: history.undoable?.label ?? null,
      redo: history.redoable?.label ?? null,
      viewing: this.#viewing(),
    };
  }

  #takePoints(history: History): Required<Pick<TimelineUpdate, 'points' | 'dropped'>> {
    const points: TimelinePoint[] = [];
    for (const step of history.steps()) {
      if (this.#points.get(step.id) === step) continue;
      this.#points.set(step.id, step);
      points.push(this.#pointOf(step));
    }
    const dropped = [...this.#points.keys()].filter((id) => !history.get(id));
    for (const id of dropped) this.#points.delete(id);
    return { points, dropped };
  }

  #pointOf(step: Step): TimelinePoint {
    const known = this.#made.get(step);
    if (known) return known;
    const { id, parent, kind, label, time, until, bytes } = step;
    const point = { id, parent, kind, label, detail: detailOf(step), time, until, bytes };
    this.#made.set(step, point);
    return point;
  }
}
