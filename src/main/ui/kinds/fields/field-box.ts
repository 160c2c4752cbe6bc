import type { Data } from '../../../../shared/data.js';
import type { Rect } from '../../layout/place.js';
import type { Brush, TextStyleChoice } from '../../paint/brush.js';
import type { Theme } from '../../theme.js';
import { edgeWidth } from '../captions.js';
import type { NodeLook } from '../kind.js';
import { alignmentOf } from '../text/alignment.js';
import { paintAligned } from '../text/paint-aligned.js';

/** Fields ask for this much width by themselves, CSS px. */
export const NATURAL_WIDTH = 180;

/** No letter of any of the themes' faces is narrower than this share of its size. */
const NARROWEST = 0.18;

/** The box that all fields are drawn in. @param focused It has the focus, by whatever means. */
export function paintFieldBox(
  brush: Brush,
  look: NodeLook & { readonly props: { readonly disabled?: boolean; readonly error?: string | undefined } },
  box: Rect,
  focused: boolean,
): void {
  const { props, state, theme } = look;
  const { palette } = theme;
  const alpha = props.disabled ? theme.disabled : 1;
  const hovered = state.hover !== null && !props.disabled;
  const border = props.error
    ? palette.tones.danger
    : focused
      ? palette.focus
      : hovered
        ? palette.controlBorderHover
        : palette.controlBorder;
  brush.box(box.x, box.y, box.width, box.height, {
    fill: palette.field,
    border,
    borderWidth: focused ? theme.ring.width : edgeWidth(brush, props),
    radius: theme.radius.control,
    fillAlpha: alpha,
    borderAlpha: alpha,
  });
}

/** The text as the user sees it: what was typed, until hot code has seen it. */
export function shownText(value: string, edited: Data | null): string {
  return typeof edited === 'string' ? edited : value;
}

export function inkOf(
  theme: Theme,
  isPlaceholder: boolean,
  isDisabled: boolean | undefined,
): TextStyleChoice {
  const { tones, placeholder } = theme.palette;
  return {
    face: 'body',
    colour: isPlaceholder ? placeholder : tones.default,
    alpha: isDisabled ? theme.disabled : 1,
  };
}

/**
 * As much of a text as can be seen on so many lines: of a long one only the beginning is looked at.
 * @param room Width of a line, CSS px.
 */
export function seen(text: string, room: number, rows: number, theme: Theme): string {
  const most = Math.ceil((Math.max(0, room) / (NARROWEST * theme.faces.body.size) + 2) * (rows + 1));
  return text.length <= most ? text : text.slice(0, most);
}

/** One line of it, vertically in the middle of the box. */
export function paintLine(brush: Brush, text: string, box: Rect, ink: TextStyleChoice): void {
  const line = brush.text.set(seen(text, box.width, 1, brush.theme), 'body', Math.max(0, box.width), false);
  const y = box.y + (box.height - line.height) / 2;
  paintAligned(brush, box.x, y, box.width, line, alignmentOf(text), ink);
}
