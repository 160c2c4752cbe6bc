import type { Pane } from '../arrangement.js';
import { contains, type Rect } from '../place.js';
import type { DockTarget, DockWhere } from './dock-sites.js';

/** A place to let go of a window at. */
export interface DropZone {
  readonly where: DockWhere;
  /** What is drawn, and to be hit. CSS px in the area. */
  readonly rect: Rect;
  readonly target: DockTarget;
}

export interface DropZones {
  readonly zones: readonly DropZone[];
  readonly hovered: DropZone | null;
}

/** Side of a zone, and the room between two, CSS px. */
const SIZE = 32;
const GAP = 4;
const MARGIN = 12;
const STEPS: readonly (readonly [DockWhere, number, number])[] = [
  ['inside', 0, 0],
  ['left', -1, 0],
  ['right', 1, 0],
  ['top', 0, -1],
  ['bottom', 0, 1],
];

/**
 * What a window that is dragged can be docked to: a compass over the pane under the pointer, the edges of the area, and a
 * pane's title bar, which makes it a tab.
 *
 * @param over The pane under the pointer, which is not the dragged window's own.
 * @param hasDocked Something is docked in the area: else its middle is a zone too.
 */
export function dropZones(
  over: Pane | null,
  area: Rect,
  hasDocked: boolean,
  titleBar: number,
  x: number,
  y: number,
): DropZones {
  const zones: DropZone[] = [];
  for (const [where, stepX, stepY] of STEPS) {
    if (where === 'inside' && hasDocked) continue;
    const target = { at: 'area', where } as const;
    const reach = { x: (area.width - SIZE) / 2 - MARGIN, y: (area.height - SIZE) / 2 - MARGIN };
    zones.push({ where, target, rect: zoneAt(area, stepX * reach.x, stepY * reach.y) });
  }
  if (over && !over.isCollapsed) {
    for (const [where, stepX, stepY] of STEPS) {
      const target = targetIn(over, where);
      const rect = zoneAt(over.rect, stepX * (SIZE + GAP), stepY * (SIZE + GAP));
      if (target && !zones.some((other) => overlaps(other.rect, rect))) zones.push({ where, target, rect });
    }
  }
  const hit = zones.find(({ rect }) => contains(rect, x, y)) ?? null;
  return { zones, hovered: hit ?? stripOf(over, titleBar, x, y) };
}

/** A title bar under the pointer. */
function stripOf(over: Pane | null, titleBar: number, x: number, y: number): DropZone | null {
  if (!over || over.active === null) return null;
  const rect = { ...over.rect, height: titleBar };
  const target = targetIn(over, 'inside');
  return target && contains(rect, x, y) ? { where: 'inside', target, rect } : null;
}

function targetIn(pane: Pane, where: DockWhere): DockTarget | null {
  if (pane.active !== null) return { at: 'window', window: pane.active, place: pane.rect, where };
  return pane.node ? { at: 'free', node: pane.node, where } : null;
}

/** Around the middle of `rect`, that far away. */
function zoneAt({ x, y, width, height }: Rect, offsetX: number, offsetY: number): Rect {
  return {
    x: Math.round(x + (width - SIZE) / 2 + offsetX),
    y: Math.round(y + (height - SIZE) / 2 + offsetY),
    width: SIZE,
    height: SIZE,
  };
}

function overlaps(one: Rect, other: Rect): boolean {
  return Math.abs(one.x - other.x) < SIZE && Math.abs(one.y - other.y) < SIZE;
}
