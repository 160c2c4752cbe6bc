import { NineSliceSprite, Sprite, Text, Texture } from 'pixi.js';
import { Raster } from './raster.js';

export type PartType = 'slice' | 'text' | 'icon' | 'raster';

interface PartOf {
  slice: NineSliceSprite;
  text: Text;
  icon: Sprite;
  raster: Raster;
}

export type Part = { [T in PartType]: { readonly type: T; readonly view: PartOf[T] } }[PartType];

/** Unused parts kept of each type; more are destroyed. */
const MOST_SPARE = 256;

/** Pixi objects that are not in use. Making and destroying them is dear, and destroying has leaked. */
export class PartPool {
  readonly #spare: { [T in PartType]: PartOf[T][] } = {
    slice: [],
    text: [],
    icon: [],
    raster: [],
  };

  slice(): NineSliceSprite {
    return this.#spare.slice.pop() ?? new NineSliceSprite(Texture.WHITE);
  }

  text(): Text {
    return this.#spare.text.pop() ?? new Text();
  }

  icon(): Sprite {
    return this.#spare.icon.pop() ?? new Sprite();
  }

  raster(): Raster {
    return new Raster();
  }

  /** Takes a part back. It must not be used by its owner any more. */
  release(part: Part): void {
    part.view.removeFromParent();
    // Its texture's reference count goes down: a spare text must not keep a texture alive.
    if (part.type === 'text') part.view.unload();
    const spare: unknown[] = this.#spare[part.type];
    // A raster is as large as what it shows: it is not kept for another.
    if (part.type !== 'raster' && spare.length < MOST_SPARE) spare.push(part.view);
    else part.view.destroy();
  }

  dispose(): void {
    for (const views of Object.values(this.#spare)) {
      for (const view of views) view.destroy();
      views.length = 0;
    }
  }
}
