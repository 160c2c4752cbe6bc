import { styleSizing } from '../../layout/flex-style.js';
import type { Rect } from '../../layout/place.js';
import type { Brush } from '../../paint/brush.js';
import { make, setAttribute, setBox } from '../../semantics/elements.js';
import type { TextMeasurer } from '../../text/text-measurer.js';
import {
  boxBetween,
  captionedWidth,
  createCaptions,
  describeCaptions,
  paintCaptions,
  roomAround,
} from '../captions.js';
import type { KindDefinition, NodeLook } from '../kind.js';
import { shownNumber } from './numbers.js';
import { roundness } from './toggle.js';

type Look = NodeLook<'slider'>;

const NATURAL_WIDTH = 180;

export const slider: KindDefinition<'slider'> = {
  layout(yoga, props, { axis, theme }) {
    styleSizing(yoga, props, { axis, shrinks: true, minHeight: theme.control.height });
  },
  measure(props, maxWidth, context, isExact) {
    const width = captionedWidth(props, NATURAL_WIDTH, maxWidth, context, isExact);
    const { above, below } = roomAround(props, width, context);
    return { width, height: above + context.theme.control.height + below };
  },
  paint(brush, look) {
    const { props, theme, state, width } = look;
    const { palette, control } = theme;
    const box = boxOf(look);
    const figure = brush.text.set(shownNumber(numberOf(look), props), 'caption', width, false);
    paintCaptions(brush, look, box, Math.max(0, width - figure.width - theme.space.s));
    const alpha = props.disabled ? theme.disabled : 1;
    const figureY = props.labelHidden ? box.y + (box.height - figure.height) / 2 : 0;
    brush.lines(width - figure.width, figureY, figure, {
      face: 'caption',
      colour: palette.tones.default,
      alpha,
    });
    const track = trackOf(look, brush.text);
    const middle = track.y + track.height / 2;
    const hovered = state.hover !== null && !props.disabled;
    const pressed = state.press !== null && !props.disabled;
    const own = pressed ? palette.accentPressed : hovered ? palette.accentHover : palette.tones.accent;
    const accent = props.error ? palette.tones.danger : own;
    const thickness = theme.space.xs;
    const line = { radius: roundness(theme, thickness), fillAlpha: alpha };
    brush.box(track.x, middle - thickness / 2, track.width, thickness, {
      ...line,
      fill: palette.surfaces[3],
      border: palette.controlBorder,
      borderAlpha: alpha,
    });
    // What is filled begins at nothing: at 0, if there is such.
    const from = props.min < 0 ? placeOf(Math.min(0, props.max), look, track) : track.x;
    const to = placeOf(numberOf(look), look, track);
    const start = Math.min(from, to);
    if (from !== to) {
      brush.box(start, middle - thickness / 2, Math.abs(to - from), thickness, { ...line, fill: accent });
    }
    paintTicks(brush, look, track);
    const size = control.check;
    const left = to - size / 2;
    const top = middle - size / 2;
    const radius = roundness(theme, size);
    // The thumb stands off from the track, which does not show through it either when it is disabled.
    brush.box(left, top, size, size, { fill: palette.surfaces[1], radius });
    const edge = theme.ring.width;
    const inner = size - 2 * edge;
    brush.box(left + edge, top + edge, inner, inner, {
      fill: accent,
      fillAlpha: alpha,
      radius: roundness(theme, inner),
    });
    if (state.ring) brush.ring(left, top, size, size, radius);
  },
  create(document) {
    const main = make(document, 'div');
    const track = make(document, 'input', 'rk-slide');
    track.type = 'range';
    const { label, error } = createCaptions(track);
    main.append(label, track, error);
    return { main, parts: { track, label, error } };
  },
  describe({ parts }, look) {
    const { track: input } = parts;
    if (!(input instanceof HTMLInputElement)) return;
    const { props, text } = look;
    const value = numberOf(look);
    setAttribute(input, 'aria-label', props.label);
    setAttribute(input, 'min', String(props.min));
    setAttribute(input, 'max', String(props.max));
    setAttribute(input, 'step', String(props.step ?? 1));
    setAttribute(input, 'aria-valuetext', shownNumber(value, props));
    setAttribute(input, 'disabled', props.disabled ? '' : null);
    if (input.valueAsNumber !== value) input.value = String(value);
    const track = trackOf(look, text);
    setBox(input, track.x, track.y, track.width, track.height);
    describeCaptions(parts, input, look, boxOf(look));
  },
  handlers: {
    input(event, _part, { key }, { send, setEdited }) {
      if (!(event.target instanceof HTMLInputElement)) return;
      const value = event.target.valueAsNumber;
      setEdited(value);
      send({ type: 'change', key, value });
    },
  },
};

/** As the user slid it, until hot code has seen that. */
function numberOf({ props, state }: Look): number {
  return typeof state.edited === 'number' ? state.edited : props.value;
}

function boxOf(look: Look): Rect {
  return { ...boxBetween(look), height: look.theme.control.height };
}

/** Where it slides: beside its figure, when that is not above. */
function trackOf(look: Look, text: TextMeasurer): Rect {
  const box = boxOf(look);
  const { props, theme } = look;
  if (!props.labelHidden) return box;
  const widest = Math.max(
    ...[props.min, props.max].map((value) => text.width(shownNumber(value, props), 'caption')),
  );
  return { ...box, width: Math.max(0, box.width - Math.ceil(widest) - theme.space.s) };
}

/** Middle of the thumb at that value, CSS px: as the browser has it, the thumb stays within the track. */
function placeOf(value: number, { props: { min, max }, theme }: Look, track: Rect): number {
  const share = Math.min(Math.max((value - min) / (max - min), 0), 1);
  const size = theme.control.check;
  return track.x + size / 2 + share * Math.max(0, track.width - size);
}

function paintTicks(brush: Brush, look: Look, track: Rect): void {
  const { props, theme } = look;
  if (!props.ticks) return;
  const count = Math.floor((props.max - props.min) / props.ticks + 1e-9);
  const y = track.y + track.height - theme.space.xs;
  const fill = theme.palette.controlBorder;
  const fillAlpha = props.disabled ? theme.disabled : 1;
  // Closer together they were a line.
  if ((count + 1) * theme.space.xs > track.width) return;
  for (let index = 0; index <= count; index++) {
    const x = placeOf(props.min + index * props.ticks, look, track);
    brush.box(x - brush.hairline / 2, y, brush.hairline, theme.space.xs, { fill, fillAlpha });
  }
}
