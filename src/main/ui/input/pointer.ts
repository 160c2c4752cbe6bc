import { rowPointedAt } from '../collections/row-controls.js';
import type { HandledEvent, NodeActions } from '../kinds/kind.js';
import type { Item } from '../scene/item.js';
import type { Hit, Overlay } from '../semantics/overlay.js';

export interface PointerHost {
  /** Runs the kind's handler for an event, if it has one. */
  handle(type: HandledEvent, event: Event, hit: Hit): void;
  /** The item is to be painted again. */
  invalidate(item: Item): void;
  /** The pointer went down somewhere in the item. */
  onPress(item: Item): void;
}

const HANDLED: readonly HandledEvent[] = [
  'click',
  'dblclick',
  'change',
  'input',
  'keydown',
  'mousedown',
  'focusin',
  'focusout',
  'pointerover',
  'pointermove',
  'pointerup',
  'pointercancel',
  'pointerout',
  'keyup',
  'load',
];
/** What the browser presses by Space: it looks pressed while the key is down. */
const PRESSED_BY_SPACE = 'button, input[type=checkbox], input[type=radio]';

/** Passes what happens to the semantics DOM to the kinds, and keeps hover and press in the items' state. */
export class Pointer {
  readonly #overlay: Overlay;
  readonly #host: PointerHost;
  readonly #abort = new AbortController();
  /** What is under the pointer or pressed, and the row that it is in. */
  #hovered: readonly Item[] = [];
  #pressed: readonly Item[] = [];
  #endDrag: ((isKept: boolean) => void) | null = null;

  constructor(overlay: Overlay, host: PointerHost) {
    this.#overlay = overlay;
    this.#host = host;
    const { element } = overlay;
    const { signal } = this.#abort;
    element.addEventListener('pointerover', this.#onOver, { signal });
    element.addEventListener('pointerleave', () => this.#hover(null), { signal });
    element.addEventListener('pointerdown', this.#onDown, { signal });
    element.addEventListener('mousedown', this.#onMouseDown, { signal });
    for (const type of ['pointerup', 'pointercancel', 'blur'] as const) {
      element.ownerDocument.defaultView?.addEventListener(type, () => this.#press(null), { signal });
    }
    element.addEventListener('keydown', this.#onKeyDown, { signal });
    element.addEventListener('keyup', () => this.#press(null), { signal });
    for (const type of HANDLED) {
      element.addEventListener(type, (event) => this.#handle(type, event), { signal });
    }
    // Passive: scrolling must not wait for this. An element that wants the wheel for itself stops it where it is.
    element.addEventListener('wheel', (event) => this.#handle('wheel', event), { signal, passive: true });
  }

  /** Follows the pointer until it is let go (see `NodeActions.drag`). One drag at a time. */
  readonly drag: NodeActions['drag'] = (event, onStart, onMove, onEnd) => {
    const target = event.target;
    if (event.button !== 0 || !(target instanceof HTMLElement)) return;
    this.#endDrag?.(false);
    const drag = new AbortController();
    const { signal } = drag;
    const { clientX, clientY, pointerId } = event;
    const end = (isKept: boolean): void => {
      if (signal.aborted) return;
      drag.abort();
      this.#endDrag = null;
      if (target.hasPointerCapture(pointerId)) target.releasePointerCapture(pointerId);
      onEnd?.(isKept);
    };
    this.#endDrag = end;
    target.setPointerCapture(pointerId);
    onStart();
    const follow = (
      type: 'pointermove' | 'pointerup' | 'pointercancel' | 'lostpointercapture',
      run: (event: PointerEvent) => void,
    ): void => {
      target.addEventListener(type, (other) => other.pointerId === pointerId && run(other), { signal });
    };
    follow('pointermove', (move) => onMove(move.clientX - clientX, move.clientY - clientY, move));
    follow('pointerup', () => end(true));
    follow('pointercancel', () => end(false));
    follow('lostpointercapture', () => end(false));
    if (!onEnd) return;
    const onKey = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape') return;
      // It ends the drag, and nothing else.
      key.preventDefault();
      key.stopPropagation();
      end(false);
    };
    target.ownerDocument.addEventListener('keydown', onKey, { capture: true, signal });
  };

  removed(item: Item): void {
    if (this.#hovered.includes(item)) this.#hovered = this.#hovered.filter((other) => other !== item);
    if (this.#pressed.includes(item)) this.#pressed = this.#pressed.filter((other) => other !== item);
  }

  dispose(): void {
    this.#abort.abort();
    this.#endDrag?.(false);
  }

  #handle(type: HandledEvent, event: Event): void {
    // Most kinds do not care for most events, which the pointer sends in each frame.
    if (!this.#overlay.itemAt(event.target)?.definition.handlers?.[type]) return;
    const hit = this.#overlay.hit(event.target);
    if (hit) this.#host.handle(type, event, hit);
  }

  readonly #onOver = (event: PointerEvent): void => {
    this.#hover(event.pointerType === 'touch' ? null : this.#overlay.hit(event.target), event.target);
  };

  readonly #onDown = (event: PointerEvent): void => {
    const hit = this.#overlay.hit(event.target);
    if (!hit) return;
    this.#host.onPress(hit.item);
    if (event.button === 0) this.#press(hit, event.target);
    this.#host.handle('pointerdown', event, hit);
  };

  readonly #onMouseDown = (event: MouseEvent): void => {
    const hit = this.#overlay.hit(event.target);
    // The chrome's buttons do not take the focus from where the user works.
    if (hit?.item.layer === 'chrome' && hit.item.is('button')) event.preventDefault();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || !(event.target instanceof Element)) return;
    if (event.target.matches(PRESSED_BY_SPACE)) this.#press(this.#overlay.hit(event.target));
  };

  #hover(hit: Hit | null, target: EventTarget | null = null): void {
    this.#hovered = this.#touch('hover', this.#hovered, hit, target);
  }

  #press(hit: Hit | null, target: EventTarget | null = null): void {
    this.#pressed = this.#touch('press', this.#pressed, hit, target);
  }

  /** Takes the state from what had it, and gives it to what is hit. Answers what has it now. */
  #touch(
    state: 'hover' | 'press',
    before: readonly Item[],
    hit: Hit | null,
    target: EventTarget | null,
  ): readonly Item[] {
    const row = hit && rowPointedAt(hit.item, target);
    const now = hit ? (row && row !== hit.item ? [hit.item, row] : [hit.item]) : [];
    for (const item of before) if (!now.includes(item)) this.#set(item, state, null);
    for (const item of now) this.#set(item, state, item === hit?.item ? hit.part : 'main');
    return now;
  }

  #set(item: Item, state: 'hover' | 'press', part: string | null): void {
    if (item.state[state] === part) return;
    item.state[state] = part;
    this.#host.invalidate(item);
  }
}
