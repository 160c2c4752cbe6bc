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
