import type { IconName } from '../../../../shared/ui/icon-names.js';
import type { ToastProps } from '../../../../shared/ui/popups/props.js';
import type { Rect } from '../../layout/place.js';
import { make, setAttribute, setBox, setText } from '../../semantics/elements.js';
import type { Theme } from '../../theme.js';
import { graced } from '../captions.js';
import type { KindDefinition, NodeActions, NodeLook } from '../kind.js';

const ICONS: Readonly<Record<ToastProps['tone'], IconName>> = {
  info: 'info',
  success: 'check-circle',
  warning: 'alert',
  danger: 'x-circle',
};

/** Something that is told in passing. It may be put away, and does not go while the pointer or the focus is on it. */
export const toast: KindDefinition<'toast'> = {
  layout(yoga) {
    yoga.setFlexShrink(0);
  },
  measure({ text }, maxWidth, { theme, text: measurer }) {
    const around = left(theme) + right(theme);
    const set = measurer.set(text, 'body', maxWidth - around, true);
    const height = Math.max(set.height, theme.control.icon) + 2 * theme.space.m;
    return { width: Math.min(Math.ceil(set.width) + around, maxWidth), height };
  },
  paint(brush, look) {
    const { props, state, width, height, theme } = look;
    const { palette, radius, shadow, space, control, faces } = theme;
    brush.shadow(0, shadow.y, width, height, radius.window, shadow.focused);
    const tone = palette.tones[props.tone];
    brush.box(0, 0, width, height, { fill: palette.popup, border: tone, radius: radius.window });
    brush.icon(
      space.m,
      space.m + (faces.body.lineHeight - control.icon) / 2,
      control.icon,
      ICONS[props.tone],
      tone,
    );
    const room = graced(width - left(theme) - right(theme));
    const text = brush.text.set(props.text, 'body', room, true);
    brush.lines(left(theme), space.m, text, { face: 'body', colour: palette.tones.default });
    const { x, y, width: size } = dismissBox(look);
    const isHovered = state.hover === 'dismiss';
    const isPressed = state.press === 'dismiss';
    if (isHovered || isPressed) {
      brush.box(x, y, size, size, { fill: palette.surfaces[isPressed ? 1 : 3], radius: radius.control });
    }
    const inset = (size - control.icon) / 2;
    const ink = isHovered ? palette.tones.default : palette.tones.secondary;
    brush.icon(x + inset, y + inset, control.icon, 'close', ink);
    if (state.ring === 'dismiss') brush.ring(x, y, size, size, radius.control);
  },
  create(document) {
    const main = make(document, 'div', 'rk-solid');
    const text = make(document, 'div', 'rk-body');
    const dismiss = make(document, 'button', 'rk-press');
    dismiss.type = 'button';
    dismiss.setAttribute('aria-label', 'Close notice');
    main.append(text, dismiss);
    return { main, parts: { text, dismiss } };
  },
  describe({ main, parts: { text, dismiss } }, look) {
    const { props, width, height, theme } = look;
    setAttribute(main, 'role', props.urgent ? 'alert' : null);
    if (!text || !dismiss) return;
    setText(text, props.text);
    setBox(text, left(theme), theme.space.m, width - left(theme) - right(theme), height - 2 * theme.space.m);
    const box = dismissBox(look);
    setBox(dismiss, box.x, box.y, box.width, box.height);
  },
  handlers: {
    // It does not take the focus from where the user works.
    mousedown: (event) => event.preventDefault(),
    click(_event, part, { key }, { send }) {
      if (part === 'dismiss') send({ type: 'press', key });
    },
    pointerover: (_event, _part, look, act) => hold(look, act, true),
    pointerout: (_event, _part, look, act) => hold(look, act, false),
    focusin: (_event, _part, look, act) => hold(look, act, true),
    focusout: (_event, _part, look, act) => hold(look, act, false),
  },
};

function hold({ key }: NodeLook, { send }: NodeActions, on: boolean): void {
  send({ type: 'hold', key, on });
}

/** Before the text, CSS px: the icon. */
function left({ space, control }: Theme): number {
  return space.m + control.icon + control.gap;
}

/** After the text, CSS px: the button that puts it away. */
function right({ space, control }: Theme): number {
  return control.compact + space.m;
}

function dismissBox({ width, theme }: NodeLook): Rect {
  const { space, control, faces } = theme;
  const size = control.compact;
  // On the text's first line.
  return {
    x: width - space.s - size,
    y: space.m + (faces.body.lineHeight - size) / 2,
    width: size,
    height: size,
  };
}
