/** A drawing on a square of 24 units, as SVG path data to be stroked 2 units wide with round caps and joins. */
export interface IconDrawing {
  /** Lucide's name of it, so that a test can compare it with the package's. */
  readonly lucide: string;
  readonly paths: readonly string[];
}

export type IconDrawings = Readonly<Record<string, IconDrawing>>;
