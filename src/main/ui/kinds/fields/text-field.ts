import { styleSizing } from '../../layout/flex-style.js';
import type { Rect } from '../../layout/place.js';
import { make, setAttribute, setBox, setStyle } from '../../semantics/elements.js';
import {
  boxBetween,
  captionedWidth,
  createCaptions,
  describeCaptions,
  paintCaptions,
  roomAround,
} from '../captions.js';
import type { KindDefinition, NodeLook } from '../kind.js';
import { inkOf, NATURAL_WIDTH, paintFieldBox, paintLine, shownText } from './field-box.js';
import { createInput, describeDirection, describeField, isField } from './field-element.js';

type Look = NodeLook<'textField'>;

export const textField: KindDefinition<'textField'> = {
  edits: 'text',
  layout(yoga, props, { axis, theme }) {
    styleSizing(yoga, props, { axis, shrinks: true, minHeight: theme.control.height });
  },
  measure(props, maxWidth, context, isExact) {
    const width = captionedWidth(props, NATURAL_WIDTH, maxWidth, context, isExact);
    const { above, below } = roomAround(props, width, context);
    return { width, height: above + context.theme.control.height + below };
  },
  paint(brush, look) {
    const { props, state, theme } = look;
    const box = boxOf(look);
    paintCaptions(brush, look, box);
    paintFieldBox(brush, look, box, state.editing);
    const alpha = props.disabled ? theme.disabled : 1;
    const size = theme.control.icon;
    const { muted, secondary, default: full } = theme.palette.tones;
    if (props.icon) {
      brush.icon(theme.space.s, box.y + (box.height - size) / 2, size, props.icon, muted, alpha);
    }
    const clear = clearBox(look, box);
    if (clear) {
      const lit = state.hover === 'clear' || state.press === 'clear';
      const x = clear.x + (clear.width - size) / 2;
      brush.icon(x, clear.y + (clear.height - size) / 2, size, 'close', lit ? full : secondary);
    }
    if (state.editing) return;
    const value = shownText(props.value, state.edited);
    const { left, right } = paddingOf(look, box);
    const room = { x: left, y: box.y, width: box.width - left - right, height: box.height };
    paintLine(brush, value || (props.placeholder ?? ''), room, inkOf(theme, value === '', props.disabled));
  },
  create(document) {
    const main = make(document, 'div');
    const field = createInput(document);
    const clear = make(document, 'button', 'rk-press');
    clear.type = 'button';
    // Keys clear a field by themselves: Ctrl+A and Delete.
    clear.tabIndex = -1;
    const { label, error } = createCaptions(field);
    main.append(label, field, clear, error);
    return { main, parts: { field, clear, label, error } };
  },
  describe({ parts }, look) {
    const { props, state } = look;
    const { field, clear } = parts;
    if (!isField(field) || !clear) return;
    const input = props.input ?? 'text';
    describeField(field, props, state.editing, input === 'text' || input === 'search');
    describeDirection(field, shownText(props.value, state.edited) || (props.placeholder ?? ''));
    setAttribute(field, 'inputmode', input);
    setAttribute(field, 'enterkeyhint', input === 'search' ? 'search' : 'done');
    const box = boxOf(look);
    const { left, right } = paddingOf(look, box);
    setBox(field, box.x, box.y, box.width, box.height);
    setStyle(field.style, 'paddingLeft', `${left}px`);
    setStyle(field.style, 'paddingRight', `${right}px`);
    const cross = clearBox(look, box);
    setAttribute(clear, 'aria-label', `Clear ${props.label}`);
    setStyle(clear.style, 'display', cross ? 'block' : 'none');
    if (cross) setBox(clear, cross.x, cross.y, cross.width, cross.height);
    describeCaptions(parts, field, look, box);
  },
  handlers: {
    // The field keeps the focus.
    mousedown(event, part) {
      if (part === 'clear') event.preventDefault();
    },
    click(event, part) {
      if (part !== 'clear' || !(event.target instanceof Element)) return;
      const field = event.target.parentElement?.querySelector('input');
      if (!field) return;
      field.focus();
      field.select();
      // As if it were typed: so it can be undone, and it is told as any edit is.
      field.ownerDocument.execCommand('delete');
    },
  },
};

function boxOf(look: Look): Rect {
  return { ...boxBetween(look), height: look.theme.control.height };
}

/** Where the button is that empties the field; null when there is nothing to empty. */
function clearBox({ props, state, theme }: Look, box: Rect): Rect | null {
  if (!props.clearable || props.disabled || shownText(props.value, state.edited) === '') return null;
  const inset = theme.space.xs / 2;
  const size = box.height - 2 * inset;
  return { x: box.width - inset - size, y: box.y + inset, width: size, height: size };
}

function paddingOf(look: Look, box: Rect): { left: number; right: number } {
  const { props, theme } = look;
  const clear = clearBox(look, box);
  return {
    left: theme.space.s + (props.icon ? theme.control.icon + theme.control.gap : 0),
    right: clear ? box.width - clear.x : theme.space.s,
  };
}
