import { styleSizing, styleStack } from '../../layout/flex-style.js';
import { make, setAttribute } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';
import { elementId } from './element-id.js';

export const panel: KindDefinition<'panel'> = {
  floating: true,
  axis: 'column',
  layout(yoga, props, { theme }) {
    styleSizing(yoga, props, { axis: 'column' });
    styleStack(yoga, props, { direction: 'column', gap: theme.space.xs, padding: theme.space.xs });
  },
  paint(brush, { width, height, theme }) {
    const { palette, radius, shadow } = theme;
    brush.shadow(0, shadow.y, width, height, radius.control, shadow.focused);
    brush.box(0, 0, width, height, {
      fill: palette.popup,
      border: palette.controlBorder,
      radius: radius.control,
    });
  },
  create: (document) => ({ main: make(document, 'div'), parts: {} }),
  describe({ main }, { key, props }) {
    const isTooltip = props.role === 'tooltip';
    setAttribute(main, 'id', elementId(key));
    setAttribute(main, 'role', props.role === 'none' ? null : props.role);
    setAttribute(main, 'aria-label', props.role === 'none' || isTooltip ? null : props.label);
    main.classList.toggle('rk-solid', !props.through);
    main.classList.toggle('rk-through', props.through === true);
  },
};
