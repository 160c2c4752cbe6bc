import { createCanvasRuler } from '../text/canvas-ruler.js';
import { TextMeasurer } from '../text/text-measurer.js';
import type { Theme } from '../theme.js';
import type { PaintKit } from './node-brush.js';
import { TextStyles } from './text-styles.js';
import { Textures } from './textures.js';

/** The part of the kit that hangs on the theme. */
export type ThemedKit = Pick<PaintKit, 'theme' | 'text' | 'styles' | 'textures' | 'resolution'>;

/** Call it when the theme's fonts are there. */
export function themedKit(document: Document, theme: Theme, resolution: number): ThemedKit {
  const styles = new TextStyles(theme);
  styles.alignBaselines(resolution);
  return {
    theme,
    text: new TextMeasurer(createCanvasRuler(document, theme), theme.faces),
    styles,
    textures: new Textures(resolution),
    resolution,
  };
}
