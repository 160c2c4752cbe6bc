import { cssFont, type Theme } from '../theme.js';

/** Fonts come from the page's own server; when they do not, the fallbacks do. */
const FONTS_WITHIN_MS = 3000;

/** Of each face that a family may have by itself: letters, and figures. */
const SAMPLE = 'a0';

/** Whether text can be set in the theme's fonts now; true as well for those that the page does not have at all. */
export function areFontsReady(document: Document, theme: Theme): boolean {
  return fontsOf(theme).every((font) => document.fonts.check(font, SAMPLE));
}

/** Waits for the theme's fonts, and not for ever: texts measured in another font would be drawn misplaced. */
export async function loadFonts(document: Document, theme: Theme): Promise<void> {
  setFeatures(document, theme);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, FONTS_WITHIN_MS);
  });
  const loading = fontsOf(theme).map((font) => document.fonts.load(font, SAMPLE));
  await Promise.race([Promise.allSettled(loading), deadline]);
  clearTimeout(timer);
}

function fontsOf(theme: Theme): string[] {
  return Object.values(theme.faces).map(cssFont);
}

/**
 * On the fonts themselves: a 2D canvas has no setting of its own for it, and elements and canvas must agree. Chromium
 * heeds it only before a font is loaded.
 */
function setFeatures(document: Document, theme: Theme): void {
  const families = new Set(Object.values(theme.faces).map(({ family }) => family));
  for (const font of document.fonts) {
    const isOwn = families.has(font.family.replaceAll(/["']/g, ''));
    if (!isOwn || font.status !== 'unloaded' || font.featureSettings.includes(theme.features)) continue;
    const own = font.featureSettings;
    font.featureSettings = own === 'normal' ? theme.features : `${own}, ${theme.features}`;
  }
}
