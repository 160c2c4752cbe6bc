import type { Viewport } from '../../../shared/protocol.js';
import type { Collections } from '../collections/collections.js';
import type { UserInput } from '../input/user-input.js';
import type { DropGuidesLook } from '../paint/drop-guides.js';
import type { Animations } from './animations.js';
import type { FloatingLayout } from './floating.js';
import type { Item } from './item.js';
import type { Motion } from './motion.js';
import { occlude } from './occlusion.js';
import type { Scene } from './scene.js';
import type { Scrolling } from './scrolling.js';
import type { Transitions } from './transitions.js';
import type { Worklist } from './worklist.js';

/** What a frame goes through. */
export interface PassParts {
  readonly scene: Scene;
  readonly floating: FloatingLayout;
  readonly collections: Collections;
  readonly scrolling: Scrolling;
  readonly input: UserInput;
  readonly work: Worklist;
  readonly motion: Motion;
  readonly animations: Animations;
  readonly transitions: Transitions;
}

/** Brings everything up to date before it is drawn: layout, then views and elements, then what depends on their places. */
export class FramePass {
  readonly #parts: PassParts;
  #guides: DropGuidesLook | null = null;
  #focusUnsettled = false;

  constructor(parts: PassParts) {
    this.#parts = parts;
  }

  /** Shows where the window that is dragged can be docked, from the next frame on; null: nowhere. */
  showGuides(look: DropGuidesLook | null): void {
    this.#guides = look;
  }

  /** What had the focus may be gone, or elsewhere: that is settled in the next frame. */
  unsettleFocus(): void {
    this.#focusUnsettled = true;
  }

  run(viewport: Viewport): void {
    const { scene, floating, collections, scrolling, input, work } = this.#parts;
    const { motion, animations, transitions } = this.#parts;
    const { popups, fields, focus, dragging } = input;
    motion.tick();
    popups.draw();
    this.#arrange(viewport);
    popups.settle();
    const settleField = (item: Item): void => fields.settle(item);
    work.settleScrolls(scrolling, viewport.scale);
    work.refresh(settleField);
    work.scrollElements(scrolling);
    transitions.step();
    scene.paintTint(viewport);
    scene.paintGuides(this.#guides);
    input.leaveHidden();
    scene.paintGhost(dragging.ghost);
    focus.settleWish();
    if (this.#focusUnsettled) {
      this.#focusUnsettled = false;
      input.settleFocus();
    }
    collections.follow();
    for (const item of animations.step(viewport)) work.invalidate(item);
    // The focus has left marks, and what moves has moved on.
    work.refresh(settleField);
    scene.releaseRetired();
    const focused = focus.current?.item;
    if (focused?.state.editing) occlude(focused, scene.floating, (item) => floating.depth(item));
  }

  /** Twice at most: the columns of a table depend on its width, and what is in its cells on them. */
  #arrange(viewport: Viewport): void {
    const { floating, collections } = this.#parts;
    floating.arrange(viewport);
    if (!collections.arrange()) return;
    floating.arrange(viewport);
    collections.arrange();
  }
}
