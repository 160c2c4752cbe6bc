import type { Align, Justify, Sizing, StackProps } from '../../../shared/ui/vocabulary.js';
import { Edge, FlexDirection, Gutter, Wrap, YogaAlign, YogaJustify, type YogaNode } from './yoga.js';

const ALIGN: Record<Align, YogaAlign> = {
  start: YogaAlign.FlexStart,
  center: YogaAlign.Center,
  end: YogaAlign.FlexEnd,
  stretch: YogaAlign.Stretch,
};

const JUSTIFY: Record<Justify, YogaJustify> = {
  start: YogaJustify.FlexStart,
  center: YogaJustify.Center,
  end: YogaJustify.FlexEnd,
  between: YogaJustify.SpaceBetween,
};

export interface StackDefaults {
  direction: 'row' | 'column';
  gap: number;
  padding: number;
}

export interface SizingRules {
  /** Main axis of the parent. */
  axis: 'row' | 'column';
  /** May become narrower than its content when the row is short of room; its height never yields to content. */
  shrinks?: boolean;
  /** Its content does not count: it takes what room there is (a scrolling region). */
  hollow?: boolean;
  /** What it lies in scrolls: a height that it asks for it has, however little room there is. */
  scrolled?: boolean;
  minWidth?: number;
  minHeight?: number;
}

/** What a node asks for inside its parent. Sets every property, so that a prop that is gone takes its effect along. */
export function styleSizing(yoga: YogaNode, sizing: Sizing, rules: SizingRules): void {
  const grow = sizing.grow ?? 0;
  yoga.setFlexGrow(grow);
  yoga.setFlexBasis(rules.hollow && grow > 0 ? 0 : 'auto');
  const keepsHeight = rules.scrolled === true && rules.axis === 'column' && sizing.height !== undefined;
  const yields =
    (rules.hollow && !keepsHeight) ||
    (rules.axis === 'row' && rules.shrinks === true && sizing.width === undefined);
  yoga.setFlexShrink(yields ? 1 : 0);
  yoga.setWidth(sizing.width ?? 'auto');
  yoga.setHeight(sizing.height ?? 'auto');
  yoga.setMinWidth(sizing.minWidth ?? rules.minWidth);
  // A height that is asked for may be less than what such a control has by itself (a compact button).
  yoga.setMinHeight(sizing.minHeight ?? (sizing.height === undefined ? rules.minHeight : undefined));
  yoga.setMaxWidth(sizing.maxWidth ?? (rules.axis === 'column' ? '100%' : undefined));
  yoga.setMaxHeight(sizing.maxHeight);
}

/** How a stack lays out its children. */
export function styleStack(yoga: YogaNode, props: StackProps, defaults: StackDefaults): void {
  const row = defaults.direction === 'row';
  yoga.setFlexDirection(row ? FlexDirection.Row : FlexDirection.Column);
  yoga.setFlexWrap(props.wrap ? Wrap.Wrap : Wrap.NoWrap);
  yoga.setGap(Gutter.All, props.gap ?? defaults.gap);
  yoga.setPadding(Edge.All, props.padding ?? defaults.padding);
  yoga.setAlignItems(ALIGN[props.align ?? (row ? 'center' : 'stretch')]);
  yoga.setAlignContent(YogaAlign.FlexStart);
  yoga.setJustifyContent(JUSTIFY[props.justify ?? 'start']);
}
