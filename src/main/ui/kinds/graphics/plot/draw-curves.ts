import type { Palette } from '../../../theme.js';
import type { PlotFrame } from './plot-frame.js';
import { type Curve, xAt } from './plot-model.js';

const LINE_WIDTH = 1.5;
/** Share of its slot that a group of bars fills. */
const FILLING = 0.8;
/** A point without neighbours is a dot of this radius, CSS px. */
const DOT = 2.5;

type Context = CanvasRenderingContext2D;

/** Draws the curves; the context's origin is the plot's top left. */
export function drawCurves(context: Context, frame: PlotFrame, { tones }: Palette): void {
  const { area, model } = frame;
  context.save();
  context.beginPath();
  // A line along an edge keeps its width.
  context.rect(area.x, area.y - LINE_WIDTH, area.width, area.height + 2 * LINE_WIDTH);
  context.clip();
  const bars = model.curves.filter(({ kind }) => kind === 'bars');
  for (const curve of model.curves) {
    const colour = `#${tones[curve.tone].toString(16).padStart(6, '0')}`;
    context.strokeStyle = colour;
    context.fillStyle = colour;
    if (curve.kind === 'bars') drawBars(context, frame, curve, bars.indexOf(curve), bars.length);
    else drawLine(context, frame, curve);
  }
  context.restore();
}

/**
 * A line of any number of points: of those that fall on one column of pixels the first, the lowest, the highest and the
 * last are drawn, which gives the same picture as all of them (U. Jugel et al., "M4: A Visualization-Oriented Time
 * Series Data Aggregation", VLDB 2014).
 */
function drawLine(context: Context, { x, y, area }: PlotFrame, curve: Curve): void {
  const { ys } = curve;
  const perPx = context.getTransform().a;
  const many = ys.length > 4 * area.width * perPx;
  context.lineWidth = LINE_WIDTH;
  context.lineJoin = 'round';
  context.beginPath();
  let column = Number.NaN;
  let isDown = false;
  let length = 0;
  let low = 0;
  let high = 0;
  let last = 0;
  let at = 0;
  const dots: [number, number][] = [];
  const finishColumn = (): void => {
    if (!many || Number.isNaN(column)) return;
    context.lineTo(at, low);
    context.lineTo(at, high);
    context.lineTo(at, last);
    column = Number.NaN;
  };
  for (let index = 0; index < ys.length; index++) {
    const value = ys[index] ?? Number.NaN;
    if (!Number.isFinite(value)) {
      finishColumn();
      if (length === 1) dots.push([at, last]);
      isDown = false;
      length = 0;
      continue;
    }
    const px = x.at(xAt(curve, index));
    const py = y.at(value);
    length++;
    if (many && Math.floor(px * perPx) === column) {
      if (py < low) low = py;
      if (py > high) high = py;
      last = py;
      continue;
    }
    finishColumn();
    if (isDown) context.lineTo(px, py);
    else context.moveTo(px, py);
    isDown = true;
    column = Math.floor(px * perPx);
    at = px;
    low = py;
    high = py;
    last = py;
  }
  finishColumn();
  if (length === 1) dots.push([at, last]);
  context.stroke();
  for (const [px, py] of dots) {
    context.beginPath();
    context.arc(px, py, DOT, 0, 2 * Math.PI);
    context.fill();
  }
}

/** Bars beside one another in their slot. Where there are more than pixels, the farthest from nought of each pixel. */
function drawBars(
  context: Context,
  { x, y, area, model }: PlotFrame,
  curve: Curve,
  order: number,
  of: number,
): void {
  const slot = Math.abs(x.at(model.slot) - x.at(0));
  const isHistogram = model.bin !== null;
  const group = isHistogram && of === 1 ? Math.max(1, slot - 1) : Math.max(1, slot * FILLING);
  const width = Math.max(1, group / of);
  const base = y.at(0);
  const perPx = context.getTransform().a;
  const farthest = slot * perPx < 1 ? new Map<number, number>() : null;
  for (let index = 0; index < curve.ys.length; index++) {
    const value = curve.ys[index] ?? Number.NaN;
    if (!Number.isFinite(value) || value === 0) continue;
    const left = x.at(xAt(curve, index)) - group / 2 + order * width;
    if (left > area.x + area.width || left + width < area.x) continue;
    if (farthest) {
      const column = Math.floor(left * perPx);
      if (Math.abs(value) > Math.abs(farthest.get(column) ?? 0)) farthest.set(column, value);
    } else {
      bar(context, left, width - (of > 1 && width > 3 ? 1 : 0), base, y.at(value));
    }
  }
  for (const [column, value] of farthest ?? []) bar(context, column / perPx, 1 / perPx, base, y.at(value));
}

function bar(context: Context, left: number, width: number, base: number, top: number): void {
  context.fillRect(left, Math.min(base, top), width, Math.max(1, Math.abs(base - top)));
}
