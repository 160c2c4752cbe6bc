import type { Face, FaceStyle, Theme } from '../theme.js';

/** What all themes have in common, unless they say otherwise: a 4 px grid. */
export const METRICS: Omit<Theme, 'name' | 'scheme' | 'palette' | 'faces' | 'effects'> = {
  scale: 1,
  flat: false,
  // No arrows made of `=` and `>`: code and messages are shown as they are written.
  features: '"calt" 0',
  space: { xs: 4, s: 8, m: 12, l: 16, xl: 24 },
  radius: { window: 6, control: 4, check: 3 },
  control: { height: 28, compact: 24, padding: 12, gap: 6, icon: 16, check: 16 },
  rows: { list: 28, table: 26 },
  titleBar: 32,
  shadow: { blur: 24, y: 8, focused: 0.35, others: 0.2 },
  ring: { width: 2, offset: 2 },
  disabled: 0.45,
  scrollbar: { width: 6, inset: 3, minLength: 24, rest: 0.9 },
  tint: { wash: 0.1, edge: 3 },
  dim: 0.55,
};

export const NO_EFFECTS: Theme['effects'] = { scanlines: 0, pulse: 0, flicker: false };

/** A family for text and one for code, and how large they are set, CSS px. */
export interface TypeCase {
  text: string;
  code: string;
  body: number;
  caption: number;
  codeSize: number;
  /** Headings and the titles of windows are set in capitals. */
  capitals: boolean;
}

/** One table for all themes, so that no face is forgotten in any. */
export function facesOf({
  text,
  code,
  body,
  caption,
  codeSize,
  capitals,
}: TypeCase): Readonly<Record<Face, FaceStyle>> {
  const plain = { italic: false, capitals: false } as const;
  const inText = { ...plain, family: text, size: body, lineHeight: 20, weight: '400' } as const;
  const inCode = { ...plain, family: code, size: codeSize, lineHeight: 20, weight: '400' } as const;
  return {
    heading: { ...inText, size: body + 5, lineHeight: 26, weight: '600', capitals },
    title: { ...inText, size: body + 2, lineHeight: 22, weight: '600' },
    body: inText,
    caption: { ...inText, size: caption, lineHeight: 16 },
    code: inCode,
    label: { ...inText, weight: '500' },
    windowTitle: { ...inText, weight: '600', capitals },
    strong: { ...inText, weight: '600' },
    emphasis: { ...inText, italic: true },
    strongEmphasis: { ...inText, weight: '600', italic: true },
    codeStrong: { ...inCode, weight: '600' },
    codeEmphasis: { ...inCode, italic: true },
  };
}

/** Of the themes that are not NERV's. */
export const INTER = facesOf({
  text: 'Inter Variable',
  code: 'JetBrains Mono',
  body: 13,
  caption: 12,
  codeSize: 12.5,
  capitals: false,
});
