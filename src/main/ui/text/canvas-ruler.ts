import { cssFont, type Face, type Theme } from '../theme.js';
import type { Ruler } from './text-measurer.js';

/** Measures as the texts will be drawn: with a 2D canvas. */
export function createCanvasRuler(document: Document, theme: Theme): Ruler {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('The canvas gives no 2D context to measure text with');
  let current: Face | null = null;
  return (run, face) => {
    if (current !== face) {
      context.font = cssFont(theme.faces[face]);
      current = face;
    }
    return context.measureText(run).width;
  };
}

/** Fonts come from the page's own server; when they do not, the fallbacks do. */
const FONTS_WITHIN_MS = 3000;

/** Waits for the theme's fonts, and not for ever: texts measured in another font would be drawn misplaced. */
export async function loadFonts(document: Document, theme: Theme): Promise<void> {
  setFeatures(document, theme);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, FONTS_WITHIN_MS);
  });
  const faces = Object.values(theme.faces).map((face) => document.fonts.load(cssFont(face)));
  await Promise.race([Promise.allSettled(faces), deadline]);
  clearTimeout(timer);
}

/**
 * On the fonts themselves: a 2D canvas has no setting of its own for it, and elements and canvas must agree. Chromium
 * heeds it only before a font is loaded.
 */
function setFeatures(document: Document, theme: Theme): void {
  const families = new Set(Object.values(theme.faces).map(({ family }) => family));
  for (const font of document.fonts) {
    if (families.has(font.family.replaceAll(/["']/g, ''))) font.featureSettings = theme.features;
  }
}
