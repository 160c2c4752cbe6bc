import type { StackProps } from '../../../../shared/ui/vocabulary.js';
import { type StackDefaults, styleSizing, styleStack } from '../../layout/flex-style.js';
import type { YogaNode } from '../../layout/yoga.js';
import type { Brush } from '../../paint/brush.js';
import { make } from '../../semantics/elements.js';
import type { SurfaceLevel } from '../../theme.js';
import type { ElementSet, LayoutContext, NodeLook } from '../kind.js';

export function layoutStack(
  yoga: YogaNode,
  props: StackProps,
  context: LayoutContext,
  direction: StackDefaults['direction'],
): void {
  const { space } = context.theme;
  styleSizing(yoga, props, { axis: context.axis, shrinks: true });
  styleStack(yoga, props, { direction, gap: space.s, padding: props.surface ? space.m : 0 });
}

export function paintSurface(brush: Brush, look: NodeLook): void {
  const { surface } = look.props as StackProps;
  if (surface) paintGround(brush, look, surface);
}

/** A surface inside a window, with the edge that it has in some themes. */
export function paintGround(brush: Brush, { width, height, theme }: NodeLook, surface: SurfaceLevel): void {
  const { surfaces, surfaceBorder } = theme.palette;
  brush.box(0, 0, width, height, {
    fill: surfaces[surface],
    ...(surfaceBorder === null ? {} : { border: surfaceBorder }),
    radius: theme.radius.control,
  });
}

export function createGroup(document: Document): ElementSet {
  return { main: make(document, 'div'), parts: {} };
}
