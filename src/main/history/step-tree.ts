import type { Patch } from '../../shared/patch.js';
import type { Step } from './step.js';

/** The way from one step to another: what leads there, and which steps it undoes and does. */
export interface StepPath {
  readonly undone: readonly Step[];
  readonly done: readonly Step[];
}

/**
 * Steps that each came after another: a tree, because what is done after an undo does not replace what was undone.
 * Its root is the origin: the state before the oldest step that is kept.
 */
export class StepTree {
  readonly #steps = new Map<number, Step>();
  readonly #children = new Map<number, number[]>();
  #origin: number;
  #bytes = 0;

  constructor(origin: number, steps: Iterable<Step>) {
    this.#origin = origin;
    for (const step of steps) this.set(step);
  }

  get origin(): number {
    return this.#origin;
  }

  get size(): number {
    return this.#steps.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** In the order in which they were made. */
  values(): IterableIterator<Step> {
    return this.#steps.values();
  }

  get(id: number): Step | undefined {
    return this.#steps.get(id);
  }

  has(id: number): boolean {
    return id === this.#origin || this.#steps.has(id);
  }

  /** Adds a step, or puts one in the place of the one with its id. */
  set(step: Step): void {
    const before = this.#steps.get(step.id);
    this.#steps.set(step.id, step);
    this.#bytes += step.bytes - (before?.bytes ?? 0);
    if (before) return;
    const siblings = this.#children.get(step.parent);
    if (siblings) siblings.push(step.id);
    else this.#children.set(step.parent, [step.id]);
  }

  /** The step and those that it came after, the newest first. */
  *ancestors(id: number): Generator<Step> {
    for (let step = this.#steps.get(id); step; step = this.#steps.get(step.parent)) yield step;
  }

  path(from: number, to: number): StepPath {
    const ahead = [...this.ancestors(to)];
    const places = new Map(ahead.map(({ id }, index) => [id, index]));
    const undone: Step[] = [];
    let shared = ahead.length;
    for (const step of this.ancestors(from)) {
      const place = places.get(step.id);
      if (place !== undefined) {
        shared = place;
        break;
      }
      undone.push(step);
    }
    return { undone, done: ahead.slice(0, shared).reverse() };
  }

  /**
   * Gives up the oldest steps until the limits are kept. The way to `at` goes last, and its newest step stays whatever
   * its size. Steps of other branches than that way's go with what they came after.
   */
  trim(at: number, limits: { readonly steps: number; readonly bytes: number }): void {
    while (this.#steps.size > limits.steps || this.#bytes > limits.bytes) {
      const [first] = this.#steps.keys();
      if (first === undefined) return;
      const way = [...this.ancestors(at)];
      // The oldest step of all came after the origin: it begins the way, or a branch that was left.
      if (way.at(-1)?.id !== first) this.#drop(first);
      else if (way.length > 1) this.#advance(first);
      else return;
    }
  }

  /** The state after `id` becomes the origin. */
  #advance(id: number): void {
    for (const sibling of this.#children.get(this.#origin)?.slice() ?? [])
      if (sibling !== id) this.#drop(sibling);
    this.#children.delete(this.#origin);
    this.#remove(id);
    this.#origin = id;
  }

  #drop(id: number): void {
    const pending = [id];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      pending.push(...(this.#children.get(next) ?? []));
      this.#children.delete(next);
      const parent = this.#steps.get(next)?.parent;
      this.#remove(next);
      const siblings = parent === undefined ? undefined : this.#children.get(parent);
      if (siblings?.includes(next)) siblings.splice(siblings.indexOf(next), 1);
    }
  }

  #remove(id: number): void {
    this.#bytes -= this.#steps.get(id)?.bytes ?? 0;
    this.#steps.delete(id);
  }
}

/** What leads along the path, as one list. */
export function patchesOf({ undone, done }: StepPath): Patch[] {
  return [...undone.flatMap(({ inverse }) => inverse), ...done.flatMap(({ patches }) => patches)];
}
