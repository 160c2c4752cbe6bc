import { Edge, FlexDirection, Gutter, Wrap, YogaAlign, YogaJustify } from '../../layout/yoga.js';
import { make, setAttribute } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';

export const dock: KindDefinition<'dock'> = {
  floating: true,
  axis: 'row',
  layout(yoga, { height }, { theme }) {
    yoga.setFlexDirection(FlexDirection.Row);
    // On a narrow screen, or with large text, it takes as many lines as it needs: nothing falls out of it.
    yoga.setFlexWrap(Wrap.Wrap);
    yoga.setMinHeight(height);
    yoga.setAlignItems(YogaAlign.Center);
    yoga.setAlignContent(YogaAlign.Center);
    yoga.setJustifyContent(YogaJustify.FlexStart);
    yoga.setGap(Gutter.Column, theme.space.m);
    yoga.setPadding(Edge.Horizontal, theme.space.s);
  },
  paint(brush, { props, width, height, theme }) {
    brush.box(0, 0, width, height, { fill: theme.palette.surfaces[2] });
    const y = props.edge === 'top' ? height - brush.hairline : 0;
    brush.box(0, y, width, brush.hairline, { fill: theme.palette.border });
  },
  create: (document) => ({ main: make(document, 'section', 'rk-solid'), parts: {} }),
  describe({ main }, { props }) {
    setAttribute(main, 'aria-label', props.label);
  },
};
