import { clamp, type Rect } from '../layout/place.js';
import type { Brush } from '../paint/brush.js';
import { make, setAttribute, setBox, setStyle } from '../semantics/elements.js';
import type { Theme } from '../theme.js';
import type { NodeActions, NodeLook } from './kind.js';

/** The elements that make a region scroll natively, by wheel, touch and keys; the canvas follows. */
export function createScroller(document: Document): Record<'content' | 'extent' | 'thumb', HTMLElement> {
  const content = make(document, 'div', 'rk-scroll');
  // Children's elements are placed absolutely: this one gives the native scroll its extent.
  const extent = make(document, 'div');
  extent.setAttribute('aria-hidden', 'true');
  content.append(extent);
  const thumb = make(document, 'div', 'rk-solid');
  thumb.setAttribute('aria-hidden', 'true');
  return { content, extent, thumb };
}

/** The room that a scrollbar needs beside the content, CSS px. Windows and popups have it in their padding. */
export function gutterOf({ scrollbar: { width, inset } }: Theme): number {
  return width + 2 * inset;
}

/**
 * @param area The region, CSS px from the node's top left. Its bottom is the node's.
 * @param label Its name; null while it is no region of its own for assistive technology.
 */
export function describeScroller(
  parts: Readonly<Record<string, HTMLElement>>,
  look: NodeLook,
  area: Rect,
  label: string | null,
): void {
  const { content, extent, thumb } = parts;
  if (!content || !extent || !thumb) return;
  const { scroll } = look.state;
  setAttribute(content, 'role', label === null ? null : 'region');
  setAttribute(content, 'aria-label', label);
  // Only what can scroll is a stop on the keyboard's way.
  setAttribute(content, 'tabindex', canScroll(look) ? '0' : null);
  setBox(content, area.x, area.y, area.width, area.height);
  setBox(extent, 0, 0, scroll.width - area.x, scroll.height - area.y);
  const drawn = thumbOf(look, area);
  setStyle(thumb.style, 'display', drawn ? 'block' : 'none');
  const { inset } = look.theme.scrollbar;
  // Broader than what is drawn: it is to be hit.
  if (drawn) setBox(thumb, drawn.x - 2 * inset, drawn.y, drawn.width + 3 * inset, drawn.height);
}

export function canScroll({ state: { scroll }, width, height }: NodeLook): boolean {
  return scroll.height > height + 0.5 || scroll.width > width + 0.5;
}

/** Call it last, and above the children. */
export function paintThumb(brush: Brush, look: NodeLook, area: Rect): void {
  const thumb = thumbOf(look, area);
  if (!thumb) return;
  const { state, theme } = look;
  const active = state.press === 'thumb' || state.hover === 'thumb';
  brush.box(thumb.x, thumb.y, thumb.width, thumb.height, {
    fill: active ? theme.palette.tones.muted : theme.palette.controlBorder,
    fillAlpha: active || state.hover !== null ? 1 : 0.6,
    radius: thumb.width / 2,
  });
}

export function dragThumb(event: PointerEvent, look: NodeLook, area: Rect, act: NodeActions): void {
  const thumb = thumbOf(look, area);
  if (!thumb) return;
  const { state, height, theme } = look;
  const start = state.scroll.y;
  const way = area.height - 2 * theme.scrollbar.inset - thumb.height;
  const perPx = way > 0 ? (state.scroll.height - height) / way : 0;
  act.drag(
    event,
    () => {},
    (_dx, dy) => act.scrollTo(state.scroll.x, start + dy * perPx),
  );
}

function thumbOf({ state, height, theme }: NodeLook, area: Rect): Rect | null {
  const { inset, minLength, width } = theme.scrollbar;
  const range = state.scroll.height - height;
  if (range < 1) return null;
  const track = area.height - 2 * inset;
  const length = clamp((track * area.height) / (area.height + range), Math.min(minLength, track), track);
  const y = area.y + inset + (track - length) * clamp(state.scroll.y / range, 0, 1);
  return { x: area.x + area.width - inset - width, y, width, height: length };
}
