import type { IconName } from '../../../shared/ui/icon-names.js';
import { ICONS } from '../icons.js';
import type { Atlas, AtlasEntry } from './atlas/atlas.js';
import { type GridOffset, IconGrid } from './icon-grid.js';

/** A drawing that is shown in nine parts: the corners as they are, the edges and the middle stretched. */
export interface Slice {
  /** Taken: to be given back. */
  readonly entry: AtlasEntry;
  /** Size of a corner, CSS px. */
  readonly corner: number;
}

/**
 * The few drawings that all boxes, shadows and icons are made of: white, tinted where they are used, so that one
 * serves every colour and pixi can batch them. A 2D canvas draws them at the device's resolution, which gives
 * smooth edges without multisampling.
 */
export class Textures {
  readonly #atlas: Atlas;
  readonly #grid: IconGrid;

  constructor(document: Document, atlas: Atlas) {
    this.#atlas = atlas;
    this.#grid = new IconGrid(document);
  }

  /**
   * @param isTight For a box that is hardly larger than its corners: a pixel more around them would distort a circle.
   * A box without round corners keeps it: stretched to a long line, a drawing of its middle alone would fade towards
   * what lies beside it on the atlas.
   */
  fill(radius: number, isTight = false): Slice {
    const around = isTight && radius > 0 ? 0 : 1;
    return this.#slice(`fill ${radius} ${around}`, radius + around, (context, size) => {
      context.beginPath();
      context.roundRect(0, 0, size, size, radius);
      context.fill();
    });
  }

  border(radius: number, width: number, isTight = false): Slice {
    const corner = Math.max(radius, width) + (isTight ? 0 : 1);
    return this.#slice(`border ${radius} ${width} ${isTight}`, corner, (context, size) => {
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
      context.shadowBlur = blur * this.#atlas.resolution;
      context.shadowOffsetX = away * this.#atlas.resolution;
      context.beginPath();
      context.roundRect(blur - away, blur, size - 2 * blur, size - 2 * blur, radius);
      context.fill();
    });
  }

  /** Taken: to be given back. */
  icon(name: IconName, size: number): AtlasEntry {
    let offset: GridOffset | undefined;
    return this.#take(`icon ${name} ${size}`, size, (context) => {
      const { resolution } = this.#atlas;
      const inPixels = size * resolution;
      offset ??= this.#grid.offsetOf(Math.ceil(inPixels), (canvas) => {
        canvas.scale(inPixels / 24, inPixels / 24);
        strokeIcon(canvas, name);
      });
      context.translate(offset.x / resolution, offset.y / resolution);
      context.scale(size / 24, size / 24);
      strokeIcon(context, name);
    });
  }

  #slice(
    key: string,
    corner: number,
    draw: (context: CanvasRenderingContext2D, size: number) => void,
  ): Slice {
    const { resolution } = this.#atlas;
    // Whole device pixels, or the edges at the right and the bottom would lie between two. Two in the middle:
    // stretching them must not blend the corners in.
    const inPixels = Math.ceil(corner * resolution);
    const size = (2 * inPixels + 2) / resolution;
    return {
      entry: this.#take(key, size, (context) => draw(context, size)),
      corner: inPixels / resolution,
    };
  }

  /** @param size CSS px. */
  #take(key: string, size: number, draw: (context: CanvasRenderingContext2D) => void): AtlasEntry {
    const { resolution } = this.#atlas;
    return this.#atlas.take(key, () => {
      const length = Math.ceil(size * resolution - 1e-6);
      return {
        width: length,
        height: length,
        originX: 0,
        originY: 0,
        draw(context) {
          context.scale(resolution, resolution);
          context.fillStyle = '#fff';
          context.strokeStyle = '#fff';
          draw(context);
        },
      };
    });
  }
}

/** In a square of 24 units. */
function strokeIcon(context: CanvasRenderingContext2D, name: IconName): void {
  context.lineWidth = 2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const path of ICONS[name].paths) context.stroke(new Path2D(path));
}
