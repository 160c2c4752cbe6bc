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
import { createInput, describeField } from './field-element.js';

/** More dots than this tell nothing. */
const MOST_DOTS = 200;

export const passwordField: KindDefinition<'passwordField'> = {
  edits: 'secret',
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
    const eye = eyeBox(look, box);
    const size = theme.control.icon;
    const lit = (state.hover === 'reveal' || state.press === 'reveal') && !props.disabled;
    const { secondary, default: full } = theme.palette.tones;
    brush.icon(
      eye.x + (eye.width - size) / 2,
      eye.y + (eye.height - size) / 2,
      size,
      state.revealed ? 'eye-off' : 'eye',
      lit ? full : secondary,
      props.disabled ? theme.disabled : 1,
    );
    if (state.ring === 'reveal') brush.ring(eye.x, eye.y, eye.width, eye.height, theme.radius.control);
    if (state.editing) return;
    const value = shownText(props.value, state.edited);
    const dots = '•'.repeat(Math.min(value.length, MOST_DOTS));
    const room = { x: theme.space.s, y: box.y, width: eye.x - theme.space.s, height: box.height };
    const shown = value === '' ? (props.placeholder ?? '') : state.revealed ? value : dots;
    paintLine(brush, shown, room, inkOf(theme, value === '', props.disabled));
  },
  create(document) {
    const main = make(document, 'div');
    const field = createInput(document, 'password');
    const reveal = make(document, 'button', 'rk-press');
    reveal.type = 'button';
    const { label, error } = createCaptions(field);
    main.append(label, field, reveal, error);
    return { main, parts: { field, reveal, label, error } };
  },
  describe({ parts }, look) {
    const { props, state, theme } = look;
    const { field, reveal } = parts;
    if (!field || !reveal) return;
    const box = boxOf(look);
    const eye = eyeBox(look, box);
    describeField(field, props, state.editing, false);
    setAttribute(field, 'type', state.revealed ? 'text' : 'password');
    setAttribute(field, 'autocapitalize', 'off');
    setBox(field, box.x, box.y, box.width, box.height);
    setStyle(field.style, 'paddingRight', `${box.width - eye.x + theme.space.xs}px`);
    setAttribute(reveal, 'aria-label', `Show ${props.label}`);
    setAttribute(reveal, 'aria-pressed', String(state.revealed));
    setAttribute(reveal, 'disabled', props.disabled ? '' : null);
    setBox(reveal, eye.x, eye.y, eye.width, eye.height);
    describeCaptions(parts, field, look, box);
  },
  handlers: {
    // The field keeps the focus.
    mousedown(event, part) {
      if (part === 'reveal') event.preventDefault();
    },
    click(_event, part, { state }, { reveal }) {
      if (part === 'reveal') reveal(!state.revealed);
    },
  },
};

function boxOf(look: NodeLook<'passwordField'>): Rect {
  return { ...boxBetween(look), height: look.theme.control.height };
}

/** Where the button is that shows the text. */
function eyeBox({ theme }: NodeLook, box: Rect): Rect {
  const inset = theme.space.xs / 2;
  const size = box.height - 2 * inset;
  return { x: box.width - inset - size, y: box.y + inset, width: size, height: size };
}
