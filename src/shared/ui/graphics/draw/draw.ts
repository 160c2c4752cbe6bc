import type { DrawImage, DrawStyle, TextDrawStyle } from '../props.js';

/** How a part of a drawing lies on the surface: moved, then turned, then scaled. */
export interface Placing {
  x?: number;
  y?: number;
  /** Clockwise, radians. */
  rotate?: number;
  scale?: number;
  alpha?: number;
  /** Only what lies within is seen: x, y, width, height in the part's own px. */
  clip?: readonly [x: number, y: number, width: number, height: number];
}

/** Draws on a canvas, for the length of the call. What comes later lies above. Lengths are the surface's px. */
export interface Draw {
  /** Size of the surface. */
  readonly width: number;
  readonly height: number;
  /**
   * A rectangle, with round corners if `radius` is given.
   * @example
   * draw.rect(0, 0, draw.width, draw.height, { fill: 'surface' });
   */
  rect(x: number, y: number, width: number, height: number, style: DrawStyle, radius?: number): void;
  /**
   * @example
   * draw.circle(ball.x, ball.y, 8, { fill: 'accent' });
   */
  circle(x: number, y: number, radius: number, style: DrawStyle): void;
  /**
   * @example
   * draw.line(0, 100, 320, 100, { stroke: 'border', dash: [4, 4] });
   */
  line(fromX: number, fromY: number, toX: number, toY: number, style: DrawStyle): void;
  /**
   * Lines from point to point: x and y of each in turn. Closed and filled when the style has a fill.
   * @example
   * draw.polyline([0, 0, 20, 40, 40, 0], { fill: 'info' });
   */
  polyline(points: ArrayLike<number>, style: DrawStyle): void;
  /**
   * Any shape, as the data of an SVG path.
   * @example
   * draw.path('M0 20 C20 0 40 40 60 20', { stroke: '#6cb6ff', width: 2 });
   */
  path(data: string, style: DrawStyle): void;
  /**
   * One line of text.
   * @example
   * draw.text('Score 12', 8, 8, { baseline: 'top', bold: true });
   */
  text(text: string, x: number, y: number, style?: TextDrawStyle): void;
  /**
   * A picture: a file's bytes, or pixels. In its own size unless told otherwise. Give the same bytes in each frame: they
   * cross only when they are others.
   * @example
   * draw.image(state.photo, 0, 0, 160, 120);
   */
  image(image: DrawImage, x: number, y: number, width?: number, height?: number): void;
  /**
   * Moves, turns, scales or cuts what the body draws.
   * @example
   * draw.group({ x: 50, y: 50, rotate: angle }, () => draw.rect(-8, -8, 16, 16, { fill: 'accent' }));
   */
  group(placing: Placing, body: () => void): void;
}
