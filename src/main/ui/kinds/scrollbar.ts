import type { Rect } from '../layout/place.js';
import type { Brush } from '../paint/brush.js';
import { make, setAttribute, setBox, setStyle } from '../semantics/elements.js';
import type { Theme } from '../theme.js';
import type { NodeActions, NodeLook } from './kind.js';
import { AXES, type Bar, barOf } from './scrollbar-bar.js';

/** A press of the track scrolls by this part of what is seen: the last line stays in view. */
const PAGE = 0.9;

/**
 * The elements that make a region scroll natively, by wheel, touch and keys; the canvas follows. `thumb` holds both
 * bars, each a track and the thumb on it.
 */
export function createScroller(document: Document): Record<'content' | 'extent' | 'thumb', HTMLElement> {
  const content = make(document, 'div', 'rk-scroll');
  // Children's elements are placed absolutely: this one gives the native scroll its extent.
  const extent = make(document, 'div');
  extent.setAttribute('aria-hidden', 'true');
  content.append(extent);
  const thumb = make(document, 'div');
  thumb.setAttribute('aria-hidden', 'true');
  for (const axis of AXES) {
    for (const bar of ['track', 'thumb']) {
      const element = make(document, 'div', 'rk-solid');
      element.dataset.part = 'thumb';
      element.dataset.bar = `${bar} ${axis}`;
      thumb.append(element);
    }
  }
  return { content, extent, thumb };
}

/** The room that a scrollbar needs beside the content, CSS px. Windows and popups have it in their padding. */
export function gutterOf({ scrollbar: { width, inset } }: Theme): number {
  return width + 2 * inset;
}

/**
 * A group with a name, not a landmark: there may be many in a window, and those of two windows may have one name.
 *
 * @param area The region, CSS px from the node's top left. Its bottom and right are the node's.
 * @param label Its name; null while it is nothing of its own for assistive technology.
 * @param isStop Whether Tab comes to it. Without one only what can scroll is a stop.
 */
export function describeScroller(
  parts: Readonly<Record<string, HTMLElement>>,
  look: NodeLook,
  area: Rect,
  label: string | null,
  isStop = canScroll(look),
): void {
  const { content } = parts;
  if (!content) return;
  setAttribute(content, 'role', label === null ? null : 'group');
  setAttribute(content, 'aria-label', label);
  setAttribute(content, 'tabindex', isStop ? '0' : null);
  placeScroller(parts, look, area);
}

/** The boxes of its elements, for a kind that says itself what the region is. */
export function placeScroller(
  parts: Readonly<Record<string, HTMLElement>>,
  look: NodeLook,
  area: Rect,
): void {
  const { content, extent, thumb } = parts;
  if (!content || !extent || !thumb) return;
  const { scroll } = look.state;
  setBox(content, area.x, area.y, area.width, area.height);
  setBox(extent, 0, 0, scroll.width - area.x, scroll.height - area.y);
  describeBars(content, thumb, look, area);
}

/** Both bars of a region. Where it has none a wheel goes on to what is around, and stops at its end where it has one. */
export function describeBars(content: HTMLElement, thumb: HTMLElement, look: NodeLook, area: Rect): void {
  const elements = [...thumb.children] as HTMLElement[];
  const [along, across] = AXES.map((axis, index) => {
    const bar = barOf(look, area, axis);
    placeElement(elements[2 * index], bar?.track ?? null);
    // Broader than what is drawn: it is to be hit.
    placeElement(elements[2 * index + 1], bar?.hit ?? null);
    return bar ? 'contain' : 'auto';
  });
  setStyle(content.style, 'overscrollBehavior', along === across ? `${along}` : `${across} ${along}`);
}

export function canScroll({ state: { scroll }, width, height }: NodeLook): boolean {
  return scroll.height > height + 0.5 || scroll.width > width + 0.5;
}

/** Call it last, and above the children. */
export function paintThumb(brush: Brush, look: NodeLook, area: Rect): void {
  const { state, theme } = look;
  const active = state.press === 'thumb' || state.hover === 'thumb';
  for (const axis of AXES) {
    const bar = barOf(look, area, axis);
    if (!bar) continue;
    const { thumb } = bar;
    brush.box(thumb.x, thumb.y, thumb.width, thumb.height, {
      fill: active ? theme.palette.tones.muted : theme.palette.controlBorder,
      fillAlpha: active || state.hover !== null ? 1 : theme.scrollbar.rest,
      radius: Math.min(theme.radius.control, thumb.width / 2, thumb.height / 2),
    });
  }
}

/** The pointer went down on a bar: a thumb follows it, a track scrolls on by a page. */
export function dragThumb(event: PointerEvent, look: NodeLook, area: Rect, act: NodeActions): void {
  const { target } = event;
  const name = target instanceof HTMLElement ? (target.dataset.bar ?? '') : '';
  const axis = name.endsWith('x') ? 'x' : 'y';
  const bar = barOf(look, area, axis);
  if (!bar) return;
  if (name.startsWith('track')) page(event, look, area, bar, act);
  else follow(event, look, bar, act);
}

function follow(event: PointerEvent, look: NodeLook, { axis, perPx }: Bar, act: NodeActions): void {
  const { x, y } = look.state.scroll;
  act.drag(
    event,
    () => {},
    (dx, dy) => (axis === 'x' ? act.scrollTo(x + dx * perPx, y) : act.scrollTo(x, y + dy * perPx)),
  );
}

function page(event: PointerEvent, look: NodeLook, area: Rect, bar: Bar, act: NodeActions): void {
  if (event.button !== 0) return;
  const { x, y } = look.state.scroll;
  const { track, thumb } = bar;
  if (bar.axis === 'x') {
    const isBefore = track.x + event.offsetX < thumb.x;
    act.scrollTo(x + (isBefore ? -PAGE : PAGE) * area.width, y);
  } else {
    const isBefore = track.y + event.offsetY < thumb.y;
    act.scrollTo(x, y + (isBefore ? -PAGE : PAGE) * area.height);
  }
}

function placeElement(element: HTMLElement | undefined, box: Rect | null): void {
  if (!element) return;
  setStyle(element.style, 'display', box ? 'block' : 'none');
  if (box) setBox(element, box.x, box.y, box.width, box.height);
}
