import type { UiLayer } from '../canvas-ui.types.js';
import type { Item } from '../scene/item.js';
import type { Theme } from '../theme.js';
import { semanticsCss } from './style-sheet.js';

/** Where an element belongs: its item, and which part of it. */
export interface Hit {
  item: Item;
  /** 'main' for the item's own element. */
  part: string;
}

/** The semantics DOM's outermost element: it lies over the canvas, takes the pointer and has the focus. */
export class Overlay {
  readonly element: HTMLElement;
  readonly layers: Readonly<Record<UiLayer, HTMLElement>>;
  readonly #sheet = new CSSStyleSheet();
  readonly #items = new WeakMap<Element, Item>();

  constructor(host: HTMLElement, theme: Theme) {
    const { ownerDocument: document } = host;
    this.setTheme(theme);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
    this.element = document.createElement('div');
    this.element.className = 'rk rk-overlay';
    // Takes the focus when nothing else can, so that keys never go to the body unnoticed.
    this.element.tabIndex = -1;
    const make = (): HTMLElement => document.createElement('div');
    this.layers = { app: make(), popups: make(), chrome: make() };
    this.element.append(this.layers.app, this.layers.popups, this.layers.chrome);
    host.append(this.element);
  }

  /** Fonts and colours of what is edited natively. */
  setTheme(theme: Theme): void {
    this.#sheet.replaceSync(semanticsCss(theme));
  }

  bind(item: Item): void {
    this.#items.set(item.elements.main, item);
  }

  /** The item that an event's target belongs to. */
  itemAt(target: EventTarget | null): Item | null {
    let element = target instanceof Element ? target : null;
    for (; element && element !== this.element; element = element.parentElement) {
      const item = this.#items.get(element);
      if (item) return item;
    }
    return null;
  }

  /** The item that an event's target belongs to, and the part. */
  hit(target: EventTarget | null): Hit | null {
    const item = this.itemAt(target);
    if (!item || !(target instanceof Element)) return null;
    for (const [part, partElement] of Object.entries(item.elements.parts)) {
      if (partElement === target) return { item, part };
    }
    const named = target.closest('[data-part]');
    const part = named && item.elements.main.contains(named) ? named.getAttribute('data-part') : null;
    return { item, part: part ?? 'main' };
  }

  dispose(): void {
    const { ownerDocument: document } = this.element;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.element.remove();
  }
}
