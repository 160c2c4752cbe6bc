import type { Texture } from 'pixi.js';
import { AtlasPage, type Draw, type Easel, type Placed } from './atlas-page.js';

export interface Drawing {
  /** Device px, whole numbers. */
  readonly width: number;
  readonly height: number;
  /** Where the taker's own origin lies in it. */
  readonly originX: number;
  readonly originY: number;
  readonly draw: Draw;
}

/** A drawing on the atlas, shared by all who took it under its key. */
export interface AtlasEntry {
  readonly texture: Texture;
  /** Where the taker's own origin lies in it, CSS px. */
  readonly originX: number;
  readonly originY: number;
  /** Gives it back: once for each time that it was taken. */
  release(): void;
}

interface Entry extends AtlasEntry {
  readonly key: string;
  readonly page: AtlasPage;
  readonly placed: Placed;
  users: number;
}

/** Every WebGL 2 has textures of this size; 16 MB each. Device px. */
export const PAGE_SIZE = 2048;

/**
 * All small drawings (texts, icons, boxes, shadows) on a few textures, so that a window is drawn with one or two draw
 * calls. With a texture each, 500 texts took main 4 to 6 ms a frame, and with the atlas 0.8 (software GL, 2 cores); on
 * a machine without a graphics card that is 49 frames a second in place of 21.
 *
 * Drawings are counted by use. What nobody uses stays until its room is needed: what is scrolled back to is still there.
 */
export class Atlas {
  readonly resolution: number;
  readonly #easel: Easel;
  readonly #pages: AtlasPage[] = [];
  readonly #entries = new Map<string, Entry>();
  /** Not used by anyone, the one that has been so for the longest first. */
  readonly #idle = new Set<Entry>();

  /** @param resolution Device px per CSS px. */
  constructor(document: Document, resolution: number) {
    this.resolution = resolution;
    this.#easel = createEasel(document);
  }

  /** How many drawings are used now, and how many pages there are. */
  get size(): { used: number; pages: number } {
    return { used: this.#entries.size - this.#idle.size, pages: this.#pages.length };
  }

  /**
   * The drawing of this key, which `make` says how to draw if it is not there. Give it back when it is not needed.
   * @param make Its size may be at most that of a page.
   */
  take(key: string, make: () => Drawing): AtlasEntry {
    const known = this.#entries.get(key);
    if (known) {
      if (known.users++ === 0) this.#idle.delete(known);
      return known;
    }
    const { width, height, originX, originY, draw } = make();
    const { page, placed } = this.#place(width, height, draw);
    const { texture } = placed;
    const entry: Entry = {
      key,
      texture,
      originX: originX / this.resolution,
      originY: originY / this.resolution,
      page,
      placed,
      users: 1,
      release: () => {
        if (--entry.users === 0) this.#idle.add(entry);
      },
    };
    this.#entries.set(key, entry);
    return entry;
  }

  /** Uploads what is new; to be called before drawing. */
  flush(): void {
    for (const page of this.#pages) page.flush();
  }

  dispose(): void {
    for (const page of this.#pages) page.dispose();
    this.#pages.length = 0;
    this.#entries.clear();
    this.#idle.clear();
  }

  #place(width: number, height: number, draw: Draw): { page: AtlasPage; placed: Placed } {
    for (const page of this.#pages) {
      const placed = page.place(width, height, draw);
      if (placed) return { page, placed };
    }
    for (const entry of this.#idle) {
      this.#idle.delete(entry);
      this.#entries.delete(entry.key);
      entry.page.remove(entry.placed);
      const placed = entry.page.place(width, height, draw);
      if (placed) return { page: entry.page, placed };
    }
    const page = new AtlasPage(PAGE_SIZE, this.resolution, this.#easel);
    const placed = page.place(width, height, draw);
    if (!placed) throw new Error(`A drawing of ${width} × ${height} device px is larger than a texture page`);
    this.#pages.push(page);
    return { page, placed };
  }
}

/** A canvas in main memory: what is drawn there is read at once. */
function createEasel(document: Document): Easel {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The canvas gives no 2D context to draw texts and icons with');
  return {
    context,
    prepare(width, height) {
      if (canvas.width < width || canvas.height < height) {
        canvas.width = Math.max(canvas.width, width);
        canvas.height = Math.max(canvas.height, height);
      } else {
        context.clearRect(0, 0, width, height);
      }
    },
  };
}
