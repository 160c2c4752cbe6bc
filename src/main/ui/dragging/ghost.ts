import { Container } from 'pixi.js';
import { NodeBrush, type PaintKit } from '../paint/node-brush.js';

/** How far the ghost lies below and to the right of the pointer, CSS px: what is under the pointer stays seen. */
const OFFSET = 12;
const MOST_WIDTH = 240;

/** What follows the pointer while something is dragged. In the viewport. */
export interface GhostLook {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** It can be dropped where it is now. */
  readonly fits: boolean;
}

export class Ghost {
  readonly view = new Container();
  #brush: NodeBrush | null = null;
  #shown: GhostLook | null = null;

  paint(kit: PaintKit, look: GhostLook | null): void {
    if (look === this.#shown) return;
    this.#shown = look;
    this.view.visible = look !== null;
    if (!look) return;
    this.#brush ??= new NodeBrush(kit, this.view);
    this.view.position.set(look.x + OFFSET, look.y + OFFSET);
    this.#brush.paint(kit, (brush) => {
      const { palette, radius, space, control, shadow } = kit.theme;
      const label = brush.text.set(look.label, 'label', MOST_WIDTH, false);
      const width = label.width + control.icon + control.gap + 2 * space.s;
      const { height } = control;
      brush.shadow(0, shadow.y, width, height, radius.control, shadow.focused);
      const border = look.fits ? palette.tones.accent : palette.controlBorder;
      brush.box(0, 0, width, height, { fill: palette.surfaces[3], border, radius: radius.control });
      const ink = look.fits ? palette.tones.default : palette.tones.secondary;
      brush.icon(space.s, (height - control.icon) / 2, control.icon, 'grip', ink);
      const x = space.s + control.icon + control.gap;
      brush.lines(x, (height - label.height) / 2, label, { face: 'label', colour: ink });
    });
  }

  /** The renderer is another one. */
  discard(): void {
    this.#shown = null;
    this.#brush?.discard();
  }

  dispose(): void {
    this.#brush?.dispose();
  }
}
