import { YogaAlign } from '../../layout/yoga.js';
import { make, setAttribute } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';

export const separator: KindDefinition<'separator'> = {
  layout(yoga, props) {
    yoga.setAlignSelf(YogaAlign.Stretch);
    yoga.setFlexShrink(0);
    yoga.setWidth(props.vertical ? 1 : 'auto');
    yoga.setHeight(props.vertical ? 'auto' : 1);
    yoga.setMinHeight(props.vertical ? 16 : undefined);
  },
  paint(brush, { props, width, height, theme }) {
    const style = { fill: theme.palette.border };
    if (props.vertical) brush.box(0, 0, brush.hairline, height, style);
    else brush.box(0, 0, width, brush.hairline, style);
  },
  create(document) {
    const main = make(document, 'div');
    main.setAttribute('role', 'separator');
    return { main, parts: {} };
  },
  describe({ main }, { props }) {
    setAttribute(main, 'aria-orientation', props.vertical ? 'vertical' : null);
  },
};
