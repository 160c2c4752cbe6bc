import { FlexDirection, Gutter, YogaAlign } from '../../layout/yoga.js';
import { make, setAttribute } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';

/**
 * Where toasts come up. It is there before the first one: screen readers announce what is added to a live region, not
 * what comes together with it.
 */
export const toasts: KindDefinition<'toasts'> = {
  floating: true,
  axis: 'column',
  layout(yoga, _props, { theme }) {
    yoga.setFlexDirection(FlexDirection.Column);
    // All as wide as the widest: their buttons stand in a column.
    yoga.setAlignItems(YogaAlign.Stretch);
    yoga.setGap(Gutter.All, theme.space.s);
  },
  create(document) {
    const main = make(document, 'div');
    main.setAttribute('role', 'status');
    // Only the new one is read, not all that are there.
    main.setAttribute('aria-atomic', 'false');
    return { main, parts: {} };
  },
  describe({ main }, { props }) {
    setAttribute(main, 'aria-label', props.label);
  },
};
