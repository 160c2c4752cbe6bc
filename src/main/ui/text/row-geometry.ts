import type { Face } from '../theme.js';
import { graphemesOf } from './line-breaker.js';
import type { TextMeasurer } from './text-measurer.js';
import { TAB } from './text-rows.js';

const PLAIN = /^[\x20-\x7e]*$/;

/** The text of a row as it is drawn: tabs reach to the next stop. */
export function drawnText(text: string): string {
  if (!text.includes('\t')) return text;
  let drawn = '';
  for (const character of text)
    drawn += character === '\t' ? ' '.repeat(TAB - (drawn.length % TAB)) : character;
  return drawn;
}

/** Width of one character of plain code, CSS px. */
export function columnWidth(measurer: TextMeasurer, face: Face): number {
  return measurer.width('0'.repeat(100), face) / 100;
}

/** Where the first `count` characters of a row end, CSS px from its left. */
export function xAt(text: string, count: number, measurer: TextMeasurer, face: Face): number {
  if (PLAIN.test(text)) return count * columnWidth(measurer, face);
  return measurer.width(drawnText(text.slice(0, count)), face);
}

/** How many characters of the row are to the left of `x`: the nearest place between two of them. */
export function offsetAt(text: string, x: number, measurer: TextMeasurer, face: Face): number {
  if (PLAIN.test(text)) {
    const column = Math.round(x / columnWidth(measurer, face));
    return Math.min(text.length, Math.max(0, column));
  }
  let before = 0;
  let offset = 0;
  for (const grapheme of graphemesOf(text)) {
    const after = xAt(text, offset + grapheme.length, measurer, face);
    if (x < (before + after) / 2) return offset;
    before = after;
    offset += grapheme.length;
  }
  return text.length;
}
