import type { IconName } from '../../../shared/ui/icon-names.js';
import type { SetText, TextMeasurer } from '../text/text-measurer.js';
import type { Colour, Face, Theme } from '../theme.js';
import type { RasterVersion } from './raster.js';

export interface BoxStyle {
  fill?: Colour;
  /** 0 to 1. */
  fillAlpha?: number;
  border?: Colour;
  borderAlpha?: number;
  /** CSS px; a hairline (one device pixel) when absent. */
  borderWidth?: number;
  radius?: number;
}

export interface TextStyleChoice {
  face: Face;
  colour: Colour;
  alpha?: number;
  /** The face of the line that the text stands in, when that is another: both stand on one baseline. */
  beside?: Face;
  /** Which way the whole text is written, of which these lines may be a part; when absent, what one line begins with. */
  rightToLeft?: boolean;
}

/**
 * What a kind paints with, immediate-mode: each painting says everything that is to be seen. The brush keeps the
 * pixi objects of the painting before and changes only what differs. Lengths are CSS px, from the node's top left.
 */
export interface Brush {
  readonly theme: Theme;
  readonly text: TextMeasurer;
  /** One device pixel, in CSS px. */
  readonly hairline: number;
  box(x: number, y: number, width: number, height: number, style: BoxStyle): void;
  /** A soft shadow of a box. */
  shadow(x: number, y: number, width: number, height: number, radius: number, alpha: number): void;
  /** From the top of a line to where its letters stand, CSS px. */
  baseline(face: Face): number;
  /** Lines as the measurer set them. */
  lines(x: number, y: number, text: SetText, style: TextStyleChoice): void;
  icon(x: number, y: number, size: number, name: IconName, colour: Colour, alpha?: number): void;
  /** What follows tells of something that is going on now: it flickers, in themes that do so. Off for each painting. */
  active(on: boolean): void;
  /** A drawing of any form, made with a 2D canvas (see Raster): only when a part of `version` is another than before. */
  raster(
    x: number,
    y: number,
    width: number,
    height: number,
    version: RasterVersion,
    draw: (context: CanvasRenderingContext2D) => void,
    alpha?: number,
  ): void;
  /** What follows is painted where the children are: it scrolls with them and is cut off with them. */
  inside(): void;
  /** What follows is painted under the children, as at first. */
  below(): void;
  /** What follows is painted above the node's children. */
  above(): void;
  /** The ring of keyboard focus around a box. */
  ring(x: number, y: number, width: number, height: number, radius: number): void;
}
