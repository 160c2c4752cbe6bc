import { edgeWidth } from '../captions.js';
import type { KindDefinition, NodeLook } from '../kind.js';
import { checkable, shownChecked } from './checkable.js';

const shared = checkable((theme) => theme.control.check);

export const checkbox: KindDefinition<'checkbox'> = {
  ...shared,
  paint(brush, look) {
    const { props, theme, state } = look;
    const { control, palette, radius } = theme;
    const alpha = props.disabled ? theme.disabled : 1;
    const isMixed = isShownMixed(look);
    const isFilled = isMixed || shownChecked(look);
    const size = control.check;
    const y = (control.height - size) / 2;
    const hovered = state.hover !== null && !props.disabled;
    const pressed = state.press !== null && !props.disabled;
    const accent = pressed ? palette.accentPressed : hovered ? palette.accentHover : palette.tones.accent;
    const blank = pressed ? palette.surfaces[2] : hovered ? palette.surfaces[3] : palette.field;
    const filled = props.error ? palette.tones.danger : accent;
    const fill = isFilled ? filled : blank;
    const edge = hovered ? palette.controlBorderHover : palette.controlBorder;
    const border = props.error ? palette.tones.danger : isFilled ? fill : edge;
    const borderWidth = edgeWidth(brush, props);
    brush.box(0, y, size, size, {
      fill,
      border,
      borderWidth,
      radius: radius.check,
      fillAlpha: alpha,
      borderAlpha: alpha,
    });
    if (isFilled) brush.icon(1, y + 1, size - 2, isMixed ? 'minus' : 'check', palette.onAccent, alpha);
    shared.paintLabel(brush, look);
    if (state.ring) brush.ring(0, y, size, size, radius.check);
  },
  create: (document) => shared.create(document),
  describe(elements, look) {
    shared.describe(elements, look);
    const { check } = elements.parts;
    if (check instanceof HTMLInputElement) check.indeterminate = isShownMixed(look);
  },
};

function isShownMixed({ props, state }: NodeLook<'checkbox'>): boolean {
  return props.mixed === true && state.edited === null;
}
