import type { Arrangement, Cell, Room } from '../kinds/kind.js';
import type { Rect, Size } from '../layout/place.js';
import { Direction, MeasureMode, YogaAlign } from '../layout/yoga.js';
import type { Item } from './item.js';

/**
 * Nodes that lay their children out themselves (`KindDefinition.arrange`). For yoga such a node is a leaf that is
 * measured, and each of its children is a root of its own.
 */

/** Has yoga ask the item again when something in the child changes. */
export function adoptCell(parent: Item, child: Item): void {
  child.yoga.setDirtiedFunc(() => parent.yoga.markDirty());
  parent.yoga.markDirty();
}

export function releaseCell(parent: Item, child: Item): void {
  child.yoga.unsetDirtiedFunc();
  parent.yoga.markDirty();
}

/** As yoga asks for it: may be more than there is to have. */
export function measureArranged(item: Item, width: number, widthMode: MeasureMode): Size {
  return arrangeIn(item, {
    width: widthMode === MeasureMode.Undefined ? undefined : width,
    height: undefined,
    fills: widthMode === MeasureMode.Exactly,
  });
}

/** Lays the children out in the size that the item has; answers their boxes. */
export function placeArranged(item: Item): readonly Rect[] {
  const width = item.yoga.getComputedWidth();
  const height = item.yoga.getComputedHeight();
  const { boxes } = arrangeIn(item, { width, height, fills: true });
  flowing(item).forEach(({ yoga }, index) => {
    const box = boxes[index];
    if (box) yoga.calculateLayout(box.width, box.height, Direction.LTR);
  });
  return boxes;
}

function arrangeIn(item: Item, room: Room): Arrangement {
  const cells = flowing(item).map(cellOf);
  return item.definition.arrange?.(cells, room, item.look) ?? { width: 0, height: 0, boxes: [] };
}

function flowing(item: Item): Item[] {
  return item.children.filter((child) => !child.floating);
}

function cellOf({ yoga, props }: Item): Cell {
  return {
    props,
    measure(width, height) {
      yoga.calculateLayout(undefined, height, Direction.LTR);
      const natural = { width: yoga.getComputedWidth(), height: yoga.getComputedHeight() };
      // What stands at the start of a column that is wider than it (a button) does so here.
      const keepsWidth = yoga.getAlignSelf() === YogaAlign.FlexStart;
      if (width === undefined || (keepsWidth && natural.width <= width)) return natural;
      yoga.calculateLayout(width, height, Direction.LTR);
      return { width: yoga.getComputedWidth(), height: yoga.getComputedHeight() };
    },
  };
}
