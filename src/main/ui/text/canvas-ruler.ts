import { cssFont, type Face, type Theme } from '../theme.js';
import type { Ruler } from './text-measurer.js';

/** Results kept for whoever draws what was measured; the oldest goes when there are more. */
const MOST_RESULTS = 256;

/** Measures as the texts will be drawn: with a 2D canvas, in one theme's fonts. Call it when they are there. */
export class CanvasRuler {
  readonly #context: CanvasRenderingContext2D;
  readonly #theme: Theme;
  readonly #known = new Map<string, TextMetrics>();
  #face: Face | null = null;

  constructor(document: Document, theme: Theme) {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('The canvas gives no 2D context to measure text with');
    this.#context = context;
    this.#theme = theme;
  }

  readonly width: Ruler = (run, face) => this.measure(run, face).width;

  /** Width and ink of a run as it is drawn, CSS px. */
  measure(run: string, face: Face): TextMetrics {
    const key = `${face} ${run}`;
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#face !== face) {
      this.#context.font = cssFont(this.#theme.faces[face]);
      this.#face = face;
    }
    const metrics = this.#context.measureText(run);
    if (this.#known.size >= MOST_RESULTS) this.#known.delete(this.#known.keys().next().value ?? '');
    this.#known.set(key, metrics);
    return metrics;
  }
}
