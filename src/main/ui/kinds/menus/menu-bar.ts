import { FlexDirection, Gutter, Wrap, YogaAlign } from '../../layout/yoga.js';
import { make, setAttribute } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';

export const menuBar: KindDefinition<'menuBar'> = {
  axis: 'row',
  layout(yoga) {
    yoga.setFlexDirection(FlexDirection.Row);
    // Titles that do not fit beside one another stand below.
    yoga.setFlexWrap(Wrap.Wrap);
    yoga.setFlexShrink(1);
    yoga.setAlignItems(YogaAlign.Center);
    yoga.setGap(Gutter.All, 0);
  },
  create(document) {
    const main = make(document, 'div');
    main.setAttribute('role', 'menubar');
    return { main, parts: {} };
  },
  describe({ main }, { props }) {
    setAttribute(main, 'aria-label', props.label);
  },
};
