import type { Data } from '../../../../shared/data.js';
import type { DragNumberProps } from '../../../../shared/ui/controls/props.js';
import { styleSizing } from '../../layout/flex-style.js';
import type { Rect } from '../../layout/place.js';
import type { Brush } from '../../paint/brush.js';
import { make, setAttribute, setBox } from '../../semantics/elements.js';
import {
  boxBetween,
  captionedWidth,
  createCaptions,
  describeCaptions,
  paintCaptions,
  roomAround,
} from '../captions.js';
import { inkOf, paintFieldBox } from '../fields/field-box.js';
import { createInput, describeField } from '../fields/field-element.js';
import type { KindDefinition, NodeLook } from '../kind.js';
import { dragNumberHandlers } from './drag-number-input.js';
import { figures, readNumber, shownNumber } from './numbers.js';

type Look = NodeLook<'dragNumber'>;

const NATURAL_WIDTH = 120;

export const dragNumber: KindDefinition<'dragNumber'> = {
  layout(yoga, props, { axis, theme }) {
    styleSizing(yoga, props, { axis, shrinks: true, minHeight: theme.control.height });
  },
  measure(props, maxWidth, context, isExact) {
    const said = withError(props, context.edited);
    const width = captionedWidth(said, NATURAL_WIDTH, maxWidth, context, isExact);
    const { above, below } = roomAround(said, width, context);
    return { width, height: above + context.theme.control.height + below };
  },
  paint(brush, ownLook) {
    const look = saying(ownLook);
    const { props, state, theme } = look;
    const box = boxOf(look);
    paintCaptions(brush, look, box);
    paintFieldBox(brush, look, box, state.ring !== null || state.editing);
    if (state.editing) return;
    const text = brush.text.set(shownNumber(numberOf(look), props), 'body', box.width, false);
    const x = (box.width - text.width) / 2;
    brush.lines(x, box.y + (box.height - text.height) / 2, text, inkOf(theme, false, props.disabled));
    if (state.hover !== null && !props.disabled) paintArrows(brush, look, box, x);
  },
  create(document) {
    const main = make(document, 'div');
    const input = createInput(document);
    input.classList.add('rk-number');
    input.setAttribute('role', 'spinbutton');
    input.inputMode = 'decimal';
    const { label, error } = createCaptions(input);
    main.append(label, input, error);
    return { main, parts: { number: input, label, error } };
  },
  describe({ parts }, ownLook) {
    const { number: input } = parts;
    if (!(input instanceof HTMLInputElement)) return;
    const look = saying(ownLook);
    const { props, state } = look;
    const value = numberOf(look);
    describeField(input, props, state.editing, false);
    setAttribute(input, 'aria-valuenow', String(value));
    setAttribute(input, 'aria-valuetext', shownNumber(value, props));
    setAttribute(input, 'aria-valuemin', props.min === undefined ? null : String(props.min));
    setAttribute(input, 'aria-valuemax', props.max === undefined ? null : String(props.max));
    const text = figures(value, props);
    if (!state.editing && input.value !== text) {
      input.value = text;
      // What is typed next takes the whole number's place.
      if (input.ownerDocument.activeElement === input) input.select();
    }
    const box = boxOf(look);
    setBox(input, box.x, box.y, box.width, box.height);
    describeCaptions(parts, input, look, box);
  },
  handlers: dragNumberHandlers,
};

/** As the user set it, until hot code has seen that. */
function numberOf({ props, state }: Look): number {
  return typeof state.edited === 'number' ? state.edited : props.value;
}

function boxOf(look: Look): Rect {
  return { ...boxBetween(look), height: look.theme.control.height };
}

/** What is written and is no number is said at once; hot code never hears of it. */
function withError(props: Readonly<DragNumberProps>, edited: Data | null): Readonly<DragNumberProps> {
  if (typeof edited !== 'string' || readNumber(edited, props) !== null) return props;
  return { ...props, error: 'This is not a number.' };
}

function saying(look: Look): Look {
  return { ...look, props: withError(look.props, look.state.edited) };
}

/** That it can be dragged to either side, where there is room to say so. */
function paintArrows(brush: Brush, { theme }: Look, box: Rect, textX: number): void {
  const size = theme.space.m;
  const { xs } = theme.space;
  if (textX < size + 2 * xs) return;
  const y = box.y + (box.height - size) / 2;
  const colour = theme.palette.tones.muted;
  brush.icon(xs, y, size, 'chevron-left', colour);
  brush.icon(box.width - xs - size, y, size, 'chevron-right', colour);
}
