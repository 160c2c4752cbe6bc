import { HOLD_MS, HOLD_REACH } from '../input/hold.js';
import type { Item } from '../scene/item.js';
import type { Overlay } from '../semantics/overlay.js';
import { Announcer } from './announcer.js';
import { Carrying, type CarryingHost } from './carrying.js';
import { EdgeScroller } from './edge-scroller.js';
import type { GhostLook } from './ghost.js';

export interface DraggingHost extends CarryingHost {
  /** The ghost is elsewhere. */
  schedule(): void;
}

/** A mouse that moves this far drags, CSS px: less is a click by an unsteady hand. */
const THRESHOLD = 4;

/** What has ways of its own with the pointer. */
const OWN = 'button, input, textarea, select, a, [role="slider"], [role="separator"], [role="tab"]';

/** Dragging from `draggable` to `dropZone`. Main alone shows it (rule U3); hot code learns of the drop. */
export class Dragging {
  readonly #overlay: Overlay;
  readonly #host: DraggingHost;
  readonly #announcer: Announcer;
  readonly #edges = new EdgeScroller(() => this.#follow());
  readonly #abort = new AbortController();
  /** Of one press: from the pointer's going down to its coming up. */
  #press: AbortController | null = null;
  #carrying: Carrying | null = null;
  #isByKeys = false;
  #at = { x: 0, y: 0 };
  #ghost: GhostLook | null = null;

  constructor(overlay: Overlay, host: DraggingHost) {
    this.#overlay = overlay;
    this.#host = host;
    this.#announcer = new Announcer(overlay.element);
    const { signal } = this.#abort;
    overlay.element.addEventListener('pointerdown', this.#onDown, { signal });
    overlay.element.addEventListener('focusout', this.#onFocusOut, { signal });
    // Before anything else has the key: Escape would close the window's menu, Tab would move on.
    overlay.element.ownerDocument.addEventListener('keydown', this.#onKey, { signal, capture: true });
  }

  /** What follows the pointer; null while nothing is dragged by it. */
  get ghost(): GhostLook | null {
    return this.#ghost;
  }

  removed(item: Item): void {
    if (this.#carrying?.removed(item) === false) this.#cancel();
  }

  dispose(): void {
    this.#abort.abort();
    this.#press?.abort();
    this.#edges.stop();
    this.#announcer.dispose();
  }

  readonly #onDown = (event: PointerEvent): void => {
    const source = this.#sourceOf(event.target);
    if (!source || event.button !== 0 || this.#carrying) return;
    const view = this.#overlay.element.ownerDocument.defaultView;
    if (!view) return;
    this.#press?.abort();
    const press = new AbortController();
    this.#press = press;
    const { signal } = press;
    const { pointerId, pointerType, clientX, clientY } = event;
    this.#at = { x: clientX, y: clientY };
    const isTouch = pointerType === 'touch';
    if (isTouch) {
      const timer = setTimeout(() => this.#lift(source), HOLD_MS);
      signal.addEventListener('abort', () => clearTimeout(timer));
    }
    const follow = (
      type: 'pointermove' | 'pointerup' | 'pointercancel',
      run: (event: PointerEvent) => void,
    ): void =>
      view.addEventListener(type, (other) => other.pointerId === pointerId && run(other), { signal });
    follow('pointermove', (move) => {
      this.#at = { x: move.clientX, y: move.clientY };
      const way = Math.hypot(move.clientX - clientX, move.clientY - clientY);
      if (this.#carrying) this.#follow();
      else if (isTouch && way > HOLD_REACH) press.abort();
      else if (!isTouch && way >= THRESHOLD) this.#lift(source);
    });
    follow('pointerup', () => this.#drop());
    follow('pointercancel', () => this.#cancel());
    view.addEventListener('blur', () => this.#cancel(), { signal });
  };

  #sourceOf(target: EventTarget | null): Item | null {
    if (!(target instanceof Element)) return null;
    let item: Item | null = this.#overlay.hit(target)?.item ?? null;
    while (item && !item.is('draggable')) item = item.parent;
    if (!item || item.props.disabled) return null;
    const own = target.closest(OWN);
    // A button around it has nothing to say; one inside has.
    return own && item.elements.main.contains(own) ? null : item;
  }

  #lift(source: Item): void {
    this.#isByKeys = false;
    this.#carrying = Carrying.start(source, this.#host);
    if (!this.#carrying) return;
    // What is read by a finger's touch scrolls no more while it is held (see the kind's element).
    source.elements.main.dataset.lifted = '';
    this.#follow();
  }

  /** Brings zone, ghost and scrolling in line with where the pointer is. */
  #follow(): void {
    const carrying = this.#carrying;
    if (!carrying || this.#isByKeys) return;
    const { x, y } = this.#at;
    const under = this.#overlay.element.ownerDocument.elementFromPoint(x, y);
    carrying.moveOver(this.#overlay.hit(under)?.item ?? null);
    const origin = this.#overlay.element.getBoundingClientRect();
    this.#show({ label: carrying.label, x: x - origin.x, y: y - origin.y, fits: carrying.over !== null });
    this.#edges.at(x, y, under);
  }

  #show(ghost: GhostLook | null): void {
    this.#ghost = ghost;
    this.#host.schedule();
  }

  #drop(): void {
    const carrying = this.#carrying;
    const zone = carrying?.over;
    this.#end();
    if (!carrying?.drop()) return;
    if (zone?.is('dropZone')) this.#announcer.say(`${carrying.label} dropped on ${zone.props.label}`);
  }

  #cancel(): void {
    const carrying = this.#carrying;
    this.#end();
    carrying?.end();
    if (carrying) this.#announcer.say(`${carrying.label} is where it was`);
  }

  /** Nothing follows any more; what was carried is still to be let go. */
  #end(): void {
    this.#press?.abort();
    this.#press = null;
    this.#edges.stop();
    if (this.#carrying) delete this.#carrying.source.elements.main.dataset.lifted;
    this.#carrying = null;
    this.#show(null);
  }

  readonly #onFocusOut = (): void => {
    if (this.#carrying && this.#isByKeys) this.#cancel();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!this.#carrying) {
      this.#pickUp(event);
    } else if (this.#isByKeys || event.key === 'Escape') {
      if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      this.#carry(event, this.#carrying);
    }
  };

  #pickUp(event: KeyboardEvent): void {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    const hit = this.#overlay.hit(event.target);
    if (!hit?.item.is('draggable') || hit.item.elements.main !== event.target) return;
    event.preventDefault();
    event.stopPropagation();
    const carrying = Carrying.start(hit.item, this.#host);
    if (!carrying) return;
    if (carrying.zones.length === 0) {
      carrying.end();
      this.#announcer.say(`There is no place for ${carrying.label}`);
      return;
    }
    this.#carrying = carrying;
    this.#isByKeys = true;
    this.#goTo(
      carrying,
      0,
      `${carrying.label} picked up. Arrow keys or Tab choose a place, Enter drops, Escape cancels. `,
    );
  }

  #carry(event: KeyboardEvent, carrying: Carrying): void {
    const last = carrying.zones.length - 1;
    const now = carrying.over ? carrying.zones.indexOf(carrying.over) : 0;
    const back = now === 0 ? last : now - 1;
    const on = now === last ? 0 : now + 1;
    switch (event.key) {
      case 'Escape':
        this.#cancel();
        return;
      case 'Enter':
      case ' ':
        if (!event.repeat) this.#drop();
        return;
      case 'Tab':
        this.#goTo(carrying, event.shiftKey ? back : on);
        return;
      case 'ArrowLeft':
      case 'ArrowUp':
        this.#goTo(carrying, back);
        return;
      case 'ArrowRight':
      case 'ArrowDown':
        this.#goTo(carrying, on);
        return;
      case 'Home':
        this.#goTo(carrying, 0);
        return;
      case 'End':
        this.#goTo(carrying, last);
        return;
      default:
    }
  }

  #goTo(carrying: Carrying, index: number, before = ''): void {
    const zone = carrying.zones[index];
    if (!zone?.is('dropZone')) return;
    carrying.moveOver(zone);
    zone.elements.main.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#announcer.say(`${before}${zone.props.label}, ${index + 1} of ${carrying.zones.length}`);
  }
}
