import type { CellText, TableColumn, TableProps } from '../../../../shared/ui/collections/props.js';
import type { Brush } from '../../paint/brush.js';
import type { NodeAround, NodeLook } from '../kind.js';
import { paintFound, type RowFound } from './paint-found.js';

/** Where a text begins in `room` that begins at `x`. */
export function alignedX(align: TableColumn['align'], x: number, room: number, width: number): number {
  if (align === 'end') return x + Math.max(0, room - width);
  return align === 'center' ? x + Math.max(0, (room - width) / 2) : x;
}

/** Paints the texts and icons of a table's row, each within its column. */
export function paintCells(
  brush: Brush,
  cells: readonly (CellText | null)[],
  table: Omit<NodeAround, 'props'> & { readonly props: Readonly<TableProps> },
  { theme, text, height }: NodeLook,
  found: RowFound | null,
): void {
  const { props, state } = table;
  const { space, palette, control, faces } = theme;
  const alpha = props.disabled ? theme.disabled : 1;
  for (const [index, cell] of cells.entries()) {
    const place = state.rows.columns[index];
    if (!cell || !place) continue;
    const face = cell.code ? 'code' : 'body';
    const iconRoom = cell.icon ? control.icon + control.gap : 0;
    const room = Math.max(0, place.width - 2 * space.s - iconRoom);
    const line = text.set(oneLine(cell.text), face, room, false);
    const start = alignedX(props.columns[index]?.align, place.x + space.s, room, line.width);
    const colour = palette.tones[cell.tone ?? 'default'];
    if (cell.icon) brush.icon(start, (height - control.icon) / 2, control.icon, cell.icon, colour, alpha);
    const y = (height - faces[face].lineHeight) / 2;
    paintFound(brush, found, line.lines[0] ?? '', face, start + iconRoom, y);
    brush.lines(start + iconRoom, y, line, { face, colour, alpha });
  }
}

const BREAKS = /[\t\r\n]+/;

function oneLine(text: string): string {
  return BREAKS.test(text) ? text.replaceAll(/\s+/g, ' ') : text;
}
