import type { TextRole, Tone } from '../../shared/ui/vocabulary.js';

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
}

/** Surfaces by height: 0 is the canvas, 1 a window, 2 what stands out on it, 3 what stands out on that. */
export type SurfaceLevel = 0 | 1 | 2 | 3;

export interface Palette {
  surfaces: Readonly<Record<SurfaceLevel, Colour>>;
  border: Colour;
  controlBorder: Colour;
  /** Text and icons by meaning. Each is legible (4.5:1) on every surface. */
  tones: Readonly<Record<Tone, Colour>>;
  onAccent: Colour;
  accentHover: Colour;
  accentPressed: Colour;
  /** The inside of text fields. */
  field: Colour;
  focus: Colour;
  selection: Colour;
  shadow: Colour;
}

/** All looks in one place. Lengths are CSS px, times ms, opacities 0 to 1. */
export interface Theme {
  name: 'dark' | 'light' | 'nerv';
  palette: Palette;
  faces: Readonly<Record<Face, FaceStyle>>;
  /** `font-feature-settings` of all faces. */
  features: string;
  space: Readonly<{ xs: number; s: number; m: number; l: number; xl: number }>;
  radius: Readonly<{ window: number; control: number; check: number }>;
  control: Readonly<{ height: number; padding: number; gap: number; icon: number; check: number }>;
  titleBar: number;
  shadow: Readonly<{ blur: number; y: number; focused: number; others: number }>;
  ring: Readonly<{ width: number; offset: number }>;
  disabled: number;
  scrollbar: Readonly<{ width: number; inset: number; minLength: number }>;
  tint: Readonly<{ wash: number; edge: number }>;
  dim: number;
}

const SANS = 'Inter Variable';
const MONO = 'JetBrains Mono';

export const DARK: Theme = {
  name: 'dark',
  palette: {
    surfaces: { 0: 0x0d1015, 1: 0x14181f, 2: 0x1a2029, 3: 0x222a35 },
    border: 0x2b3542,
    controlBorder: 0x66788d,
    tones: {
      default: 0xe8edf2,
      secondary: 0xa9b5c3,
      muted: 0x8a98a9,
      accent: 0xff8a3d,
      info: 0x6cb6ff,
      success: 0x57d98a,
      warning: 0xf2c14e,
      danger: 0xff6b61,
    },
    onAccent: 0x0d1015,
    accentHover: 0xffa062,
    accentPressed: 0xe5752b,
    field: 0x0d1015,
    focus: 0x6cb6ff,
    selection: 0x2f5f8f,
    shadow: 0x000000,
  },
  faces: {
    heading: { family: SANS, size: 18, lineHeight: 26, weight: '600', italic: false },
    title: { family: SANS, size: 15, lineHeight: 22, weight: '600', italic: false },
    body: { family: SANS, size: 13, lineHeight: 20, weight: '400', italic: false },
    caption: { family: SANS, size: 12, lineHeight: 16, weight: '400', italic: false },
    code: { family: MONO, size: 12.5, lineHeight: 20, weight: '400', italic: false },
    label: { family: SANS, size: 13, lineHeight: 20, weight: '500', italic: false },
    windowTitle: { family: SANS, size: 13, lineHeight: 20, weight: '600', italic: false },
    strong: { family: SANS, size: 13, lineHeight: 20, weight: '600', italic: false },
    emphasis: { family: SANS, size: 13, lineHeight: 20, weight: '400', italic: true },
    strongEmphasis: { family: SANS, size: 13, lineHeight: 20, weight: '600', italic: true },
    codeStrong: { family: MONO, size: 12.5, lineHeight: 20, weight: '600', italic: false },
    codeEmphasis: { family: MONO, size: 12.5, lineHeight: 20, weight: '400', italic: true },
  },
  // Figures of one width, so that a number that counts up stands still; and no arrows made of `=` and `>`: code
  // and messages are shown as they are written.
  features: '"tnum", "calt" 0',
  space: { xs: 4, s: 8, m: 12, l: 16, xl: 24 },
  radius: { window: 6, control: 4, check: 3 },
  control: { height: 28, padding: 12, gap: 6, icon: 16, check: 16 },
  titleBar: 32,
  shadow: { blur: 24, y: 8, focused: 0.35, others: 0.2 },
  ring: { width: 2, offset: 2 },
  disabled: 0.45,
  scrollbar: { width: 6, inset: 3, minLength: 24 },
  tint: { wash: 0.1, edge: 3 },
  dim: 0.55,
};

/** The CSS `font` shorthand of a face, as canvas and the FontFaceSet take it. */
export function cssFont(face: FaceStyle): string {
  return `${face.italic ? 'italic ' : ''}${face.weight} ${face.size}px "${face.family}", ${fallback(face.family)}`;
}

/** Families to fall back on until, or in case that, the face's own does not come. */
export function fallback(family: string): string {
  return family === SANS ? 'system-ui, sans-serif' : 'monospace';
}
