import { styleSizing, styleStack } from '../../layout/flex-style.js';
import { Edge } from '../../layout/yoga.js';
import { make } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';

/** Width of the bar at its side, CSS px. */
const BAR = 3;

export const quote: KindDefinition<'quote'> = {
  axis: 'column',
  layout(yoga, props, { axis, theme }) {
    const { space } = theme;
    styleSizing(yoga, props, { axis, shrinks: true });
    styleStack(yoga, {}, { direction: 'column', gap: space.s, padding: 0 });
    yoga.setPadding(Edge.Left, props.rightToLeft ? 0 : BAR + space.m);
    yoga.setPadding(Edge.Right, props.rightToLeft ? BAR + space.m : 0);
    yoga.setPadding(Edge.Vertical, space.xs);
  },
  paint(brush, { props, width, height, theme }) {
    const { palette } = theme;
    const fill = palette.tones[props.tone ?? 'muted'];
    const x = props.rightToLeft ? width - BAR : 0;
    brush.box(x, 0, BAR, height, { fill, radius: theme.radius.control === 0 ? 0 : BAR / 2 });
  },
  create: (document) => ({ main: make(document, 'blockquote'), parts: {} }),
  describe() {},
};
