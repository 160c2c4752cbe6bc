import type { Item } from '../scene/item.js';
import type { Overlay } from '../semantics/overlay.js';
import type { Popup } from './popup.js';

/** What the pointer and the keys are passed to. */
export interface PopupInputHost {
  readonly isOpen: boolean;
  /** The popup that a node of this layer is in. */
  around(key: string): Popup | undefined;
  /** Whether an item, of whichever layer, owns something that is open. */
  isOwner(item: Popup['owner']): boolean;
  close(popup: Popup): void;
  /** The pointer went down outside, on that item if on any: what does not stay for it closes. */
  pointerLeft(item: Item | undefined): void;
  /** The focus is there now: what had the keys, and does not stay, closes and gives nothing back. */
  focusLeft(item: Item | undefined): void;
}

/** Passes pointer and keys to what is open, and sees when the user turns to something else. */
export class PopupInput {
  readonly #overlay: Overlay;
  readonly #host: PopupInputHost;
  readonly #abort = new AbortController();

  constructor(overlay: Overlay, host: PopupInputHost) {
    this.#overlay = overlay;
    this.#host = host;
    const { signal } = this.#abort;
    const element = overlay.layers.popups;
    const document = element.ownerDocument;
    document.addEventListener('pointerdown', this.#onPointerDown, { signal, capture: true });
    document.addEventListener('focusin', this.#onFocusIn, { signal });
    element.addEventListener('mousedown', this.#onMouseDown, { signal });
    element.addEventListener('pointermove', this.#onPointerMove, { signal });
    element.addEventListener('keydown', this.#onKeyDown, { signal });
  }

  dispose(): void {
    this.#abort.abort();
  }

  readonly #onPointerDown = (event: Event): void => {
    if (!this.#host.isOpen) return;
    const hit = this.#overlay.hit(event.target);
    if (hit?.item.layer === 'popups') return;
    // Its owner's own handler decides whether a press on it closes it.
    if (!hit || !this.#host.isOwner(hit.item)) this.#host.pointerLeft(hit?.item);
  };

  readonly #onFocusIn = (event: FocusEvent): void => {
    const { target } = event;
    // A press on what takes no focus leaves it with everything for a moment: the user has gone nowhere by that.
    if (target === this.#overlay.element) return;
    if (!(target instanceof Node) || this.#overlay.layers.popups.contains(target)) return;
    if (this.#host.isOpen) this.#host.focusLeft(this.#overlay.hit(target)?.item);
  };

  /** The focus stays where the keys are answered: in a field or on a list. */
  readonly #onMouseDown = (event: MouseEvent): void => {
    const hit = this.#overlay.hit(event.target);
    if (hit && !hit.item.is('choiceSearch') && !hit.item.is('textField') && !hit.item.is('text')) {
      event.preventDefault();
    }
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    const hit = this.#overlay.hit(event.target);
    // A list that comes to lie under a pointer that rests is not pointed at.
    if (!hit || event.pointerType === 'touch' || (event.movementX === 0 && event.movementY === 0)) return;
    const { left, top } = this.#overlay.element.getBoundingClientRect();
    const at = { x: event.clientX - left, y: event.clientY - top };
    this.#host.around(hit.item.key)?.point?.(hit.item.key, at);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const hit = this.#overlay.hit(event.target);
    const popup = hit && this.#host.around(hit.item.key);
    if (!popup || event.isComposing || event.keyCode === 229) return;
    popup.keyDown?.(event);
    if (!event.defaultPrevented && event.key === 'Escape') {
      event.preventDefault();
      this.#host.close(popup);
    }
    // What a popup has answered is nobody else's.
    if (event.defaultPrevented) event.stopPropagation();
  };
}
