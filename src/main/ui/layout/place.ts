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

export type ResizeEdge = 'right' | 'bottom' | 'corner';

const DEFAULT_SIZE: Size = { width: 420, height: 320 };
const SMALLEST: Size = { width: 200, height: 120 };
/** Each new window without a place of its own goes this far down and to the right of the one before, CSS px. */
const CASCADE_STEP = 32;
const CASCADE_MARGIN = 24;
/** What a new window leaves free at the area's edges when it had to be made smaller, CSS px. */
const MARGIN = 8;

export function smallestSize(props: WindowProps): Size {
  return { width: props.minWidth ?? SMALLEST.width, height: props.minHeight ?? SMALLEST.height };
}

/** How much width windows ask for together: the right edge of the one that asks to reach farthest, CSS px. */
export function widthAskedFor(windows: readonly WindowProps[]): number {
  return windows.reduce((most, { x, width }) => Math.max(most, (x ?? 0) + (width ?? DEFAULT_SIZE.width)), 0);
}

/**
 * Where a window opens for the first time: where it asks to, else the next free step of a cascade.
 *
 * @param askedFor What all open windows ask for together (`widthAskedFor`). When the area is narrower, those that
 *   were to stand side by side share it; one that would get less than its smallest width has all of it instead.
 */
export function firstPlace(
  props: WindowProps,
  open: readonly WindowPlace[],
  area: Size,
  askedFor = 0,
): WindowPlace {
  const room = area.width - 2 * MARGIN;
  const share = askedFor <= area.width ? 1 : room / (askedFor - MARGIN);
  let width = props.width ?? DEFAULT_SIZE.width;
  let x = props.x ?? CASCADE_MARGIN;
  let y = props.y ?? CASCADE_MARGIN;
  if (share < 1) {
    const fits = width * share >= Math.min(width, smallestSize(props).width);
    x = fits ? Math.round(MARGIN + (x - MARGIN) * share) : MARGIN;
    width = fits ? Math.floor(width * share) : Math.min(width, room);
  }
  const height = Math.min(
    props.height ?? DEFAULT_SIZE.height,
    Math.max(area.height - 2 * MARGIN, smallestSize(props).height),
  );
  if (props.x === undefined && props.y === undefined) {
    const steps = Math.max(
      1,
      Math.floor(Math.min(area.width - width - x, area.height - height - y) / CASCADE_STEP) + 1,
    );
    for (let step = 0; step < steps && open.some((place) => place.x === x && place.y === y); step++) {
      x += CASCADE_STEP;
      y += CASCADE_STEP;
    }
  }
  return { x, y, width, height, collapsed: false };
}

/** The place as it can be shown: inside the area, and no larger than it. Sizes below the smallest are raised. */
export function fitPlace(place: WindowPlace, smallest: Size, area: Size): WindowPlace {
  const width = Math.min(Math.max(place.width, smallest.width), Math.max(area.width, 1));
  const height = Math.min(Math.max(place.height, smallest.height), Math.max(area.height, 1));
  return {
    x: clamp(place.x, 0, area.width - width),
    y: clamp(place.y, 0, area.height - (place.collapsed ? 0 : height)),
    width,
    height,
    collapsed: place.collapsed,
  };
}

export function movePlace(place: WindowPlace, dx: number, dy: number): WindowPlace {
  return { ...place, x: place.x + dx, y: place.y + dy };
}

/** Drags an edge. The opposite one stays where it is, so the size is kept between the smallest and the area's edge. */
export function resizePlace(
  place: WindowPlace,
  edge: ResizeEdge,
  dx: number,
  dy: number,
  smallest: Size,
  area: Size,
): WindowPlace {
  const width = clamp(place.width + dx, smallest.width, area.width - place.x);
  const height = clamp(place.height + dy, smallest.height, area.height - place.y);
  return {
    ...place,
    width: edge === 'bottom' ? place.width : width,
    height: edge === 'right' ? place.height : height,
  };
}

/** Between the two; when they cross, the lower one wins. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
