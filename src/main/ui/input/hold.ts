/** A finger that is held this long takes hold, ms, if it has not gone farther than this, CSS px: else it scrolls. */
export const HOLD_MS = 300;
export const HOLD_REACH = 8;

export interface HoldHost {
  /** It has taken hold: from now on it scrolls nothing, and its tap is none. */
  onHeld(): void;
  onMove?(event: PointerEvent): void;
  /** After `onHeld` alone. Not kept if something else took the finger: a menu that has opened, another gesture. */
  onEnd(isKept: boolean): void;
}

/**
 * Lets a finger be held on an element that scrolls, or no more. What may keep a finger from scrolling has to listen
 * before it goes down, and the browser then waits for it: only for elements on which holding does something.
 */
export function letHold(element: HTMLElement, on: boolean): void {
  if (on) element.addEventListener('touchmove', keepStill, { passive: false });
  else element.removeEventListener('touchmove', keepStill);
}

function keepStill(event: Event): void {
  const { currentTarget } = event;
  if (currentTarget instanceof HTMLElement && currentTarget.dataset.held !== undefined)
    event.preventDefault();
}

/** One finger on an element for which `letHold` was called, from its going down to its coming up. */
export class Hold {
  readonly #element: HTMLElement;
  readonly #start: PointerEvent;
  readonly #host: HoldHost;
  readonly #end = new AbortController();
  readonly #timer: ReturnType<typeof setTimeout>;
  #isHeld = false;

  constructor(element: HTMLElement, start: PointerEvent, host: HoldHost) {
    this.#element = element;
    this.#start = start;
    this.#host = host;
    this.#timer = setTimeout(() => this.#hold(), HOLD_MS);
    const view = element.ownerDocument.defaultView;
    const { signal } = this.#end;
    const follow = (
      type: 'pointermove' | 'pointerup' | 'pointercancel',
      run: (event: PointerEvent) => void,
    ): void =>
      view?.addEventListener(type, (event) => event.pointerId === start.pointerId && run(event), { signal });
    follow('pointermove', (move) => {
      if (this.#isHeld) host.onMove?.(move);
      else if (distance(move, start) > HOLD_REACH) this.dispose();
    });
    follow('pointerup', () => this.#stop(true));
    follow('pointercancel', () => this.#stop(false));
  }

  dispose(): void {
    this.#stop(false);
  }

  #hold(): void {
    this.#isHeld = true;
    this.#element.dataset.held = '';
    const { ownerDocument: document } = this.#element;
    const { signal } = this.#end;
    // The browser would select a word, and open its own menu.
    document.addEventListener('selectstart', (event) => event.preventDefault(), { signal });
    document.defaultView?.addEventListener(
      'contextmenu',
      (event) => {
        if (event.defaultPrevented) this.#stop(false);
        else event.preventDefault();
      },
      { signal },
    );
    // What it lies on may go meanwhile: then nothing of it comes to what was around.
    this.#start.target?.addEventListener('touchmove', (event) => event.preventDefault(), {
      signal,
      passive: false,
    });
    this.#start.target?.addEventListener('touchend', (event) => event.preventDefault(), {
      once: true,
      passive: false,
    });
    this.#host.onHeld();
  }

  #stop(isKept: boolean): void {
    if (this.#end.signal.aborted) return;
    clearTimeout(this.#timer);
    this.#end.abort();
    delete this.#element.dataset.held;
    if (this.#isHeld) this.#host.onEnd(isKept);
  }
}

function distance(one: PointerEvent, other: PointerEvent): number {
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
}
