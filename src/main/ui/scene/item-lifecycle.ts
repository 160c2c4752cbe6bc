import type { UiLayer } from '../canvas-ui.types.js';
import type { Collections } from '../collections/collections.js';
import type { UserInput } from '../input/user-input.js';
import type { Overlay } from '../semantics/overlay.js';
import type { ViewStore } from '../view/view-store.js';
import type { Animations } from './animations.js';
import type { Item } from './item.js';
import type { LayerListener } from './layer.js';
import type { Scene } from './scene.js';
import type { Scrolling } from './scrolling.js';
import { enter, type Transitions } from './transitions.js';
import type { Worklist } from './worklist.js';

/** What has to know of items that come, change and go. */
export interface LifecycleParts {
  readonly overlay: Overlay;
  readonly scene: Scene;
  readonly stores: Readonly<Record<UiLayer, ViewStore>>;
  readonly collections: Collections;
  readonly scrolling: Scrolling;
  readonly input: UserInput;
  readonly work: Worklist;
  readonly animations: Animations;
  readonly transitions: Transitions;
}

/** What becomes of an item from its coming to its going, besides its place in the tree. */
export class ItemLifecycle implements LayerListener {
  readonly #parts: LifecycleParts;
  readonly #invalidate: (item: Item) => void;
  /** What is new comes in gently: not what a reload, or the start, brings. */
  #doesEnter = false;

  /** @param invalidate Paints and describes the item again, in a frame that it asks for. */
  constructor(parts: LifecycleParts, invalidate: (item: Item) => void) {
    this.#parts = parts;
    this.#invalidate = invalidate;
  }

  /** What is added meanwhile comes in gently. */
  entering(add: () => void): void {
    this.#doesEnter = true;
    try {
      add();
    } finally {
      this.#doesEnter = false;
    }
  }

  added(item: Item): void {
    const { overlay, scene, collections, input, animations, transitions } = this.#parts;
    overlay.bind(item);
    scene.place(item);
    animations.watch(item);
    if (this.#doesEnter) {
      enter(item, transitions);
      input.opened(item);
    }
    collections.added(item);
    input.focus.follow(item);
    this.#invalidate(item);
  }

  updated(item: Item): void {
    const { input, animations } = this.#parts;
    if (item.owner) input.fields.settle(item);
    input.focus.follow(item);
    animations.watch(item);
    this.#invalidate(item);
  }

  moved(item: Item): void {
    const { scrolling, work } = this.#parts;
    if (item.definition.scrolls) {
      scrolling.moved(item);
      work.rescroll(item);
    }
    for (const child of item.children) this.moved(child);
  }

  removing(item: Item): void {
    this.#parts.input.focus.removing(item);
  }

  removed(item: Item): void {
    const { stores, collections, input, work, animations, transitions } = this.#parts;
    // What opens again under its key is another one.
    if (item.is('window')) stores[item.layer].lower(item.key);
    if (item.layer !== 'app' || item.is('popup')) stores[item.layer].forgetScroll(item.key);
    collections.removed(item);
    work.forget(item);
    animations.forget(item);
    transitions.stop(item);
    input.removed(item);
  }
}
