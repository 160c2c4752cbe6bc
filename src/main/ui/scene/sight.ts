import type { NodeLook } from '../kinds/kind.js';
import type { PaintKit } from '../paint/node-brush.js';
import type { Item } from './item.js';
import type { ItemView } from './item-view.js';

/** What an item is seen by, and whether it is to be seen: what a region has scrolled away is neither drawn nor painted. */
export class Sight {
  readonly #item: Item;
  readonly #kit: () => PaintKit;
  #view: ItemView;
  #isIn = true;
  /** What is painted is not what the item looks like now. */
  #isStale = false;

  /** @param kit What the item is painted with now. */
  constructor(item: Item, view: ItemView, kit: () => PaintKit) {
    this.#item = item;
    this.#view = view;
    this.#kit = kit;
  }

  /** The view that it has now: see `relieve`. */
  get view(): ItemView {
    return this.#view;
  }

  /** False while the region around it has scrolled it away. */
  get isIn(): boolean {
    return this.#isIn;
  }

  set isIn(isIn: boolean) {
    const { container } = this.#view;
    this.#isIn = isIn;
    container.visible = isIn;
    if (isIn) this.#catchUp();
    const { parent } = this.#item;
    if (!parent?.definition.rows) return;
    // Pixi goes through what is hidden, too. Rows lie beside one another, in whatever order.
    if (isIn) parent.content.addChild(container);
    else container.removeFromParent();
  }

  /** It, or something around it, is out of sight. */
  get isHidden(): boolean {
    for (let item: Item | null = this.#item; item && !item.floating; item = item.parent)
      if (!item.sight.#isIn) return true;
    return false;
  }

  /**
   * Comes into sight by the view of a sibling that leaves it, and gives that its own: pixi need not list anew what it
   * draws, since all of it stays where it was. Nothing may be in either of them.
   */
  relieve(leaving: Sight): void {
    const view = this.#view;
    this.#view = leaving.#view;
    leaving.#view = view;
    leaving.#isIn = false;
    leaving.#isStale = true;
    view.container.visible = false;
    this.#isIn = true;
    this.#view.container.position.set(this.#item.x, this.#item.y);
    this.#paint(this.#item.look);
  }

  /** Paints what the item looks like now, or leaves that until it is to be seen. */
  paint(look: NodeLook): void {
    if (this.isHidden) this.#isStale = true;
    else this.#paint(look);
  }

  #paint(look: NodeLook): void {
    this.#isStale = false;
    const { paint } = this.#item.definition;
    if (paint) this.#view.paint(this.#kit(), (brush) => paint(brush, look));
  }

  /** Paints what was left out while it was out of sight. */
  #catchUp(): void {
    if (this.#isStale) this.#paint(this.#item.look);
    for (const { sight } of this.#item.children) if (sight.#isIn) sight.#catchUp();
  }
}
