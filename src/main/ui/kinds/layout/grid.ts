import { styleSizing } from '../../layout/flex-style.js';
import { columnsOf, trackWidths } from '../../layout/grid-tracks.js';
import type { Rect, Size } from '../../layout/place.js';
import type { KindDefinition } from '../kind.js';
import { createGroup } from './stack.js';

export const grid: KindDefinition<'grid'> = {
  // A cell in a column would be as wide as its content at most: yoga takes 100 % for a limit, not for the width.
  axis: 'row',
  layout: (yoga, props, { axis }) => styleSizing(yoga, props, { axis, shrinks: true }),
  arrange(cells, room, { props, theme }) {
    const padding = props.padding ?? 0;
    const rowGap = props.gap ?? theme.space.s;
    const columnGap = props.columnGap ?? props.gap ?? theme.space.s;
    const inner = room.width === undefined ? undefined : Math.max(0, room.width - 2 * padding);
    const columns = columnsOf(props.columns, inner, columnGap);
    const widths = trackWidths(columns, inner, room.fills, columnGap, (column) => {
      let widest = 0;
      for (let index = column; index < cells.length; index += columns.length)
        widest = Math.max(widest, cells[index]?.measure().width ?? 0);
      return widest;
    });
    const boxes: Rect[] = [];
    let y = padding;
    for (let first = 0; first < cells.length; first += columns.length) {
      const sizes = cells
        .slice(first, first + columns.length)
        .map((cell, column) => cell.measure(widths[column]));
      const height = sizes.reduce((most, size) => Math.max(most, size.height), 0);
      let x = padding;
      sizes.forEach((size, column) => {
        boxes.push(boxIn({ x, y, width: widths[column] ?? 0, height }, size, props.align ?? 'center'));
        x += (widths[column] ?? 0) + columnGap;
      });
      y += height + rowGap;
    }
    const width = widths.reduce((sum, track) => sum + track + columnGap, 2 * padding - columnGap);
    const height = cells.length === 0 ? 2 * padding : y - rowGap + padding;
    return { width, height, boxes };
  },
  create: createGroup,
  describe() {},
};

function boxIn(track: Rect, size: Size, align: 'start' | 'center' | 'end' | 'stretch'): Rect {
  const free = align === 'stretch' ? 0 : track.height - size.height;
  const offset = align === 'center' ? free / 2 : align === 'end' ? free : 0;
  return { x: track.x, y: track.y + offset, width: size.width, height: track.height - free };
}
