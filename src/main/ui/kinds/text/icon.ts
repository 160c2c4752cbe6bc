import { YogaAlign } from '../../layout/yoga.js';
import { make, setAttribute } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';

const SIZE = 16;

export const icon: KindDefinition<'icon'> = {
  layout(yoga, { size = SIZE }, { stretched }) {
    yoga.setWidth(size);
    yoga.setHeight(size);
    yoga.setFlexShrink(0);
    yoga.setAlignSelf(stretched ? YogaAlign.FlexStart : YogaAlign.Auto);
  },
  paint(brush, { props, theme }) {
    brush.icon(0, 0, props.size ?? SIZE, props.name, theme.palette.tones[props.tone ?? 'default']);
  },
  create: (document) => ({ main: make(document, 'div'), parts: {} }),
  describe({ main }, { props }) {
    const { label } = props;
    setAttribute(main, 'role', label === undefined ? null : 'img');
    setAttribute(main, 'aria-label', label);
    setAttribute(main, 'title', label);
    setAttribute(main, 'aria-hidden', label === undefined ? 'true' : null);
    // For its tooltip.
    main.classList.toggle('rk-solid', label !== undefined);
  },
};
