import { Op } from '../../../../../shared/ui/graphics/draw/ops.js';
import type { Drawing, DrawStyle, TextDrawStyle } from '../../../../../shared/ui/graphics/props.js';
import { cssFont, type Palette, type Theme } from '../../../theme.js';
import { imageOf } from './images.js';

type Context = CanvasRenderingContext2D;

const CIRCLE = 2 * Math.PI;

/** Draws what a recorder wrote down (see `shared/ui/graphics/draw/`). */
export function replay(context: Context, { ops, styles, strings, images }: Drawing, theme: Theme): void {
  let at = 0;
  const next = (): number => ops[at++] ?? 0;
  const style = (): DrawStyle & TextDrawStyle => styles[next()] ?? {};
  const string = (): string => strings[next()] ?? '';
  while (at < ops.length) {
    switch (next()) {
      case Op.rect: {
        const look = style();
        const [x, y, width, height, radius] = [next(), next(), next(), next(), next()];
        const shape = new Path2D();
        if (radius > 0) shape.roundRect(x, y, width, height, radius);
        else shape.rect(x, y, width, height);
        drawShape(context, shape, look, theme.palette);
        break;
      }
      case Op.circle: {
        const look = style();
        const shape = new Path2D();
        shape.arc(next(), next(), Math.max(0, next()), 0, CIRCLE);
        drawShape(context, shape, look, theme.palette);
        break;
      }
      case Op.polyline: {
        const look = style();
        const shape = new Path2D();
        for (let left = next(); left >= 2; left -= 2) shape.lineTo(next(), next());
        drawShape(context, shape, look, theme.palette);
        break;
      }
      case Op.path: {
        const look = style();
        drawShape(context, new Path2D(string()), look, theme.palette);
        break;
      }
      case Op.text:
        drawText(context, style(), string(), next(), next(), theme);
        break;
      case Op.image: {
        const image = images[next()];
        const [x, y, width, height] = [next(), next(), next(), next()];
        const picture = image && imageOf(image);
        if (picture)
          context.drawImage(picture, x, y, orElse(width, picture.width), orElse(height, picture.height));
        break;
      }
      case Op.push:
        push(context, next);
        break;
      case Op.pop:
        context.restore();
        break;
      default:
        throw new Error(`There is no such step of a drawing: ${ops[at - 1]} at ${at - 1}`);
    }
  }
}

function push(context: Context, next: () => number): void {
  const [x, y, rotate, scale, alpha] = [next(), next(), next(), next(), next()];
  const [clipX, clipY, clipWidth, clipHeight] = [next(), next(), next(), next()];
  context.save();
  context.translate(x, y);
  context.rotate(rotate);
  context.scale(scale, scale);
  context.globalAlpha *= alpha;
  if (Number.isNaN(clipX)) return;
  context.beginPath();
  context.rect(clipX, clipY, clipWidth, clipHeight);
  context.clip();
}

function drawShape(context: Context, shape: Path2D, style: DrawStyle, palette: Palette): void {
  const { fill, stroke, width = 1, alpha = 1, cap = 'butt', join = 'miter', dash = [] } = style;
  const before = context.globalAlpha;
  context.globalAlpha = before * alpha;
  if (fill !== undefined) {
    context.fillStyle = colourOf(fill, palette);
    context.fill(shape);
  }
  if (stroke !== undefined) {
    context.strokeStyle = colourOf(stroke, palette);
    context.lineWidth = width;
    context.lineCap = cap;
    context.lineJoin = join;
    context.setLineDash([...dash]);
    context.stroke(shape);
  }
  context.globalAlpha = before;
}

function drawText(
  context: Context,
  style: TextDrawStyle,
  text: string,
  x: number,
  y: number,
  theme: Theme,
): void {
  const face = style.mono ? theme.faces.code : theme.faces.body;
  const before = context.globalAlpha;
  context.globalAlpha = before * (style.alpha ?? 1);
  context.font = cssFont({
    ...face,
    size: style.size ?? face.size,
    weight: style.bold ? '600' : face.weight,
  });
  context.textAlign = style.align ?? 'left';
  context.textBaseline = style.baseline ?? 'alphabetic';
  context.fillStyle = colourOf(style.fill ?? 'default', theme.palette);
  context.fillText(text, x, y);
  context.globalAlpha = before;
}

/** A tone or a surface of the theme, else what CSS makes of it. */
function colourOf(name: string, { tones, surfaces, border }: Palette): string {
  if (name === 'surface') return css(surfaces[2]);
  if (name === 'border') return css(border);
  return Object.hasOwn(tones, name) ? css(tones[name as keyof typeof tones]) : name;
}

function css(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}

function orElse(length: number, own: number): number {
  return Number.isNaN(length) ? own : length;
}
