import type { Sizing, Tone } from '../vocabulary.js';

/** How the numbers of an axis are written. `bytes` in kB, MB, … (powers of 1,000); `ms` are milliseconds; `time` is a moment, ms since 1970. */
export type AxisFormat = 'number' | 'bytes' | 'ms' | 'time';

export interface PlotAxis {
  label?: string;
  format?: AxisFormat;
  /** Ends of the axis; where they are left out the data decide. */
  min?: number;
  max?: number;
  /** Words in place of the numbers 0, 1, 2, … */
  categories?: readonly string[];
}

/** Numbers by index. Typed arrays are copied fastest; NaN is a gap. */
export type Numbers = readonly number[] | Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

export interface PlotSeries {
  name: string;
  /** `histogram`: the values are samples, and what is drawn is how many fall into each interval. */
  kind?: 'line' | 'bars' | 'histogram';
  values: Numbers;
  /** Place of each value, ascending; its index when absent. Not for histograms. */
  x?: Numbers;
  tone?: Tone;
}

export interface PlotProps extends Sizing {
  label: string;
  series: readonly PlotSeries[];
  x?: PlotAxis;
  y?: PlotAxis;
  /** The names of the series above the plot; when absent, if there is more than one. */
  legend?: boolean;
  /** What is shown while there are no values. */
  empty?: string;
}

/** How shapes are drawn, in the order of `CanvasProps.styles`. */
export interface DrawStyle {
  /** A tone of the theme, `surface`, `border`, or any CSS colour. */
  fill?: string;
  stroke?: string;
  /** Of the stroke; 1 when absent. */
  width?: number;
  alpha?: number;
  cap?: 'butt' | 'round' | 'square';
  join?: 'miter' | 'round' | 'bevel';
  /** Lengths of dashes and the gaps between. */
  dash?: readonly number[];
}

export interface TextDrawStyle extends Pick<DrawStyle, 'fill' | 'alpha'> {
  /** Of the letters; the body text's when absent. */
  size?: number;
  /** Set in the code's typeface. */
  mono?: boolean;
  bold?: boolean;
  align?: 'left' | 'center' | 'right';
  baseline?: 'top' | 'middle' | 'alphabetic' | 'bottom';
}

/** A file (PNG, JPEG, WebP, …), or pixels: four bytes each, red, green, blue, alpha. */
export type DrawImage =
  | Uint8Array
  | { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

export interface CanvasProps {
  label: string;
  /** Size of the surface, CSS px. Where there is less room it is shown smaller, as a whole. */
  width: number;
  height: number;
  /** What is to be seen on it, for those who do not see it. */
  description?: string;
  /** The pointer goes to hot code, as `pointer` of what the call answers. */
  pointer?: boolean;
  /** The wheel does, and scrolls nothing meanwhile. */
  wheel?: boolean;
  /** Keys that go to hot code while the surface has the focus, by the names of `KeyboardEvent.key`. Others do what they always do. */
  keys?: readonly string[];
  disabled?: boolean;
}

/** The drawing as it crosses: see `draw/recorder.ts`. */
export interface Drawing {
  ops: Float64Array;
  styles: readonly (DrawStyle & TextDrawStyle)[];
  strings: readonly string[];
  images: readonly DrawImage[];
}

export interface Modifiers {
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

/** What a pointer did on a canvas. Places are in the surface's own px. */
export interface CanvasPointer extends Modifiers {
  /** `leave`: it went away without a button down. */
  readonly phase: 'down' | 'move' | 'up' | 'cancel' | 'leave';
  readonly x: number;
  readonly y: number;
  /** Places since the event before, this one the last: x, y and pressure of each in turn. */
  readonly trail: readonly number[];
  /** The one that changed (0 the main one), and all that are down (1 + 2 + 4 …). */
  readonly button: number;
  readonly buttons: number;
  /** Tells fingers from one another. */
  readonly pointerId: number;
  readonly pointerType: 'mouse' | 'pen' | 'touch';
  /** 0 to 1; of what has no pressure 0.5 while it is down. */
  readonly pressure: number;
}

export interface CanvasWheel extends Modifiers {
  readonly x: number;
  readonly y: number;
  /** CSS px, to the right and down. */
  readonly dx: number;
  readonly dy: number;
}

export interface CanvasKey extends Modifiers {
  readonly phase: 'down' | 'up';
  /** As `KeyboardEvent.key` has it. */
  readonly key: string;
  readonly repeat: boolean;
}

/** What hot code draws itself. */
export interface GraphicsKinds {
  plot: PlotProps;
  canvas: CanvasProps & Drawing;
}

export type GraphicsEvent =
  | { type: 'pointer'; key: string; pointer: CanvasPointer }
  | { type: 'wheel'; key: string; wheel: CanvasWheel }
  | { type: 'stroke'; key: string; stroke: CanvasKey };
