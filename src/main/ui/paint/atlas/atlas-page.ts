import { ExtensionType, extensions, Rectangle, Texture, TextureSource } from 'pixi.js';
import { Shelves, type Slot } from './shelves.js';

/** Draws into a box whose top left is the origin. Lengths are device px; the box is clear before. */
export type Draw = (context: CanvasRenderingContext2D) => void;

/** A drawing that lies on a page. */
export interface Placed {
  readonly texture: Texture;
  readonly slot: Slot;
  readonly draw: Draw;
}

/** Where drawings are made before they are uploaded, one after another. */
export interface Easel {
  readonly context: CanvasRenderingContext2D;
  /** Clears so much of it, and makes it as large if it isn't. */
  prepare(width: number, height: number): void;
}

const UPLOADER = 'rekindle-atlas';
/** Between drawings, so that none shows at another's edge. Device px. */
const GAP = 1;

/**
 * A texture of which parts are uploaded as they are drawn: pixi itself knows only whole textures. Nothing is kept of the
 * pixels, so a texture that was lost, with its context or to pixi's garbage collector, is drawn again.
 */
class PageSource extends TextureSource {
  override readonly uploadMethodId = UPLOADER;

  constructor(
    size: number,
    resolution: number,
    readonly page: AtlasPage,
  ) {
    const length = size / resolution;
    super({ width: length, height: length, resolution, alphaMode: 'premultiply-alpha-on-upload' });
  }
}

extensions.add({
  extension: { type: ExtensionType.TextureUploaderWebGL, name: UPLOADER },
  id: UPLOADER,
  upload(source: PageSource, texture: GlTextureLike, gl: WebGL2RenderingContext) {
    const size = source.pixelWidth;
    const isNew = texture.width !== size;
    if (isNew) {
      gl.texImage2D(
        texture.target,
        0,
        texture.internalFormat,
        size,
        size,
        0,
        texture.format,
        texture.type,
        null,
      );
      texture.width = size;
      texture.height = size;
    }
    source.page.draw(isNew, ({ x, y, width, height }, canvas) => {
      gl.texSubImage2D(texture.target, 0, x, y, width, height, texture.format, texture.type, canvas);
    });
  },
});

/** The part of pixi's GlTexture that an uploader needs. */
interface GlTextureLike {
  target: number;
  internalFormat: number;
  format: number;
  type: number;
  width: number;
  height: number;
}

/** One texture with many drawings on it. */
export class AtlasPage {
  readonly #source: PageSource;
  readonly #resolution: number;
  readonly #shelves: Shelves;
  readonly #easel: Easel;
  readonly #placed = new Set<Placed>();
  readonly #pending = new Set<Placed>();

  /**
   * @param size Width and height, device px.
   * @param resolution Device px per CSS px, which textures are measured in.
   */
  constructor(size: number, resolution: number, easel: Easel) {
    this.#source = new PageSource(size, resolution, this);
    this.#resolution = resolution;
    this.#shelves = new Shelves(size, size);
    this.#easel = easel;
  }

  get isEmpty(): boolean {
    return this.#placed.size === 0;
  }

  /** null when there is no room. It is uploaded by the next `flush`. */
  place(width: number, height: number, draw: Draw): Placed | null {
    const slot = this.#shelves.allocate(width + GAP, height + GAP);
    if (!slot) return null;
    const css = (length: number): number => length / this.#resolution;
    const frame = new Rectangle(css(slot.x), css(slot.y), css(width), css(height));
    const placed = { texture: new Texture({ source: this.#source, frame }), slot, draw };
    this.#placed.add(placed);
    this.#pending.add(placed);
    return placed;
  }

  remove(placed: Placed): void {
    if (!this.#placed.delete(placed)) return;
    this.#pending.delete(placed);
    this.#shelves.free(placed.slot);
    placed.texture.destroy();
  }

  /** Uploads what is new. A page that was never drawn with is uploaded when it is. */
  flush(): void {
    if (this.#pending.size > 0) this.#source.update();
  }

  /** Draws what is pending, or everything, and passes each on. */
  draw(all: boolean, upload: (slot: Slot, canvas: HTMLCanvasElement) => void): void {
    for (const { slot, draw } of all ? this.#placed : this.#pending) {
      this.#easel.prepare(slot.width, slot.height);
      const { context } = this.#easel;
      context.save();
      draw(context);
      context.restore();
      upload(slot, context.canvas);
    }
    this.#pending.clear();
  }

  dispose(): void {
    for (const { texture } of this.#placed) texture.destroy();
    this.#placed.clear();
    this.#pending.clear();
    this.#source.destroy();
  }
}
