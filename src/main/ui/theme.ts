import type { TextRole, Tone } from '../../shared/ui/vocabulary.js';

export { DARK } from './themes/dark.js';

/** 0xRRGGBB. */
export type Colour = number;

/**
 * The type that text is set in: the roles that hot code names, those that only controls use, and what stands out inside
 * a line of body text or code.
 */
export type Face =
  | TextRole
  | 'label'
  | 'windowTitle'
  | 'strong'
  | 'emphasis'
  | 'strongEmphasis'
  | 'codeStrong'
  | 'codeEmphasis';

export interface FaceStyle {
  family: string;
  /** CSS px. */
  size: number;
  lineHeight: number;
  weight: '400' | '500' | '600';
  italic: boolean;
  /** Set in capitals, whatever the text is. */
  capitals: boolean;
}

/** Surfaces by height: 0 is the canvas, 1 a window, 2 what stands out on it, 3 what stands out on that. */
export type SurfaceLevel = 0 | 1 | 2 | 3;

export interface Palette {
  surfaces: Readonly<Record<SurfaceLevel, Colour>>;
  /** What is open over windows for a moment: menus, questions, notes. */
  popup: Colour;
  /** Separators and the edges of what is not in front. */
  border: Colour;
  /** The edge of a surface inside a window; null where its shade is enough. */
  surfaceBorder: Colour | null;
  /** The edge of what can be touched. */
  controlBorder: Colour;
  /** The same under the pointer, where the inside of it does not change. */
  controlBorderHover: Colour;
  /** The edge of the window in front. */
  frontBorder: Colour;
  /** Text and icons by meaning. Each is legible (4.5:1) on every surface. */
  tones: Readonly<Record<Tone, Colour>>;
  /** Headings, and the title of the window in front. */
  heading: Colour;
  link: Colour;
  /** Code, and figures that are read off. */
  data: Colour;
  onAccent: Colour;
  accentHover: Colour;
  accentPressed: Colour;
  /** What stands in a field that is empty. */
  placeholder: Colour;
  /** The inside of text fields. */
  field: Colour;
  focus: Colour;
  selection: Colour;
  onSelection: Colour;
  shadow: Colour;
}

/** What moves, or lies over everything. Nothing moves where the user has asked for less motion. */
export interface Effects {
  /** Opacity of the lines over the whole canvas; 0 for none. */
  scanlines: number;
  /** While an error stands, how often in a second the edge of the tint swells, Hz; 0 for never. */
  pulse: number;
  /** What is active flickers now and then (`Brush.active`). */
  flicker: boolean;
}

/** All looks in one place. Lengths are CSS px, times ms, opacities 0 to 1. */
export interface Theme {
  name: 'dark' | 'light' | 'nerv' | 'forced';
  /** What the browser's own parts are to go with: carets, marks of the spelling check. */
  scheme: 'dark' | 'light';
  /** Of text and all that is as high as text (`scaleTheme`). */
  scale: number;
  palette: Palette;
  /**
   * Surfaces are of one shade, and their user cannot go by hue: states are told by edges that are thicker, and by the
   * pair of colours that selected text has.
   */
  flat: boolean;
  faces: Readonly<Record<Face, FaceStyle>>;
  /** `font-feature-settings` of all faces, beside those that the font's own style sheet has. */
  features: string;
  space: Readonly<{ xs: number; s: number; m: number; l: number; xl: number }>;
  radius: Readonly<{ window: number; control: number; check: number }>;
  control: Readonly<{
    height: number;
    /** Height of a control that is part of something denser, and the least that can be hit. */
    compact: number;
    padding: number;
    gap: number;
    icon: number;
    check: number;
  }>;
  rows: Readonly<{ list: number; table: number }>;
  titleBar: number;
  shadow: Readonly<{ blur: number; y: number; focused: number; others: number }>;
  ring: Readonly<{ width: number; offset: number }>;
  disabled: number;
  /** `rest` is the opacity of a thumb that nobody points at. */
  scrollbar: Readonly<{ width: number; inset: number; minLength: number; rest: number }>;
  tint: Readonly<{ wash: number; edge: number }>;
  dim: number;
  effects: Readonly<Effects>;
}

/** The CSS `font` shorthand of a face, as canvas and the FontFaceSet take it. */
export function cssFont(face: FaceStyle): string {
  return `${face.italic ? 'italic ' : ''}${face.weight} ${face.size}px "${face.family}", ${fallback(face.family)}`;
}

/** Families to fall back on until, or in case that, the face's own does not come. */
export function fallback(family: string): string {
  return /\bMono\b/.test(family) ? 'monospace' : 'system-ui, sans-serif';
}

/** East Asian marks that a canvas would pull together, which elements are told not to do (`text-spacing-trim`). */
const PULLED_TOGETHER =
  /(?<=[、。，．・：；「『（【〔〈《」』）】〕〉》])(?=[、。，．・：；「『（【〔〈《」』）】〕〉》])/gu;

/** The text as it is given to a canvas, to be drawn in the face or measured. */
export function asDrawn(text: string, { capitals }: FaceStyle): string {
  const apart = text.replace(PULLED_TOGETHER, '\u2060');
  return capitals ? apart.toUpperCase() : apart;
}

/** `#rrggbb`. */
export function cssColour(colour: Colour): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}
