import type { ButtonProps } from '../../../../shared/ui/controls/props.js';
import { IS_MAC, shownShortcut, spokenShortcut } from '../../commands/chords.js';
import { styleSizing } from '../../layout/flex-style.js';
import { YogaAlign } from '../../layout/yoga.js';
import type { BoxStyle } from '../../paint/brush.js';
import { openMenuAround } from '../../popups/context-menus.js';
import { make, setAttribute, setText } from '../../semantics/elements.js';
import type { TextMeasurer } from '../../text/text-measurer.js';
import type { Colour, Theme } from '../../theme.js';
import type { KindDefinition, NodeLook } from '../kind.js';

export const button: KindDefinition<'button'> = {
  layout(yoga, props, { axis, stretched, theme }) {
    styleSizing(yoga, props, { axis, minHeight: theme.control.height });
    // A button in a column is as wide as its label asks for; hot code widens it by `width`.
    yoga.setAlignSelf(stretched && props.width === undefined ? YogaAlign.FlexStart : YogaAlign.Auto);
  },
  measure(props, maxWidth, { theme, text }) {
    return { width: Math.min(naturalWidth(props, theme, text), maxWidth), height: theme.control.height };
  },
  paint(brush, look) {
    const { props, width, height, theme, state } = look;
    const { control, radius } = theme;
    const alpha = props.disabled ? theme.disabled : 1;
    const colours = coloursOf(look);
    if (colours.box) {
      brush.box(0, 0, width, height, {
        fillAlpha: alpha,
        borderAlpha: alpha,
        ...colours.box,
        radius: radius.control,
      });
    }
    const iconY = (height - control.icon) / 2;
    if (props.iconOnly && props.icon) {
      brush.icon((width - control.icon) / 2, iconY, control.icon, props.icon, colours.ink, alpha);
    } else {
      const iconWidth = props.icon ? control.icon + control.gap : 0;
      const hint = hintOf(props, brush.text);
      const hintWidth = hint ? hint.width + theme.space.s : 0;
      const room = width - 2 * control.padding - iconWidth - hintWidth;
      const label = brush.text.set(props.label, 'label', Math.ceil(room + 0.5), false);
      let x = Math.max(control.padding, (width - iconWidth - label.width - hintWidth) / 2);
      if (props.icon) brush.icon(x, iconY, control.icon, props.icon, colours.ink, alpha);
      x += iconWidth;
      brush.lines(x, (height - label.height) / 2, label, { face: 'label', colour: colours.ink, alpha });
      if (hint) {
        brush.lines(x + label.width + theme.space.s, (height - hint.height) / 2, hint, {
          face: 'caption',
          colour: colours.hint,
          alpha,
        });
      }
    }
    if (state.ring) brush.ring(0, 0, width, height, radius.control);
  },
  create: (document) => ({ main: make(document, 'button', 'rk-press'), parts: {} }),
  describe({ main }, { props }) {
    setText(main, props.label);
    setAttribute(main, 'type', 'button');
    setAttribute(main, 'disabled', props.disabled ? '' : null);
    setAttribute(main, 'aria-haspopup', props.opensMenu ? 'menu' : null);
    setAttribute(main, 'aria-pressed', props.pressed === undefined ? null : String(props.pressed));
    setAttribute(main, 'aria-keyshortcuts', props.shortcut && spokenShortcut(props.shortcut, IS_MAC));
  },
  // What only opens a menu is found by what is in that.
  commands: ({ key, props: { label, shortcut, icon, opensMenu } }) =>
    opensMenu ? [] : [{ label, shortcut, icon, run: (act) => act.send({ type: 'press', key }) }],
  handlers: {
    click(event, _part, { key, props }, { send, popups, item }) {
      const by = event instanceof MouseEvent && event.detail > 0 ? 'pointer' : 'keys';
      if (props.opensMenu) openMenuAround(popups, item, by);
      else send({ type: 'press', key });
    },
  },
};

function naturalWidth(props: Readonly<ButtonProps>, theme: Theme, text: TextMeasurer): number {
  const { control } = theme;
  if (props.iconOnly && props.icon) return control.height;
  const icon = props.icon ? control.icon + control.gap : 0;
  const hint = hintOf(props, text);
  const label = text.width(props.label, 'label');
  return Math.ceil(label + icon + (hint ? hint.width + theme.space.s : 0)) + 2 * control.padding;
}

function hintOf(props: Readonly<ButtonProps>, text: TextMeasurer) {
  return props.shortcut
    ? text.set(shownShortcut(props.shortcut, IS_MAC), 'caption', Number.POSITIVE_INFINITY, false)
    : null;
}

interface ButtonColours {
  readonly box: BoxStyle | null;
  readonly ink: Colour;
  /** Of the keys that press it. */
  readonly hint: Colour;
}

function coloursOf(look: NodeLook<'button'>): ButtonColours {
  const { props, theme, state } = look;
  const { palette } = theme;
  const isOnAccent = props.look === 'primary' && !props.disabled;
  const hint = isOnAccent ? palette.onAccent : palette.tones.muted;
  const shaded = { ...shadesOf(look), hint };
  if (!theme.flat || props.disabled) return shaded;
  if (state.press !== null) {
    const { selection, onSelection } = palette;
    return { box: { fill: selection }, ink: onSelection, hint: onSelection };
  }
  if (state.hover === null) return shaded;
  const edge = { border: palette.controlBorderHover, borderWidth: theme.ring.width };
  return { ...shaded, box: { ...shaded.box, ...edge } };
}

function shadesOf({ props, theme, state }: NodeLook<'button'>): Pick<ButtonColours, 'box' | 'ink'> {
  const { surfaces, surfaceBorder, tones, border, onAccent, accentHover, accentPressed } = theme.palette;
  const { controlBorder, controlBorderHover } = theme.palette;
  const pressed = state.press !== null && !props.disabled;
  const hovered = state.hover !== null && !props.disabled;
  const rest = pressed ? surfaces[1] : hovered ? surfaces[3] : surfaces[2];
  // Half an accent is mud: what cannot be pressed has none, and is still seen as a button.
  if (props.disabled && props.look === 'primary')
    return { box: { fill: surfaces[3], fillAlpha: 1, border }, ink: tones.default };
  // On is told by the edge too, not by the colour of the ink alone.
  if (props.pressed && (props.look ?? 'default') !== 'primary') {
    return { box: { fill: pressed ? surfaces[1] : surfaces[3], border: tones.accent }, ink: tones.accent };
  }
  switch (props.look ?? 'default') {
    case 'primary':
      return { box: { fill: pressed ? accentPressed : hovered ? accentHover : tones.accent }, ink: onAccent };
    case 'ghost':
      return {
        // Where shades are alike, its edge shows where it is.
        box:
          pressed || hovered
            ? {
                fill: pressed ? surfaces[2] : surfaces[3],
                ...(surfaceBorder === null ? {} : { border: surfaceBorder }),
              }
            : null,
        ink: hovered || pressed ? tones.default : tones.secondary,
      };
    case 'danger':
      return { box: { fill: rest, border: tones.danger }, ink: tones.danger };
    case 'default':
      return {
        box: { fill: rest, border: hovered ? controlBorderHover : controlBorder },
        ink: tones.default,
      };
  }
}
