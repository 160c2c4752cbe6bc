import { Container } from 'pixi.js';
import type { Viewport } from '../../../shared/protocol.js';
import { NodeBrush, type PaintKit } from './node-brush.js';

/** The wash over the whole canvas that says that something failed (rule O1). */
export class Tint {
  readonly view = new Container();
  #brush: NodeBrush | null = null;

  show(on: boolean): void {
    this.view.visible = on;
  }

  paint(kit: PaintKit, viewport: Viewport): void {
    this.#brush ??= new NodeBrush(kit, this.view);
    const { tint, palette } = kit.theme;
    const { width, height } = viewport;
    this.#brush.paint(kit, (brush) => {
      brush.box(0, 0, width, height, {
        fill: palette.tones.danger,
        fillAlpha: tint.wash,
        border: palette.tones.danger,
        borderWidth: tint.edge,
      });
    });
  }

  /** The renderer is another one. */
  discard(): void {
    this.#brush?.discard();
  }

  dispose(): void {
    this.#brush?.dispose();
  }
}
