import type { Arrangement, Cell, Room } from '../kinds/kind.js';

/** The label of a row, CSS px. */
export interface RowLabel {
  /** Where it begins, and how wide it is. */
  readonly x: number;
  readonly width: number;
  /** It keeps this much, whatever stands behind it: rows are told apart by it. */
  readonly least: number;
  /** Behind it, between what stands there, and at the row's end. */
  readonly gap: number;
}

/**
 * Lays out what stands behind the label of a row, side by side. Where there is too little room the label is cut first,
 * then what stands behind it: none of it falls out of the row.
 */
export function arrangeRowEnd(
  cells: readonly Cell[],
  room: Room,
  { x, width: label, least, gap }: RowLabel,
): Arrangement & { readonly labelRoom: number } {
  const natural = cells.map((cell) => cell.measure().width);
  const wished = sum(natural);
  const width = room.width ?? x + label + wished + gap * (cells.length + 1);
  const inner = Math.max(0, width - x - gap * (cells.length + 1));
  const labelRoom =
    cells.length === 0 ? inner : Math.max(Math.min(label, least), Math.min(label, inner - wished));
  const widths = share(cells, natural, Math.max(0, inner - labelRoom));
  const sizes = cells.map((cell, index) => cell.measure(widths[index]));
  const height = room.height ?? Math.max(0, ...sizes.map((size) => size.height));
  let left = x + labelRoom + gap;
  const boxes = sizes.map((size, index) => {
    const box = { x: left, y: (height - size.height) / 2, width: widths[index] ?? 0, height: size.height };
    left += box.width + gap;
    return box;
  });
  return { width, height, boxes, labelRoom };
}

/** Widths that fill the room if some grow, and never need more: what is widest gives most, down to its least width. */
function share(cells: readonly Cell[], natural: readonly number[], room: number): number[] {
  const free = room - sum(natural);
  const weights = cells.map(({ props }, index) => {
    if (free >= 0) return 'grow' in props ? Number(props.grow ?? 0) : 0;
    const least = 'minWidth' in props ? Number(props.minWidth ?? 0) : 0;
    return Math.max(0, (natural[index] ?? 0) - least);
  });
  const all = sum(weights);
  return natural.map((width, index) => {
    const part = all > 0 ? ((weights[index] ?? 0) / all) * free : 0;
    return Math.max(0, width + part);
  });
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((all, length) => all + length, 0);
}
