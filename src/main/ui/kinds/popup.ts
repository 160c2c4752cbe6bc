import { styleSizing, styleStack } from '../layout/flex-style.js';
import { make, setAttribute, setBox, setStyle } from '../semantics/elements.js';
import type { KindDefinition } from './kind.js';

export const popup: KindDefinition<'popup'> = {
  floating: true,
  axis: 'column',
  clips: 'overflow',
  layout(yoga, props, { theme }) {
    styleSizing(yoga, props, { axis: 'column' });
    styleStack(yoga, props, { direction: 'column', gap: theme.space.s, padding: theme.space.l });
  },
  paint(brush, { props, width, height, theme, state: { backdrop } }) {
    const { palette, radius, shadow } = theme;
    if (backdrop) {
      const { shadow: fill } = palette;
      brush.box(backdrop.x, backdrop.y, backdrop.width, backdrop.height, { fill, fillAlpha: theme.dim });
    }
    brush.shadow(0, shadow.y, width, height, radius.window, shadow.focused);
    const toned = props.tone !== undefined && props.tone !== 'default';
    brush.box(0, 0, width, height, {
      fill: palette.surfaces[3],
      border: toned ? palette.tones[props.tone ?? 'default'] : palette.controlBorder,
      radius: radius.window,
    });
  },
  create(document) {
    const main = make(document, 'div', 'rk-solid');
    const backdrop = make(document, 'div', 'rk-backdrop');
    backdrop.setAttribute('aria-hidden', 'true');
    main.append(backdrop);
    return { main, parts: { backdrop } };
  },
  describe({ main, parts: { backdrop } }, { props, state }) {
    const dimmed = state.backdrop;
    if (backdrop) setStyle(backdrop.style, 'display', dimmed ? 'block' : 'none');
    if (backdrop && dimmed) setBox(backdrop, dimmed.x, dimmed.y, dimmed.width, dimmed.height);
    setAttribute(main, 'role', props.role);
    setAttribute(main, 'aria-label', props.label);
    setAttribute(main, 'aria-modal', props.modal ? 'true' : null);
  },
};
