/** So much sharper must a drawing get, as a share, to be moved for it: one of curves alone stays where it is. */
const WORTH = 0.03;

/** How far a drawing is moved, device px. */
export interface GridOffset {
  readonly x: number;
  readonly y: number;
}

/**
 * Lays icons on the pixels of the screen. At 16 px the middle of Lucide's square of 24 units, and every third line of
 * it, lies between two pixels: a line there is twice as broad as others, and grey. Half a pixel aside it is sharp.
 */
export class IconGrid {
  readonly #context: CanvasRenderingContext2D;

  constructor(document: Document) {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('The canvas gives no 2D context to draw icons with');
    this.#context = context;
  }

  /**
   * Where a drawing is sharpest, in either direction: there or half a pixel on.
   * @param length Of its square's side, device px.
   */
  offsetOf(length: number, draw: (context: CanvasRenderingContext2D) => void): GridOffset {
    const plain = this.#sharpness(length, 0, 0, draw);
    const better = (sharpness: number): number => (sharpness > plain * (1 + WORTH) ? 0.5 : 0);
    return {
      x: better(this.#sharpness(length, 0.5, 0, draw)),
      y: better(this.#sharpness(length, 0, 0.5, draw)),
    };
  }

  /** The same ink on fewer pixels has a greater sum of powers: high ones, since a canvas draws edges in coarse steps. */
  #sharpness(
    length: number,
    x: number,
    y: number,
    draw: (context: CanvasRenderingContext2D) => void,
  ): number {
    const { canvas } = this.#context;
    // Setting its size clears it, and all that was set.
    canvas.width = length;
    canvas.height = length;
    this.#context.translate(x, y);
    draw(this.#context);
    const { data } = this.#context.getImageData(0, 0, length, length);
    let sum = 0;
    for (let at = 3; at < data.length; at += 4) sum += ((data[at] ?? 0) / 255) ** 4;
    return sum;
  }
}
