import { styleSizing } from '../../layout/flex-style.js';
import { YogaAlign } from '../../layout/yoga.js';
import { make, setAttribute } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';

export const checkbox: KindDefinition<'checkbox'> = {
  layout(yoga, props, { axis, stretched, theme }) {
    styleSizing(yoga, props, { axis, minHeight: theme.control.height });
    yoga.setAlignSelf(stretched ? YogaAlign.FlexStart : YogaAlign.Auto);
  },
  measure(props, maxWidth, { theme, text }) {
    const natural = theme.control.check + theme.space.s + text.width(props.label, 'body');
    return { width: Math.min(Math.ceil(natural), maxWidth), height: theme.control.height };
  },
  paint(brush, { props, width, height, theme, state }) {
    const { control, palette, radius, space } = theme;
    const alpha = props.disabled ? theme.disabled : 1;
    const checked = state.edited === null ? props.checked : state.edited === true;
    const size = control.check;
    const y = (height - size) / 2;
    const hovered = state.hover !== null && !props.disabled;
    const fill = checked
      ? state.press
        ? palette.accentPressed
        : hovered
          ? palette.accentHover
          : palette.tones.accent
      : hovered
        ? palette.surfaces[3]
        : palette.field;
    const border = checked ? fill : hovered ? palette.tones.secondary : palette.controlBorder;
    brush.box(0, y, size, size, { fill, border, radius: radius.check, fillAlpha: alpha, borderAlpha: alpha });
    if (checked) brush.icon(1, y + 1, size - 2, 'check', palette.onAccent, alpha);
    const label = brush.text.set(props.label, 'body', Math.ceil(width + 0.5) - size - space.s, false);
    const colour = palette.tones.default;
    brush.lines(size + space.s, (height - label.height) / 2, label, { face: 'body', colour, alpha });
    if (state.ring) brush.ring(0, y, size, size, radius.check);
  },
  create(document) {
    const main = make(document, 'input', 'rk-press');
    main.type = 'checkbox';
    return { main, parts: {} };
  },
  describe({ main }, { props, state }) {
    setAttribute(main, 'aria-label', props.label);
    setAttribute(main, 'disabled', props.disabled ? '' : null);
    const checked = state.edited === null ? props.checked : state.edited === true;
    if (main instanceof HTMLInputElement && main.checked !== checked) main.checked = checked;
  },
  handlers: {
    change(event, _part, { key }, { send, setEdited }) {
      if (!(event.target instanceof HTMLInputElement)) return;
      setEdited(event.target.checked);
      send({ type: 'change', key, value: event.target.checked });
    },
  },
};
