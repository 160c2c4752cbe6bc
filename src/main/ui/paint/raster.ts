import { CanvasSource, Sprite, Texture } from 'pixi.js';

/** Larger textures are refused by some drivers, device px. */
const MOST_PX = 4096;

/** What a drawing depends on: it is drawn again when any of these is another. */
export type RasterVersion = readonly unknown[];

/**
 * A drawing made with a 2D canvas and shown as a texture. For lines and shapes of any form: the browser draws them with
 * smooth edges, where pixi's own would need a multisampled canvas, and with the text, clipping and images of the web.
 */
export class Raster extends Sprite {
  #canvas: HTMLCanvasElement | null = null;
  #version: RasterVersion = [];
  #scale = 0;

  /** Lengths are CSS px; `resolution` is device pixels per CSS px. */
  show(
    width: number,
    height: number,
    resolution: number,
    version: RasterVersion,
    draw: (context: CanvasRenderingContext2D) => void,
  ): void {
    const scale = Math.min(resolution, MOST_PX / Math.max(width, height, 1));
    const [columns, rows] = [width, height].map((length) => Math.max(1, Math.ceil(length * scale)));
    if (!columns || !rows) return;
    let canvas = this.#canvas;
    const isSame = canvas?.width === columns && canvas.height === rows && this.#scale === scale;
    if (isSame && isSameVersion(this.#version, version)) return;
    if (!canvas || !isSame) {
      this.#release();
      canvas = document.createElement('canvas');
      canvas.width = columns;
      canvas.height = rows;
      this.#canvas = canvas;
      this.#scale = scale;
      this.texture = new Texture({ source: new CanvasSource({ resource: canvas, resolution: scale }) });
    }
    const context = canvas.getContext('2d');
    if (!context) throw new Error('The canvas gives no 2D context to draw on');
    context.reset();
    context.scale(scale, scale);
    draw(context);
    this.#version = version;
    this.texture.source.update();
  }

  override destroy(): void {
    this.#release();
    super.destroy();
  }

  #release(): void {
    if (this.#canvas) this.texture.destroy(true);
    this.#canvas = null;
    this.texture = Texture.EMPTY;
  }
}

function isSameVersion(before: RasterVersion, now: RasterVersion): boolean {
  return before.length === now.length && before.every((part, index) => Object.is(part, now[index]));
}
