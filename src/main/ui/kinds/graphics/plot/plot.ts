import { styleSizing } from '../../../layout/flex-style.js';
import type { Brush } from '../../../paint/brush.js';
import { make, setAttribute, setBox, setText } from '../../../semantics/elements.js';
import type { KindDefinition, NodeActions, NodeLook } from '../../kind.js';
import { drawCurves } from './draw-curves.js';
import { frameOf, type PlotFrame, swatchSize } from './plot-frame.js';
import { modelOf, nearest } from './plot-model.js';
import { paintReadOut, readOutAt, spoken } from './read-out.js';
import { summaryOf } from './summary.js';

type Look = NodeLook<'plot'>;

const HEIGHT = 200;
const NATURAL_WIDTH = 240;
/** Lines to read values by lie behind them: quieter than the one that the values stand on. */
const GRID_ALPHA = 0.6;
/** Page Up and Page Down go on by this part of the places. */
const PAGE = 0.1;

export const plot: KindDefinition<'plot'> = {
  layout(yoga, props, { axis }) {
    styleSizing(yoga, props, { axis, shrinks: true });
  },
  measure(_props, maxWidth, { theme: { scale } }) {
    return { width: Math.min(NATURAL_WIDTH * scale, maxWidth), height: HEIGHT * scale };
  },
  paint(brush, look) {
    const frame = frameOf(look);
    const { width, height, theme } = look;
    const { model } = frame;
    if (!model.y) {
      paintEmpty(brush, look, frame);
    } else {
      paintAxes(brush, look, frame);
      const { x, y } = frame;
      const version = [
        model,
        theme,
        width,
        height,
        x.domain.low,
        x.domain.high,
        y.domain.low,
        y.domain.high,
        frame.area.x,
      ];
      brush.raster(0, 0, width, height, version, (context) => drawCurves(context, frame, theme.palette));
    }
    if (frame.legend) paintLegend(brush, look);
    const readOut = readOutAt(look, model, shownIndex(look));
    if (readOut) paintReadOut(brush, look, frame, readOut);
    if (look.state.ring === 'reader') {
      const { area } = frame;
      brush.ring(area.x, area.y, area.width, area.height, theme.radius.control);
    }
  },
  create(document) {
    const main = make(document, 'div');
    main.setAttribute('role', 'figure');
    const picture = make(document, 'div', 'rk-through');
    picture.setAttribute('role', 'img');
    // Read out place by place: what a slider is to those who cannot see it.
    const reader = make(document, 'div', 'rk-press');
    reader.setAttribute('role', 'slider');
    reader.setAttribute('aria-valuemin', '1');
    main.append(picture, reader);
    return { main, parts: { picture, reader } };
  },
  describe({ main, parts: { picture, reader } }, look) {
    if (!picture || !reader) return;
    const { props, width, height } = look;
    const model = modelOf(props.series);
    const { area } = frameOf(look);
    setAttribute(main, 'aria-label', props.label);
    setAttribute(picture, 'aria-label', summaryOf(props, model));
    setBox(picture, 0, 0, width, height);
    setBox(reader, area.x, area.y, area.width, area.height);
    const count = model.y ? (model.guide?.ys.length ?? 0) : 0;
    const index = shownIndex(look) < 0 ? count - 1 : shownIndex(look);
    const readOut = readOutAt(look, model, index);
    reader.classList.toggle('rk-hidden', count === 0);
    setAttribute(reader, 'tabindex', count > 0 ? '0' : null);
    setAttribute(reader, 'aria-label', `Values of ${props.label}`);
    setAttribute(reader, 'aria-valuemax', String(Math.max(1, count)));
    setAttribute(reader, 'aria-valuenow', String(Math.max(1, index + 1)));
    setAttribute(reader, 'aria-valuetext', readOut ? spoken(readOut, props.x?.label) : null);
    setText(reader, '');
  },
  handlers: {
    pointermove(event, part, look, act) {
      if (part !== 'reader' || !(event instanceof PointerEvent)) return;
      const { model, x, area } = frameOf(look);
      // The reader begins where the area does.
      if (model.guide && model.y) act.setOwn(nearest(model.guide, x.from(area.x + event.offsetX)));
    },
    pointerout(_event, part, _look, act) {
      if (part === 'reader') act.setOwn(null);
    },
    focusin(event, part, look, act) {
      if (part !== 'reader' || !(event.target instanceof Element) || !event.target.matches(':focus-visible'))
        return;
      if (shownIndex(look) < 0) act.setOwn(lastIndex(look));
    },
    focusout(_event, part, _look, act) {
      if (part === 'reader') act.setOwn(null);
    },
    keydown(event, part, look, act) {
      if (part === 'reader' && event instanceof KeyboardEvent) moveByKey(event, look, act);
    },
  },
};

function moveByKey(event: KeyboardEvent, look: Look, act: NodeActions): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const last = lastIndex(look);
  const now = shownIndex(look) < 0 ? last : shownIndex(look);
  const page = Math.max(1, Math.round(last * PAGE));
  const steps: Record<string, number> = {
    ArrowLeft: now - 1,
    ArrowDown: now - 1,
    ArrowRight: now + 1,
    ArrowUp: now + 1,
    PageDown: now - page,
    PageUp: now + page,
    Home: 0,
    End: last,
  };
  const next = steps[event.key];
  if (event.key === 'Escape') act.setOwn(null);
  if (next === undefined) return;
  event.preventDefault();
  act.setOwn(Math.min(last, Math.max(0, next)));
}

function lastIndex({ props }: Look): number {
  return (modelOf(props.series).guide?.ys.length ?? 0) - 1;
}

/** Index of the place that is read out; -1 for none. */
function shownIndex({ state }: Look): number {
  return typeof state.own === 'number' ? state.own : -1;
}

/** Where the values will be, and why there are none: axes of nothing would be made up. */
function paintEmpty(brush: Brush, { props, theme, width }: Look, { area }: PlotFrame): void {
  const { palette, radius, space } = theme;
  brush.box(0, area.y, width, area.height, {
    border: palette.border,
    borderWidth: brush.hairline,
    radius: radius.control,
  });
  const note = brush.text.set(props.empty ?? 'No data yet', 'body', Math.max(0, width - 2 * space.m), true);
  const x = (width - note.width) / 2;
  const y = area.y + (area.height - note.height) / 2;
  brush.lines(x, y, note, { face: 'body', colour: palette.tones.muted });
}

function paintAxes(brush: Brush, { props, theme, text }: Look, { area, x, y, model }: PlotFrame): void {
  const { palette, space } = theme;
  const line = text.lineHeight('caption');
  const caption = { face: 'caption' as const, colour: palette.tones.muted };
  y.ticks.values.forEach((value, index) => {
    const top = y.at(value);
    const fillAlpha = index === 0 ? 1 : GRID_ALPHA;
    brush.box(area.x, top, area.width, brush.hairline, { fill: palette.border, fillAlpha });
    const label = text.set(y.labels[index] ?? '', 'caption', Number.POSITIVE_INFINITY, false);
    brush.lines(area.x - space.s - label.width, top - line / 2, label, caption);
  });
  if (model.x) {
    let free = Number.NEGATIVE_INFINITY;
    x.ticks.values.forEach((value, index) => {
      const label = text.set(x.labels[index] ?? '', 'caption', Number.POSITIVE_INFINITY, false);
      const left = Math.min(x.at(value) - label.width / 2, area.x + area.width + space.m - label.width);
      // Never one over another, however narrow the plot is.
      if (left < free) return;
      free = left + label.width + space.s;
      brush.lines(left, area.y + area.height + space.s, label, caption);
    });
  }
  if (props.x?.label) {
    const label = text.set(props.x.label, 'caption', area.width, false);
    const left = area.x + (area.width - label.width) / 2;
    brush.lines(left, area.y + area.height + space.s + line, label, {
      face: 'caption',
      colour: palette.tones.secondary,
    });
  }
  if (props.y?.label) {
    const label = text.set(props.y.label, 'caption', area.width, false);
    const top = area.y - line / 2 - space.xs - line;
    brush.lines(0, top, label, { face: 'caption', colour: palette.tones.secondary });
  }
}

function paintLegend(brush: Brush, { props, width, theme, text }: Look): void {
  const { palette, space } = theme;
  const line = text.lineHeight('caption');
  const swatch = swatchSize(theme);
  let left = 0;
  for (const { name, tone } of modelOf(props.series).curves) {
    const label = text.set(name, 'caption', Math.max(0, width - left - swatch - space.xs), false);
    if (left > 0 && left + swatch + space.xs + label.width > width) return;
    brush.box(left, (line - swatch) / 2, swatch, swatch, {
      fill: palette.tones[tone],
      radius: theme.radius.control / 2,
    });
    brush.lines(left + swatch + space.xs, 0, label, {
      face: 'caption',
      colour: palette.tones.secondary,
    });
    left += swatch + space.xs + label.width + space.m;
  }
}
