import { isGap, piecesOf } from './break-points.js';

/** Width of a run of text in CSS px. */
export type MeasureRun = (run: string) => number;

export interface BrokenText {
  lines: string[];
  /** Of the widest line, CSS px. */
  width: number;
}

/** Sums of widths are not exact, and a browser counts in 64ths of a px: so much more is no more. */
export const GRACE = 1 / 64;

/**
 * Scripts in which a space beside a word, or a letter beside another, has another width than alone. In the others pieces
 * add up, and are measured but once.
 */
const SHAPED =
  /[^\p{sc=Common}\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/**
 * Breaks text into lines no wider than `limit`. New lines are kept; so is white space, except where a line is
 * broken at it. A piece wider than the limit is cut between graphemes.
 */
export function breakLines(text: string, limit: number, measure: MeasureRun): BrokenText {
  const lines: string[] = [];
  let widest = 0;
  const finish = (line: string, width: number): void => {
    lines.push(line);
    if (width > widest) widest = width;
  };
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    const whole = measure(paragraph);
    if (whole <= limit + GRACE) {
      finish(paragraph, whole);
      continue;
    }
    const joined = SHAPED.test(paragraph);
    let line = '';
    let width = 0;
    for (const piece of piecesOf(paragraph)) {
      const pieceWidth = measure(piece);
      const together = joined && line !== '' ? measure(line + piece) : width + pieceWidth;
      if (together <= limit + GRACE) {
        line += piece;
        width = together;
      } else if (isGap(piece)) {
        // White space at a break belongs to neither line.
        finish(line, width);
        line = '';
        width = 0;
      } else {
        if (line.trim() !== '') {
          const kept = line.trimEnd();
          finish(kept, kept === line ? width : measure(kept));
          line = '';
          width = 0;
        }
        if (width + pieceWidth <= limit + GRACE) {
          line += piece;
          width += pieceWidth;
        } else {
          const parts = cut(line + piece, limit, measure);
          for (const part of parts.slice(0, -1)) finish(part, measure(part));
          line = parts.at(-1) ?? '';
          width = measure(line);
        }
      }
    }
    finish(line, width);
  }
  return { lines, width: widest };
}

/** The text on one line, its end replaced by an ellipsis when it is wider than `limit`. */
export function ellipsize(text: string, limit: number, measure: MeasureRun): { line: string; width: number } {
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ');
  const width = measure(line);
  if (width <= limit + GRACE) return { line, width };
  const room = limit - measure('…');
  const [head = ''] = room > 0 ? cut(line, room, measure) : [''];
  const shortened = `${measure(head) <= room + GRACE ? head.trimEnd() : ''}…`;
  return { line: shortened, width: measure(shortened) };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export function graphemesOf(run: string): string[] {
  return Array.from(graphemes.segment(run), (part) => part.segment);
}

/** Cuts a run into pieces no wider than `limit`, each of at least one grapheme. */
function cut(run: string, limit: number, measure: MeasureRun): string[] {
  const units = graphemesOf(run);
  const pieces: string[] = [];
  let start = 0;
  while (start < units.length) {
    // The longest run that fits, by bisection: measuring is what costs.
    let low = start + 1;
    let high = units.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (measure(units.slice(start, middle).join('')) <= limit + GRACE) low = middle;
      else high = middle - 1;
    }
    pieces.push(units.slice(start, low).join(''));
    start = low;
  }
  return pieces;
}
