import { CanvasRuler } from '../text/canvas-ruler.js';
import { TextMeasurer } from '../text/text-measurer.js';
import type { Theme } from '../theme.js';
import { Atlas } from './atlas/atlas.js';
import type { PaintKit } from './node-brush.js';
import { TextLines } from './text-lines.js';
import { Textures } from './textures.js';

/** The part of the kit that hangs on the resolution. */
export type ResolvedKit = Pick<PaintKit, 'atlas' | 'lines' | 'textures' | 'resolution'>;

/** The part of the kit that hangs on the theme. */
export type ThemedKit = Pick<PaintKit, 'theme' | 'ruler' | 'text'>;

/** @param resolution Device px per CSS px. */
export function resolvedKit(
  document: Document,
  { theme, ruler }: ThemedKit,
  resolution: number,
): ResolvedKit {
  const atlas = new Atlas(document, resolution);
  const textures = new Textures(document, atlas);
  return { atlas, lines: new TextLines(theme, ruler, atlas), textures, resolution };
}

/** Call it when the theme's fonts are there. */
export function themedKit(document: Document, theme: Theme): ThemedKit {
  const ruler = new CanvasRuler(document, theme);
  return { theme, ruler, text: new TextMeasurer(ruler.width, theme.faces) };
}
