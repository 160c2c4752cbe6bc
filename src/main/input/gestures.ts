/** What the pointer is in the middle of: what the user does from its going down to its going up is one thing. */
export interface Gesture {
  /** Counts the times that a pointer went down. */
  readonly id: number;
  readonly isDown: boolean;
}

/** Follows the pointers of the page. Dispose of it. */
export class Gestures {
  readonly #end = new AbortController();
  readonly #down = new Set<number>();
  #id = 0;

  constructor(target: Window) {
    const options = { capture: true, signal: this.#end.signal } as const;
    const up = ({ pointerId }: PointerEvent): void => {
      this.#down.delete(pointerId);
    };
    target.addEventListener(
      'pointerdown',
      ({ pointerId }) => {
        if (this.#down.size === 0) this.#id += 1;
        this.#down.add(pointerId);
      },
      options,
    );
    target.addEventListener('pointerup', up, options);
    target.addEventListener('pointercancel', up, options);
  }

  get now(): Gesture {
    return { id: this.#id, isDown: this.#down.size > 0 };
  }

  dispose(): void {
    this.#end.abort();
  }
}
