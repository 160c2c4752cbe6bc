import { createCanvasRuler } from '../text/canvas-ruler.js';
import { TextMeasurer } from '../text/text-measurer.js';
import type { Theme } from '../theme.js';
import { Atlas } from './atlas/atlas.js';
import type { PaintKit } from './node-brush.js';
import { TextLines } from './text-lines.js';
import { Textures } from './textures.js';

/** The part of the kit that hangs on the resolution. */
export type ResolvedKit = Pick<PaintKit, 'atlas' | 'lines' | 'textures' | 'resolution'>;

/** The part of the kit that hangs on the theme. */
export type ThemedKit = Pick<PaintKit, 'theme' | 'text'>;

/** @param resolution Device px per CSS px. */
export function resolvedKit(document: Document, theme: Theme, resolution: number): ResolvedKit {
  const atlas = new Atlas(document, resolution);
  const lines = new TextLines(document, theme, atlas);
  return { atlas, lines, textures: new Textures(atlas), resolution };
}

/** Call it when the theme's fonts are there. */
export function themedKit(document: Document, theme: Theme): ThemedKit {
  return { theme, text: new TextMeasurer(createCanvasRuler(document, theme), theme.faces) };
}
