import type { Face } from '../theme.js';
import { piecesOf } from './break-points.js';
import type { FacedSpan } from './span-breaker.js';

/** Width of the widest piece of a text that is not broken, CSS px. A word of several spans counts as so many words. */
export function widestWord(
  spans: readonly FacedSpan[],
  measure: (text: string, face: Face) => number,
): number {
  let widest = 0;
  for (const { text, face, pad } of spans) {
    for (const piece of text.split('\n').flatMap((line) => piecesOf(line))) {
      if (piece.trim() !== '') widest = Math.max(widest, measure(piece, face) + 2 * pad);
    }
  }
  return widest;
}
