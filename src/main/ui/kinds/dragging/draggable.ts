import { make, setAttribute } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';
import { layoutStack, paintSurface } from '../layout/stack.js';

/** Something that is dragged. How, is in `dragging/`: its `own` state says whether it is on its way. */
export const draggable: KindDefinition<'draggable'> = {
  axis: 'column',
  layout: (yoga, props, context) => layoutStack(yoga, props, context, 'column'),
  paint(brush, look) {
    const { props, state, width, height, theme } = look;
    const { palette, radius } = theme;
    paintSurface(brush, look);
    if (state.hover && !props.disabled && state.own === null) {
      brush.box(0, 0, width, height, { border: palette.controlBorder, radius: radius.control });
    }
    brush.above();
    if (state.own === 'lifted' || props.disabled) {
      const fillAlpha = state.own === 'lifted' ? 0.7 : 1 - theme.disabled;
      brush.box(0, 0, width, height, {
        fill: palette.surfaces[props.surface ?? 2],
        fillAlpha,
        radius: radius.control,
      });
    }
    if (state.own === 'lifted') {
      brush.box(0, 0, width, height, { border: palette.tones.accent, radius: radius.control });
    }
    if (state.ring) brush.ring(0, 0, width, height, radius.control);
  },
  create(document) {
    const main = make(document, 'div');
    main.setAttribute('role', 'group');
    main.setAttribute('aria-roledescription', 'draggable');
    // The finger that holds it moves it, and scrolls nothing. Not by `touch-action`: until it is held, it does scroll.
    main.addEventListener(
      'touchmove',
      (event) => {
        if (main.dataset.lifted !== undefined) event.preventDefault();
      },
      { passive: false },
    );
    return { main, parts: {} };
  },
  describe({ main }, { props }) {
    setAttribute(main, 'aria-label', props.label);
    setAttribute(main, 'aria-disabled', props.disabled ? 'true' : null);
    setAttribute(main, 'tabindex', props.disabled ? null : '0');
    main.classList.toggle('rk-drag', !props.disabled);
  },
};
