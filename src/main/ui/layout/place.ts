import type { WindowProps } from '../../../shared/ui/surfaces/props.js';
import type { WindowPlace } from '../view-state.js';

export interface Size {
  width: number;
  height: number;
}

export interface Rect extends Size {
  x: number;
  y: number;
}

/** Sides and corners of a window by compass, north being up. */
export type WindowEdge = 'n' | 'e' | 's' | 'w' | 'ne' | 'se' | 'sw' | 'nw';

export const WINDOW_EDGES: readonly WindowEdge[] = ['n', 'e', 's', 'w', 'ne', 'se', 'sw', 'nw'];

const DEFAULT_SIZE: Size = { width: 420, height: 320 };
const SMALLEST: Size = { width: 200, height: 120 };
/** Each new window without a place of its own goes this far down and to the right of the one before, CSS px. */
const CASCADE_STEP = 32;
const CASCADE_MARGIN = 24;
export function smallestSize(props: WindowProps): Size {
  return { width: props.minWidth ?? SMALLEST.width, height: props.minHeight ?? SMALLEST.height };
}

/**
 * Where a window opens for the first time: where it asks to, else the next free step of a cascade. It is what is wished for:
 * what there is room for is found when it is shown.
 */
export function firstPlace(props: WindowProps, open: readonly WindowPlace[], area: Size): WindowPlace {
  const { width, height } = { ...DEFAULT_SIZE, ...sizeIn(props) };
  let x = props.x ?? CASCADE_MARGIN;
  let y = props.y ?? CASCADE_MARGIN;
  if (props.x === undefined && props.y === undefined) {
    const room = Math.min(area.width - width - x, area.height - height - y);
    const steps = Math.max(1, Math.floor(room / CASCADE_STEP) + 1);
    for (let step = 0; step < steps && open.some((place) => place.x === x && place.y === y); step++) {
      x += CASCADE_STEP;
      y += CASCADE_STEP;
    }
  }
  return { x, y, width, height, collapsed: false };
}

function sizeIn({ width, height }: WindowProps): Partial<Size> {
  return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}

/** The place as it can be shown: inside the area, and no larger than it. Sizes below the smallest are raised. */
export function fitPlace<P extends Rect & { collapsed?: boolean }>(place: P, smallest: Size, area: Size): P {
  const width = Math.min(Math.max(place.width, smallest.width), Math.max(area.width, 1));
  const height = Math.min(Math.max(place.height, smallest.height), Math.max(area.height, 1));
  return {
    ...place,
    x: clamp(place.x, 0, area.width - width),
    y: clamp(place.y, 0, area.height - (place.collapsed ? 0 : height)),
    width,
    height,
  };
}

export function isSameRect(one: Rect | null | undefined, other: Rect | null | undefined): boolean {
  if (!one || !other) return !one && !other;
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}

export function movePlace<P extends Rect>(place: P, dx: number, dy: number): P {
  return { ...place, x: place.x + dx, y: place.y + dy };
}

/**
 * Drags a side or a corner. The opposite one stays where it is, so the size is kept between the smallest and what the
 * area's edge leaves.
 */
export function resizePlace<P extends Rect>(
  place: P,
  edge: WindowEdge,
  dx: number,
  dy: number,
  smallest: Size,
  area: Size,
): P {
  const right = place.x + place.width;
  const bottom = place.y + place.height;
  const next = { ...place };
  if (edge.includes('e')) next.width = clamp(place.width + dx, smallest.width, area.width - place.x);
  if (edge.includes('s')) next.height = clamp(place.height + dy, smallest.height, area.height - place.y);
  if (edge.includes('w')) next.width = clamp(place.width - dx, smallest.width, right);
  if (edge.includes('n')) next.height = clamp(place.height - dy, smallest.height, bottom);
  if (edge.includes('w')) next.x = right - next.width;
  if (edge.includes('n')) next.y = bottom - next.height;
  return next;
}

export function intersects(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

export function contains({ x, y, width, height }: Rect, atX: number, atY: number): boolean {
  return atX >= x && atX < x + width && atY >= y && atY < y + height;
}

/** Between the two; when they cross, the lower one wins. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
