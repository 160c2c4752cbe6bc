import { Container } from 'pixi.js';
import type { Viewport } from '../../../shared/protocol.js';
import { NodeBrush, type PaintKit } from './node-brush.js';

/** What says over the whole canvas that something failed (rule O1): a wash, and an edge that nothing dims. */
export class Tint {
  readonly wash = new Container();
  readonly edge = new Container();
  #brushes: Readonly<Record<'wash' | 'edge', NodeBrush>> | null = null;

  get isShown(): boolean {
    return this.wash.visible;
  }

  show(on: boolean): void {
    this.wash.visible = on;
    this.edge.visible = on;
  }

  paint(kit: PaintKit, viewport: Viewport): void {
    this.#brushes ??= { wash: new NodeBrush(kit, this.wash), edge: new NodeBrush(kit, this.edge) };
    const { tint, palette } = kit.theme;
    const { width, height } = viewport;
    const { danger } = palette.tones;
    this.#brushes.wash.paint(kit, (brush) => {
      brush.box(0, 0, width, height, { fill: danger, fillAlpha: tint.wash });
    });
    this.#brushes.edge.paint(kit, (brush) => {
      brush.box(0, 0, width, height, { border: danger, borderWidth: tint.edge });
    });
  }

  /** The renderer is another one. */
  discard(): void {
    this.#brushes?.wash.discard();
    this.#brushes?.edge.discard();
  }

  dispose(): void {
    this.#brushes?.wash.dispose();
    this.#brushes?.edge.dispose();
  }
}
