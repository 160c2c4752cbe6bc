import { clamp } from '../../../layout/place.js';
import type { Brush } from '../../../paint/brush.js';
import type { NodeLook } from '../../kind.js';
import { formatTick, formatValue, placeText } from './formats.js';
import { type PlotFrame, swatchSize } from './plot-frame.js';
import { type Curve, nearest, type PlotModel, xAt } from './plot-model.js';

type Look = NodeLook<'plot'>;

const DOT = 6;

/** The values at one place. */
export interface ReadOut {
  readonly x: number;
  readonly place: string;
  readonly values: readonly { curve: Curve; value: number; text: string }[];
}

export function readOutAt({ props }: Look, model: PlotModel, index: number): ReadOut | null {
  const { guide } = model;
  if (!guide || index < 0 || index >= guide.ys.length) return null;
  const x = xAt(guide, index);
  const format = props.x?.format ?? 'number';
  const yFormat = props.y?.format ?? 'number';
  const place =
    model.bin === null
      ? placeText(x, props.x)
      : `${formatTick(x - model.bin / 2, model.bin, format)} to ${formatTick(x + model.bin / 2, model.bin, format)}`;
  const values = model.curves.map((curve) => {
    const at = curve === guide ? index : nearest(curve, x);
    const value = curve.ys[at] ?? Number.NaN;
    return { curve, value, text: formatValue(value, yFormat) };
  });
  return { x, place, values };
}

/** As it is read out aloud. */
export function spoken({ place, values }: ReadOut, xLabel: string | undefined): string {
  const at = xLabel ? `${xLabel} ${place}` : place;
  return `${at}: ${values.map(({ curve, text }) => `${curve.name} ${text}`).join(', ')}`;
}

/** A line at the place, a dot on each curve, and a note with the values beside it. */
export function paintReadOut(brush: Brush, look: Look, frame: PlotFrame, readOut: ReadOut): void {
  const { theme, width, height } = look;
  const { palette, space, radius } = theme;
  const { area, x, y } = frame;
  const at = clamp(x.at(readOut.x), area.x, area.x + area.width);
  brush.box(at - brush.hairline / 2, area.y, brush.hairline, area.height, { fill: palette.tones.muted });
  for (const { curve, value } of readOut.values) {
    const top = y.at(value);
    if (!Number.isFinite(value) || curve.kind === 'bars' || top < area.y || top > area.y + area.height)
      continue;
    const dot = { fill: palette.tones[curve.tone], border: palette.surfaces[1], radius: DOT / 2 };
    brush.box(at - DOT / 2, top - DOT / 2, DOT, DOT, dot);
  }
  const line = brush.text.lineHeight('caption');
  const place = brush.text.set(readOut.place, 'caption', width, false);
  const rows = readOut.values.map(({ curve, text }) => ({
    curve,
    name: brush.text.set(curve.name, 'caption', width / 3, false),
    value: brush.text.set(text, 'caption', width / 3, false),
  }));
  const swatch = swatchSize(theme);
  const inner = Math.max(
    place.width,
    ...rows.map(({ name, value }) => swatch + space.xs + name.width + space.m + value.width),
  );
  const box = { width: inner + 2 * space.s, height: (rows.length + 1) * line + 2 * space.xs };
  // On the side where there is room; over the plot's edge only when there is none at all.
  const right = at + space.m;
  const left = right + box.width <= width ? right : Math.max(0, at - space.m - box.width);
  const top = clamp(area.y + space.xs, 0, Math.max(0, height - box.height));
  brush.shadow(left, top + 2, box.width, box.height, radius.control, theme.shadow.others);
  brush.box(left, top, box.width, box.height, {
    fill: palette.surfaces[3],
    border: palette.controlBorder,
    radius: radius.control,
  });
  const caption = { face: 'caption' as const, colour: palette.tones.secondary };
  brush.lines(left + space.s, top + space.xs, place, caption);
  rows.forEach(({ curve, name, value }, index) => {
    const rowTop = top + space.xs + (index + 1) * line;
    const fill = palette.tones[curve.tone];
    brush.box(left + space.s, rowTop + (line - swatch) / 2, swatch, swatch, {
      fill,
      radius: theme.radius.control / 2,
    });
    brush.lines(left + space.s + swatch + space.xs, rowTop, name, caption);
    const colour = palette.tones.default;
    brush.lines(left + box.width - space.s - value.width, rowTop, value, { face: 'caption', colour });
  });
}
