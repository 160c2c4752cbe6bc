import { NineSliceSprite, Sprite, Texture } from 'pixi.js';
import type { AtlasEntry } from './atlas/atlas.js';
import { Raster } from './raster.js';

export type PartType = 'slice' | 'sprite' | 'raster';

interface PartOf {
  slice: NineSliceSprite;
  sprite: Sprite;
  raster: Raster;
}

/** A pixi object that a brush paints with, and the drawing of the atlas that it shows, which the brush has taken. */
export type Part = {
  [T in PartType]: { readonly type: T; readonly view: PartOf[T]; entry: AtlasEntry | null };
}[PartType];

/** Unused parts kept of each type; more are destroyed. */
const MOST_SPARE = 1024;

/** Pixi objects that are not in use. Making and destroying them is dear. */
export class PartPool {
  readonly #spare: { slice: NineSliceSprite[]; sprite: Sprite[] } = { slice: [], sprite: [] };

  slice(): NineSliceSprite {
    return this.#spare.slice.pop() ?? new NineSliceSprite(Texture.EMPTY);
  }

  sprite(): Sprite {
    return this.#spare.sprite.pop() ?? new Sprite();
  }

  raster(): Raster {
    return new Raster();
  }

  /** Takes a part back. It must not be used by its owner any more, and its drawing be given back. */
  release(part: Part): void {
    part.view.removeFromParent();
    // A raster is as large as what it shows: it is not kept for another.
    if (part.type === 'raster') {
      part.view.destroy();
      return;
    }
    // The drawing's texture may go before the part is used again.
    part.view.texture = Texture.EMPTY;
    const spare: unknown[] = this.#spare[part.type];
    if (spare.length < MOST_SPARE) spare.push(part.view);
    else part.view.destroy();
  }

  dispose(): void {
    for (const views of Object.values(this.#spare)) {
      for (const view of views) view.destroy();
      views.length = 0;
    }
  }
}
