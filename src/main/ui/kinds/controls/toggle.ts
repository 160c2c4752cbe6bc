import type { Theme } from '../../theme.js';
import { edgeWidth } from '../captions.js';
import type { KindDefinition } from '../kind.js';
import { checkable, shownChecked } from './checkable.js';

/** Of the thumb from the track's edge, CSS px. */
const INSET = 3;

const shared = checkable(trackWidth);

export const toggle: KindDefinition<'toggle'> = {
  ...shared,
  paint(brush, look) {
    const { props, theme, state } = look;
    const { control, palette } = theme;
    const alpha = props.disabled ? theme.disabled : 1;
    const isOn = shownChecked(look);
    const height = control.check;
    const width = trackWidth(theme);
    const y = (control.height - height) / 2;
    const hovered = state.hover !== null && !props.disabled;
    const pressed = state.press !== null && !props.disabled;
    const accent = pressed ? palette.accentPressed : hovered ? palette.accentHover : palette.tones.accent;
    const blank = pressed ? palette.surfaces[2] : hovered ? palette.surfaces[3] : palette.field;
    const on = props.error ? palette.tones.danger : accent;
    const fill = isOn ? on : blank;
    const edge = hovered ? palette.controlBorderHover : palette.controlBorder;
    const border = props.error ? palette.tones.danger : isOn ? fill : edge;
    const radius = roundness(theme, height);
    const borderWidth = edgeWidth(brush, props);
    brush.box(0, y, width, height, {
      fill,
      border,
      borderWidth,
      radius,
      fillAlpha: alpha,
      borderAlpha: alpha,
    });
    const thumb = height - 2 * INSET;
    brush.box(isOn ? width - INSET - thumb : INSET, y + INSET, thumb, thumb, {
      fill: isOn ? palette.onAccent : palette.tones.secondary,
      fillAlpha: alpha,
      radius: roundness(theme, thumb),
    });
    shared.paintLabel(brush, look);
    if (state.ring) brush.ring(0, y, width, height, radius);
  },
  create: (document) => shared.create(document, 'switch'),
};

/** Round where the theme has rounded corners at all. */
export function roundness({ radius }: Theme, size: number): number {
  return radius.control > 0 ? size / 2 : 0;
}

function trackWidth({ control }: Theme): number {
  return control.check * 1.75;
}
