import { make, setAttribute } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';
import { layoutStack, paintSurface } from '../layout/stack.js';

/** Where things are dropped. Its `own` state says whether it would take what is dragged (`open`), and whether it is over it. */
export const dropZone: KindDefinition<'dropZone'> = {
  axis: 'column',
  layout: (yoga, props, context) => layoutStack(yoga, props, context, 'column'),
  paint(brush, look) {
    const { state, width, height, theme } = look;
    const { palette, radius } = theme;
    paintSurface(brush, look);
    const isOver = state.own === 'over';
    if (isOver) {
      brush.box(0, 0, width, height, {
        fill: palette.tones.accent,
        fillAlpha: theme.tint.wash,
        radius: radius.control,
      });
    }
    if (!isOver && state.own !== 'open') return;
    brush.above();
    brush.box(0, 0, width, height, {
      border: isOver ? palette.tones.accent : palette.controlBorder,
      borderWidth: isOver ? theme.ring.width : brush.hairline,
      radius: radius.control,
    });
  },
  create(document) {
    const main = make(document, 'div', 'rk-zone');
    main.setAttribute('role', 'group');
    return { main, parts: {} };
  },
  describe({ main }, { props }) {
    setAttribute(main, 'aria-label', props.label);
    setAttribute(main, 'aria-disabled', props.disabled ? 'true' : null);
  },
};
