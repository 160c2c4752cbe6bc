import type { Colour, Theme } from '../theme.js';
import { DARK } from './dark.js';

/** What the user's system paints with where it forces its colours on pages (a contrast theme). */
export interface SystemColours {
  canvas: Colour;
  canvasText: Colour;
  linkText: Colour;
  buttonFace: Colour;
  buttonText: Colour;
  buttonBorder: Colour;
  highlight: Colour;
  highlightText: Colour;
  grayText: Colour;
}

/**
 * A theme of nothing but the system's own pairs of colours: that is what its user can read. Surfaces are told apart by
 * their borders, and tones by the words and icons that go with them.
 */
export function forcedTheme(system: SystemColours): Theme {
  const { canvas, canvasText, linkText, buttonFace, buttonBorder, highlight, highlightText, grayText } =
    system;
  const isDark = luma(canvas) < luma(canvasText);
  return {
    ...DARK,
    name: 'forced',
    scheme: isDark ? 'dark' : 'light',
    flat: true,
    palette: {
      surfaces: { 0: canvas, 1: canvas, 2: buttonFace, 3: buttonFace },
      popup: canvas,
      border: canvasText,
      surfaceBorder: canvasText,
      controlBorder: buttonBorder,
      controlBorderHover: highlight,
      frontBorder: highlight,
      tones: {
        default: canvasText,
        secondary: canvasText,
        muted: canvasText,
        accent: linkText,
        info: canvasText,
        success: canvasText,
        warning: canvasText,
        danger: canvasText,
      },
      heading: canvasText,
      link: linkText,
      data: canvasText,
      onAccent: canvas,
      accentHover: canvasText,
      accentPressed: canvasText,
      placeholder: grayText,
      field: canvas,
      focus: highlight,
      selection: highlight,
      onSelection: highlightText,
      shadow: canvas,
    },
    // Half of a colour that was chosen for its contrast has too little of it.
    disabled: 0.6,
    shadow: { ...DARK.shadow, focused: 0, others: 0 },
    tint: { wash: 0, edge: DARK.tint.edge },
  };
}

/** Brightness, roughly: enough to tell paper from ink. */
function luma(colour: Colour): number {
  return 2 * ((colour >> 16) & 255) + 5 * ((colour >> 8) & 255) + (colour & 255);
}
