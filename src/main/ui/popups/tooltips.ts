import type { FrameCore } from '../../../shared/ui/frame-core.js';
import { IS_MAC, shownShortcut } from '../commands/chords.js';
import { elementId } from '../kinds/popups/element-id.js';
import type { Item } from '../scene/item.js';
import type { Overlay } from '../semantics/overlay.js';
import type { Anchor, Popup } from './popup.js';
import type { Popups } from './popups.js';

/** How long the pointer rests on a control until its tooltip is shown, ms. */
const DELAY_MS = 500;
/** Within this time after one tooltip the next is shown at once: the user is looking for one, ms. */
const NEXT_MS = 400;
/** Time to get from the control to its tooltip, ms. */
const LEAVE_MS = 120;
/** CSS px. */
const MAX_WIDTH = 320;
const KEY = 'tooltip';

/** Shows the tooltips of controls: under a pointer that rests, and beside what has the keyboard's focus. */
export class Tooltips {
  readonly #overlay: Overlay;
  readonly #popups: Popups;
  readonly #abort = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLeaving = false;
  /** What the pointer is on, or the timer runs for. */
  #wanted: Item | null = null;
  #shown: Tooltip | null = null;
  #lastShown = Number.NEGATIVE_INFINITY;

  constructor(overlay: Overlay, popups: Popups) {
    this.#overlay = overlay;
    this.#popups = popups;
    const { signal } = this.#abort;
    const { element } = overlay;
    element.addEventListener('pointerover', this.#onOver, { signal });
    element.addEventListener('pointermove', this.#onMove, { signal });
    element.addEventListener('pointerleave', () => this.#leave(), { signal });
    element.addEventListener('focusin', this.#onFocusIn, { signal });
    element.addEventListener('focusout', () => this.#hide(), { signal });
    element.addEventListener('pointerdown', () => this.#hide(), { signal, capture: true });
    element.ownerDocument.addEventListener('keydown', this.#onKeyDown, { signal, capture: true });
  }

  dispose(): void {
    this.#abort.abort();
    this.#cancel();
  }

  readonly #onOver = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const hit = this.#overlay.hit(event.target);
    const item = hit && textOf(hit.item) !== '' ? hit.item : null;
    if (item === this.#wanted) return;
    this.#leave();
    this.#wanted = item;
    if (!item) return;
    const isNext = performance.now() - this.#lastShown < NEXT_MS || this.#shown !== null;
    this.#cancel();
    if (isNext) this.#show(item, false);
    else this.#timer = setTimeout(() => this.#show(item, false), DELAY_MS);
  };

  /** The pointer goes through a tooltip, to whatever it covers, but on it the tooltip stays: it may be read there. */
  readonly #onMove = (event: PointerEvent): void => {
    const shown = this.#shown;
    if (!shown || shown.byFocus || this.#wanted !== null) return;
    const panel = this.#popups.item(KEY);
    const { left, top } = this.#overlay.element.getBoundingClientRect();
    const x = event.clientX - left;
    const y = event.clientY - top;
    const isOn =
      panel && x >= panel.x && x < panel.x + panel.width && y >= panel.y && y < panel.y + panel.height;
    if (isOn) this.#cancel();
    else this.#leave();
  };

  readonly #onFocusIn = (event: FocusEvent): void => {
    const hit = this.#overlay.hit(event.target);
    if (!hit || hit.item.layer === 'popups' || textOf(hit.item) === '') return;
    if (event.target instanceof Element && event.target.matches(':focus-visible')) this.#show(hit.item, true);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    this.#cancel();
    if (!this.#shown || event.key !== 'Escape') return;
    // With the focus on its control it is what Escape is about; under the pointer it only goes along.
    if (this.#shown.byFocus) {
      event.preventDefault();
      event.stopPropagation();
    }
    this.#hide();
  };

  #show(item: Item, byFocus: boolean): void {
    this.#cancel();
    if (this.#shown?.owner === item || this.#popups.isBusy) return;
    this.#shown = new Tooltip(item, byFocus, () => {
      this.#shown = null;
      this.#lastShown = performance.now();
    });
    this.#popups.open(this.#shown);
  }

  #leave(): void {
    this.#wanted = null;
    if (this.#isLeaving) return;
    this.#cancel();
    const shown = this.#shown;
    if (!shown || shown.byFocus) return;
    this.#isLeaving = true;
    this.#timer = setTimeout(() => this.#popups.close(shown), LEAVE_MS);
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#isLeaving = false;
  }

  #hide(): void {
    this.#wanted = null;
    this.#cancel();
    if (this.#shown) this.#popups.close(this.#shown);
  }
}

class Tooltip implements Popup {
  readonly key = KEY;
  readonly focus = null;
  readonly owner: Item;
  readonly byFocus: boolean;
  readonly #onClosed: () => void;

  constructor(owner: Item, byFocus: boolean, onClosed: () => void) {
    this.owner = owner;
    this.byFocus = byFocus;
    this.#onClosed = onClosed;
    describedBy(owner, true);
  }

  anchor(): Anchor {
    const { x, y } = this.owner.shownAt;
    const { width, height } = this.owner;
    return { rect: { x, y, width, height }, side: 'below', align: 'center', gap: 6 };
  }

  draw(core: FrameCore): void {
    const text = textOf(this.owner);
    const panel = { label: text, role: 'tooltip', maxWidth: MAX_WIDTH, padding: 8, through: true } as const;
    core.builder.container(
      'panel',
      core.builder.claim(KEY),
      panel,
      () => {
        core.leaf('text', { text, role: 'caption' }, KEY);
      },
      KEY,
    );
  }

  closed(): void {
    describedBy(this.owner, false);
    this.#onClosed();
  }
}

/** What is to be said of a control; of one that is drawn as an icon alone, its name. */
function textOf(item: Item): string {
  const { props } = item;
  if ('tooltip' in props && props.tooltip) return props.tooltip;
  if (!item.is('button') || !item.props.iconOnly) return '';
  const { label, shortcut } = item.props;
  return shortcut ? `${label} (${shownShortcut(shortcut, IS_MAC)})` : label;
}

function describedBy({ elements, props }: Item, on: boolean): void {
  // A name needs no description that says the same.
  if (!('tooltip' in props && props.tooltip)) return;
  const { main } = elements;
  const control = main.matches(FOCUSABLE) ? main : main.querySelector(FOCUSABLE);
  if (!control) return;
  const others = (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id && id !== elementId(KEY));
  const ids = on ? [...others, elementId(KEY)] : others;
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
}

const FOCUSABLE = 'button, input, textarea, a, [tabindex]';
