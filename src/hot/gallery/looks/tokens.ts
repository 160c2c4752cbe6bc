/**
 * The themes' colours, as main has them: hot code names colours by what they mean, and only this page shows what they
 * are. A test holds them to the themes themselves.
 */
export interface ThemeColours {
  readonly title: string;
  readonly canvas: number;
  /** Surfaces 1 to 3. */
  readonly surfaces: readonly [number, number, number];
  /** Text and icons. */
  readonly inks: Readonly<Record<Ink, number>>;
  /** Edges of what can be touched. */
  readonly edges: Readonly<Record<Edge, number>>;
  /** A label on what is filled, and what it is filled with. */
  readonly fills: Readonly<Record<Fill, readonly [label: number, fill: number]>>;
}

export const INKS = [
  'default',
  'secondary',
  'muted',
  'accent',
  'info',
  'success',
  'warning',
  'danger',
  'heading',
  'data',
] as const;
export type Ink = (typeof INKS)[number];

export const EDGES = ['control border', 'focus'] as const;
export type Edge = (typeof EDGES)[number];

export const FILLS = ['accent', 'accent, hovered', 'accent, pressed', 'selected text'] as const;
export type Fill = (typeof FILLS)[number];

export const THEMES: readonly ThemeColours[] = [
  {
    title: 'Dark',
    canvas: 0x0d1015,
    surfaces: [0x14181f, 0x1a2029, 0x222a35],
    inks: {
      default: 0xe8edf2,
      secondary: 0xa9b5c3,
      muted: 0x8a98a9,
      accent: 0xff8a3d,
      info: 0x6cb6ff,
      success: 0x57d98a,
      warning: 0xf2c14e,
      danger: 0xff6b61,
      heading: 0xe8edf2,
      data: 0xe8edf2,
    },
    edges: { 'control border': 0x66788d, focus: 0x6cb6ff },
    fills: {
      accent: [0x0d1015, 0xff8a3d],
      'accent, hovered': [0x0d1015, 0xffa062],
      'accent, pressed': [0x0d1015, 0xe5752b],
      'selected text': [0xe8edf2, 0x2f5f8f],
    },
  },
  {
    title: 'Light',
    canvas: 0xf3f1ee,
    surfaces: [0xffffff, 0xf8f6f3, 0xece8e3],
    inks: {
      default: 0x1b1f24,
      secondary: 0x4b5561,
      muted: 0x586370,
      accent: 0xa3470a,
      info: 0x1f66b0,
      success: 0x186f3c,
      warning: 0x8a5a00,
      danger: 0xc02a1f,
      heading: 0x1b1f24,
      data: 0x1b1f24,
    },
    edges: { 'control border': 0x857e76, focus: 0x1f66b0 },
    fills: {
      accent: [0xffffff, 0xa3470a],
      'accent, hovered': [0xffffff, 0x8c3c07],
      'accent, pressed': [0xffffff, 0x743105],
      'selected text': [0x1b1f24, 0xbfdcf8],
    },
  },
  {
    title: 'NERV',
    canvas: 0x000000,
    surfaces: [0x000000, 0x0a0a08, 0x14120c],
    inks: {
      default: 0xe0e0d8,
      secondary: 0xb3b3ad,
      muted: 0x8c8c86,
      accent: 0xff9830,
      info: 0x20f0ff,
      success: 0x50ff50,
      warning: 0xff9830,
      danger: 0xff4840,
      heading: 0xff9830,
      data: 0x50ff50,
    },
    edges: { 'control border': 0xff9830, focus: 0x20f0ff },
    fills: {
      accent: [0x000000, 0xff9830],
      'accent, hovered': [0x000000, 0xffb15c],
      'accent, pressed': [0x000000, 0xe07f18],
      'selected text': [0xffffff, 0x7a4510],
    },
  },
];
