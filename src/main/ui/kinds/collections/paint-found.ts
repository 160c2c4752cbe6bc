import { findMatches } from '../../find/find-matches.js';
import type { Brush } from '../../paint/brush.js';
import { isRightToLeft } from '../../text/direction.js';
import type { Face } from '../../theme.js';
import type { RowsFind } from '../kind.js';

/** What is found, as in text views. */
const MATCH_ALPHA = 0.3;
const CURRENT_ALPHA = 0.5;

/** What is looked for, as it concerns one row. */
export interface RowFound extends Pick<RowsFind, 'query' | 'matchCase'> {
  readonly isCurrent: boolean;
}

/** Marks what is looked for in a line of a row, before the line is painted at that place. */
export function paintFound(
  brush: Brush,
  found: RowFound | null,
  line: string,
  face: Face,
  x: number,
  y: number,
): void {
  // Where the letters go the other way, the mark of the row has to do.
  if (!found || isRightToLeft(line)) return;
  const { tones } = brush.theme.palette;
  const style = found.isCurrent
    ? { fill: tones.accent, fillAlpha: CURRENT_ALPHA, border: tones.accent, radius: 2 }
    : { fill: tones.warning, fillAlpha: MATCH_ALPHA, radius: 2 };
  for (const { start, end } of findMatches(line, found.query, found.matchCase)) {
    const left = brush.text.width(line.slice(0, start), face);
    const right = brush.text.width(line.slice(0, end), face);
    brush.box(x + left, y, right - left, brush.text.lineHeight(face), style);
  }
}
