import { isField } from '../kinds/fields/field-element.js';
import type { Item } from '../scene/item.js';
import type { Hit, Overlay } from '../semantics/overlay.js';
import type { ViewStore } from '../view/view-store.js';

const FOCUSABLE =
  'button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';

export interface FocusHost {
  item(layer: Item['layer'], key: string): Item | undefined;
  /** The item is to be painted again. */
  invalidate(item: Item): void;
  /** The focus is somewhere else now; `isBack`: not because the user went there, but given back. */
  onFocus(hit: Hit | null, isBack: boolean): void;
}

/** Where the focus was when what had it went away. */
interface Gap {
  parent: Item;
  index: number;
  /** The removed node's key and the rest of the key of what had the focus. */
  suffix: string;
  layer: Item['layer'];
  key: string;
}

/** Follows the focus, draws its marks, and finds it another place when its own goes away. */
export class Focus {
  readonly #overlay: Overlay;
  readonly #store: ViewStore;
  readonly #host: FocusHost;
  #current: Hit | null = null;
  #gap: Gap | null = null;
  /** What had the focus before the modal surface that is gone now took it. */
  #back: HTMLElement | null = null;
  /** What is to have the focus once it is in its place. */
  #wish: (() => void) | null = null;
  #isGivingBack = false;
  /** Fields that have asked for the focus already. */
  readonly #granted = new WeakSet<Item>();
  /** What had the focus last in each thing that floats. */
  readonly #last = new WeakMap<Item, HTMLElement>();
  /** What had the focus when a modal surface took it, by that surface. */
  readonly #before = new WeakMap<Item, HTMLElement>();

  /** @param store Of the app's layer: the chrome's focus is not remembered. */
  constructor(overlay: Overlay, store: ViewStore, host: FocusHost) {
    this.#overlay = overlay;
    this.#store = store;
    this.#host = host;
    overlay.element.addEventListener('focusin', this.#onFocusIn);
    overlay.element.addEventListener('focusout', this.#onFocusOut);
    overlay.element.addEventListener('keydown', this.#onKeyDown);
  }

  get current(): Hit | null {
    return this.#current;
  }

  /** What had the focus has gone, and it has no other place yet. */
  get bereft(): boolean {
    return this.#gap !== null;
  }

  /** Gives the focus to the window's title bar, or to its tab there, when it has been laid out. */
  wish(window: Item): void {
    this.#wish = () => {
      const handle = window.elements.main.querySelector<HTMLElement>(
        '[role=tab][tabindex="0"], .rk-bar[tabindex="0"]',
      );
      if (handle) this.#focus(handle);
    };
  }

  /** Gives the focus to what is in the window, when it has been laid out. */
  wishInto(window: Item): void {
    this.#wish = () => this.enter(window);
  }

  /** Gives a field the focus that hot code asks for, once (`takesFocus`). Call it when its props may have changed. */
  follow(item: Item): void {
    if (item.definition.edits === undefined) return;
    if (!('takesFocus' in item.props) || !item.props.takesFocus) {
      this.#granted.delete(item);
    } else if (!this.#granted.has(item)) {
      this.#granted.add(item);
      this.#wish = () => {
        const element = target(item);
        if (element?.isConnected) this.#focus(element);
      };
    }
  }

  settleWish(): void {
    const wish = this.#wish;
    this.#wish = null;
    wish?.();
  }

  /** The focus goes back to where it was. No window comes to the front for that: the user may have opened one meanwhile. */
  giveBack(element: HTMLElement): void {
    this.#isGivingBack = true;
    try {
      this.#focus(element);
    } finally {
      this.#isGivingBack = false;
    }
  }

  /** Gives the focus to where it was last in what floats, else to the first that can have it there. */
  enter(floating: Item): void {
    const last = this.#last.get(floating);
    const { content, main } = floating.elements;
    const first = content?.querySelector<HTMLElement>(FOCUSABLE);
    const element =
      last && main.contains(last) && last.checkVisibility() ? last : (first ?? target(floating));
    if (element) this.#focus(element);
  }

  /** An item is about to go, with all that is in it. */
  removing(item: Item): void {
    const focused = this.#current?.item;
    // Also when the focus was nowhere: Escape took it from the field first.
    if (!focused) this.#back = this.#before.get(item) ?? this.#back;
    if (!focused || !item.parent) return;
    for (let inside: Item | null = focused; inside; inside = inside.parent) {
      if (inside !== item) continue;
      this.#gap = {
        parent: item.parent,
        index: item.parent.children.indexOf(item),
        suffix: focused.key.startsWith(item.key) ? focused.key.slice(item.key.length) : '',
        layer: focused.layer,
        key: focused.key,
      };
      this.#back = this.#before.get(item) ?? null;
      this.#current = null;
      return;
    }
  }

  /**
   * Gives the focus a place if it has none: the node that came back, the neighbour of the one that went, or the
   * node that the view state names. Call it when elements are in place.
   */
  settle(modal: Item | null): void {
    const gap = this.#gap;
    const back = this.#back;
    this.#gap = null;
    this.#back = null;
    if (back?.isConnected) {
      this.giveBack(back);
    } else if (gap) {
      const same = this.#host.item(gap.layer, gap.key);
      this.giveBack((same && target(same)) ?? heir(gap, this.#host) ?? this.#overlay.element);
    }
    // What was opened from a dialog has the focus for a moment.
    if (this.#current?.item.layer === 'popups') return;
    if (modal) {
      if (this.#current?.item.floatingAncestor !== modal) {
        const { activeElement } = modal.elements.main.ownerDocument;
        if (activeElement instanceof HTMLElement && this.#current) this.#before.set(modal, activeElement);
        const first = startIn(modal);
        if (first) this.#focus(first);
      }
      return;
    }
    const { activeElement, body } = this.#overlay.element.ownerDocument;
    const nowhere =
      activeElement === null || activeElement === body || activeElement === this.#overlay.element;
    if (!nowhere || this.#store.focus === null) return;
    const wanted = this.#host.item('app', this.#store.focus);
    const element = wanted && target(wanted);
    if (element) this.giveBack(element);
  }

  dispose(): void {
    this.#overlay.element.removeEventListener('focusin', this.#onFocusIn);
    this.#overlay.element.removeEventListener('focusout', this.#onFocusOut);
    this.#overlay.element.removeEventListener('keydown', this.#onKeyDown);
  }

  #focus(element: HTMLElement): void {
    element.focus({ preventScroll: true });
  }

  readonly #onFocusIn = (event: FocusEvent): void => {
    const hit = this.#overlay.hit(event.target);
    if (!hit || !(event.target instanceof HTMLElement)) return;
    this.#mark(this.#current, false);
    this.#current = hit;
    const { floatingAncestor } = hit.item;
    if (floatingAncestor) this.#last.set(floatingAncestor, event.target);
    this.#mark(hit, event.target.matches(':focus-visible'));
    if (hit.item.layer === 'app') this.#store.focus = hit.item.key;
    this.#host.onFocus(hit, this.#isGivingBack);
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    const { activeElement } = this.#overlay.element.ownerDocument;
    // The browser window lost the focus, not the element.
    if (activeElement === event.target || !this.#current) return;
    this.#mark(this.#current, false);
    // The user left for nowhere; a place that was removed is the gap's business.
    if (event.relatedTarget === null && this.#current.item.layer === 'app') this.#store.focus = null;
    this.#current = null;
    this.#host.onFocus(null, false);
  };

  /** What the pointer gave the focus to, and keys act on now, gets its ring. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const hit = this.#current;
    if (!hit || hit.item.state.ring !== null || hit.item.state.editing) return;
    if (event.target instanceof Element && event.target.matches(':focus-visible')) this.#mark(hit, true);
  };

  #mark(hit: Hit | null, byKeyboard: boolean): void {
    if (!hit) return;
    const { item, part } = hit;
    const field = item.definition.edits !== undefined && part === 'field';
    const focused = this.#current === hit && isField(item.elements.main.ownerDocument.activeElement);
    const editing = field && focused;
    const ring = byKeyboard && !field ? part : null;
    if (item.state.ring === ring && item.state.editing === editing) return;
    item.state.ring = ring;
    item.state.editing = editing;
    this.#host.invalidate(item);
  }
}

/** The element of an item that takes the focus, its own or the first one inside. */
function target(item: Item): HTMLElement | null {
  const { main } = item.elements;
  if (main.matches(FOCUSABLE)) return main;
  // Of radio buttons Tab comes to the one that is chosen.
  const chosen = main.querySelector<HTMLElement>('input[type=radio]:checked:not([disabled])');
  return chosen ?? main.querySelector<HTMLElement>(FOCUSABLE);
}

/** Where the focus begins in a modal surface: in its first field, else on its main action, else on its first control. */
function startIn(modal: Item): HTMLElement | null {
  const { content, main } = modal.elements;
  const around = content ?? main;
  const field = around.querySelector<HTMLElement>('input:not([disabled]), textarea:not([disabled])');
  return field ?? primaryIn(modal) ?? around.querySelector<HTMLElement>(FOCUSABLE) ?? target(modal);
}

/** The main action of a question: the focus begins there, and not on what clears all. */
function primaryIn(item: Item): HTMLElement | null {
  if (item.is('button') && item.props.look === 'primary' && !item.props.disabled) return item.elements.main;
  for (const child of item.children) {
    const found = primaryIn(child);
    if (found) return found;
  }
  return null;
}

function heir(gap: Gap, host: FocusHost): HTMLElement | null {
  const { parent, index, suffix, layer } = gap;
  for (const sibling of [parent.children[index], parent.children[index - 1]]) {
    if (!sibling) continue;
    const same = host.item(layer, sibling.key + suffix);
    const element = (same && target(same)) ?? target(sibling);
    if (element) return element;
  }
  for (let ancestor: Item | null = parent; ancestor; ancestor = ancestor.parent) {
    // It may be gone too, by a later record.
    const alive = host.item(layer, ancestor.key) === ancestor;
    const element = alive ? target(ancestor) : null;
    if (element) return element;
  }
  return null;
}
