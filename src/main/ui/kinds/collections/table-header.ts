import type { Brush } from '../../paint/brush.js';
import { make, setAttribute, setBox, setText, uniqueId } from '../../semantics/elements.js';
import type { NodeLook } from '../kind.js';
import { alignedX } from './cells.js';

type Look = NodeLook<'table'>;

/** Reach of the invisible handle at a column's right edge, CSS px. */
const HANDLE = 8;
const SORT_ICON = 14;
/** With less room a title would be an ellipsis, CSS px at a text scale of 1. */
const LEAST_TITLE = 24;

/** The part of a header, and of the handle that its column is made wider by. */
export const headPart = (column: number): string => `head:${column}`;
export const edgePart = (column: number): string => `edge:${column}`;

export function paintHeader(brush: Brush, look: Look, height: number): void {
  const { props, state, width, theme, text } = look;
  const { palette, space, faces, radius, ring } = theme;
  const alpha = props.disabled ? theme.disabled : 1;
  brush.box(0, 0, width, height, { fill: palette.surfaces[2], radius: radius.control });
  // Round at the top alone.
  brush.box(0, height / 2, width, height / 2, { fill: palette.surfaces[2] });
  brush.box(0, height - brush.hairline, width, brush.hairline, { fill: palette.border });
  for (const [index, column] of props.columns.entries()) {
    const place = state.rows.columns[index];
    if (!place) continue;
    const left = place.x - state.scroll.x;
    const right = Math.min(left + place.width, width);
    if (right <= 0 || left >= width) continue;
    const from = Math.max(0, left);
    const isHovered = column.sortable && state.hover === headPart(index) && !props.disabled;
    if (isHovered) brush.box(from, 0, right - from, height - brush.hairline, { fill: palette.surfaces[3] });
    const isSorted = props.sort?.column === column.id;
    const iconRoom = isSorted ? SORT_ICON + space.xs : 0;
    // It stays in view for as long as its column is.
    const room = right - from - 2 * space.s - iconRoom;
    if (room >= LEAST_TITLE * theme.scale) {
      const title = text.set(column.title, 'caption', room, false);
      const start = alignedX(column.align, from + space.s, room + iconRoom, title.width + iconRoom);
      const isBefore = column.align === 'end';
      const colour = isSorted ? palette.tones.default : palette.tones.secondary;
      const titleX = isBefore ? start + iconRoom : start;
      brush.lines(titleX, (height - faces.caption.lineHeight) / 2, title, { face: 'caption', colour, alpha });
      if (isSorted) {
        const icon = props.sort?.descending ? 'arrow-down' : 'arrow-up';
        const iconX = isBefore ? start : start + title.width + space.xs;
        brush.icon(iconX, (height - SORT_ICON) / 2, SORT_ICON, icon, palette.tones.accent, alpha);
      }
    }
    const isEdge = state.hover === edgePart(index) || state.press === edgePart(index);
    const edge = left + place.width;
    if (edge < width - 1) {
      const inset = isEdge ? 0 : space.xs + 2;
      brush.box(edge - brush.hairline, inset, isEdge ? 2 : brush.hairline, height - 2 * inset, {
        fill: isEdge ? palette.tones.accent : palette.border,
      });
    }
    if (state.rows.heading === index) {
      brush.box(from + 1, 1, right - from - 2, height - 2, {
        border: palette.focus,
        borderWidth: ring.width,
        radius: radius.control,
      });
    }
  }
}

interface HeadCell {
  readonly cell: HTMLElement;
  readonly edge: HTMLElement;
}

const headers = new WeakMap<HTMLElement, { readonly row: HTMLElement; readonly cells: HeadCell[] }>();

/** The header's elements, inside what scrolls: it stays at the top, and goes along sideways. */
export function describeHeader(content: HTMLElement, look: Look, height: number): void {
  const { props, state, theme } = look;
  const header = headers.get(content) ?? addHeader(content);
  header.row.style.height = `${height}px`;
  const { cells, row } = header;
  while (cells.length > props.columns.length) cells.pop()?.cell.remove();
  while (cells.length < props.columns.length) cells.push(addCell(row, cells.length));
  for (const [index, { cell, edge }] of cells.entries()) {
    const column = props.columns[index];
    const place = state.rows.columns[index];
    if (!column || !place) continue;
    const title = cell.firstElementChild;
    if (title) setText(title, column.title);
    const isSorted = props.sort?.column === column.id;
    const sort = isSorted ? (props.sort?.descending ? 'descending' : 'ascending') : 'none';
    setAttribute(cell, 'aria-sort', column.sortable ? sort : null);
    setBox(cell, place.x, 0, place.width, height);
    setBox(edge, place.width - HANDLE / 2 - theme.ring.width, 0, HANDLE, height);
  }
  setTemplate(content, state.rows.columns);
  const last = state.rows.columns.at(-1);
  row.style.width = `${Math.max(last ? last.x + last.width : 0, look.width)}px`;
}

const templates = new WeakMap<HTMLElement, string>();

/** Places the texts of all rows at once. */
function setTemplate(content: HTMLElement, columns: Look['state']['rows']['columns']): void {
  const template = columns.map(({ width }) => `${width}px`).join(' ');
  if (templates.get(content) === template) return;
  templates.set(content, template);
  content.style.setProperty('--rk-columns', template);
}

/** Id of a header's element. */
export function headIdOf(content: HTMLElement, column: number): string | null {
  return headers.get(content)?.cells[column]?.cell.id ?? null;
}

function addHeader(content: HTMLElement): { row: HTMLElement; cells: HeadCell[] } {
  const { ownerDocument: document } = content;
  const row = make(document, 'div', 'rk-head');
  row.setAttribute('role', 'row');
  row.setAttribute('aria-rowindex', '1');
  content.prepend(row);
  const header = { row, cells: [] };
  headers.set(content, header);
  return header;
}

function addCell(row: HTMLElement, column: number): HeadCell {
  const { ownerDocument: document } = row;
  const cell = make(document, 'div', 'rk-solid');
  cell.id = uniqueId('head');
  cell.setAttribute('role', 'columnheader');
  cell.setAttribute('aria-colindex', String(column + 1));
  cell.dataset.part = headPart(column);
  const title = document.createElement('span');
  const edge = make(document, 'div', 'rk-right');
  edge.setAttribute('aria-hidden', 'true');
  edge.dataset.part = edgePart(column);
  cell.append(title, edge);
  row.append(cell);
  return { cell, edge };
}
