import type { RowsProps } from '../../../../shared/ui/collections/props.js';
import { letHold } from '../../input/hold.js';
import { styleSizing } from '../../layout/flex-style.js';
import type { Rect } from '../../layout/place.js';
import { Edge, Overflow, type YogaNode } from '../../layout/yoga.js';
import type { Brush } from '../../paint/brush.js';
import { make, setAttribute, setBox, setStyle, setText } from '../../semantics/elements.js';
import type { Theme } from '../../theme.js';
import { createError, edgeWidth, iconRoom, paintErrorText } from '../captions.js';
import type { ElementSet, LayoutContext, NodeActions, NodeLook, RowMetrics } from '../kind.js';
import { createScroller, describeBars, dragThumb, gutterOf, paintThumb } from '../scrollbar.js';

/** What lists, tables and trees have in common: a frame in which rows scroll. */

type Look = NodeLook & { readonly props: RowsProps };

/** Rows that it is high for when nothing says how high it is to be. */
const NATURAL_ROWS = 10;
const LEAST_ROWS = 3;

/** Whether holding a finger on a row does something. */
export function isHoldable({ selection, reorderable, disabled }: RowsProps): boolean {
  return !disabled && (selection === 'multiple' || reorderable === true);
}

export function metricsOf(props: RowsProps, theme: Theme, row: number, header: number): RowMetrics {
  const footer = props.error ? theme.faces.caption.lineHeight + theme.space.xs : 0;
  // Rows are as high as the text in them.
  const own = props.rowHeight === undefined ? row : Math.round(props.rowHeight * theme.scale);
  return { header, footer, row: own };
}

export function layoutCollection(
  yoga: YogaNode,
  props: RowsProps,
  { axis, theme, scrollbar, scrollbarBelow, scrolled }: LayoutContext,
  { header, footer, row }: RowMetrics,
): void {
  // The line below the last row lies on the frame's: side by side they would be one of 2 px.
  const around = header + footer;
  const natural = around + Math.min(NATURAL_ROWS, Math.max(LEAST_ROWS, props.rowCount)) * row;
  const takesRest = axis === 'row' || (props.grow ?? 0) > 0;
  // A height is made for rows: a scrollbar below them is no reason to cover the last one.
  const below = scrollbarBelow ? gutterOf(theme) : 0;
  const height = props.height ?? (takesRest ? undefined : natural);
  const sizing = height === undefined ? props : { ...props, height: height + below };
  styleSizing(yoga, sizing, { axis, hollow: true, scrolled, minHeight: around + LEAST_ROWS * row });
  yoga.setOverflow(Overflow.Scroll);
  // A border, not padding: rows are placed inside it.
  yoga.setBorder(Edge.Top, header);
  yoga.setBorder(Edge.Right, scrollbar ? gutterOf(theme) : 0);
}

/** Where rows are seen. */
function areaOf({ width, height }: Look, { header, footer }: RowMetrics): Rect {
  return { x: 0, y: header, width, height: Math.max(0, height - header - footer) };
}

/** What is below the rows: stand-ins for those that are in view and not drawn yet. */
export function paintBehind(brush: Brush, look: Look, metrics: RowMetrics): void {
  const { props, state, theme } = look;
  const { palette, radius } = theme;
  const area = areaOf(look, metrics);
  brush.box(area.x, 0, area.width, area.y + area.height, { fill: palette.field, radius: radius.control });
  const high = theme.space.s;
  for (const { index, y: top } of state.rows.missing) {
    const y = area.y + top - state.scroll.y + (metrics.row - high) / 2;
    if (y < area.y || y + high > area.y + area.height) continue;
    // Of different lengths, as texts are.
    const width = (area.width - 2 * theme.space.m) * (0.3 + ((index * 37) % 40) / 100);
    brush.box(theme.space.m, y, width, high, { fill: palette.surfaces[3], fillAlpha: 0.6, radius: high / 2 });
  }
  if (props.rowCount > 0) return;
  const empty = brush.text.set(emptyText(props), 'body', area.width - 2 * theme.space.l, false);
  brush.lines(
    Math.max(theme.space.l, (area.width - empty.width) / 2),
    area.y + (area.height - empty.height) / 2,
    empty,
    { face: 'body', colour: palette.tones.muted, alpha: props.disabled ? theme.disabled : 1 },
  );
}

/** What is above the rows. Call it last. */
export function paintInFront(brush: Brush, look: Look, metrics: RowMetrics): void {
  const { props, state, theme } = look;
  const { palette, radius, ring } = theme;
  const area = areaOf(look, metrics);
  const bottom = area.y + area.height;
  if (state.rows.drop !== null) {
    const y = area.y + state.rows.drop * metrics.row - state.scroll.y - ring.width / 2;
    const inside = Math.min(Math.max(y, area.y), bottom - ring.width);
    brush.box(0, inside, area.width, ring.width, { fill: palette.tones.accent });
  }
  paintThumb(brush, look, area);
  const isRinged = state.ring === 'content' && state.rows.active === null;
  brush.box(0, 0, area.width, bottom, {
    border: props.error ? palette.tones.danger : isRinged ? palette.focus : palette.border,
    borderWidth: isRinged ? ring.width : edgeWidth(brush, props),
    radius: radius.control,
  });
  if (!props.error) return;
  const error = brush.text.set(props.error, 'caption', Math.max(0, look.width - iconRoom(theme)), false);
  // Rows reach down to the edge below it.
  brush.box(0, bottom, look.width, metrics.footer, { fill: palette.surfaces[1] });
  paintErrorText(brush, theme, bottom + theme.space.xs, error);
}

export function createCollection(document: Document): ElementSet {
  const main = make(document, 'div');
  const scroller = createScroller(document);
  const { content, thumb } = scroller;
  content.classList.add('rk-rows');
  const empty = make(document, 'div', 'rk-through');
  const error = createError(document);
  main.append(content, thumb, empty, error);
  return { main, content, parts: { ...scroller, empty, error } };
}

/** @param role Of the rows' surroundings. */
export function describeCollection(
  { content, parts }: ElementSet,
  look: Look,
  metrics: RowMetrics,
  role: 'grid' | 'list' | 'tree',
): void {
  const { extent, thumb, empty, error } = parts;
  if (!content || !extent || !thumb || !empty || !error) return;
  const { props, state, width, theme } = look;
  const { scroll } = state;
  const area = areaOf(look, metrics);
  const bottom = area.y + area.height;
  setAttribute(content, 'role', role);
  letHold(content, isHoldable(props));
  setAttribute(content, 'aria-label', props.label);
  setAttribute(content, 'aria-keyshortcuts', props.disabled ? null : 'Control+F');
  setAttribute(content, 'tabindex', props.disabled ? '-1' : '0');
  setAttribute(content, 'aria-disabled', props.disabled ? 'true' : null);
  setAttribute(content, 'aria-multiselectable', props.selection === 'multiple' ? 'true' : null);
  setAttribute(content, 'aria-activedescendant', state.rows.active);
  setAttribute(content, 'aria-invalid', props.error ? 'true' : null);
  setAttribute(content, 'aria-describedby', props.error ? error.id : null);
  setBox(content, 0, 0, width, bottom);
  setBox(extent, 0, 0, scroll.width, scroll.height - metrics.footer);
  describeBars(content, thumb, look, area);
  setText(empty, props.rowCount === 0 ? emptyText(props) : '');
  setBox(empty, 0, area.y, area.width, area.height);
  setText(error, props.error ?? '');
  const room = iconRoom(theme);
  setBox(error, room, bottom + theme.space.xs, width - room, Math.max(0, metrics.footer - theme.space.xs));
  setStyle(error.style, 'display', props.error ? 'block' : 'none');
}

/** Dragging the scrollbars. */
export function dragBars(
  event: Event,
  part: string,
  look: Look,
  metrics: RowMetrics,
  act: NodeActions,
): void {
  if (part === 'thumb' && event instanceof PointerEvent) dragThumb(event, look, areaOf(look, metrics), act);
}

/** What is said where there are no rows. */
export function emptyText({ empty }: Pick<RowsProps, 'empty'>): string {
  return empty ?? 'Nothing here';
}
