import type { CanvasRuler } from '../text/canvas-ruler.js';
import { asDrawn, type Colour, cssColour, cssFont, type Face, type Theme } from '../theme.js';
import { type Atlas, type AtlasEntry, type Drawing, PAGE_SIZE } from './atlas/atlas.js';

/** Around what the browser says of a line's ink, CSS px: it measures at one device px per CSS px, and hints. */
const MARGIN = 1;

interface Font {
  readonly css: string;
  readonly baseline: number;
  /** Of all that is drawn in it: two faces may have one font, and set it in capitals or not, or on another line. */
  readonly key: string;
}

/** Lines of text as drawings on the atlas, in one theme's fonts and at one resolution. */
export class TextLines {
  readonly #atlas: Atlas;
  readonly #theme: Theme;
  readonly #resolution: number;
  readonly #ruler: CanvasRuler;
  readonly #fonts = new Map<Face, Font>();

  constructor(theme: Theme, ruler: CanvasRuler, atlas: Atlas) {
    this.#atlas = atlas;
    this.#theme = theme;
    this.#ruler = ruler;
    this.#resolution = atlas.resolution;
  }

  /** From the top of a line of this face to where its letters stand, CSS px: whole device px. */
  baseline(face: Face): number {
    return this.#font(face).baseline;
  }

  /** So many pieces must a line be drawn in, being so wide (CSS px): a texture's size has a limit. */
  pieces(width: number): number {
    return Math.max(1, Math.ceil((width * this.#resolution) / PIECE_WIDTH));
  }

  /**
   * The `piece`th piece of a line, counted from 0. Its origin is the top left of the line's box. To be given back to the
   * atlas.
   */
  take(line: string, face: Face, colour: Colour, piece: number): AtlasEntry {
    const { key } = this.#font(face);
    return this.#atlas.take(`${key} ${colour} ${piece} ${line}`, () =>
      this.#drawing(line, face, colour, piece),
    );
  }

  #drawing(text: string, face: Face, colour: Colour, piece: number): Drawing {
    const resolution = this.#resolution;
    const line = asDrawn(text, this.#theme.faces[face]);
    const { css, baseline } = this.#font(face);
    const ink = this.#ruler.measure(line, face);
    const left = Math.floor((-ink.actualBoundingBoxLeft - MARGIN) * resolution);
    const right = Math.ceil((ink.actualBoundingBoxRight + MARGIN) * resolution);
    const top = Math.floor((baseline - ink.actualBoundingBoxAscent - MARGIN) * resolution);
    const bottom = Math.ceil((baseline + ink.actualBoundingBoxDescent + MARGIN) * resolution);
    const from = piece === 0 ? left : piece * PIECE_WIDTH;
    const to = Math.min(right, (piece + 1) * PIECE_WIDTH);
    return {
      width: Math.max(1, to - from),
      height: Math.max(1, Math.min(bottom - top, PAGE_SIZE / 2)),
      originX: -from,
      originY: -top,
      draw(context) {
        context.translate(-from, -top);
        context.scale(resolution, resolution);
        context.font = css;
        context.fillStyle = cssColour(colour);
        context.fillText(line, 0, baseline);
      },
    };
  }

  /**
   * The baseline lies exactly where the browser sets it in a line box, on whole device pixels: a field's text then does
   * not jump when its native element takes over.
   */
  #font(face: Face): Font {
    const known = this.#fonts.get(face);
    if (known) return known;
    const style = this.#theme.faces[face];
    const css = cssFont(style);
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = this.#ruler.measure('x', face);
    const resolution = this.#resolution;
    const ascent = Math.round(fontBoundingBoxAscent * resolution) / resolution;
    const descent = Math.round(fontBoundingBoxDescent * resolution) / resolution;
    const leading = Math.floor(((style.lineHeight - ascent - descent) / 2) * resolution) / resolution;
    const baseline = ascent + leading;
    const font = { css, baseline, key: `${css} ${baseline}${style.capitals ? ' capitals' : ''}` };
    this.#fonts.set(face, font);
    return font;
  }
}

/** Device px; what lies beyond the line's box at either end is drawn with it. */
const PIECE_WIDTH = PAGE_SIZE - 256;
