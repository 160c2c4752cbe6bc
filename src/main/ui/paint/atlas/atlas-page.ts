import { ExtensionType, extensions, Rectangle, Texture, TextureSource } from 'pixi.js';
import { Shelves, type Slot } from './shelves.js';

/** Draws into a box whose top left is the origin. Lengths are device px; the box is clear before, and clips. */
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

  /** Its size stays: of thousands of textures that listen for another, each that goes is looked for among all. */
  override on(...[event, listener, context]: Parameters<TextureSource['on']>): this {
    return event === 'resize' ? this : super.on(event, listener, context);
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

  /** Draws what is pending, or everything, and passes it on: neighbours together, since each upload costs as much. */
  draw(all: boolean, upload: (slot: Slot, canvas: HTMLCanvasElement) => void): void {
    const { context } = this.#easel;
    for (const run of neighbours(all ? this.#placed : this.#pending)) {
      const slot = around(run);
      this.#easel.prepare(slot.width, slot.height);
      for (const { slot: own, draw } of run) {
        context.save();
        context.translate(own.x - slot.x, 0);
        context.beginPath();
        context.rect(0, 0, own.width, own.height);
        context.clip();
        draw(context);
        context.restore();
      }
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

/** Drawings that lie side by side in the order in which they were placed. */
function neighbours(placed: Iterable<Placed>): Placed[][] {
  const runs: Placed[][] = [];
  for (const next of placed) {
    const run = runs.at(-1);
    const last = run?.at(-1)?.slot;
    if (run && last && last.y === next.slot.y && last.x + last.width === next.slot.x) run.push(next);
    else runs.push([next]);
  }
  return runs;
}

/** What lies below the lower ones of a run is nobody's. */
function around(run: readonly Placed[]): Slot {
  const slots = run.map(({ slot }) => slot);
  const width = slots.reduce((sum, slot) => sum + slot.width, 0);
  const height = Math.max(...slots.map((slot) => slot.height));
  return { x: slots[0]?.x ?? 0, y: slots[0]?.y ?? 0, width, height };
}
