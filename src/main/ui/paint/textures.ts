import { CanvasSource, Texture } from 'pixi.js';
import type { IconName } from '../../../shared/ui/icon-names.js';
import { ICONS } from '../icons.js';

/** A texture that is drawn in nine parts: the corners as they are, the edges and the middle stretched. */
export interface Slice {
  texture: Texture;
  /** Size of a corner, CSS px. */
  corner: number;
}

/**
 * The few drawings that all boxes, shadows and icons are made of: white, tinted where they are used, so that one
 * serves every colour and pixi can batch them. A 2D canvas draws them at the device's resolution, which gives
 * smooth edges without multisampling.
 */
export class Textures {
  readonly #resolution: number;
  readonly #slices = new Map<string, Slice>();
  readonly #icons = new Map<string, Texture>();

  /** @param resolution Device pixels per CSS px. */
  constructor(resolution: number) {
    this.#resolution = resolution;
  }

  fill(radius: number): Slice {
    return this.#slice(`fill ${radius}`, radius + 1, (context, size) => {
      context.beginPath();
      context.roundRect(0, 0, size, size, radius);
      context.fill();
    });
  }

  border(radius: number, width: number): Slice {
    return this.#slice(`border ${radius} ${width}`, Math.max(radius, width) + 1, (context, size) => {
      context.lineWidth = width;
      context.beginPath();
      context.roundRect(width / 2, width / 2, size - width, size - width, Math.max(0, radius - width / 2));
      context.stroke();
    });
  }

  /** Reaches `blur` px beyond the box that it is the shadow of. */
  shadow(radius: number, blur: number): Slice {
    return this.#slice(`shadow ${radius} ${blur}`, 2 * blur + radius, (context, size) => {
      // The shape itself is drawn far outside: only its shadow falls onto the canvas.
      const away = 4 * size;
      context.shadowColor = '#fff';
      context.shadowBlur = blur * this.#resolution;
      context.shadowOffsetX = away * this.#resolution;
      context.beginPath();
      context.roundRect(blur - away, blur, size - 2 * blur, size - 2 * blur, radius);
      context.fill();
    });
  }

  icon(name: IconName, size: number): Texture {
    const key = `${name} ${size}`;
    const known = this.#icons.get(key);
    if (known) return known;
    const texture = this.#draw(size, (context) => {
      context.scale(size / 24, size / 24);
      context.lineWidth = 2;
      context.lineCap = 'round';
      context.lineJoin = 'round';
      for (const path of ICONS[name].paths) context.stroke(new Path2D(path));
    });
    this.#icons.set(key, texture);
    return texture;
  }

  dispose(): void {
    for (const slice of this.#slices.values()) slice.texture.destroy(true);
    for (const texture of this.#icons.values()) texture.destroy(true);
    this.#slices.clear();
    this.#icons.clear();
  }

  #slice(
    key: string,
    corner: number,
    draw: (context: CanvasRenderingContext2D, size: number) => void,
  ): Slice {
    const known = this.#slices.get(key);
    if (known) return known;
    // Whole device pixels, or the edges at the right and the bottom would lie between two. Two in the middle:
    // stretching them must not blend the corners in.
    const inPixels = Math.ceil(corner * this.#resolution);
    const size = (2 * inPixels + 2) / this.#resolution;
    const texture = this.#draw(size, (context) => draw(context, size));
    const slice = { texture, corner: inPixels / this.#resolution };
    this.#slices.set(key, slice);
    return slice;
  }

  #draw(size: number, draw: (context: CanvasRenderingContext2D) => void): Texture {
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(size * this.#resolution - 1e-6);
    canvas.height = canvas.width;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('The canvas gives no 2D context to draw boxes and icons with');
    context.scale(this.#resolution, this.#resolution);
    context.fillStyle = '#fff';
    context.strokeStyle = '#fff';
    draw(context);
    return new Texture({ source: new CanvasSource({ resource: canvas, resolution: this.#resolution }) });
  }
}
