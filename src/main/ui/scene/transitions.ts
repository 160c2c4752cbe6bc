import type { Item } from './item.js';
import type { Motion } from './motion.js';

/** How long what is new takes to come in, ms, and from how far below it rises, CSS px. */
const ENTER_MS = 180;
const RISE = 8;

interface Running {
  readonly durationMs: number;
  readonly apply: (progress: number) => void;
  /** When it was first drawn; null before. */
  since: number | null;
}

/**
 * What goes from one look to another and then stands still. Frames are asked for only until it does; and where the
 * user wishes for less motion, everything is at its end at once.
 */
export class Transitions {
  readonly #motion: Motion;
  readonly #schedule: () => void;
  readonly #running = new Map<object, Running>();

  /** @param schedule Asks for a frame, which calls `step`. */
  constructor(motion: Motion, schedule: () => void) {
    this.#motion = motion;
    this.#schedule = schedule;
  }

  /** Another frame is wanted. */
  get running(): boolean {
    return this.#running.size > 0;
  }

  /**
   * Begins one, in the place of the owner's one before, if any.
   *
   * @param apply Gets the progress from 0 to 1, eased out: fast at first.
   */
  start(owner: object, durationMs: number, apply: (progress: number) => void): void {
    this.#running.set(owner, { durationMs, apply, since: null });
    apply(this.#motion.allowed ? 0 : 1);
    this.#schedule();
  }

  /** Leaves it as it is now. */
  stop(owner: object): void {
    this.#running.delete(owner);
  }

  /** Brings all to where they are in the frame that is being drawn. */
  step(): void {
    const { now } = this.#motion;
    for (const [owner, running] of this.#running) {
      running.since ??= now;
      const past =
        now === null || running.since === null ? 1 : Math.min(1, (now - running.since) / running.durationMs);
      running.apply(1 - (1 - past) ** 3);
      if (past === 1) this.#running.delete(owner);
    }
  }
}

/** Lets a window, a dialog or a popup come in: on the canvas alone, so it can be used at once. */
export function enter(item: Item, transitions: Transitions): void {
  if (!item.floating || item.is('dock')) return;
  const { view } = item;
  transitions.start(item, ENTER_MS, (progress) => {
    view.alpha = progress;
    view.pivot.y = -RISE * (1 - progress);
  });
}
