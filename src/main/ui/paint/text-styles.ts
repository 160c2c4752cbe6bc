import { CanvasTextMetrics, fontStringFromTextStyle, TextStyle } from 'pixi.js';
import { type Colour, cssFont, type Face, fallback, type Theme } from '../theme.js';

/**
 * One `TextStyle` for each face and colour: pixi shares the textures of equal texts only between those that have
 * the same style object.
 */
export class TextStyles {
  readonly #theme: Theme;
  readonly #styles = new Map<string, TextStyle>();
  readonly #baselines = new Map<Face, number>();

  constructor(theme: Theme) {
    this.#theme = theme;
  }

  get(face: Face, colour: Colour): TextStyle {
    const key = `${face} ${colour}`;
    const known = this.#styles.get(key);
    if (known) return known;
    const { family, size, lineHeight, weight, italic } = this.#theme.faces[face];
    const style = new TextStyle({
      fontFamily: [family, ...fallback(family).split(', ')],
      fontSize: size,
      fontWeight: weight,
      fontStyle: italic ? 'italic' : 'normal',
      lineHeight,
      fill: colour,
    });
    this.#styles.set(key, style);
    return style;
  }

  /** From the top of a line to where its letters stand, CSS px. */
  baseline(face: Face): number {
    return this.#baselines.get(face) ?? 0;
  }

  /**
   * Has pixi set baselines exactly where the browser sets them in a line box, on whole device pixels: a field's
   * text then does not jump when its native element takes over. Pixi measures a sample of glyphs instead of
   * reading the font's own ascent and descent. Call it when fonts have loaded, and when the resolution changes.
   */
  alignBaselines(resolution: number): void {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return;
    for (const face of Object.keys(this.#theme.faces) as Face[]) {
      const { lineHeight } = this.#theme.faces[face];
      context.font = cssFont(this.#theme.faces[face]);
      const font = context.measureText('x');
      const ascent = Math.round(font.fontBoundingBoxAscent * resolution) / resolution;
      const descent = Math.round(font.fontBoundingBoxDescent * resolution) / resolution;
      const leading = Math.floor(((lineHeight - ascent - descent) / 2) * resolution) / resolution;
      const baseline = ascent + leading;
      this.#baselines.set(face, baseline);
      // The object is pixi's own, kept by font: changing it in place reaches texts that are measured already.
      // Pixi puts the baseline at ascent + (lineHeight - fontSize) / 2: solved for the ascent.
      const metrics = CanvasTextMetrics.measureFont(
        fontStringFromTextStyle(this.get(face, this.#theme.palette.tones.default)),
      );
      metrics.fontSize = ascent + descent;
      metrics.ascent = baseline - (lineHeight - metrics.fontSize) / 2;
      metrics.descent = metrics.fontSize - metrics.ascent;
    }
  }

  dispose(): void {
    for (const style of this.#styles.values()) style.destroy();
    this.#styles.clear();
  }
}
