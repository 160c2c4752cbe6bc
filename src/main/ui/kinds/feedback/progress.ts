import { styleSizing } from '../../layout/flex-style.js';
import type { Brush } from '../../paint/brush.js';
import { make, setAttribute } from '../../semantics/elements.js';
import type { Theme } from '../../theme.js';
import { graced } from '../captions.js';
import type { KindDefinition, NodeLook } from '../kind.js';

/** What is asked for when nothing else says how wide it is to be, CSS px. */
const NATURAL_WIDTH = 180;
/** Of the piece that runs along the bar: how long it takes, ms, and its share of the bar. */
const RUN_MS = 1400;
const RUNNING_SHARE = 0.3;
/** When nothing may move, the bar is broken into so many pieces, with gaps as long: it looks unlike any amount. */
const STILL_PIECES = 5;

export const progress: KindDefinition<'progress'> = {
  animated: ({ value }) => value === null,
  layout(yoga, props, { axis, theme }) {
    styleSizing(yoga, props, { axis, shrinks: true, minHeight: thickness(theme) });
  },
  measure(props, maxWidth, { theme }) {
    const above = props.labelHidden ? 0 : theme.faces.caption.lineHeight + theme.space.xs;
    return { width: Math.min(NATURAL_WIDTH * theme.scale, maxWidth), height: above + thickness(theme) };
  },
  paint(brush, look) {
    const { props, theme, width, height } = look;
    const bar = { x: 0, y: 0, width, height: thickness(theme) };
    if (props.labelHidden) {
      bar.y = (height - bar.height) / 2;
    } else {
      paintLabel(brush, look);
      bar.y = theme.faces.caption.lineHeight + theme.space.xs;
    }
    const { tones, surfaces, border } = theme.palette;
    const colour = tones[props.tone ?? 'accent'];
    const radius = Math.min(theme.radius.control, bar.height / 2);
    // The edge shows how long it is where the shade alone does not: on black, and in forced colours.
    brush.box(bar.x, bar.y, bar.width, bar.height, { fill: surfaces[3], border, radius });
    for (const [from, to] of piecesOf(look)) {
      const x = bar.x + from * bar.width;
      const length = (to - from) * bar.width;
      if (length > 0) brush.box(x, bar.y, length, bar.height, { fill: colour, radius });
    }
  },
  create(document) {
    const main = make(document, 'div', 'rk-solid');
    main.setAttribute('role', 'progressbar');
    main.setAttribute('aria-valuemin', '0');
    main.setAttribute('aria-valuemax', '100');
    return { main, parts: {} };
  },
  describe({ main }, { props: { label, value } }) {
    setAttribute(main, 'aria-label', label);
    setAttribute(main, 'aria-valuenow', value === null ? null : String(percentOf(value)));
    setAttribute(main, 'aria-valuetext', value === null ? null : `${percentOf(value)} %`);
  },
};

function paintLabel(brush: Brush, { props, theme, width }: NodeLook<'progress'>): void {
  const { tones } = theme.palette;
  let room = width;
  if (props.value !== null) {
    const figure = brush.text.set(`${percentOf(props.value)} %`, 'caption', Number.POSITIVE_INFINITY, false);
    brush.lines(width - figure.width, 0, figure, { face: 'caption', colour: tones.default });
    room = Math.max(0, width - figure.width - theme.space.s);
  }
  const label = brush.text.set(props.label, 'caption', graced(room), false);
  brush.lines(0, 0, label, { face: 'caption', colour: tones.secondary });
}

/** What of the bar is filled, as shares of it. */
function piecesOf({ props: { value }, now }: NodeLook<'progress'>): [number, number][] {
  if (value !== null) return [[0, value]];
  if (now === null) {
    const step = 1 / (2 * STILL_PIECES - 1);
    return Array.from({ length: STILL_PIECES }, (_, index) => [2 * index * step, (2 * index + 1) * step]);
  }
  const start = ((now % RUN_MS) / RUN_MS) * (1 + RUNNING_SHARE) - RUNNING_SHARE;
  return [[Math.max(0, start), Math.min(1, start + RUNNING_SHARE)]];
}

/** Never 100 before it is done. The grain: 0.57 × 100 is less than 57. */
function percentOf(value: number): number {
  return Math.floor(value * 100 + 1e-9);
}

function thickness(theme: Theme): number {
  return theme.space.xs * 1.5;
}
