import {
  NO_TIMELINE,
  type Timeline,
  type TimelineHead,
  type TimelinePoint,
  type TimelineUpdate,
  type TimelineWatch,
} from '../shared/timeline.js';

/** The history of the state as main tells it: what hot code sees as `app.history`. */
export class TimelineReplica {
  #head: TimelineHead = NO_TIMELINE;
  readonly #byId = new Map<number, TimelinePoint>();
  #points: readonly TimelinePoint[] = [];

  update({ head, points = [], dropped = [] }: TimelineUpdate): void {
    this.#head = head;
    for (const id of dropped) this.#byId.delete(id);
    for (const point of points) this.#byId.set(point.id, point);
    // Ids rise, and a point that grew keeps its place: the order of the map is that of the points.
    if (points.length + dropped.length > 0) this.#points = [...this.#byId.values()];
  }

  /** @param look Called with how much is looked at: main tells no more than that. */
  facade(look: (watch: TimelineWatch) => void): Timeline {
    const head = <K extends keyof TimelineHead>(name: K): TimelineHead[K] => {
      look('head');
      return this.#head[name];
    };
    const points = (): readonly TimelinePoint[] => {
      look('points');
      return this.#points;
    };
    return {
      get at() {
        return head('at');
      },
      get origin() {
        return head('origin');
      },
      get undo() {
        return head('undo');
      },
      get redo() {
        return head('redo');
      },
      get viewing() {
        return head('viewing');
      },
      get points() {
        return points();
      },
    };
  }
}
