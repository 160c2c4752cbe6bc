import { isGap, piecesOf } from './break-points.js';
import { LIKELY, longestFit } from './longest-fit.js';

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
          const parts = cut(graphemesOf(line + piece), limit, measure);
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

/**
 * The text on one line, its end replaced by an ellipsis when it is wider than `limit`. What lies far behind the limit is
 * not looked at: the time that it takes goes by what fits.
 */
export function ellipsize(text: string, limit: number, measure: MeasureRun): { line: string; width: number } {
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ');
  const isLong = line.length > LIKELY && limit !== Number.POSITIVE_INFINITY;
  const longest = isLong ? headOf(line, limit, measure) : line;
  if (longest === line) {
    const width = measure(line);
    if (width <= limit + GRACE) return { line, width };
  }
  const room = limit - measure('…');
  const head = room > 0 ? headOf(longest, room, measure) : '';
  const shortened = `${measure(head) <= room + GRACE ? head.trimEnd() : ''}…`;
  return { line: shortened, width: measure(shortened) };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export function graphemesOf(run: string): string[] {
  return Array.from(graphemes.segment(run), (part) => part.segment);
}

/** The longest beginning that fits, of at least one grapheme. What lies far behind it is not looked at. */
function headOf(run: string, limit: number, measure: MeasureRun): string {
  const units: string[] = [];
  let wanted = LIKELY;
  for (const { segment } of graphemes.segment(run)) {
    units.push(segment);
    if (units.length < wanted) continue;
    if (measure(units.join('')) > limit + GRACE) break;
    wanted *= 2;
  }
  const [head = ''] = cut(units, limit, measure, 1);
  return head;
}

/** Cuts a run into so many pieces no wider than `limit`, each of at least one grapheme. */
function cut(
  units: readonly string[],
  limit: number,
  measure: MeasureRun,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const pieces: string[] = [];
  let likely = LIKELY;
  for (let start = 0; start < units.length && pieces.length < most; ) {
    const textTo = (end: number): string => units.slice(start, end).join('');
    const end = longestFit(
      start + 1,
      start + likely,
      units.length,
      (middle) => measure(textTo(middle)) <= limit + GRACE,
    );
    pieces.push(textTo(end));
    likely = end - start;
    start = end;
  }
  return pieces;
}
