import { isRightToLeft } from '../../../../shared/ui/text/right-to-left.js';
import { findMatches } from '../../find/find-matches.js';
import type { Brush } from '../../paint/brush.js';
import type { Face } from '../../theme.js';
import type { RowsFind } from '../kind.js';

/** Of the edge around a match, CSS px. */
const EDGE = 1;

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
  const { palette, radius, ring } = brush.theme;
  const { accent, warning } = palette.tones;
  const edge = found.isCurrent ? ring.width : EDGE;
  // Edges alone: on a fill that is seen beside the row's own, quiet tones could not be read.
  const style = {
    border: found.isCurrent ? accent : warning,
    borderWidth: edge,
    radius: Math.min(ring.width, radius.control),
  };
  for (const { start, end } of findMatches(line, found.query, found.matchCase)) {
    const left = brush.text.width(line.slice(0, start), face);
    const right = brush.text.width(line.slice(0, end), face);
    const reach = right - left + 2 * edge;
    brush.box(x + left - edge, y, reach, brush.text.lineHeight(face), style);
  }
}
