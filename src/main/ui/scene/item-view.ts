import { Container, Graphics } from 'pixi.js';
import type { AnyKind } from '../kinds/kind.js';
import { isSameRect, type Rect } from '../layout/place.js';
import type { Brush } from '../paint/brush.js';
import { NodeBrush, type PaintKit } from '../paint/node-brush.js';

/** What an item shows on the canvas: its painting, and in it the views of its children, which may be cut off. */
export class ItemView {
  /** All of it. */
  readonly container = new Container();
  /** Views of the children. */
  readonly content: Container;
  /** Around `content`, of what clips: masks what does not fit. A render group cannot have the mask itself. */
  readonly #frame: Container | null;
  readonly #brush: NodeBrush;
  #mask: Graphics | null = null;
  /** What the mask leaves to be seen, CSS px. */
  #area: Rect | null = null;

  /** @param movesContent Its content moves often, and as a whole. */
  constructor({ axis, clips, floating }: AnyKind, movesContent: boolean, kit: PaintKit) {
    this.content = axis ? new Container() : this.container;
    this.#frame = clips ? new Container() : null;
    this.#frame?.addChild(this.content);
    if (axis) this.container.addChild(this.#frame ?? this.content);
    this.#brush = new NodeBrush(kit, this.container, this.content);
    // Moving a window or scrolling is then a change of one matrix.
    if (floating) this.container.isRenderGroup = true;
    if (movesContent) this.content.isRenderGroup = true;
  }

  paint(kit: PaintKit, painter: (brush: Brush) => void): void {
    this.#brush.paint(kit, painter);
  }

  /** Cuts off what of the content is outside of the area, CSS px; null: nothing. */
  clip(area: Rect | null): void {
    // Another drawing of a mask makes pixi list anew all that is drawn around it: scrolling alone is none.
    if (!this.#frame || isSameRect(area, this.#area)) return;
    this.#area = area;
    if (!area) {
      this.#frame.mask = null;
      this.#mask?.destroy();
      this.#mask = null;
      return;
    }
    if (!this.#mask) {
      this.#mask = new Graphics();
      this.container.addChild(this.#mask);
    }
    this.#mask.clear().rect(area.x, area.y, area.width, area.height).fill(0xffffff);
    this.#frame.mask = this.#mask;
  }

  /** Takes away what is painted. */
  clear(): void {
    this.#brush.dispose();
  }

  /** Lets go of all that pixi made for the renderer before. */
  discard(): void {
    this.#brush.discard();
    this.clip(null);
    for (const container of [this.container, this.content]) {
      if (!container.isRenderGroup) continue;
      container.disableRenderGroup();
      container.enableRenderGroup();
    }
  }

  dispose(): void {
    this.#brush.dispose();
    this.#mask?.destroy();
    this.container.removeFromParent();
    this.container.destroy({ children: true });
  }
}
