import type { ChoiceProps } from '../../../../shared/ui/popups/props.js';
import type { Brush } from '../../paint/brush.js';
import { make, setAttribute, setText } from '../../semantics/elements.js';
import type { TextMeasurer } from '../../text/text-measurer.js';
import type { Colour, Theme } from '../../theme.js';
import type { KindDefinition, NodeLook } from '../kind.js';
import { elementId } from './element-id.js';

/** With less room than this nothing can be read of where a row is to be found, CSS px. */
const MIN_DETAIL = 24;

export const choice: KindDefinition<'choice'> = {
  layout(yoga, _props, { theme }) {
    yoga.setFlexShrink(0);
    yoga.setHeight(theme.control.height);
  },
  measure(props, maxWidth, { theme, text }) {
    return { width: Math.min(naturalWidth(props, theme, text), maxWidth), height: theme.control.height };
  },
  paint(brush, look) {
    const { props, state, width, height, theme } = look;
    const { control, palette, radius, space } = theme;
    const { tones } = palette;
    const alpha = props.disabled ? theme.disabled : 1;
    const ink = props.danger ? tones.danger : tones.default;
    const lit = props.active || props.expanded;
    if (lit) {
      const pressed = state.press !== null && !props.disabled;
      brush.box(0, 0, width, height, {
        fill: ink,
        fillAlpha: pressed ? 0.2 : 0.12,
        ...(props.active && props.keyed ? { border: palette.focus, borderWidth: theme.ring.width } : {}),
        radius: radius.control,
      });
    }
    const iconY = (height - control.icon) / 2;
    let x: number = space.s;
    if (props.marked) {
      paintMark(brush, look, x, iconY, ink, alpha);
      x += control.icon + control.gap;
    }
    const end = width - space.s;
    const hintEnd = props.expands ? end - control.icon : end;
    if (props.expands) brush.icon(hintEnd, iconY, control.icon, 'chevron-right', tones.secondary, alpha);
    // All that the label leaves it, and half if that is long.
    const around = hintEnd - x;
    const hintRoom = Math.max(0, around / 2, around - brush.text.width(props.label, 'body') - space.l);
    const hint = props.hint ? brush.text.set(props.hint, 'caption', hintRoom, false) : null;
    const room = hintEnd - x - (hint ? hint.width + space.l : 0);
    const labelEnd = paintLabel(brush, look, x, Math.ceil(room + 0.5), ink, alpha);
    paintDetail(brush, look, labelEnd, x + room, alpha);
    if (!hint) return;
    const colour = props.active ? tones.secondary : tones.muted;
    brush.lines(hintEnd - hint.width, (height - hint.height) / 2, hint, { face: 'caption', colour, alpha });
  },
  create: (document) => ({ main: make(document, 'div', 'rk-press'), parts: {} }),
  describe({ main }, { key, props }) {
    setAttribute(main, 'id', elementId(key));
    setText(main, props.label);
    setAttribute(main, 'role', props.role);
    const isOption = props.role === 'option';
    setAttribute(main, 'aria-selected', isOption ? String(props.checked === true) : null);
    const isSwitch = props.role === 'menuitemcheckbox' || props.role === 'menuitemradio';
    setAttribute(main, 'aria-checked', isSwitch ? String(props.checked === true) : null);
    setAttribute(main, 'aria-disabled', props.disabled ? 'true' : null);
    setAttribute(main, 'aria-haspopup', props.expands ? 'menu' : null);
    setAttribute(main, 'aria-expanded', props.expands ? String(props.expanded === true) : null);
    setAttribute(main, 'aria-posinset', String(props.position));
    setAttribute(main, 'aria-setsize', String(props.size));
    setAttribute(main, 'aria-keyshortcuts', props.shortcut);
    setAttribute(main, 'aria-description', describing(props));
  },
  handlers: {
    click: (_event, _part, { key }, { send }) => send({ type: 'press', key }),
  },
};

function paintMark(
  brush: Brush,
  { props, height, theme }: NodeLook<'choice'>,
  x: number,
  iconY: number,
  ink: Colour,
  alpha: number,
): void {
  const { control, palette } = theme;
  if (props.role === 'menuitemradio') {
    if (!props.checked) return;
    const size = control.icon / 2;
    const middle = x + (control.icon - size) / 2;
    const style = { fill: palette.tones.accent, fillAlpha: alpha, radius: size / 2 };
    brush.box(middle, (height - size) / 2, size, size, style);
  } else if (props.checked) {
    brush.icon(x, iconY, control.icon, 'check', palette.tones.accent, alpha);
  } else if (props.icon) {
    brush.icon(x, iconY, control.icon, props.icon, ink, alpha);
  }
}

/** The label, the parts that were looked for marked. Returns where it ends. */
function paintLabel(
  brush: Brush,
  { props, height, theme }: NodeLook<'choice'>,
  x: number,
  room: number,
  colour: Colour,
  alpha: number,
): number {
  const label = brush.text.set(props.label, 'body', room, false);
  const y = (height - label.height) / 2;
  const [line = ''] = label.lines;
  const { tones } = theme.palette;
  const { matches = [] } = props;
  for (let index = 0; index + 1 < matches.length; index += 2) {
    const start = matches[index] ?? 0;
    const length = Math.min(matches[index + 1] ?? 0, line.length - start);
    if (length <= 0) continue;
    const from = brush.text.width(line.slice(0, start), 'body');
    const to = brush.text.width(line.slice(0, start + length), 'body');
    brush.box(x + from, y + label.height - 3, to - from, 2, { fill: tones.accent, fillAlpha: alpha });
  }
  brush.lines(x, y, label, { face: 'body', colour, alpha });
  return x + label.width;
}

/** What there is room for of where it is to be found, on the label's own base line. */
function paintDetail(
  brush: Brush,
  { props, height, theme }: NodeLook<'choice'>,
  from: number,
  end: number,
  alpha: number,
): void {
  const { space, palette } = theme;
  const x = from + space.m;
  if (!props.detail || end - x < MIN_DETAIL) return;
  const detail = brush.text.set(props.detail, 'caption', Math.ceil(end - x), false);
  const colour = props.active ? palette.tones.secondary : palette.tones.muted;
  brush.lines(x, (height - detail.height) / 2, detail, { face: 'caption', colour, alpha });
}

/** What is read out after the label. A menu's rows have their shortcut as an attribute of its own. */
function describing({ detail, hint, shortcut }: Readonly<ChoiceProps>): string | null {
  const parts = [detail, shortcut ? undefined : hint].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : null;
}

function naturalWidth(props: Readonly<ChoiceProps>, theme: Theme, text: TextMeasurer): number {
  const { control, space } = theme;
  const mark = props.marked ? control.icon + control.gap : 0;
  const hint = props.hint ? text.width(props.hint, 'caption') + space.xl : 0;
  const detail = props.detail ? text.width(props.detail, 'caption') + space.m : 0;
  const chevron = props.expands ? control.icon + space.s : 0;
  return Math.ceil(text.width(props.label, 'body') + detail + hint) + mark + chevron + 2 * space.s;
}
